/**
 * The rule behind the page x-ray, so that anyone can repeat it.
 *
 * **Sentence.** A report's running text, in reading order (see layout.ts), is cut after each 。, ！
 * or ？ (also half-width ! and ?); closing quotation marks and brackets stay with the sentence they
 * close. A semicolon, a colon or a comma does not end a sentence. Titles, headings, captions,
 * bylines and doubled lines are no sentences. The indicator card of `jiaocheng-2024` has no
 * punctuation and is cut by hand.
 *
 * **Figure.** A sentence carries a figure if, once its dates, ordinals and names are struck out, it
 * still holds a digit, or a Han numeral with a unit. Names are those of `names.csv` (四创战略, 985,
 * 十五项重点工作 …). 一 alone is not a figure: 一个, 一批 and 一系列 only mean “a”.
 *
 * The table keeps places, not words: `start` and `end` of each sentence in its report's text
 * without white space, and whether it carries a figure.
 */
import type { Layout, Span } from './layout';
import { LAYOUTS } from './layout';
import { lineOf, type Problem } from './parse';
import { UNITS, type Sentence } from './schema';
import type { Tables, Texts } from './verify';

const SENTENCE = /[\s\S]*?(?:[。！？!?]+[”’」』）)》]*|$)/gu;

/**
 * Cuts one piece of running text into sentences.
 * @param text a report's text without white space
 * @param span the piece
 * @returns spans that touch one another and fill the piece
 */
export function cut(text: string, [start, end]: Span): Span[] {
	const spans: Span[] = [];
	let at = start;
	for (const [sentence] of text.slice(start, end).matchAll(SENTENCE)) {
		if (sentence === '') continue;
		spans.push([at, at + sentence.length]);
		at += sentence.length;
	}
	return spans;
}

/** Every sentence of a report in reading order; a report without a layout is one piece of text. */
export function sentencesOf(text: string, layout: Layout | undefined): Span[] {
	const { text: pieces, cards = [] } = layout ?? { text: [[0, text.length]] as const };
	const spans = pieces.flatMap((piece) => cut(text, piece));
	for (const card of cards) {
		// A card stands behind the sentence that ends where it begins.
		const before = spans.findIndex(([, end]) => end === card[0]);
		spans.splice(before === -1 ? spans.length : before + 1, 0, card);
	}
	return spans;
}

const NUMERAL = '[一二两三四五六七八九十百千万亿]';
/** Struck out before we look for figures, in this order. */
const NOT_FIGURES = [
	// Dates: 2024年, 1至10月, 4月24日至27日, 5月底, 三季度, 一月.
	/(?:20\d\d年)?\d{1,2}(?:至\d{1,2})?月(?:份|底|\d{1,2}日(?:至\d{1,2}日)?)?/gu,
	/20\d\d年(?:底|初|度)?/gu,
	/[一二三四]季度/gu,
	new RegExp(`${NUMERAL}{1,2}月(?:份|底)?`, 'gu'),
	// Ordinals: 第5名, 第二, 一是, 二期, 二轮.
	new RegExp(`第(?:\\d+|${NUMERAL}+)`, 'gu'),
	new RegExp(`${NUMERAL}{1,2}(?:是|期|轮)`, 'gu')
];
/** 大 counts too: 三大工程 are three. Longer units first, so that 个百分点 is not taken for 个. */
const UNIT = [...UNITS, '大', '次']
	.filter((unit) => unit !== '%')
	.sort((a, b) => b.length - a.length)
	.join('|');
const HAN_FIGURE = new RegExp(`(${NUMERAL}+)(?:多|余)?(?:${UNIT})`, 'gu');

/**
 * Whether a sentence carries a figure, by the rule above.
 * @param sentence without white space
 * @param names that contain numbers and are no figures
 */
export function carriesFigure(sentence: string, names: readonly string[]): boolean {
	const byLength = [...names].sort((a, b) => b.length - a.length);
	let rest = byLength.reduce((text, name) => text.replaceAll(name, '·'), sentence);
	for (const pattern of NOT_FIGURES) rest = rest.replace(pattern, '·');
	return /\d/u.test(rest) || [...rest.matchAll(HAN_FIGURE)].some(([, numeral]) => numeral !== '一');
}

/** The table, recomputed from the reports that are given, in the order of `reports.csv`. */
export function recompute(tables: Pick<Tables, 'reports' | 'names'>, texts: Texts): Sentence[] {
	const names = tables.names.map(({ name }) => name);
	return tables.reports.flatMap(({ id }) => {
		const text = texts.get(id);
		if (text === undefined) return [];
		return sentencesOf(text, LAYOUTS[id]).map(([start, end], index) => ({
			report: id,
			order: index + 1,
			start,
			end,
			figure: carriesFigure(text.slice(start, end), names)
		}));
	});
}

/** `data/sentences.csv`, from its rows. */
export const toCsv = (rows: readonly Sentence[]) =>
	[
		'report,order,start,end,figure',
		...rows.map(({ report, order, start, end, figure }) =>
			[report, order, start, end, Number(figure)].join(',')
		),
		''
	].join('\n');

/** Rows of the table that differ from what the rule gives for the reports at hand. */
export function compare(tables: Tables, texts: Texts): Problem[] {
	const key = ({ report, order }: Sentence) => `${report} ${order}`;
	const saying = ({ start, end, figure }: Sentence) =>
		`${start}–${end}, ${figure ? 'a figure' : 'no figure'}`;
	const expected = new Map(recompute(tables, texts).map((row) => [key(row), saying(row)]));
	const problems: Problem[] = [];
	const complain = (row: number, column: string, found: string, wanted: string) =>
		problems.push({
			rule: 'sentence',
			file: 'sentences.csv',
			line: lineOf(row),
			column,
			found,
			expected: wanted
		});
	for (const [index, row] of tables.sentences.entries()) {
		if (!texts.has(row.report)) continue;
		const wanted = expected.get(key(row));
		expected.delete(key(row));
		if (wanted !== saying(row))
			complain(index, 'start', `${key(row)}: ${saying(row)}`, wanted ?? 'no such sentence');
	}
	for (const [missing, wanted] of expected)
		complain(tables.sentences.length, 'order', `no row ${missing}`, wanted);
	return problems;
}
