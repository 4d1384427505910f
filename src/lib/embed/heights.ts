/**
 * How high a frame must be so that its embed page fits at every width from 320 to 1024 px.
 * `heights.json` holds what a browser measured (`npm run heights`, after words or boards change);
 * a chart that is not measured yet is reckoned from its boards and its words, rather too high than
 * too low. A browser test opens every embed page and fails where a page is higher than told here.
 */
import type { ChartEntry } from '$lib/charts/chart';
import { sayReports } from '$lib/format/figure';
import { WHOLE, type Shared } from '$lib/site/piece';
import measured from './heights.json';

/** Height of a frame around the whole piece where nothing tells its height: the reader scrolls in it. */
const WINDOW = 900;

/** Sizes of `Embed.svelte`, px. */
const NARROW = { frame: 320, inside: 288, phone: 420, wide: 640 } as const;
const em = 16;

const lines = (text: string, size: number, width: number) =>
	Math.ceil(([...text].length * size * 1.04) / width);

/** Reckoned height, px. */
export function reckoned(chart: ChartEntry): number {
	const words =
		lines(chart.title, 1.25 * em, NARROW.inside) * 1.25 * em * 1.45 +
		lines(chart.subtitle, 0.9375 * em, NARROW.inside) * 0.9375 * em * 1.6 +
		Math.ceil(chart.legend.length / 2) * 24 +
		lines(`资料来源：${sayReports(chart.reports)}`, 0.875 * em, NARROW.inside) * 0.875 * em * 1.6;
	const board = Math.max(
		(chart.boards.phone.height * NARROW.phone) / chart.boards.phone.width,
		chart.boards.wide.height
	);
	return Math.ceil(words + board + 190);
}

/** Height of the frame, px. */
export function heightOf({ id, chart }: Pick<Shared, 'id' | 'chart'>): number {
	if (id === WHOLE) return WINDOW;
	return (measured as Record<string, number>)[id] ?? reckoned(chart);
}
