import { indicator } from '$lib/data';
import type { County, Indicator } from '$lib/data/schema';
import { boards, type Artboard } from '../chart';

export const STEPS = ['base', 'early', 'result', 'targets', 'neighbour', 'missing'] as const;
export type Step = (typeof STEPS)[number];

export const BOARDS = boards(340, 440);

export const RANK = 'jiaocheng-2023-investment-rank-early';

/** A row of a panel: a bar, or a box where the five pages print none. */
export interface Row {
	readonly key: string;
	readonly county: County;
	readonly year: number;
	/** Words after the year: which page printed it, or that it is a target. */
	readonly words: string;
	/** Id of the figure; none where the five pages print none. */
	readonly id?: string;
}

/** The upper panel: amounts. */
export const SLOTS: readonly Row[] = [
	{ key: '2022', county: '交城', year: 2022, words: '', id: 'jiaocheng-2022-investment' },
	{
		key: '2023-early',
		county: '交城',
		year: 2023,
		words: '早期',
		id: 'jiaocheng-2023-investment-early'
	},
	{ key: '2023', county: '交城', year: 2023, words: '两会', id: 'jiaocheng-2023-investment' },
	{ key: '2024', county: '交城', year: 2024, words: '' },
	{ key: 'jiangxian-2024', county: '绛县', year: 2024, words: '' }
];

/** The lower panel: growth. */
export const LANES: readonly Row[] = [
	{ key: '2022', county: '交城', year: 2022, words: '', id: 'jiaocheng-2022-investment-growth' },
	{
		key: '2023-early',
		county: '交城',
		year: 2023,
		words: '早期',
		id: 'jiaocheng-2023-investment-growth-early'
	},
	{
		key: '2023',
		county: '交城',
		year: 2023,
		words: '两会',
		id: 'jiaocheng-2023-investment-growth'
	},
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
	{ key: '2024', county: '交城', year: 2024, words: '' },
	{
		key: 'jiangxian-2024',
		county: '绛县',
		year: 2024,
		words: '',
		id: 'jiangxian-2024-investment-growth'
	}
];

/** Of each county the first row on stage: it prints the name. */
export const headsOf = (rows: readonly Row[]): Row[] =>
	rows.filter(({ county }, i) => rows.findIndex((row) => row.county === county) === i);

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
	/** How large the figures are set, by the usual size: with fewer rows, larger. */
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
	base: view(['2022'], ['2022'], { large: 1.9 }),
	early: view(['2022', '2023-early'], ['2022', '2023-early'], {
		rank: true,
		pencil: true,
		large: 1.2
	}),
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

/** What the amounts are measured against, 亿元; from zero, as bars must be. */
export const AMOUNT_AXIS: [number, number] = [0, 50];
/** What the growth is measured against, %; from zero too. */
export const GROWTH_AXIS: [number, number] = [0, 25];

/** Where things stand on a board, px. Both panels share the names on the left. */
export interface Layout {
	left: number;
	/** Where the largest amount and the largest growth end: room is left for what they print. */
	ends: readonly [number, number];
	/** Height of a panel's head, and of the air between the panels. */
	head: number;
	between: number;
	/** The thickest bar. */
	bar: number;
	text: number;
	value: number;
	/** The year, where two years stand side by side. */
	year: number;
	/** Length of the arrow that leaves a floor. */
	arrow: number;
}

const LAYOUTS: Record<Artboard['name'], Layout> = {
	phone: {
		left: 100,
		ends: [268, 262],
		head: 20,
		between: 8,
		bar: 72,
		text: 14,
		value: 18,
		year: 23,
		arrow: 24
	},
	wide: {
		left: 128,
		ends: [552, 548],
		head: 26,
		between: 12,
		bar: 90,
		text: 16,
		value: 24,
		year: 32,
		arrow: 36
	}
};

/** Where things stand on this board. */
export const layoutOf = (board: Artboard): Layout => LAYOUTS[board.name];

/** One panel at one step: baseline of its head, middle of each row by key, both ends of its zero line. */
export interface Panel {
	readonly head: number;
	readonly middle: ReadonlyMap<string, number>;
	readonly zero: readonly [number, number];
}

/** The rows on stage share the board evenly, so that no room looks like a bar that is missing. */
export function panelsOf(
	{ slots, lanes }: View,
	board: Artboard
): { bar: number; amounts: Panel; growth: Panel } {
	const at = layoutOf(board);
	const pitch = (board.height - 2 * at.head - at.between) / (slots.size + lanes.size);
	const bar = Math.round(Math.max(Math.min(pitch * 0.6, at.bar), at.text * 1.4));
	const panel = (rows: readonly Row[], shown: ReadonlySet<string>, top: number): Panel => {
		const first = top + at.head + pitch / 2;
		const keys = rows.flatMap(({ key }) => (shown.has(key) ? [key] : []));
		const middles = keys.map((_, i) => Math.round(first + i * pitch));
		return {
			head: top + at.text,
			middle: new Map(keys.map((key, i) => [key, middles[i] ?? 0])),
			zero: [Math.min(...middles) - bar / 2 - 3, Math.max(...middles) + bar / 2 + 3]
		};
	};
	return {
		bar,
		amounts: panel(SLOTS, slots, 0),
		growth: panel(LANES, lanes, at.head + at.between + slots.size * pitch)
	};
}
