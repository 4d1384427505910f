import { computed, indicator } from '$lib/data';
import type { Indicator } from '$lib/data/schema';
import { boards, type Artboard } from '../chart';

export const STEPS = ['asked', 'answered', 'words', 'said', 'moved', 'incomes', 'answers'] as const;
export type Step = (typeof STEPS)[number];

export const BOARDS = boards(340, 450);

/** One thing the county set itself: what it aimed at, what was printed later, and the next aim. */
export interface Row {
	readonly key: string;
	readonly name: string;
	/** Ids of the targets of 2023 and 2024. */
	readonly target: string;
	readonly next: string;
	/** Id of the result of 2023; none where the five pages print none. */
	readonly result?: string;
	/** Ids of the computed figures: result against target, and target against target. */
	readonly gap?: string;
	readonly change?: string;
	/** A target in words, broken for a narrow board. */
	readonly lines?: readonly string[];
}

/** In the order in which the page of 2023 prints its targets. */
export const ROWS: readonly Row[] = [
	{
		key: 'gdp',
		name: 'GDP',
		target: 'jiaocheng-2023-gdp-growth-target',
		next: 'jiaocheng-2024-gdp-growth-target',
		result: 'jiaocheng-2023-gdp-growth',
		gap: 'gdp-growth-2023-gap',
		change: 'target-gdp-2024-change'
	},
	{
		key: 'budget',
		name: '一般公共预算收入',
		target: 'jiaocheng-2023-budget-growth-target',
		next: 'jiaocheng-2024-budget-growth-target',
		change: 'target-budget-2024-change'
	},
	{
		key: 'investment',
		name: '固定资产投资',
		target: 'jiaocheng-2023-investment-growth-target',
		next: 'jiaocheng-2024-investment-growth-target',
		result: 'jiaocheng-2023-investment-growth',
		gap: 'investment-growth-2023-gap',
		change: 'target-investment-2024-change'
	},
	{
		key: 'retail',
		name: '社会消费品零售总额',
		target: 'jiaocheng-2023-retail-growth-target',
		next: 'jiaocheng-2024-retail-growth-target',
		change: 'target-retail-2024-change'
	},
	{
		key: 'industry',
		name: '规上工业增加值',
		target: 'jiaocheng-2023-industry-growth-target',
		next: 'jiaocheng-2024-industry-growth-target',
		result: 'jiaocheng-2023-industry-growth',
		gap: 'industry-growth-2023-gap',
		change: 'target-industry-2024-change'
	},
	{
		key: 'urban',
		name: '城镇居民收入',
		target: 'jiaocheng-2023-urban-income-growth-target',
		next: 'jiaocheng-2024-urban-income-growth-target',
		result: 'jiaocheng-2023-urban-income-growth',
		gap: 'urban-income-growth-over-gdp',
		lines: ['与经济增长', '基本同步']
	},
	{
		key: 'rural',
		name: '农村居民收入',
		target: 'jiaocheng-2023-rural-income-growth-target',
		next: 'jiaocheng-2024-rural-income-growth-target',
		result: 'jiaocheng-2023-rural-income-growth',
		gap: 'rural-income-growth-over-gdp',
		lines: ['高于', '经济增长']
	}
];

/** Whether the target of the row has no number. */
export const inWords = ({ target }: Row) => indicator(target).value === null;

/**
 * How far from its target the printed result of a row stands, in percentage points; `Infinity` where
 * that is past the end of the scale. None where the target has no number, or no result is printed.
 */
export function gapOf(row: Row): number | undefined {
	if (inWords(row) || row.gap === undefined) return undefined;
	const { value } = computed(row.gap);
	return value > GAP_AXIS[1] ? Infinity : value;
}

/** The words of the two later pages, as printed, and what each says them of. */
export const SAYINGS = [
	{
		key: 'plenum',
		of: '2024年1月版面，说工业、城乡收入等指标',
		words: '“接近或实现预期目标”'
	},
	{ key: 'congress', of: '2024年两会版面，说各项指标', words: '“基本符合发展预期”' }
] as const;

export const INCOMES = [
	{ id: 'jiaocheng-2023-urban-income', growth: 'jiaocheng-2023-urban-income-growth', name: '城镇' },
	{ id: 'jiaocheng-2023-rural-income', growth: 'jiaocheng-2023-rural-income-growth', name: '农村' }
] as const;

export interface View {
	/** Keys of the rows on stage. */
	rows: ReadonlySet<string>;
	/** Keys of the rows whose result, or the box in its place, is on stage. */
	results: ReadonlySet<string>;
	/** Printed growth of total and incomes on one scale, under the targets in words. */
	compared: boolean;
	/** The targets of 2024 beside those of 2023, on one scale. */
	moved: boolean;
	/** What the later pages said of it. */
	said: boolean;
	/** Two incomes in 元 instead of the rows. */
	incomes: boolean;
}

