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

/** Width of a sign in ems, in the widest of the fonts a reader may have. */
const em = (sign: string) =>
	/[%MW]/u.test(sign) ? 0.95 : /[\u0020-\u00ff]/u.test(sign) ? 0.64 : 1;

/** Width of a line in ems: a Han character is one, a digit or Latin letter less. */
export const ems = (text: string) => [...text].reduce((sum, sign) => sum + em(sign), 0);

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words of this story that no dictionary has. */
const OURS =
	/(五页未见|百分点|关键词|增速|亿元|万元|绛县|单列|专业镇|养老托育|印出|写明|点明|账上|出处|对账|矿热炉|加氢站|殡仪馆|规上)/u;
/** Particles lean on the word before them; a sign that closes never opens a line. */
const LEANS = /^[，、；：。”）？的了着过吗呢们个]/u;
/**
 * The words of a text, as a line may be broken between them. Signs that never open a line stay with
 * the word before them; those that never close one, and what belongs to a figure, with the next.
 */
export const pieces = (text: string): string[] =>
	text
		.split(OURS)
		.flatMap((part) =>
			OURS.test(part) ? [part] : [...words.segment(part)].map(({ segment }) => segment)
		)
		.reduce<string[]>((list, word) => {
			const last = list.at(-1);
			if (last !== undefined && (LEANS.test(word) || /[“（\d]$/u.test(last)))
				list[list.length - 1] = last + word;
			else if (word !== '') list.push(word);
			return list;
		}, []);

/**
 * Breaks a phrase between words into lines of at most `width` ems, as equal as the words allow.
 * Runs at build only: readers get the lines, not the rule.
 */
export function wrap(text: string, width: number): string[] {
	if (ems(text) <= width) return [text];
	const parts = pieces(text);
	const breaks = parts.map(
		(_, i) => [parts.slice(0, i).join(''), parts.slice(i).join('')] as const
	);
	// A comma is worth a line that is longer by four signs.
	const uneven = ([head, tail]: readonly [string, string]) =>
		Math.abs(ems(head) - ems(tail)) - (/[、，]$/u.test(head) ? 4 : 0);
	const best = breaks
		.filter(([head]) => head !== '' && ems(head) <= width)
		.sort((a, b) => uneven(a) - uneven(b))[0];
	return best === undefined ? [text] : [best[0], ...wrap(best[1], width)];
}
