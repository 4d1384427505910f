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

/** A dot, one item or one counted thing; centre and `r` in px on the board. Relative, so that many pack small. */
export const dot = (x: number, y: number, r: number) =>
	`M${short(x - r)} ${short(y)}a${short(r)} ${short(r)} 0 1 1 ${short(2 * r)} 0a${short(r)} ${short(r)} 0 1 1 ${short(-2 * r)} 0z`;

/** The red tick in a dot whose item carries a figure, as in the chart of tasks. */
export const tick = (x: number, y: number, r: number) =>
	`M${short(x - r / 2)} ${short(y)}l${short(r * 0.4)} ${short(r * 0.5)} ${short(r * 0.9)} ${short(-r * 1.2)}`;

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
		...{ head: 22, row: 27, glyphs: 17, words: 22, pitch: 14.5 }
	},
	wide: {
		...{ panel: 276, text: 16, unit: 17, figure: 32 },
		...{ head: 30, row: 37, glyphs: 24, words: 28, pitch: 16.2 }
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

/** Width of digits in the headline face, px. */
const widthOf = (digits: string, size: number) =>
	[...digits].reduce((sum, sign) => sum + (sign === '.' ? 0.4 : 0.64) * size, 0);

function panel(
	county: County,
	list: EcologyItem[],
	x: number,
	top: number,
	size: Sizes,
	air = 0
): Panel {
	const inner = x + 12;
	const right = x + size.panel;
	// Digits end in one column, so that the gap before every unit is the same.
	const column = Math.max(
		0,
		...list.flatMap((item) => {
			const id = figureOf(item);
			return id === undefined ? [] : [widthOf(halves(id).digits, size.figure)];
		})
	);
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
		const { unit } = halves(figure);
		const unitX = inner + column + 4;
		const textX = unitX + ems(unit) * size.unit + 7;
		const text = wrap(words, (right - textX - 4) / size.text);
		const count = glyphsOf(figure);
		const drawn = count > 0;
		const { pitch } = size;
		const r = pitch * 0.36;
		// What does not fit in a line goes on in the next.
		const perLine = Math.floor((size.panel - 14) / pitch);
		const more = Math.max(0, Math.ceil(count / perLine) - 1) * pitch;
		const extra = text.length > 1 ? size.text * 0.5 : 0;
		const base = y + size.row - 6 + extra;
		const glyphY = base + size.glyphs - 4;
		const remark = REMARKS[item.id];
		const at = (i: number) => ({
			x: inner + r + 1 + (i % perLine) * pitch,
			y: glyphY + Math.floor(i / perLine) * pitch
		});
		const line: Line = {
			...{ item, r, text, textX, textY: base - (text.length - 1) * size.text * 1.35 + extra / 2 },
			...(drawn ? at(0) : { x: inner + 5, y: glyphY }),
			more: Array.from({ length: Math.max(0, count - 1) }, (_, i) => at(i + 1)),
			figure: { id: figure, x: inner + column, y: base, unitX },
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
		y += size.row + extra + (drawn || remark ? size.glyphs + more : 0) + air;
		return line;
	});
	return { county, x, y: top, width: size.panel, height: y - top, lines };
}

const planned = (medium: Medium, county: County) =>
	opened(medium).filter((item) => item.kind === 'plan' && countyOf(item) === county);

/** The plans of an opened medium: a panel a county, one under the other or beside each other. */
export function panels(medium: Medium, board: Artboard): Panel[] {
	const size = sizesOf(board);
	const of = (county: County, x: number, y: number, air = 0) =>
		panel(county, planned(medium, county), x, y, size, air);
	const floor = pastTop(medium, board) - 6;
	if (board.name === 'wide') {
		const pair = (air: number) => [of('交城', 64, 8, air), of('绛县', 362, 8, air)];
		const plain = pair(0);
		const free = floor - Math.max(...plain.map(({ y, height }) => y + height));
		const rows = Math.max(...plain.map(({ lines }) => lines.length));
		return pair(Math.max(0, Math.min(22, free / rows)));
	}
	// What is left over goes between the lines and the two panels, not to the foot of the board.
	const [first, second] = [of('交城', 42, 0), of('绛县', 42, 0)];
	const free = Math.max(0, floor - first.height - second.height - 6);
	const air = Math.min(16, free / (first.lines.length + second.lines.length + 1));
	const upper = of('交城', 42, 0, air);
	return [upper, of('绛县', 42, upper.height + 6 + Math.min(air, 10), air)];
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