const all = ROWS.map(({ key }) => key);
const judged = ['industry', 'urban', 'rural'];

const view = (
	rows: readonly string[],
	results: readonly string[],
	more: Partial<View> = {}
): View => ({
	rows: new Set(rows),
	results: new Set(results),
	compared: false,
	moved: false,
	said: false,
	incomes: false,
	...more
});

const VIEWS: Record<Step, View> = {
	asked: view(all, []),
	answered: view(
		all,
		ROWS.filter((row) => !inWords(row)).map(({ key }) => key)
	),
	words: view(['gdp', 'urban', 'rural'], ['gdp', 'urban', 'rural'], { compared: true }),
	said: view(judged, judged, { said: true }),
	moved: view(all, [], { moved: true }),
	incomes: view([], [], { incomes: true }),
	answers: view(all, all)
};

/** What the chart shows at each step of the story. */
export const viewAt = (step: Step): View => VIEWS[step];

/** The number of a figure that has one. @throws if it has lost it */
export function valueOf(row: Indicator): number {
	if (row.value === null) throw new Error(`${row.id} has no number to draw`);
	return row.value;
}

/** What the targets of two years are measured on, %. It does not start at zero, and says so. */
export const TARGET_AXIS: [number, number] = [5, 11];
/** What targets alone, and the printed growth of total and incomes, are measured on, %; from zero. */
export const GROWTH_AXIS: [number, number] = [0, 9];
/**
 * What results are measured on, percentage points from the target: one scale for all rows, so that
 * distances can be compared. It is broken above, or the investment would crush the others.
 */
export const GAP_AXIS: [number, number] = [-8, 4];
/** Where the two scales are marked. */
export const GROWTH_TICKS = [0, 3, 6, 9] as const;
export const GAP_TICKS = [-8, -4, 0, 4] as const;
/** Half the length of the soft band that stands for 左右, in %: a drawing, not a number. */
export const ABOUT = 0.5;

/** Where things stand on a board, px. */
export interface Layout {
	head: number;
	note: number;
	/** Top of the first row, and the height of each. */
	top: number;
	row: number;
	/** From the top of a row: first and second line of words, and the middle of the marks. */
	line1: number;
	line2: number;
	mark: number;
	/** The scale of targets alone; that of the gaps, and where a result past its break stands. */
	growth: [number, number];
	gap: [number, number];
	beyond: number;
	/** How far below the line of the marks a floor stands, so that its arrow meets no result. */
	drop: number;
	/** Where a result stands beside a target in words. */
	beside: number;
	/** The outline around a target in words. */
	frame: [number, number];
	/** The box in place of a result. */
	box: [number, number];
	scale: [number, number];
	/** The scale of the three printed growths, and the tops of their rows. */
	wide: [number, number];
	tall: ReadonlyMap<string, number>;
	right: number;
	text: number;
	large: number;
	radius: number;
}

const LAYOUTS: Record<Artboard['name'], Layout> = {
	phone: {
		head: 14,
		note: 33,
		top: 41,
		row: 42.5,
		line1: 17,
		line2: 35,
		mark: 29,
		growth: [1, 250],
		gap: [130, 224],
		beyond: 251,
		drop: 6,
		beside: 221,
		frame: [130, 208],
		box: [229, 318],
		scale: [140, 264],
		wide: [8, 316],
		tall: new Map([
			['gdp', 41],
			['urban', 137],
			['rural', 233]
		]),
		right: 324,
		text: 14,
		large: 20,
		radius: 7
	},
	wide: {
		head: 18,
		note: 41,
		top: 54,
		row: 56,
		line1: 23,
		line2: 44,
		mark: 35,
		growth: [1, 520],
		gap: [170, 410],
		beyond: 450,
		drop: 9,
		beside: 376,
		frame: [170, 340],
		box: [446, 626],
		scale: [210, 480],
		wide: [10, 600],
		tall: new Map([
			['gdp', 54],
			['urban', 182],
			['rural', 310]
		]),
		right: 632,
		text: 15,
		large: 26,
		radius: 9
	}
};

/** Where things stand on this board. */
export const layoutOf = (board: Artboard): Layout => LAYOUTS[board.name];

/** Ids of every printed and of every computed figure of the chart. */
export const FIGURES = [
	...ROWS.flatMap(({ target, result, next }) =>
		result === undefined ? [target, next] : [target, result, next]
	),
	...INCOMES.map(({ id }) => id)
];
export const OURS = [
	...ROWS.flatMap(({ gap, change }) => [gap, change].filter((id) => id !== undefined)),
	'income-ratio-2023'
];
