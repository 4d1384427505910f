/** What the built pages may print: every row of `data/`, in every form in which it is printed. */
import { charts } from '$lib/charts/registry';
import { computed, indicator, isComputed, isFigure, tables } from '$lib/data';
import { COUNTIES } from '$lib/data/schema';
import { about, digits, say, saySigned } from '$lib/format/figure';
import { numbersIn } from './rules/numbers';
import type { Binding } from './rules/page';

const HAN = [...'零一二三四五六七八九十', '十一', '十二', '十三', '十四', '十五', '十六'];

/** Whole numbers as the pages spell them before a unit. */
const spelt = (value: number) =>
	value === 2 ? ['两', '二'] : [HAN[value]].filter((one) => one !== undefined);

/** Rows of every table by id, as their cells in words. */
const cellsOf = new Map<string, string[]>();
for (const rows of Object.values(tables))
	for (const row of rows as readonly Record<string, unknown>[]) {
		if (typeof row['id'] !== 'string') continue;
		const cells = Object.values(row).filter((cell) => typeof cell === 'string');
		cellsOf.set(row['id'], [...(cellsOf.get(row['id']) ?? []), ...cells]);
	}

function figureForms(id: string): string[] {
	if (isComputed(id))
		return [say(id), saySigned(id), digits(id), saySigned(id).replace(computed(id).unit, '')];
	const { value, unit, words } = indicator(id);
	return [
		say(id),
		digits(id),
		words,
		...(value === null ? [] : [`${value}${unit}`, ...spelt(value).map((word) => word + unit)])
	].filter((form) => form !== '');
}

/** The words of rows that hold numbers; a quotation is a word of its row. */
const rowWords = [
	...new Set(
		[...cellsOf.values()]
			.flat()
			.filter(
				(cell) => /\p{Script=Han}/u.test(cell) && cell.length >= 4 && numbersIn(cell).length > 0
			)
	)
];

const quotes = [
	...new Set(
		Object.values(tables).flatMap((rows) =>
			(rows as readonly Record<string, unknown>[]).flatMap((row) =>
				typeof row['quote'] === 'string' && row['quote'] !== '' ? [row['quote']] : []
			)
		)
	)
];

/** A computed figure is explained by the two it is made of. */
const withParts = (id: string): string[] =>
	isComputed(id) ? [id, computed(id).left, computed(id).right] : [id];

const formsOf = (id: string): string[] => [
	...(isFigure(id) ? [...figureForms(id), about(id)] : []),
	...(cellsOf.get(id) ?? []).filter((cell) => numbersIn(cell).length > 0),
	// A page is known by the counts in its own headings, which a narrow board breaks after the number.
	...tables.names.filter(({ report }) => report === id).flatMap(({ name }) => numbersIn(name))
];

/** Counts that are no figures of the pages but the pages themselves. */
const [pages = '', counties = ''] = [HAN[tables.reports.length], spelt(COUNTIES.length)[0]];
/** Counts of what stands in the same sentence or picture, never of what the pages hold. */
const BESIDE = [
	'印了两次',
	'两次印出',
	'两次相差',
	'两个总数',
	'两个数',
	'两个版面',
	'两页',
	'两年'
];
const OURS = [
	...BESIDE,
	...COUNTIES.map(
		(county) => `${HAN[tables.reports.filter((row) => row.county === county).length]}个版面`
	),
	...['个版面', '个报纸版面', '页未见', '页纸', '页', '页里', '张版面'].map((unit) => pages + unit),
	...['座县城', '个县', '县'].map((unit) => counties + unit)
];

export const binding: Binding = {
	formsOf,
	partsOf: (id) => withParts(id).flatMap(formsOf),
	formsOfChart: (id) =>
		charts
			.filter((chart) => chart.id === id)
			.flatMap(({ figures }) => figures.flatMap(withParts).flatMap(formsOf)),
	everyForm: [
		...new Set([...tables.indicators, ...tables.derived].flatMap(({ id }) => formsOf(id)))
	],
	names: [...tables.names.map(({ name }) => name), ...OURS, ...charts.map(({ title }) => title)],
	rows: rowWords,
	isQuoted: (text) => {
		const pieces = text
			.replace(/^[“”「」\s]+|[“”「」\s]+$/gu, '')
			.split('…')
			.filter((piece) => piece !== '');
		return (
			pieces.length > 0 && pieces.every((piece) => quotes.some((quote) => quote.includes(piece)))
		);
	}
};
