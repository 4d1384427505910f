/** Which printed figures a quotation carries, so that a picture can say whose numbers it shows. */
import { tables } from '$lib/data';

/** How the pages write small numbers in words; the tables hold digits. */
const IN_WORDS: Record<string, string> = { '2': '两', '3': '三', '4': '四' };

/** Characters before a number that must be the same in the quotation and in the row. */
const BEFORE = 2;

/**
 * Ids of the figures printed in a text taken from a report, separated by a space; `undefined` if none.
 * A row counts if its number and unit stand in the text after the same characters as in its quotation.
 */
export function factsIn(text: string, report: string): string | undefined {
	const found = tables.indicators.filter((row) => {
		if (row.report !== report || row.value === null) return false;
		const digits = String(row.value);
		return [digits, IN_WORDS[digits]].some((number) => {
			if (number === undefined) return false;
			const at = text.indexOf(number + row.unit);
			if (at < 0 || /[\d.]/u.test(text[at - 1] ?? '')) return false;
			return row.quote.includes(text.slice(Math.max(0, at - BEFORE), at) + number);
		});
	});
	return found.length === 0 ? undefined : found.map(({ id }) => id).join(' ');
}

/**
 * Whether a shortened text was only cut: its pieces, parted by “…”, stand in the original in order.
 */
export function isCutOf(short: string, original: string): boolean {
	let from = 0;
	for (const piece of short.split('…').filter((part) => part !== '')) {
		const at = original.indexOf(piece, from);
		if (at < 0) return false;
		from = at + piece.length;
	}
	return true;
}
