import { indicator, report, tables } from '$lib/data';
import type { County, EcologyItem } from '$lib/data/schema';
import { ems, phrase, wrap } from '$lib/format/phrase';
import { boards, type Artboard } from '../chart';

export const STEPS = ['whole', 'air', 'water', 'soil', 'green', 'carbon', 'finding'] as const;
export type Step = (typeof STEPS)[number];
export type Medium = EcologyItem['medium'];

export const BOARDS = boards(340, 360);

/** Rows of the matrix, and the step that opens each. */
export const MEDIA = [
	{ step: 'air', medium: '气' },
	{ step: 'water', medium: '水' },
	{ step: 'soil', medium: '土' },
	{ step: 'green', medium: '绿' },
	{ step: 'carbon', medium: '碳' }
] as const;

/** The medium a step opens; nothing where it shows the whole matrix. */
export const openAt = (step: Step): Medium | undefined =>
	MEDIA.find((one) => one.step === step)?.medium;

/** Columns of the matrix: the four pages of one county, and apart from them the page of the other. */
export const PAGES = tables.reports.map(({ id, county, year, occasion }) => ({
	id,
	county,
	year,
	meeting: occasion === '两会' ? '两会' : '1月'
}));

export const items = tables.ecology;
export const countyOf = (item: EcologyItem): County => report(item.report).county;
/** The year an item is about: a page reports the year before the one it lays out. */
export const yearOf = (item: EcologyItem): number =>
	report(item.report).year - (item.kind === 'actual' ? 1 : 0);
export const textOf = ({ verb, label }: EcologyItem) => phrase(verb, label);

/** Whether a plan carries a figure. A capacity in a project's name is not one. */
export const carriesFigure = ({ figures }: EcologyItem) =>
	figures.some((id) => indicator(id).kind === 'plan');

/** What each step opens, a county apart from the other; the rest of the rows stand in the table. */
const OPENED: Record<Medium, readonly string[]> = {
	气: [
		'eco-j24-ultra-low',
		'eco-j24p-air-quality',
		'eco-j25-blue-sky',
		'eco-x25-deep-treatment',
		'eco-x25-furnaces'
	],
	水: [
		'eco-j24-reclaimed-water',
		'eco-j25-clear-water',
		'eco-x25-yellow-river',
		'eco-x25-rural-sources',
		'eco-x25-groundwater',
		'eco-x25-water-class'
	],
	土: [
		'eco-j24-solid-waste-centre',
		'eco-j24-slag',
		'eco-j25-clean-soil',
		'eco-x25-mine-restoration',
		'eco-x25-hazardous-waste',
		'eco-x25-farm-pollution'
	],
	绿: [
		'eco-j24-ecology-area',
		'eco-j24-forest-chief',
		'eco-j23-greening',
		'eco-x25-forest-titling',
		'eco-x25-understorey'
	],
	碳: [
		'eco-j24-hydrogen-stations',
		'eco-j24-hydrogen-vehicles',
		'eco-j25-energy-revolution',
		'eco-x25-taxis',
		'eco-x25-diesel-trucks',
		'eco-x25-new-energy',
		'eco-x25-pumped-storage'
	]
};

/** The figure that speaks for an item where it carries several. */
const FIRST: Record<string, string> = {
	'eco-x25-new-energy': 'jiangxian-2025-new-energy-projects'
};
export const figureOf = (item: EcologyItem): string | undefined =>
	carriesFigure(item) ? (FIRST[item.id] ?? item.figures[0]) : undefined;

/** What must be said beside an item so that it is not misread. */
const REMARKS: Record<string, string> = {
	'eco-x25-water-class': '意思是不差于III类',
	'eco-x25-furnaces': '印着“年底”',
	'eco-j24-ecology-area': '没有拆成造林、种草',
	'eco-x25-forest-titling': '是确权，不是造林'
};

export const opened = (medium: Medium): EcologyItem[] =>
	OPENED[medium].map((id) => {
		const item = items.find((one) => one.id === id);
		if (item === undefined) throw new Error(`no ecology item “${id}”`);
		return item;
	});

/** Every figure shown in a step. */
export const FIGURES = MEDIA.flatMap(({ medium }) =>
	opened(medium).flatMap((item) => figureOf(item) ?? [])
);

/** Counts of units one can draw one by one. Vehicles come by the hundred and stay digits, all of them. */
const COUNTED: readonly string[] = ['户', '家', '台', '项', '个', '座'];
/** How many glyphs stand for a figure: one for one, or none where it is no count of things. */
export function glyphsOf(id: string): number {
	const { value, unit } = indicator(id);
	return value !== null && COUNTED.includes(unit) ? value : 0;
}

