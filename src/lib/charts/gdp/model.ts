import { indicator } from '$lib/data';
import type { County, Indicator } from '$lib/data/schema';
import { boards, type Artboard } from '../chart';

export const STEPS = ['base', 'forecast', 'printed', 'puzzle', 'targets', 'missing'] as const;
export type Step = (typeof STEPS)[number];

export const BOARDS = boards(340, 440);

/** A county in a year: total above, growth below, each in the same column. */
export interface Column {
	readonly key: string;
	readonly county: County;
	readonly year: number;
}

/** The first and the last two have no total in the five pages. */
export const COLUMNS: readonly Column[] = [
	{ key: 'jiaocheng-2021', county: '交城', year: 2021 },
	{ key: 'jiaocheng-2022', county: '交城', year: 2022 },
	{ key: 'jiaocheng-2023', county: '交城', year: 2023 },
	{ key: 'jiaocheng-2024', county: '交城', year: 2024 },
	{ key: 'jiangxian-2024', county: '绛县', year: 2024 }
];

export const LEVELS = [
	'jiaocheng-2022-gdp',
	'jiaocheng-2023-gdp-forecast',
	'jiaocheng-2023-gdp'
] as const;

export const GROWTH = [
	'jiaocheng-2023-gdp-growth-forecast',
	'jiaocheng-2023-gdp-growth',
	'jiaocheng-2023-gdp-growth-target',
	'jiaocheng-2024-gdp-growth-target',
	'jiangxian-2024-gdp-growth'
] as const;

/** What the total's axis shows, 亿元. It does not start at zero, and the picture says so. */
export const LEVEL_AXIS: [number, number] = [102, 108];
/** What the axis of growth shows, %. */
export const GROWTH_AXIS: [number, number] = [0, 7.5];

/** Half the length of the soft band that stands for 左右, in %: a drawing, not a number. */
export const ABOUT = 0.75;

/** What the five pages do not print: the column, and whether a total or a growth is missing. */
export interface Gap {
	readonly key: string;
	readonly column: string;
	readonly panel: 'levels' | 'growth';
	/** The page prints a target there, but no result. */
	readonly result?: boolean;
}

const NO_GROWTH_2022: Gap = { key: 'growth-2022', column: 'jiaocheng-2022', panel: 'growth' };

export const GAPS: readonly Gap[] = [
	NO_GROWTH_2022,
	{ key: 'level-2021', column: 'jiaocheng-2021', panel: 'levels' },
	{ key: 'growth-2021', column: 'jiaocheng-2021', panel: 'growth' },
	{ key: 'level-2024', column: 'jiaocheng-2024', panel: 'levels' },
	{ key: 'growth-2024', column: 'jiaocheng-2024', panel: 'growth', result: true },
	{ key: 'level-jiangxian', column: 'jiangxian-2024', panel: 'levels' }
];

export interface View {
	/** Ids of the levels and growth figures on stage. */
	shown: ReadonlySet<string>;
	/** The first total alone, set large. */
	alone: boolean;
	/** How far the later figures of 2023 stand from the January forecast. */
	revision: boolean;
	/** The gap between the two printed totals, and the red circle. */
	puzzle: boolean;
	/** The January forecast steps back. */
	faint: boolean;
	/** How far the printed growth stays from its target. */
	shortfall: boolean;
	/** The boxes of what the five pages do not print. */
	gaps: readonly Gap[];
}

const base = ['jiaocheng-2022-gdp'];
const forecast = [...base, 'jiaocheng-2023-gdp-forecast', 'jiaocheng-2023-gdp-growth-forecast'];
const printed = [...forecast, 'jiaocheng-2023-gdp', 'jiaocheng-2023-gdp-growth'];
const targets = [
	...printed,
	'jiaocheng-2023-gdp-growth-target',
	'jiaocheng-2024-gdp-growth-target'
];

const view = (shown: readonly string[], more: Partial<View> = {}): View => ({
	shown: new Set(shown),
	alone: false,
	revision: false,
	puzzle: false,
	faint: false,
	shortfall: false,
	gaps: [NO_GROWTH_2022],
	...more
});

const VIEWS: Record<Step, View> = {
	base: view(base, { alone: true }),
	forecast: view(forecast),
	printed: view(printed, { revision: true }),
	puzzle: view(printed, { puzzle: true, faint: true }),
	targets: view(targets, { shortfall: true }),
	missing: view([...targets, 'jiangxian-2024-gdp-growth'], { puzzle: true, gaps: GAPS })
};

/** What the chart shows at each step of the story. */
export const viewAt = (step: Step): View => VIEWS[step];

/** The number of a figure that has one. @throws if it has lost it */
export function valueOf(row: Indicator): number {
	if (row.value === null) throw new Error(`${row.id} has no number to draw`);
	return row.value;
}

/** The column a figure stands in. @throws if it belongs to none */
export function columnOf({ id, county, year }: Indicator): Column {
	const column = COLUMNS.find((one) => one.county === county && one.year === year);
	if (column === undefined) throw new Error(`${id} has no column`);
	return column;
}

export const levels = LEVELS.map(indicator) as [Indicator, Indicator, Indicator];
export const growths = GROWTH.map(indicator);

/** One panel: baseline of its head, top and bottom of its axis. px on the board. */
interface Panel {
	head: number;
	top: number;
	base: number;
}

/** Where things stand on a board, px. */
export interface Layout {
	/** Left edge of the first column. */
	left: number;
	right: number;
	/** Centre of each column, by key. */
	centre: ReadonlyMap<string, number>;
	/** Where one county's columns end and the other's begin. */
	divide: readonly [number, number];
	levels: Panel;
	growth: Panel;
	years: number;
	counties: number;
	radius: number;
	/** Sizes of the large figures, of the finding and of everything else. */
	large: number;
	finding: number;
	text: number;
	/** How far the two totals step aside, so that they stand apart on their columns. */
	aside: number;
	/** Width of a dashed box, and of one that has more to say. */
	box: number;
	wideBox: number;
}

/** Columns of one width from `left` on; the other county's stands apart. */
function layout(
	column: number,
	apart: number,
	rest: Omit<Layout, 'right' | 'centre' | 'divide'>
): Layout {
	const own = COLUMNS.filter(({ county }) => county === '交城').length;
	return {
		...rest,
		right: rest.left + column * COLUMNS.length + apart,
		centre: new Map(
			COLUMNS.map(({ key }, i) => [key, rest.left + column * (i + 0.5) + (i < own ? 0 : apart)])
		),
		divide: [rest.left + column * own, rest.left + column * own + apart]
	};
}

/** The gap between the totals is the finding: its axis is the longer, though growth has more marks. */
const LAYOUTS: Record<Artboard['name'], Layout> = {
	phone: layout(58, 7, {
		left: 31,
		levels: { head: 14, top: 34, base: 164 },
		growth: { head: 185, top: 200, base: 299 },
		years: 317,
		counties: 338,
		radius: 7.5,
		large: 20,
		finding: 16,
		text: 14,
		aside: 6,
		box: 35,
		wideBox: 64
	}),
	wide: layout(117, 13, {
		left: 42,
		levels: { head: 18, top: 46, base: 224 },
		growth: { head: 252, top: 282, base: 394 },
		years: 415,
		counties: 437,
		radius: 10,
		large: 28,
		finding: 21,
		text: 16,
		aside: 0,
		box: 74,
		wideBox: 74
	})
};

/** Where things stand on this board. */
export const layoutOf = (board: Artboard): Layout => LAYOUTS[board.name];
