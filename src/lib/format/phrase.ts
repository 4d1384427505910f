/** A task as one phrase: the page's verb kept, in the place where Chinese puts it. */

/** 推动…开工, 力争…完工, 完成…建设: the object stands between the two halves. */
const AROUND = /^(推动|力争|确保|完成)(.*(?:开工|完工|竣工|建设|使用))$/u;
/** Verbs without an object follow what they are said of. */
const AFTER = /^(竣工|达|稳|稳步提升|稳中向好|投入运营|完成投运|建成投运|享实惠|进一步完善)$/u;

/**
 * `完成` + `企业超低排放改造` → `完成企业超低排放改造`; `推动开工` + `养老服务中心` →
 * `推动养老服务中心开工`. A label that already holds its verb stays as it is.
 */
export function phrase(verb: string, label: string): string {
	if (verb === '' || label.includes(verb)) return label;
	if (AFTER.test(verb)) return label + verb;
	const halves = AROUND.exec(verb);
	return halves ? `${halves[1]}${label}${halves[2]}` : verb + label;
}

/** Width of a line in ems: a Han character is one, a digit or Latin letter at most 0.62 in any font. */
export const ems = (text: string) =>
	[...text].reduce((sum, sign) => sum + (/[\u0020-\u00ff]/u.test(sign) ? 0.62 : 1), 0);

/** Breaks a phrase into lines of at most `width` ems, the lines as equal as they can be. */
export function wrap(text: string, width: number): string[] {
	const lines = Math.ceil(ems(text) / width);
	if (lines <= 1) return [text];
	const signs = [...text];
	const each = Math.ceil(signs.length / lines);
	return Array.from({ length: lines }, (_, i) => signs.slice(i * each, (i + 1) * each).join(''));
}
