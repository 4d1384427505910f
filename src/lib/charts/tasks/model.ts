/**
 * Where every promise stands at each step. One dot a row of `tasks.csv` that looks ahead; its place
 * says on which page, in which section or under which theme it stands, and nothing else: how many
 * dots there are depends on how an editor cuts sentences, so no number of them is ever printed.
 */
import { cumsum, groups, max, sort, sum } from 'd3';
import { indicator, report, tables } from '$lib/data';
import { THEMES, type County, type Task, type Theme } from '$lib/data/schema';
import { boards, type BoardName } from '../chart';

export const STEPS = ['pages', 'counted', 'themes', 'opened'] as const;
export type Step = (typeof STEPS)[number];

export const BOARDS = boards(340, 460);

/** The page that the last step opens. */
export const OPENED = 'jiaocheng-2025';

/** What looks ahead: plans, targets and pledges. Nothing here has been done. */
const AHEAD: readonly Task['kind'][] = ['plan', 'target', 'pledge'];

/** Every plan, target and pledge, in the order of the pages and, on a page, of the print. */
export const promises: readonly Task[] = tables.reports.flatMap(({ id }) =>
	sort(
		tables.tasks.filter((row) => row.report === id && AHEAD.includes(row.kind)),
		(row) => row.start
	)
);

/** Whether the row carries a number; a target said in words alone does not. */
export const hasFigure = (row: Task) => row.figures.some((id) => indicator(id).value !== null);

/** One promise on the board. */
export interface Dot {
	/** Id of the row in `tasks.csv`. */
	key: string;
	/** px on the board. */
	x: number;
	y: number;
	/** Radius, px, where it is not that of the other dots of the page. */
	r?: number;
}

/** The dots of one page: they share paint and size. */
export interface Sheet {
	report: string;
	county: County;
	/** Radius and width of the outline, px. */
	r: number;
	stroke: number;
	dots: readonly Dot[];
}

export interface Words {
	key: string;
	x: number;
	/** Baseline, px. */
	y: number;
	text: string;
	bold?: boolean;
	fill?: string;
	size?: number;
}

/** A hairline between pages, themes or parts of a page; all are as wide as the board. */
export interface Rule {
	key: string;
	y: number;
}

export interface Picture {
	sheets: readonly Sheet[];
	labels: readonly Words[];
	rules: readonly Rule[];
	/** Radius of the red dot in the rings of rows with a figure, px; nothing before it is explained. */
	red: number | undefined;
	/** The red circle around the only figures of the opened page; px. */
	circle: { cx: number; cy: number; rx: number; ry: number } | undefined;
}

const pageOf = groups(promises, (row) => row.report);
const SOFT = 'var(--ink-soft)';
/** What kind of meeting the page reports, short enough for a column head. */
const MEETING = { 两会: '两会', 县委全会暨县委经济工作会议: '1月' } as const;
/** From the middle of a line of dots down to the baseline of the words beside it, px. */
const BASELINE = 5;

/** Sizes of the step `pages`: dots set like type, a space between two sections. px. */
const TYPE = {
	phone: { left: 78, top: 3, pitch: 10, r: 4, gap: 12, least: 32 },
	wide: { left: 110, top: 6, pitch: 16, r: 6, gap: 20, least: 36 }
} as const;

