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

/** Verbs of what a page says was achieved; all others it says of a year gone by only tell what was being done. */
const ACHIEVED: readonly string[] = ['稳中向好'];
/** Whether a page says of the year before that something was reached, not only worked on. */
export const isAchieved = ({ kind, verb }: EcologyItem) =>
	kind === 'actual' && ACHIEVED.includes(verb);

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

/** A line of an opened medium, laid out; px on the board. */
export interface Line {
	item: EcologyItem;
	/** Where the item's glyph stands. */
	x: number;
	y: number;
	r: number;
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

/** Sizes in an opened medium, px on the board. */
interface Sizes {
	/** Left edges of the panels, and the width of one. */
	panels: Record<County, number>;
	panel: number;
	top: number;
	text: number;
	unit: number;
	figure: number;
	/** Radius of a glyph. */
	r: number;
	/** Width of the one column in which the digits of a panel end. */
	numerals: number;
	/** Heights: the head of a panel, a line with a figure, one in words alone, a remark beneath a line. */
	head: number;
	row: number;
	words: number;
	remark: number;
	/** What the box of the missing result keeps, and how far lines may move apart. */
	box: number;
	air: number;
}
const SIZES: Record<Artboard['name'], Sizes> = {
	phone: {
		...{ panels: { 交城: 36, 绛县: 36 }, panel: 290, top: 0 },
		...{ text: 14, unit: 15, figure: 21, r: 4.5, numerals: 64 },
		...{ head: 22, row: 27, words: 22, remark: 18, box: 58, air: 9 }
	},
	wide: {
		...{ panels: { 交城: 64, 绛县: 356 }, panel: 282, top: 8 },
		...{ text: 16, unit: 17, figure: 30, r: 6, numerals: 86 },
		...{ head: 30, row: 37, words: 28, remark: 20, box: 84, air: 22 }
	}
};
export const sizesOf = (board: Artboard): Sizes => SIZES[board.name];

/** A figure in two halves: large digits in the headline face, and what follows them. */
export function halves(id: string): { digits: string; unit: string } {
	const { value, unit, words } = indicator(id);
	if (value !== null) return { digits: String(value), unit };
	const digits = /^[A-Z\d.]+/u.exec(words)?.[0] ?? '';
	return { digits, unit: words.slice(digits.length) };
}

function panel(county: County, list: EcologyItem[], top: number, size: Sizes, air = 0): Panel {
	const x = size.panels[county];
	const glyph = { x: x + 8 + size.r, r: size.r };
	const numerals = glyph.x + size.r + size.numerals;
	let y = top + size.head;
	const lines = list.map((item): Line => {
		const figure = figureOf(item);
		const words = textOf(item);
		if (figure === undefined) {
			const middle = y + size.words / 2;
			y += size.words + air;
			const text = { text: [words], textX: glyph.x + size.r + 8, textY: middle + size.text * 0.36 };
			return { item, ...glyph, y: middle, ...text };
		}
		const unitX = numerals + 4;
		const textX = unitX + ems(halves(figure).unit) * size.unit + 7;
		const text = wrap(words, (x + size.panel - textX) / size.text);
		const leading = size.text * 1.35;
		const extra = text.length > 1 ? leading - 8 : 0;
		const base = y + size.row - 6 + extra / 2;
		const remark = REMARKS[item.id];
		const line: Line = {
			...{ item, ...glyph, y: base - size.figure * 0.34 },
			...{ text, textX, textY: base - ((text.length - 1) * leading) / 2 },
			figure: { id: figure, x: numerals, y: base, unitX },
			...(remark === undefined
				? {}
				: { remark: { text: remark, x: unitX, y: base + extra / 2 + size.remark } })
		};
		y += size.row + extra + (remark === undefined ? 0 : size.remark) + air;
		return line;
	});
	return { county, x, y: top, width: size.panel, height: y - top, lines };
}

const planned = (medium: Medium, county: County) =>
	opened(medium).filter((item) => item.kind === 'plan' && countyOf(item) === county);

/** The plans of an opened medium: a panel a county, one under the other or beside each other. */
export function panels(medium: Medium, board: Artboard): Panel[] {
	const size = sizesOf(board);
	const beside = board.name === 'wide';
	const pair = (air: number): Panel[] => {
		const first = panel('交城', planned(medium, '交城'), size.top, size, air);
		const below = beside ? size.top : first.height + 6;
		return [first, panel('绛县', planned(medium, '绛县'), below, size, air)];
	};
	// Lines move apart a little; all the rest is room for what is missing.
	const plain = pair(0);
	const free = board.height - size.box - 18 - printedTo(plain, medium, board);
	const counts = plain.map(({ lines }) => lines.length);
	const rows = beside ? Math.max(...counts) : counts.reduce((sum, count) => sum + count, 0);
	return pair(Math.max(0, Math.min(size.air, free / rows)));
}

const said = (medium: Medium) => opened(medium).filter((item) => item.kind === 'actual');

/** Where the words of the year before begin: beneath both panels, or in the column of their own county. */
const pastTop = (sheets: readonly Panel[], board: Artboard) => {
	const above = board.name === 'wide' ? sheets.slice(0, 1) : sheets;
	return Math.max(...above.map(({ y, height }) => y + height)) + 6;
};

/** Where all that is printed ends, px. */
const printedTo = (sheets: readonly Panel[], medium: Medium, board: Artboard) =>
	Math.max(
		...sheets.map(({ y, height }) => y + height),
		pastTop(sheets, board) + said(medium).length * sizesOf(board).words
	);

/** What a page says of the year before, in words alone, a line each. All such pages are of 交城. */
export function past(medium: Medium, board: Artboard): Line[] {
	const size = sizesOf(board);
	const top = pastTop(panels(medium, board), board);
	const x = size.panels['交城'] + 8 + size.r;
	return said(medium).map((item, i) => {
		const y = top + (i + 0.5) * size.words;
		// In its own column the county has already been named.
		const who = board.name === 'wide' ? '' : countyOf(item);
		return {
			...{ item, x, y, r: size.r, textX: x + size.r + 8, textY: y + size.text * 0.36 },
			text: [`${who}说${yearOf(item)}年：${textOf(item)}`]
		};
	});
}

/** The box of the result, directly beneath all that is printed: it takes the rest of the board. */
export function gap(medium: Medium, board: Artboard) {
	const x = sizesOf(board).panels['交城'];
	const y = printedTo(panels(medium, board), medium, board) + 6;
	return { x, y, width: board.width - x - 2, height: board.height - y - 1 };
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
		pitch: phone ? 13.6 : 18,
		r: phone ? 5.2 : 6.6
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
