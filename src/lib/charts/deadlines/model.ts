import { groups, scaleLinear } from 'd3';
import { tables } from '$lib/data';
import type { Deadline } from '$lib/data/schema';
import { boards, type BoardName } from '../chart';

export const STEPS = ['time', 'modal', 'spans', 'silence'] as const;
export type Step = (typeof STEPS)[number];

export const BOARDS = boards(340, 404);

/** The commitments in the order of time, as the table holds them. */
export const rows: readonly Deadline[] = tables.deadlines;

/** Subjects that are too long for a line on a phone: in two lines, or without their last word. */
export const LINES: Record<string, readonly string[]> = {
	'dl-fuel-cell': ['智慧云嘉氢能燃料电池'],
	'dl-education-inspection': ['义务教育优质均衡发展', '创建工作'],
	'dl-hospital-level': ['县人民医院', '医疗服务能力']
};

/** Lines of a subject on a board. */
export const linesOf = ({ id, subject }: Deadline, board: BoardName): readonly string[] =>
	board === 'phone' ? (LINES[id] ?? [subject]) : [subject];

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

/** A commitment on the board, px from the top of the list. */
export interface Place {
	top: number;
	height: number;
}

/** px: a row, what a second line adds, and what parts two groups of the same modal word. */
export const PITCH = {
	phone: { row: 21.5, line: 17, gap: 8 },
	wide: { row: 27, line: 0, gap: 12 }
} as const;

/** Where each commitment stands, by id: in the order of time, or sorted under the modal words. */
export function placesAt(step: Step, board: BoardName): ReadonlyMap<string, Place> {
	const { row: pitch, line, gap } = PITCH[board];
	const sorted = viewAt(step).sorted;
	const places = new Map<string, Place>();
	let top = 0;
	for (const own of sorted ? modals.map(([, group]) => group) : [rows]) {
		for (const row of own) {
			const height = pitch + (linesOf(row, board).length - 1) * line;
			places.set(row.id, { top, height });
			top += height;
		}
		top += gap;
	}
	return places;
}

/** Months on the axis: the page is of late April, so a phone begins with May. */
export const FIRST_MONTH = { phone: 5, wide: 1 } as const;

/** Position of a time of the year. Domain in months from January, range in px. */
export const calendar = (first: number, range: [number, number]) =>
	scaleLinear([first - 1, 12], range).clamp(true);

export interface View {
	/** Sorted under the modal words, which stand as heads in place of the calendar. */
	sorted: boolean;
	/** Which commitments are in full ink. */
	lit: (row: Deadline) => boolean;
	/** The modal words in heavy type. */
	modal: boolean;
	/** What the pencil goes round: the only 确保, or every 年底. */
	pencil: 'sure' | 'year-end' | null;
	/** The box of what the five pages do not say. */
	silence: boolean;
}

const all = () => true;
const VIEWS: Record<Step, View> = {
	time: { sorted: false, lit: all, modal: false, pencil: null, silence: false },
	modal: { sorted: true, lit: all, modal: true, pencil: 'sure', silence: false },
	spans: { sorted: false, lit: isWide, modal: false, pencil: 'year-end', silence: false },
	silence: { sorted: false, lit: all, modal: true, pencil: 'sure', silence: true }
};

/** What the chart shows at each step of the story. */
export const viewAt = (step: Step): View => VIEWS[step];

/** The commitments the pencil goes round. */
export const circled = ({ pencil }: View): readonly Deadline[] =>
	rows.filter(({ modal, due }) =>
		pencil === 'sure' ? modal === '确保' : pencil === 'year-end' && /^20\d\d-end$/u.test(due)
	);