function byPage(board: BoardName, red?: number): Picture {
	const { left, top, pitch, r, gap, least } = TYPE[board];
	const columns = Math.floor((BOARDS[board].width - left) / pitch);
	const cells = pageOf.map(([, rows]) => {
		let cell = 0;
		return rows.map((row, i) => {
			const turned = i > 0 && rows[i - 1]?.section !== row.section;
			// A space between sections, but none at the head of a line: as in print.
			if (turned && cell % columns !== 0) cell += 1;
			return { row, cell: cell++ };
		});
	});
	const heights = cells.map((page) =>
		Math.max(least, (Math.floor((max(page, ({ cell }) => cell) ?? 0) / columns) + 1) * pitch)
	);
	const ends = cumsum(heights, (height) => height + gap);
	const tops = heights.map((height, i) => top + (ends[i] ?? 0) - height - gap);
	return {
		sheets: pageOf.map(([id], i) => ({
			report: id,
			county: report(id).county,
			r,
			stroke: 1.2,
			dots: (cells[i] ?? []).map(({ row, cell }) => ({
				key: row.id,
				x: left + pitch / 2 + (cell % columns) * pitch,
				y: (tops[i] ?? 0) + pitch / 2 + Math.floor(cell / columns) * pitch
			}))
		})),
		labels: pageOf.flatMap(([id], i) => {
			const { county, year, occasion } = report(id);
			const y = (tops[i] ?? 0) + pitch / 2 + BASELINE;
			const fill = county === '交城' ? 'var(--jiaocheng)' : 'var(--jiangxian)';
			return [
				{ key: `page-${id}`, x: 0, y, text: `${county}${year}`, bold: true, fill },
				{ key: `meeting-${id}`, x: 0, y: y + 17, text: MEETING[occasion], fill: SOFT }
			];
		}),
		rules: tops.slice(1).map((y, i) => ({ key: `rule-${i + 1}`, y: y - gap / 2 })),
		red,
		circle: undefined
	};
}

/**
 * Sizes of the step `themes`: a row a theme, a column a page. px; `across` are dots side by side, `down`
 * the way to the next line. The long page of 绛县 gets the wider column, so that rings keep room for a dot.
 */
const GRID = {
	phone: {
		...{ left: 63, top: 52, pitch: 6.6, down: 7, r: 2.7, red: 1.4, gap: 5.2, line: 3, least: 17 },
		across: { 交城: 7, 绛县: 9 }
	},
	wide: {
		...{ left: 80, top: 54, pitch: 11.6, down: 11, r: 4.6, red: 2.3, gap: 14, line: 4, least: 20 },
		across: { 交城: 8, 绛县: 11 }
	}
} as const;

function byTheme(board: BoardName): Picture {
	const { left, top, pitch, down, r, red, gap, line, least, across } = GRID[board];
	const acrossOf = (page: number) => across[report(pageOf[page]?.[0] ?? '').county];
	const widths = pageOf.map((_, page) => acrossOf(page) * pitch + gap);
	const leftOf = (page: number) => left + sum(widths.slice(0, page));
	const rowsOf = (page: number, theme: Theme) =>
		(pageOf[page]?.[1] ?? []).filter((row) => row.theme === theme);
	/** Middle of the first line of dots, and of the name of the theme. */
	const middle = board === 'phone' ? 7 : 10;
	const heights = THEMES.map((theme) => {
		const lines = max(pageOf, (_, page) => Math.ceil(rowsOf(page, theme).length / acrossOf(page)));
		return Math.max(least, middle + ((lines ?? 1) - 1) * down + r + 1);
	});
	const ends = cumsum(heights, (height) => height + line);
	const tops = heights.map((height, i) => top + (ends[i] ?? 0) - height - line);
	return {
		sheets: pageOf.map(([id], page) => ({
			report: id,
			county: report(id).county,
			r,
			stroke: 1,
			dots: THEMES.flatMap((theme, t) =>
				rowsOf(page, theme).map((row, i) => ({
					key: row.id,
					x: leftOf(page) + pitch / 2 + (i % acrossOf(page)) * pitch,
					y: (tops[t] ?? 0) + middle + Math.floor(i / acrossOf(page)) * down
				}))
			)
		})),
		labels: [
			...pageOf.flatMap(([id], page) => {
				const { county, year, occasion } = report(id);
				const x = leftOf(page);
				const fill = county === '交城' ? 'var(--jiaocheng)' : 'var(--jiangxian)';
				return [
					{ key: `county-${id}`, x, y: 13, text: county, bold: true, fill },
					{ key: `year-${id}`, x, y: 29, text: String(year), fill },
					{ key: `short-${id}`, x, y: 45, text: MEETING[occasion].slice(-2), fill: SOFT }
				];
			}),
			...THEMES.map((theme, t) => ({
				key: `theme-${t}`,
				x: 0,
				y: (tops[t] ?? 0) + middle + BASELINE,
				text: theme
			}))
		],
		rules: tops.map((y, t) => ({ key: `rule-${t}`, y: y - (line + 1) / 2 })),
		red,
		circle: undefined
	};
}

