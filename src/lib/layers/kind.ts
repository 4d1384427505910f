/** The one visual grammar: what kind of figure a mark stands for is shown by its fill, never by hue. */
import type { County, Kind } from '$lib/data/schema';

/** Paint of each county, as role tokens. */
export const COUNTY_INK: Record<County, string> = {
	交城: 'var(--jiaocheng)',
	绛县: 'var(--jiangxian)'
};
const HATCH: Record<County, string> = {
	交城: 'url(#hatch-jiaocheng)',
	绛县: 'url(#hatch-jiangxian)'
};

/** Paint attributes of a mark; attributes, so that the mark survives outside its stylesheet. */
export interface Paint {
	fill: string;
	stroke: string;
	'stroke-width': number;
	'stroke-dasharray'?: string;
}

/** How a figure of this kind and county is painted: solid, hatched or hollow. */
export function paintOf(kind: Kind, county: County): Paint {
	const stroke = COUNTY_INK[county];
	switch (kind) {
		case 'actual':
			return { fill: stroke, stroke, 'stroke-width': 1.5 };
		case 'preliminary':
			return { fill: HATCH[county], stroke, 'stroke-width': 1.5, 'stroke-dasharray': '3 2' };
		case 'target':
		case 'plan':
			return { fill: 'var(--paper)', stroke, 'stroke-width': 2 };
		case 'context':
			return { fill: 'var(--ink-faint)', stroke: 'var(--ink-faint)', 'stroke-width': 1 };
	}
}

/**
 * How much of its ink fills a mark of what a page says was under way, but not that it was achieved:
 * between hollow and solid, and never to be taken for either.
 */
export const TINT = 0.28;

/** What the five pages do not print: a pale dashed box. */
export const MISSING: Paint = {
	fill: 'none',
	stroke: 'var(--missing)',
	'stroke-width': 1,
	'stroke-dasharray': '2 3'
};

/** Sizes of chart text, in units of the board: never under 14, so that 320 px screens stay above 12 px. */
export const TEXT = { small: 14, normal: 15, large: 24 } as const;
