import { groups, scaleLinear } from 'd3';
import { tables } from '$lib/data';
import type { Deadline } from '$lib/data/schema';
import { boards } from '../chart';

export const STEPS = ['time', 'modal', 'spans', 'silence'] as const;
export type Step = (typeof STEPS)[number];

export const BOARDS = boards(340, 404);

/** The commitments in the order of time, as the table holds them. */
export const rows: readonly Deadline[] = tables.deadlines;

/** Subjects that are too long for a phone, cut and never reworded. */
export const CUT: Record<string, string> = {
	'dl-fuel-cell': '智慧云嘉氢能燃料电池',
	'dl-education-inspection': '义务教育…',
	'dl-hospital-level': '县人民医院…'
};

/** The stretch of the year a printed time leaves open, in months: 0 is 1 January, 12 the year's end. */
export interface Stretch {
	from: number;
	to: number;
	/** Where it begins the page does not say: 月底, 年底, 年内. */
	open: boolean;
}

/** How long an 「底」 is drawn, in months: a drawing, not a date. 年底 is drawn longer than a month. */
const MONTH_END = 0.4;
const YEAR_END = 1.6;

/** What a printed time such as `2025-05-end` or `2025-Q3` leaves open. */
export function stretchOf(due: string): Stretch {
	if (/^20\d\d$/u.test(due)) return { from: 0, to: 12, open: true };
	if (/^20\d\d-end$/u.test(due)) return { from: 12 - YEAR_END, to: 12, open: true };
	const quarter = /-Q([1-4])$/u.exec(due)?.[1];
	if (quarter !== undefined) {
		const end = Number(quarter) * 3;
		return { from: end - 3, to: end, open: false };
	}
	const month = Number(/-(\d\d)/u.exec(due)?.[1]);
	if (due.endsWith('-end')) return { from: month - MONTH_END, to: month, open: true };
	return { from: month - 1, to: month, open: false };
}

/** Whether the page prints no month for it, only a quarter, 年内 or 年底. */
export const isWide = ({ due }: Deadline) => !/-\d\d/u.test(due);

/** The modal words in the order in which they first stand in the list. */
export const modals = groups(rows, (row) => row.modal);

/** px between two groups of the same modal word. */
const GROUP_GAP = 8;

/**
 * Where each commitment stands: its row by id, in px from the top of the list.
 * @param pitch px from row to row
 */
export function placesAt(step: Step, pitch: number): ReadonlyMap<string, number> {
	if (step !== 'modal') return new Map(rows.map((row, i) => [row.id, i * pitch]));
	let y = 0;
	const places = new Map<string, number>();
	for (const [, own] of modals) {
		for (const row of own) {
			places.set(row.id, y);
			y += pitch;
		}
		y += GROUP_GAP;
	}
	return places;
}

/** Months on the axis: the page is of late April, so a phone begins with May. */
export const FIRST_MONTH = { phone: 5, wide: 1 } as const;

/** Position of a time of the year. Domain in months from January, range in px. */
export const calendar = (first: number, range: [number, number]) =>
	scaleLinear([first - 1, 12], range).clamp(true);

export interface View {
	/** The thin lines from the calendar to the list. */
	leaders: boolean;
	/** Which commitments are in full ink. */
	lit: (row: Deadline) => boolean;
	/** The modal words in heavy type. */
	modal: boolean;
	/** The pencil round 年底. */
	pencil: boolean;
	/** The box of what the five pages do not say. */
	silence: boolean;
}

const all = () => true;
const VIEWS: Record<Step, View> = {
	time: { leaders: true, lit: all, modal: false, pencil: false, silence: false },
	modal: { leaders: false, lit: all, modal: true, pencil: false, silence: false },
	spans: { leaders: true, lit: isWide, modal: false, pencil: true, silence: false },
	silence: { leaders: true, lit: all, modal: true, pencil: false, silence: true }
};

/** What the chart shows at each step of the story. */
export const viewAt = (step: Step): View => VIEWS[step];