/** The parts of the opened page, in its own order, by what its sections begin with. */
const PARTS = [
	{ prefix: '四大任务', head: '四大任务：没有红点' },
	{ prefix: '十五项', head: '十五项重点工作：没有红点' },
	{ prefix: '表态', head: '表态：红点只在这里' }
] as const;

/** Sizes of the step `opened`: one grid for all parts, `columns` are its left edges. px. */
const OPEN = {
	phone: {
		...{ top: 0, pitch: 10.5, r: 4.2, size: 14, head: 22, line: 28.5, space: 4 },
		columns: [0, 122, 226],
		large: { pitch: 19.5, r: 7.5, red: 3, gap: 8, line: 34 }
	},
	wide: {
		...{ top: 4, pitch: 17, r: 6.6, size: 16, head: 30, line: 37, space: 8 },
		columns: [0, 220, 440],
		large: { pitch: 36, r: 14, red: 5.5, gap: 20, line: 54 }
	}
} as const;

function opened(board: BoardName): Picture {
	const { top, pitch, r, size, head, line, space, columns, large } = OPEN[board];
	const own = promises.filter((row) => row.report === OPENED);
	const dots: Dot[] = [];
	const labels: Words[] = [];
	const rules: Rule[] = [];
	let circle: Picture['circle'];
	let y = top;
	PARTS.forEach((part, p) => {
		if (p > 0) rules.push({ key: `rule-${p}`, y: y - space / 2 });
		labels.push({ key: `part-${p}`, x: 0, y: y + size + 1, text: part.head, bold: true, size });
		y += head;
		const sections = groups(
			own.filter((row) => row.section.startsWith(part.prefix)),
			(row) => row.section.replace(/^.+·(\S+ )?/u, '')
		);
		// Where red stands, in a line of its own: the dots with a figure large and before the others.
		for (const [name, rows] of sections.filter(([, all]) => all.some(hasFigure))) {
			const cy = y + large.line / 2;
			const [left, counted] = [columns[1], rows.filter(hasFigure)];
			labels.push({ key: `section-${name}`, x: 0, y: cy + BASELINE, text: name, bold: true, size });
			const placed = [...counted, ...rows.filter((row) => !hasFigure(row))];
			placed.forEach((row, i) => {
				const after = i < counted.length ? 0 : large.gap;
				const x = left + after + large.pitch * (i + 0.5);
				dots.push(
					i < counted.length ? { key: row.id, x, y: cy, r: large.r } : { key: row.id, x, y: cy }
				);
			});
			const half = (counted.length * large.pitch) / 2;
			circle = { cx: left + half, cy, rx: half + 2, ry: large.r + 5 };
			y += large.line;
		}
		const plain = sections.filter(([, all]) => !all.some(hasFigure));
		const deep = Math.ceil(plain.length / columns.length);
		plain.forEach(([name, rows], i) => {
			// Down the first column, then the next.
			const x = columns[Math.floor(i / deep)] ?? 0;
			const at = y + (i % deep) * line;
			labels.push({ key: `section-${name}`, x, y: at + size - 1, text: name, size });
			rows.forEach((row, j) => {
				dots.push({ key: row.id, x: x + pitch * (j + 0.5), y: at + size + 3 + r + 0.7 });
			});
		});
		y += deep * line + space;
	});
	const sheets = pageOf.map(([id]): Sheet => ({
		report: id,
		county: report(id).county,
		r,
		stroke: 1.4,
		dots: id === OPENED ? dots : []
	}));
	return { sheets, labels, rules, red: large.red, circle };
}

function drawn(step: Step, board: BoardName): Picture {
	switch (step) {
		case 'pages':
			return byPage(board);
		case 'counted':
			return byPage(board, TYPE[board].r / 2);
		case 'themes':
			return byTheme(board);
		case 'opened':
			return opened(board);
	}
}

const rank = new Map(promises.map(({ id }, i) => [id, i]));

/**
 * What the chart shows at each step of the story on one board. Dots come in the order of their pages
 * in every step, so that a turn leaves each where it stands among the others.
 */
export function pictureAt(step: Step, board: BoardName): Picture {
	const picture = drawn(step, board);
	return {
		...picture,
		sheets: picture.sheets.map((sheet) => ({
			...sheet,
			dots: sort(sheet.dots, ({ key }) => rank.get(key) ?? NaN)
		}))
	};
}
