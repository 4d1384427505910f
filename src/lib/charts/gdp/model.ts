import { indicator } from '$lib/data';
import type { Indicator } from '$lib/data/schema';
import { boards } from '../chart';

export const STEPS = ['base', 'forecast', 'printed', 'puzzle', 'targets', 'missing'] as const;
export type Step = (typeof STEPS)[number];

export const BOARDS = boards(340, 360);

/** Years on the axis: the first and the last have no level in the five pages. */
export const YEARS = [2021, 2022, 2023, 2024] as const;

export const LEVELS = [
	'jiaocheng-2022-gdp',
	'jiaocheng-2023-gdp-forecast',
	'jiaocheng-2023-gdp'
] as const;

/** Rows of the growth panel. What is compared stands in one row, with its year in the label. */
export const GROWTH_ROWS = [
	{ key: 'jiaocheng-2023', label: '交城2023' },
	{ key: 'jiaocheng-2024', label: '交城2024' },
	{ key: 'jiangxian-2024', label: '绛县2024' }
] as const;

export const GROWTH = [
	{ id: 'jiaocheng-2023-gdp-growth-forecast', row: 'jiaocheng-2023', words: '预计' },
	{ id: 'jiaocheng-2023-gdp-growth', row: 'jiaocheng-2023', words: '印出' },
	{ id: 'jiaocheng-2023-gdp-growth-target', row: 'jiaocheng-2023', words: '目标' },
	{ id: 'jiaocheng-2024-gdp-growth-target', row: 'jiaocheng-2024', words: '目标' },
	{ id: 'jiangxian-2024-gdp-growth', row: 'jiangxian-2024', words: '印出' }
] as const;

/** Half the width of the soft band that stands for 左右, in %: a drawing, not a number. */
export const ABOUT = 0.5;

export interface View {
	/** Ids of the levels and growth figures on stage. */
	shown: ReadonlySet<string>;
	/** The arrow from the January forecast to the later figure. */
	revision: boolean;
	/** The gap between the two printed totals, and the red circle. */
	puzzle: boolean;
	/** The boxes of what the five pages do not print. */
	gaps: boolean;
}

const FORECAST = ['jiaocheng-2023-gdp-forecast', 'jiaocheng-2023-gdp-growth-forecast'];
const PRINTED = ['jiaocheng-2023-gdp', 'jiaocheng-2023-gdp-growth'];
const TARGETS = ['jiaocheng-2023-gdp-growth-target', 'jiaocheng-2024-gdp-growth-target'];
const base = ['jiaocheng-2022-gdp'];

const VIEWS: Record<Step, View> = {
	base: { shown: new Set(base), revision: false, puzzle: false, gaps: false },
	forecast: {
		shown: new Set([...base, ...FORECAST]),
		revision: false,
		puzzle: false,
		gaps: false
	},
	printed: {
		shown: new Set([...base, ...FORECAST, ...PRINTED]),
		revision: true,
		puzzle: false,
		gaps: false
	},
	puzzle: {
		shown: new Set([...base, ...FORECAST, ...PRINTED]),
		revision: false,
		puzzle: true,
		gaps: false
	},
	targets: {
		shown: new Set([...base, ...FORECAST, ...PRINTED, ...TARGETS]),
		revision: false,
		puzzle: false,
		gaps: false
	},
	missing: {
		shown: new Set([...base, ...FORECAST, ...PRINTED, ...TARGETS, 'jiangxian-2024-gdp-growth']),
		revision: false,
		puzzle: true,
		gaps: true
	}
};

/** What the chart shows at each step of the story. */
export const viewAt = (step: Step): View => VIEWS[step];

/** A level that has a number; the three of this chart all do. @throws if one has lost it */
export function valueOf(row: Indicator): number {
	if (row.value === null) throw new Error(`${row.id} has no number to draw`);
	return row.value;
}

export const levels = LEVELS.map(indicator) as [Indicator, Indicator, Indicator];