const short = (value: number) => String(Math.round(value * 10) / 10);

/**
 * A glyph a medium: puff, drop, brick, leaf, hexagon; centre and `r` in px on the board.
 * After its first point a path is relative, so that all glyphs of a medium end alike and pack small.
 */
export function glyph(medium: Medium, x: number, y: number, r: number): string {
	const from = (dx: number, dy: number) => `M${short(x + dx * r)} ${short(y + dy * r)}`;
	const by = (...steps: number[]) => steps.map((step) => short(step * r)).join(' ');
	switch (medium) {
		case '气':
			return `${from(-1, 0)}a${by(1, 1)} 0 1 1 ${by(2, 0)}a${by(1, 1)} 0 1 1 ${by(-2, 0)}z`;
		case '水':
			return `${from(0, -1.3)}c${by(0.3, 0.7, 0.95, 1.2, 0.95, 1.65)}c${by(0, 1, -1.9, 1, -1.9, 0)}c${by(0, -0.45, 0.65, -0.95, 0.95, -1.65)}z`;
		case '土':
			return `${from(-1.1, -0.8)}h${by(2.2)}v${by(1.6)}h${by(-2.2)}z`;
		case '绿':
			return `${from(-1, 1)}c${by(-0.1, -1.5, 0.7, -2.1, 2.1, -2.1)}c${by(0, 1.4, -0.6, 2.2, -2.1, 2.1)}z`;
		case '碳':
			return `${from(-1.15, 0)}l${by(0.57, -1)}h${by(1.16)}l${by(0.57, 1)}l${by(-0.57, 1)}h${by(-1.16)}z`;
	}
}

/** The red stroke through a glyph whose item carries a figure. */
export const tick = (x: number, y: number, r: number) =>
	`M${short(x - r)} ${short(y + r)}l${short(2 * r)} ${short(-2 * r)}`;

/** A line of an opened medium, laid out; px on the board. */
export interface Line {
	item: EcologyItem;
	/** Where the item's own glyph stands. */
	x: number;
	y: number;
	r: number;
	/** The other glyphs of its count. */
	more: { x: number; y: number }[];
	figure?: { id: string; x: number; y: number; unitX: number };
	text: readonly string[];
	textX: number;
	textY: number;
	remark?: { text: string; x: number; y: number };
}

export interface Panel {
	county: County;
	x: number;
	y: number;
	width: number;
	height: number;
	lines: Line[];
}

/** Sizes in an opened medium, px on the board; `row` and the like are heights. */
interface Sizes {
	panel: number;
	text: number;
	unit: number;
	figure: number;
	head: number;
	row: number;
	glyphs: number;
	words: number;
	pitch: number;
}
const SIZES: Record<Artboard['name'], Sizes> = {
	phone: {
		...{ panel: 284, text: 14, unit: 15, figure: 24 },
		...{ head: 24, row: 28, glyphs: 18, words: 23, pitch: 15 }
	},
	wide: {
		...{ panel: 276, text: 16, unit: 17, figure: 32 },
		...{ head: 30, row: 37, glyphs: 24, words: 28, pitch: 19 }
	}
};
export const sizesOf = (board: Artboard): Sizes => SIZES[board.name];

/** Digits of the headline face, narrower than Han; a figure in words is set in the text face. */
const widthOf = (id: string, size: number) => {
	const { value, words } = indicator(id);
	if (value === null) return ems(words) * (size - 6) - 8;
	return [...String(value)].reduce((sum, sign) => sum + (sign === '.' ? 0.5 : 0.68) * size, 0);
};

