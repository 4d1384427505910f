/** Numbers as a Chinese newspaper prints them: `62.4亿元`, `两届`, `三大`, `第二`, `百亿元`. */

/** A number found in a text, with what stands around it. */
export interface Numeral {
	/** The characters of the number itself: `11.35`, `两`, `百`. */
	readonly printed: string;
	readonly value: number;
	/** Place of the first character in the text. */
	readonly at: number;
	/** Whether it is written in Han characters. */
	readonly han: boolean;
	/** The text before and after. */
	readonly before: string;
	readonly after: string;
}

const DIGITS = new Map([...'零一二三四五六七八九'].map((character, value) => [character, value]));
DIGITS.set('〇', 0).set('两', 2);
const PLACES = new Map([
	['十', 10],
	['百', 100],
	['千', 1000]
]);

/**
 * The value of a whole number in Han characters: 十五 → 15, 两 → 2, 百 → 100, 三十二 → 32.
 * 万 and 亿 are left to the unit, as the pages print them (`百亿元` is 100 `亿元`).
 * @returns `null` where the characters are no number, as in 三两
 */
export function hanValue(text: string): number | null {
	let total = 0;
	let digit: number | null = null;
	for (const character of text) {
		const place = PLACES.get(character);
		if (place !== undefined) {
			total += (digit ?? 1) * place;
			digit = null;
			continue;
		}
		const value = DIGITS.get(character);
		// 一百零四: the zero only says that a place is skipped.
		if (value === 0 && text.length > 1) continue;
		// Two digits in a row (三两, 一二) are a rough count or a year, never one of our figures.
		if (value === undefined || digit !== null) return null;
		digit = value;
	}
	return text === '' ? null : total + (digit ?? 0);
}

/** Every number in a text, in digits and in Han characters, from left to right. */
export const numeralsIn = (text: string): Numeral[] =>
	[...text.matchAll(/\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+/gu)].flatMap((match) => {
		const [printed] = match;
		const han = !/\d/u.test(printed);
		const value = han ? hanValue(printed) : Number(printed);
		return value === null
			? []
			: [
					{
						printed,
						value,
						at: match.index,
						han,
						before: text.slice(0, match.index),
						after: text.slice(match.index + printed.length)
					}
				];
	});

/**
 * Whether the number is followed by this unit. A Han number may also stand as 三大 or 第二, where
 * the page prints no unit, and 百亿 may leave out 元.
 */
export function hasUnit({ han, before, after }: Numeral, unit: string): boolean {
	if (after.startsWith(unit)) return true;
	if (!han) return false;
	return (
		after.startsWith('大') || before.endsWith('第') || (unit === '亿元' && after.startsWith('亿'))
	);
}

/** What the words around a number say of it: `=` as printed, `≈` 左右, `≥` 以上, `>` 突破. */
export function qualifierOf({ before, after }: Numeral, unit: string): '=' | '≈' | '≥' | '>' {
	const rest = after.startsWith(unit) ? after.slice(unit.length) : after;
	if (/^左右/u.test(rest)) return '≈';
	if (/^(?:及)?以上/u.test(rest)) return '≥';
	if (/(?:突破|超过|高于|逾)$/u.test(before)) return '>';
	return '=';
}
