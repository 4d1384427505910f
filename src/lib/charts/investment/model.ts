import { indicator } from '$lib/data';
import type { County, Indicator } from '$lib/data/schema';
import { boards, type Artboard } from '../chart';

export const STEPS = ['base', 'early', 'result', 'targets', 'neighbour', 'missing'] as const;
export type Step = (typeof STEPS)[number];

export const BOARDS = boards(340, 440);

export const RANK = 'jiaocheng-2023-investment-rank-early';

/** A place on the floor of the upper panel: a column, or a box where no amount is printed. */
export interface Slot {
	readonly key: string;
	readonly county: County;
	readonly year: number;
	/** Words after the year. */
	readonly words: string;
	/** Id of the amount; none where the five pages print none. */
	readonly id?: string;
}

export const SLOTS: readonly Slot[] = [
	{ key: '2022', county: '交城', year: 2022, words: '', id: 'jiaocheng-2022-investment' },
	{
		key: '2023-early',
		county: '交城',
		year: 2023,
		words: '早期',
		id: 'jiaocheng-2023-investment-early'
	},
	{ key: '2023', county: '交城', year: 2023, words: '', id: 'jiaocheng-2023-investment' },
	{ key: '2024', county: '交城', year: 2024, words: '' },
	{ key: 'jiangxian-2024', county: '绛县', year: 2024, words: '' }
];

/** A row of the lower panel; what is printed for one county and year stands under one head. */
export interface Lane {
	readonly key: string;
	readonly county: County;
	readonly year: number;
	/** Id of the growth; none where the five pages print none. */
	readonly id?: string;
}

export const LANES: readonly Lane[] = [
	{ key: '2022', county: '交城', year: 2022, id: 'jiaocheng-2022-investment-growth' },
	{
		key: '2023-early',
		county: '交城',
		year: 2023,
		id: 'jiaocheng-2023-investment-growth-early'
	},
	{ key: '2023', county: '交城', year: 2023, id: 'jiaocheng-2023-investment-growth' },
	{
		key: '2023-target',
		county: '交城',
		year: 2023,
		id: 'jiaocheng-2023-investment-growth-target'
	},
	{
		key: '2024-target',
		county: '交城',
		year: 2024,
		id: 'jiaocheng-2024-investment-growth-target'
	},
	{ key: '2024', county: '交城', year: 2024 },
	{
		key: 'jiangxian-2024',
		county: '绛县',
		year: 2024,
		id: 'jiangxian-2024-investment-growth'
	}
];

/** Of each county and year the first row on stage: it prints their names. */
export const headsOf = (lanes: readonly Lane[]): Lane[] =>
	lanes.filter(
		({ county, year }, i) =>
			lanes.findIndex((lane) => lane.county === county && lane.year === year) === i
	);

/** Ids of every printed figure of the chart. */
export const FIGURES = [...SLOTS, ...LANES].flatMap(({ id }) => (id === undefined ? [] : [id]));

export interface View {
	/** Keys of the slots and of the lanes on stage. */
	slots: ReadonlySet<string>;
	lanes: ReadonlySet<string>;
	/** The place among the city's counties, which the early page prints beside its own figures. */
	rank: boolean;
	/** How much the later figures differ from the early ones. */
	revision: boolean;
	/** Two counties in two years: the years are set large, and nothing else stands on stage. */
	years: boolean;
}

const view = (
	slots: readonly string[],
	lanes: readonly string[],
	more: Partial<View> = {}
): View => ({
	slots: new Set(slots),
	lanes: new Set(lanes),
	rank: false,
	revision: false,
	years: false,
	...more
});

const both = ['2022', '2023-early', '2023'];

const VIEWS: Record<Step, View> = {
	base: view(['2022'], ['2022']),
	early: view(['2022', '2023-early'], ['2022', '2023-early'], { rank: true }),
	result: view(both, both, { rank: true, revision: true }),
	targets: view(both, [...both, '2023-target', '2024-target'], { rank: true }),
	neighbour: view(['2023', 'jiangxian-2024'], ['2023', 'jiangxian-2024'], { years: true }),
	missing: view(
		SLOTS.map(({ key }) => key),
		LANES.map(({ key }) => key),
		{ rank: true }
	)
};

/** What the chart shows at each step of the story. */
export const viewAt = (step: Step): View => VIEWS[step];

/** The number of a figure that has one. @throws if it has lost it */
export function valueOf(row: Indicator): number {
	if (row.value === null) throw new Error(`${row.id} has no number to draw`);
	return row.value;
}

/** The amounts that have one, in the order of their columns. */
export const amounts = SLOTS.flatMap(({ id }) => (id === undefined ? [] : [indicator(id)]));

/** What the columns are measured against, 亿元; from zero, as columns must be. */
export const AMOUNT_AXIS: [number, number] = [0, 50];
/** What the bars are measured against, %; from zero too. */
export const GROWTH_AXIS: [number, number] = [0, 25];

/** Where things stand on a board, px. */
export interface Layout {
	head: number;
	/** Top and floor of the columns. */
	top: number;
	base: number;
	/** Baseline of what stands under the columns. */
	feet: number;
	column: number;
	centre: ReadonlyMap<string, number>;
	growthHead: number;
	left: number;
	right: number;
	/** Middle of each row, by key. */
	lane: ReadonlyMap<string, number>;
	/** The same where two rows have the panel to themselves. */
	pair: ReadonlyMap<string, number>;
	floor: [number, number];
	bar: number;
	text: number;
	large: number;
	year: number;
	/** Size of a year that must not be overlooked. */
	yearLarge: number;
}

const keyed = (rows: readonly { key: string }[], at: readonly number[]) =>
	new Map(rows.map(({ key }, i) => [key, at[i] ?? 0]));

const LAYOUTS: Record<Artboard['name'], Layout> = {
	phone: {
		head: 14,
		top: 70,
		base: 140,
		feet: 156,
		column: 40,
		centre: keyed(SLOTS, [33, 108, 170, 230, 295]),
		growthHead: 178,
		left: 80,
		right: 236,
		lane: keyed(LANES, [194, 214, 234, 254, 278, 298, 324]),
		pair: new Map([
			['2023', 226],
			['jiangxian-2024', 300]
		]),
		floor: [184, 336],
		bar: 13,
		text: 14,
		large: 18,
		year: 17,
		yearLarge: 28
	},
	wide: {
		head: 18,
		top: 94,
		base: 194,
		feet: 214,
		column: 66,
		centre: keyed(SLOTS, [62, 190, 300, 430, 560]),
		growthHead: 246,
		left: 112,
		right: 500,
		lane: keyed(LANES, [266, 290, 314, 338, 366, 390, 421]),
		pair: new Map([
			['2023', 296],
			['jiangxian-2024', 386]
		]),
		floor: [255, 434],
		bar: 17,
		text: 15,
		large: 26,
		year: 20,
		yearLarge: 36
	}
};

/** Where things stand on this board. */
export const layoutOf = (board: Artboard): Layout => LAYOUTS[board.name];