function panel(county: County, list: EcologyItem[], x: number, top: number, size: Sizes): Panel {
	const inner = x + 12;
	const right = x + size.panel;
	let y = top + size.head;
	const lines = list.map((item): Line => {
		const figure = figureOf(item);
		const words = textOf(item);
		if (figure === undefined) {
			const line = {
				...{ item, more: [], x: inner + 5, y: y + size.words / 2, r: 4.5 },
				...{ text: [words], textX: inner + 17, textY: y + size.words / 2 + 5 }
			};
			y += size.words;
			return line;
		}
		const row = indicator(figure);
		const unit = row.value === null ? '' : row.unit;
		const unitX = inner + widthOf(figure, size.figure) + 3;
		const textX = unitX + ems(unit) * size.unit + 8;
		const text = wrap(words, (right - textX - 4) / size.text);
		const count = glyphsOf(figure);
		const drawn = count > 0;
		const pitch = Math.min(size.pitch, (size.panel - 14) / Math.max(count, 1));
		const r = Math.min(size.pitch / 3, pitch * 0.39);
		const extra = text.length > 1 ? size.text * 0.5 : 0;
		const base = y + size.row - 6 + extra;
		const glyphY = base + size.glyphs - 4;
		const remark = REMARKS[item.id];
		const at = (i: number) => ({ x: inner + r + 1 + i * pitch, y: glyphY });
		const line: Line = {
			...{ item, r, text, textX, textY: base - (text.length - 1) * size.text * 1.35 + extra / 2 },
			...(drawn ? at(0) : { x: inner + 5, y: glyphY }),
			more: Array.from({ length: Math.max(0, count - 1) }, (_, i) => at(i + 1)),
			figure: { id: figure, x: inner, y: base, unitX },
			...(remark === undefined
				? {}
				: {
						remark: {
							text: remark,
							x: drawn ? inner + count * pitch + 8 : inner,
							y: glyphY + 5
						}
					})
		};
		y += size.row + extra + (drawn || remark ? size.glyphs : 0);
		return line;
	});
	return { county, x, y: top, width: size.panel, height: y - top, lines };
}

const planned = (medium: Medium, county: County) =>
	opened(medium).filter((item) => item.kind === 'plan' && countyOf(item) === county);

/** The plans of an opened medium: a panel a county, one under the other or beside each other. */
export function panels(medium: Medium, board: Artboard): Panel[] {
	const size = sizesOf(board);
	const of = (county: County, x: number, y: number) =>
		panel(county, planned(medium, county), x, y, size);
	if (board.name === 'wide') return [of('交城', 64, 8), of('绛县', 362, 8)];
	const first = of('交城', 42, 0);
	const second = of('绛县', 42, 0);
	const free = pastTop(medium, board) - first.height - second.height - 6;
	return [first, of('绛县', 42, first.height + Math.min(22, Math.max(6, free)))];
}

/** The dashed box of the result at the foot of an opened medium. */
export const BOX = 30;

const said = (medium: Medium) => opened(medium).filter((item) => item.kind === 'actual');
const pastTop = (medium: Medium, board: Artboard) =>
	board.height - BOX - 6 - said(medium).length * sizesOf(board).words;

/** What a page says of the year before, in words alone: a line each, above the box of the result. */
export function past(medium: Medium, board: Artboard): Line[] {
	const size = sizesOf(board);
	const left = board.name === 'phone' ? 42 : 64;
	return said(medium).map((item, i) => {
		const y = pastTop(medium, board) + (i + 0.5) * size.words;
		return {
			...{ item, more: [], x: left + 6, y, r: 4.5, textX: left + 18, textY: y + 5 },
			text: [`${countyOf(item)}说${yearOf(item)}年：${textOf(item)}`]
		};
	});
}

/** Where the matrix stands; px on the board. */
export function matrix(board: Artboard, results: boolean) {
	const phone = board.name === 'phone';
	const left = phone ? 36 : 60;
	const head = phone ? 62 : 70;
	const gap = phone ? 8 : 24;
	const result = results ? (phone ? 68 : 100) : 0;
	const column = (board.width - left - gap - result - (results ? 6 : 0)) / PAGES.length;
	const row = (board.height - head - 4) / MEDIA.length;
	const columnX = (i: number) => left + i * column + (i === PAGES.length - 1 ? gap : 0);
	return {
		...{ left, head, column, row, columnX },
		rowY: (i: number) => head + i * row,
		resultX: board.width - result,
		resultWidth: result - 2,
		/** Glyphs of a cell: pitch and radius. */
		pitch: phone ? 13.5 : 16,
		r: phone ? 4.4 : 5.2
	};
}

/** Where an item's glyph stands in the matrix. */
export function cellOf(item: EcologyItem, board: Artboard, results: boolean) {
	const grid = matrix(board, results);
	const page = PAGES.findIndex(({ id }) => id === item.report);
	const row = MEDIA.findIndex(({ medium }) => medium === item.medium);
	const peers = items.filter((one) => one.report === item.report && one.medium === item.medium);
	const i = peers.indexOf(item);
	const perLine = Math.min(3, peers.length);
	const lines = Math.ceil(peers.length / 3);
	return {
		x: grid.columnX(page) + grid.column / 2 + ((i % 3) - (perLine - 1) / 2) * grid.pitch,
		y: grid.rowY(row) + grid.row / 2 + (Math.floor(i / 3) - (lines - 1) / 2) * (grid.pitch + 1.5)
	};
}
