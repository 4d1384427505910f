import { indicator } from '$lib/data';
import type { County, Indicator } from '$lib/data/schema';
import { boards, type Artboard } from '../chart';

export const STEPS = ['base', 'early', 'result', 'targets', 'neighbour', 'missing'] as const;
export type Step = (typeof STEPS)[number];

export const BOARDS = boards(340, 440);

export const RANK = 'jiaocheng-2023-investment-rank-early';

/** A row of the upper panel: a bar, or a box where no amount is printed. */
export interface Slot {
	readonly key: string;
	readonly county: County;
	readonly year: number;
	/** Word after the year. */
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
	/** Word after the year. */
	readonly words?: string;
	/** Id of the growth; none where the five pages print none. */
	readonly id?: string;
}

export const LANES: readonly Lane[] = [
	{ key: '2022', county: '交城', year: 2022, id: 'jiaocheng-2022-investment-growth' },
	{
		key: '2023-early',
		county: '交城',
		year: 2023,
		words: '早期',
		id: 'jiaocheng-2023-investment-growth-early'
	},
	{ key: '2023', county: '交城', year: 2023, id: 'jiaocheng-2023-investment-growth' },
	{
		key: '2023-target',
		county: '交城',
		year: 2023,
		words: '目标',
		id: 'jiaocheng-2023-investment-growth-target'
	},
	{
		key: '2024-target',
		county: '交城',
		year: 2024,
		words: '目标',
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
export const headsOf = <Row extends Lane | Slot>(rows: readonly Row[]): Row[] =>
	rows.filter(
		({ county, year }, i) =>
			rows.findIndex((row) => row.county === county && row.year === year) === i
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
	/** The pencil goes round that place. */
	pencil: boolean;
	/** One row or two in each panel, set large; how large the figures are, by the usual size. */
	large: number;
	/** Two counties in two years. */
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
	pencil: false,
	large: 1,
	years: false,
	...more
});

const both = ['2022', '2023-early', '2023'];

const VIEWS: Record<Step, View> = {
	base: view(['2022'], ['2022'], { large: 1.7 }),
	early: view(['2022', '2023-early'], ['2022', '2023-early'], { rank: true, pencil: true }),
	result: view(both, both, { rank: true, revision: true }),
	targets: view(both, [...both, '2023-target', '2024-target'], { rank: true }),
	neighbour: view(['2023', 'jiangxian-2024'], ['2023', 'jiangxian-2024'], {
		large: 1.2,
		years: true
	}),
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

/** What the amounts are measured against, 亿元; from zero, as bars must be. */
export const AMOUNT_AXIS: [number, number] = [0, 50];
/** What the growth is measured against, %; from zero too. */
export const GROWTH_AXIS: [number, number] = [0, 25];

/** Where things stand on a board, px. Both panels share the names on the left and the zero line. */
export interface Layout {
	head: number;
	growthHead: number;
	/** Where the words after the years begin. */
	words: number;
	left: number;
	right: number;
	/** Middle of each row, by key. */
	slot: ReadonlyMap<string, number>;
	lane: ReadonlyMap<string, number>;
	/** Middle of the line under the early amount. */
	rank: number;
	/** The same rows where one or two have a panel to themselves. */
	slotAlone: ReadonlyMap<string, number>;
	laneAlone: ReadonlyMap<string, number>;
	/** Ends of the two zero lines. */
	zero: readonly [number, number, number, number];
	bar: number;
	text: number;
	value: number;
	year: number;
	/** Length of the arrow that leaves a floor. */
	arrow: number;
}

const keyed = (rows: readonly { key: string }[], at: readonly number[]) =>
	new Map(rows.map(({ key }, i) => [key, at[i] ?? 0]));
const alone = (one: number, upper: number, lower: number) =>
	new Map([
		['2022', one],
		['2023', upper],
		['jiangxian-2024', lower]
	]);

const LAYOUTS: Record<Artboard['name'], Layout> = {
	phone: {
		head: 14,
		growthHead: 168,
		words: 78,
		left: 112,
		right: 250,
		slot: keyed(SLOTS, [33, 55, 97, 119, 141]),
		lane: keyed(LANES, [187, 209, 231, 253, 275, 297, 319]),
		rank: 74,
		slotAlone: alone(84, 56, 116),
		laneAlone: alone(250, 214, 300),
		zero: [22, 152, 176, 330],
		bar: 14,
		text: 14,
		value: 18,
		year: 17,
		arrow: 24
	},
	wide: {
		head: 18,
		growthHead: 216,
		words: 98,
		left: 144,
		right: 480,
		slot: keyed(SLOTS, [42, 70, 124, 152, 180]),
		lane: keyed(LANES, [242, 270, 298, 326, 354, 382, 410]),
		rank: 97,
		slotAlone: alone(106, 72, 146),
		laneAlone: alone(324, 276, 376),
		zero: [28, 194, 228, 424],
		bar: 18,
		text: 16,
		value: 24,
		year: 21,
		arrow: 36
	}
};

/** Where things stand on this board. */
export const layoutOf = (board: Artboard): Layout => LAYOUTS[board.name];
