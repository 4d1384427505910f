import { groups, scaleLinear } from 'd3';
import { tables } from '$lib/data';
import type { Deadline } from '$lib/data/schema';
import { TEXT } from '$lib/layers/kind';
import { boards, type BoardName } from '../chart';

export const STEPS = ['time', 'modal', 'spans', 'silence'] as const;
export type Step = (typeof STEPS)[number];

export const BOARDS = boards(340, 392);

/** The commitments in the order of time, as the table holds them. */
export const rows: readonly Deadline[] = tables.deadlines;

/** What is too long for one line on a phone: in two, or without the word 项目. */
const LINES: Record<string, readonly string[]> = {
	'dl-fuel-cell': ['智慧云嘉氢能燃料电池竣工'],
	'dl-education-inspection': ['义务教育优质均衡发展', '创建工作通过省级验收'],
	'dl-hospital-level': ['县人民医院医疗服务能力', '达三级医院水平']
};

/** What is to be done, as the page says it: 绛县养老服务中心开工. A board may need two lines for it. */
export const linesOf = ({ id, subject, action }: Deadline, board: BoardName): readonly string[] =>
	(board === 'phone' && LINES[id]) || [subject + action];

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

/**
 * px: a row, what a second line adds, what parts two groups of the same modal word, and the air around
 * what the pencil goes round, so that it crosses nothing.
 */
export const PITCH = {
	phone: { row: 20.3, line: 17, gap: 8, air: 7 },
	wide: { row: 26, line: 0, gap: 12, air: 7 }
} as const;

/** Where each commitment stands, by id: in the order of time, or sorted under the modal words. */
export function placesAt(step: Step, board: BoardName): ReadonlyMap<string, Place> {
	const { row: pitch, line, gap, air } = PITCH[board];
	const view = viewAt(step);
	const ringed = circled(view);
	const order = view.sorted ? modals.flatMap(([, group]) => group) : rows;
	const places = new Map<string, Place>();
	let top = 0;
	order.forEach((row, i) => {
		const before = order[i - 1];
		if (before !== undefined) {
			if (view.sorted && before.modal !== row.modal) top += gap;
			if (ringed.includes(before) !== ringed.includes(row)) top += air;
		}
		const height = pitch + (linesOf(row, board).length - 1) * line;
		places.set(row.id, { top, height });
		top += height;
	});
	return places;
}

/**
 * Edges on the board, px: the strip of the year, middle of the modal words, left of what is to be done;
 * sorted, a column of the modal words as heads and one of the printed times. `half` is half the height of
 * a stretch, `least` the least length of one, `size` that of the type.
 */
export function layOf(board: BoardName, sorted: boolean) {
	return board === 'phone'
		? {
				...{ top: 20, strip: [2, 100] as const, modal: 131, what: sorted ? 118 : 156 },
				...{ date: 66, group: { x: 10, size: 20 }, half: 7.5, least: 5, size: TEXT.small }
			}
		: {
				...{ top: 24, strip: [4, 236] as const, modal: 280, what: sorted ? 190 : 326 },
				...{ date: 110, group: { x: 16, size: 24 }, half: 9, least: 9, size: TEXT.normal }
			};
}

/** The calendar begins with May: the page is of late April. */
export const FIRST_MONTH = 5;

/** Position of a time of the year. Domain in months from January, range in px. */
export const calendar = (range: readonly [number, number]) =>
	scaleLinear([FIRST_MONTH - 1, 12], range).clamp(true);

/** Months with a number over the strip: those that the page prints, and the last. A phone has no room for others. */
export const MONTHS = [
	...new Set(rows.map(({ due }) => Number(/-(\d\d)/u.exec(due)?.[1] ?? 12)))
].sort((a, b) => a - b);

export interface View {
	/** Sorted under the modal words, which stand as heads; without the calendar. */
	sorted: boolean;
	/** Which commitments are in full ink. */
	lit: (row: Deadline) => boolean;
	/** What the pencil goes round: the two signs of the only 确保, or the times of every 年底. */
	pencil: 'sure' | 'year-end' | null;
	/** The box of what the five pages do not say. */
	silence: boolean;
}

const all = () => true;
const VIEWS: Record<Step, View> = {
	time: { sorted: false, lit: all, pencil: null, silence: false },
	modal: { sorted: true, lit: all, pencil: 'sure', silence: false },
	spans: { sorted: false, lit: isWide, pencil: 'year-end', silence: false },
	silence: { sorted: false, lit: all, pencil: 'sure', silence: true }
};

/** What the chart shows at each step of the story. */
export const viewAt = (step: Step): View => VIEWS[step];

/** The commitments the pencil goes round. */
export const circled = ({ pencil }: View): readonly Deadline[] =>
	rows.filter(({ modal, due }) =>
		pencil === 'sure' ? modal === '确保' : pencil === 'year-end' && /^20\d\d-end$/u.test(due)
	);
