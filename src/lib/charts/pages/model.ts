import { report, tables } from '$lib/data';
import type { Report, Sentence } from '$lib/data/schema';
import { boards, type Artboard } from '../chart';

export const STEPS = ['figures', 'keywords', 'works', 'five'] as const;
export type Step = (typeof STEPS)[number];

export const BOARDS = boards(304, 436);

/** Characters in a full line of a column, on every sheet and board: bars compare across sheets. */
export const LINE = 25;

/** A place in a sheet opened wide where a heading is set before a sentence. */
export interface Heading {
	/** Order of the sentence that follows. */
	before: number;
	text: string;
}

export interface View {
	/** The one sheet that is opened wide; none when all five lie side by side. */
	open?: 'jiaocheng-2024' | 'jiaocheng-2025';
	/** The sheet whose red part is circled. */
	circle?: 'jiaocheng-2025';
}

const VIEWS: Record<Step, View> = {
	figures: {},
	keywords: { open: 'jiaocheng-2024' },
	works: { open: 'jiaocheng-2025', circle: 'jiaocheng-2025' },
	five: { circle: 'jiaocheng-2025' }
};

/** What the chart shows at each step of the story. */
export const viewAt = (step: Step): View => VIEWS[step];

/** Year and meeting as the report's short name has them: `2024年1月`, `2024两会`; in two lines under a small sheet. */
export function dateOf({ short, county }: Pick<Report, 'short' | 'county'>): {
	line: string;
	lines: readonly string[];
} {
	const line = short.slice(county.length);
	return { line, lines: [line.slice(0, 4), line.slice(4).replace(/^年/u, '')] };
}

/** Sentences of a page in reading order. */
export const sentencesOf = (id: string): readonly Sentence[] =>
	tables.sentences.filter((row) => row.report === id);

/** First sentence of each keyword of 2024, then of the delegates and of the two years. */
const KEYWORDS_START = [1, 9, 15, 21, 27, 33, 39, 46, 52] as const;

/** Headings of the two sheets that are opened, each before the first sentence of its part. */
export const HEADINGS: Record<NonNullable<View['open']>, readonly Heading[]> = {
	'jiaocheng-2024': [
		...KEYWORDS_START.map((before, index) => ({
			before,
			text: tables.works.find(({ id }) => id === `j24-k${index + 1}`)?.title ?? ''
		})),
		{ before: 61, text: '代表委员' },
		{ before: 65, text: '2023年' },
		{ before: 70, text: '2024年' }
	],
	'jiaocheng-2025': [
		{ before: 1, text: '导语' },
		{ before: 2, text: '一年回顾' },
		{ before: 6, text: '总体要求' },
		{ before: 7, text: '四大任务' },
		{ before: 12, text: '十五项重点' },
		{ before: 13, text: '表态' },
		{ before: 29, text: '结语' }
	]
};

/** How a sheet is set: lengths in px on the board. */
export interface Setting {
	/** Left edge of the first column, top of its first line. */
	x: number;
	y: number;
	columns: number;
	/** Width of a full line, and the white beside it. */
	width: number;
	gap: number;
	/** Height of a column. */
	height: number;
	/** From line to line in a sentence. */
	pitch: number;
	/** Room for a heading. */
	heading?: number;
}

/** One line of a sentence. */
export interface Bar {
	x: number;
	y: number;
	width: number;
	figure: boolean;
}

export interface Sheet {
	bars: Bar[];
	headings: { text: string; x: number; y: number }[];
	/** Lowest line of any column. */
	bottom: number;
}

/**
 * Sets sentences in columns: each begins on a new line, is as long as it has characters, and turns
 * into the next line where the column ends.
 */
export function set(
	rows: readonly Sentence[],
	setting: Setting,
	headings: readonly Heading[] = []
): Sheet {
	const { columns, width, gap, pitch, height, heading = 0 } = setting;
	const between = tenths(pitch * 0.45);
	const sheet: Sheet = { bars: [], headings: [], bottom: 0 };
	let column = 0;
	let y = 0;
	const need = (room: number) => {
		if (y + room > height && column < columns - 1) {
			column += 1;
			y = 0;
		}
	};
	const x = () => setting.x + column * (width + gap);
	for (const row of rows) {
		const head = headings.find(({ before }) => before === row.order);
		if (head !== undefined) {
			need(heading + pitch * 2);
			if (y > 0) y += between;
			sheet.headings.push({ text: head.text, x: x(), y: setting.y + y + heading * 0.7 });
			y += heading;
		}
		for (let left = row.end - row.start; left > 0; left -= LINE) {
			need(pitch);
			const share = Math.min(left, LINE) / LINE;
			sheet.bars.push({ x: x(), y: setting.y + y, width: share * width, figure: row.figure });
			y += pitch;
			sheet.bottom = Math.max(sheet.bottom, setting.y + y);
		}
		if (y > 0) y += between;
	}
	return sheet;
}

/** The widest pitch, in tenths of a px, at which every one of the sheets keeps to its height. */
export function fit(
	sheets: readonly { rows: readonly Sentence[]; setting: Omit<Setting, 'pitch'> }[],
	headings: readonly Heading[] = []
): number {
	for (let pitch = 8; pitch > 0.5; pitch -= 0.1) {
		const fits = sheets.every(
			({ rows, setting }) =>
				set(rows, { ...setting, pitch }, headings).bottom <= setting.y + setting.height
		);
		if (fits) return tenths(pitch);
	}
	throw new Error('the sentences do not fit on their sheets');
}

const tenths = (value: number) => Math.round(value * 10) / 10;

/**
 * The bars of one kind as one path, to be stroked: a page is two marks, not hundreds. Relative
 * moves, because the way from bar to bar repeats and the places do not: it packs to half the size.
 */
export function pathOf(bars: readonly Bar[], figure: boolean): string {
	let d = '';
	let [atX, atY] = [0, 0];
	for (const { x, y, width } of bars.filter((bar) => bar.figure === figure)) {
		// From where the pen really is, so that rounding never adds up.
		const [dx, dy, h] = [tenths(x - atX), tenths(y - atY), tenths(width)];
		d += `m${dx} ${dy}h${h}`;
		[atX, atY] = [atX + dx + h, atY + dy];
	}
	return d;
}

/** The five pages in the order of the story. */
export const PAGES = tables.reports.map(({ id }) => id);

/** A page too long for one sheet lies open as two. */
const columnsOf = (id: string) => (report(id).characters > 5000 ? 4 : 2);

/** One sheet of paper and what stands on it, px on the board. */
export interface Paper extends Sheet {
	id: string;
	left: number;
	top: number;
	width: number;
	height: number;
	/** The black bar that stands for the headline. */
	head: { x: number; y: number; width: number; height: number };
	/** Thickness of a line. */
	stroke: number;
}

/** The five sheets side by side, all at one scale. */
export function lay(board: Artboard): Paper[] {
	const m =
		board.name === 'phone'
			? { width: 20, gap: 3, pad: 4, head: 6, height: 214 }
			: { width: 40, gap: 5, pad: 8, head: 11, height: 356 };
	const widths = PAGES.map((id) => {
		const columns = columnsOf(id);
		return columns * m.width + (columns - 1) * m.gap + m.pad * 2;
	});
	const paper = widths.reduce((sum, width) => sum + width, 0);
	const space = (board.width - 2 - paper) / (PAGES.length - 1);
	const inner = m.pad * 2 + m.head;
	const sheets = PAGES.map((id, index) => {
		const left = 1 + widths.slice(0, index).reduce((sum, width) => sum + width + space, 0);
		const setting = {
			x: left + m.pad,
			y: 1 + inner,
			columns: columnsOf(id),
			width: m.width,
			gap: m.gap,
			height: m.height - inner - m.pad
		};
		return { id, left, width: widths[index] ?? 0, rows: sentencesOf(id), setting };
	});
	const pitch = fit(sheets);
	return sheets.map(({ id, left, width, rows, setting }) => ({
		id,
		left,
		top: 1,
		width,
		height: m.height,
		head: { x: left + m.pad, y: 1 + m.pad, width: width - m.pad * 2, height: m.head },
		stroke: pitch * 0.62,
		...set(rows, { ...setting, pitch })
	}));
}

/** One sheet opened over the whole board, with the headings of its parts. */
export function openWide(board: Artboard, id: NonNullable<View['open']>): Paper {
	const m =
		board.name === 'phone'
			? { columns: 4, line: 70, gap: 10, pad: 8, top: 24, head: 7, heading: 18, foot: 1 }
			: { columns: 5, line: 107.5, gap: 17, pad: 16, top: 30, head: 12, heading: 24, foot: 1 };
	const [left, top] = [1, m.top];
	const width = board.width - 2;
	const height = board.height - m.top - m.foot;
	const inner = m.pad * 1.6 + m.head;
	const setting = {
		x: left + m.pad,
		y: top + inner,
		columns: m.columns,
		width: m.line,
		gap: m.gap,
		height: height - inner - m.pad,
		heading: m.heading
	};
	const rows = sentencesOf(id);
	const pitch = fit([{ rows, setting }], HEADINGS[id]);
	return {
		id,
		left,
		top,
		width,
		height,
		head: { x: left + m.pad, y: top + m.pad, width: width - m.pad * 2, height: m.head },
		stroke: pitch * 0.58,
		...set(rows, { ...setting, pitch }, HEADINGS[id])
	};
}

/**
 * What the pencil circles on the sheet of 2025, px on the board: the one part that holds red, by its
 * name where the sheet is open, and all its red bars where it is small.
 */
export function around({ bars, headings }: Paper) {
	const name = headings.find(({ text }) => text === '表态');
	if (name !== undefined) return { cx: name.x + 16, cy: name.y - 5, rx: 25, ry: 15 };
	const red = bars.filter(({ figure }) => figure);
	const [left, right] = [
		Math.min(...red.map(({ x }) => x)),
		Math.max(...red.map(({ x, width }) => x + width))
	];
	const [top, bottom] = [Math.min(...red.map(({ y }) => y)), Math.max(...red.map(({ y }) => y))];
	return {
		...{ cx: (left + right) / 2, cy: (top + bottom) / 2 },
		...{ rx: (right - left) * 0.62, ry: (bottom - top) * 0.62 + 6 }
	};
}
