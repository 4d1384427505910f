import { describe, expect, test } from 'vitest';
import { report, tables } from '$lib/data';
import { closing } from '$lib/charts/chart';
import { chartOf } from '$lib/charts/registry';
import { role } from '$lib/styles/roles';
import { draw } from './room';
import {
	around,
	BOARDS,
	dateOf,
	HEADINGS,
	lay,
	LINE,
	openWide,
	PAGES,
	pathOf,
	sentencesOf,
	set,
	STEPS,
	viewAt,
	type Heading
} from '$lib/charts/pages/model';

const boards = Object.values(BOARDS);
const pages = chartOf('pages');

/** Contrast of one role laid on another with this opacity, after WCAG. */
function contrast(over: string, under: string, opacity: number, scheme: 'light' | 'dark'): number {
	const channels = (name: string) =>
		(role(name, scheme).match(/[\da-f]{2}/giu) ?? []).map((hex) => parseInt(hex, 16));
	const ground = channels(under);
	const mixed = channels(over).map(
		(value, i) => value * opacity + (ground[i] ?? 0) * (1 - opacity)
	);
	const light = (rgb: readonly number[]) =>
		rgb
			.map((value) => value / 255)
			.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
			.reduce((sum, value, i) => sum + value * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
	const [high = 0, low = 0] = [light(mixed), light(ground)].sort((a, b) => b - a);
	return (high + 0.05) / (low + 0.05);
}
const OPEN = ['jiaocheng-2024', 'jiaocheng-2025'] as const;
/** px of a full line in the picture of five sheets. */
const full = { phone: 20, wide: 40 };
const characters = (id: string, only: (row: { figure: boolean }) => boolean = () => true) =>
	sentencesOf(id)
		.filter(only)
		.reduce((sum, { start, end }) => sum + end - start, 0);

describe('the five sheets', () => {
	test.each(boards)('stand side by side on the $name board and touch no edge', (board) => {
		let right = 0;
		for (const { left, top, width, height } of lay(board)) {
			expect(left).toBeGreaterThan(right);
			expect(top).toBeGreaterThan(0);
			expect(top + height).toBeLessThan(board.height);
			right = left + width;
		}
		expect(right).toBeLessThan(board.width);
	});
	test.each(boards)('hold every character, red where a figure is, on the $name board', (board) => {
		for (const { id, bars } of lay(board)) {
			const drawn = (some: typeof bars) =>
				(some.reduce((sum, { width }) => sum + width, 0) / full[board.name]) * LINE;
			expect(drawn(bars)).toBeCloseTo(characters(id), 6);
			expect(drawn(bars.filter(({ figure }) => figure))).toBeCloseTo(
				characters(id, ({ figure }) => figure),
				6
			);
		}
	});
	test.each(boards)('keep their bars inside the paper on the $name board', (board) => {
		const papers = [...lay(board), ...OPEN.map((id) => openWide(board, id))];
		for (const { bars, left, top, width, height, head, stroke } of papers)
			for (const bar of bars) {
				expect(bar.x).toBeGreaterThan(left);
				expect(bar.x + bar.width).toBeLessThan(left + width);
				expect(bar.y - stroke / 2).toBeGreaterThan(head.y + head.height);
				expect(bar.y + stroke / 2).toBeLessThan(top + height);
			}
	});
	test('turn into a sheet opened wide bar by bar, so that they can travel', () => {
		const commands = (d: string) => d.replace(/[^a-z]/gu, '');
		for (const board of boards)
			for (const id of OPEN)
				for (const figure of [true, false]) {
					const closed = lay(board).find((paper) => paper.id === id);
					expect(commands(pathOf(openWide(board, id).bars, figure))).toBe(
						commands(pathOf(closed?.bars ?? [], figure))
					);
				}
	});
	test('all lie on the table in the picture that stands alone', () => {
		expect(viewAt(closing(STEPS)).open).toBeUndefined();
		expect(PAGES).toEqual(tables.reports.map(({ id }) => id));
	});
	test('are called what their reports are called, and no two alike', () => {
		const dates = PAGES.map((id) => dateOf(report(id)));
		PAGES.forEach((id, i) => {
			expect(report(id).county + dates[i]?.line).toBe(report(id).short);
			expect(dates[i]?.lines).toHaveLength(2);
		});
		expect(dates[1]?.lines).toEqual(['2024', '1月']);
		expect(new Set(PAGES.map((id, i) => report(id).county + dates[i]?.lines.join())).size).toBe(
			PAGES.length
		);
	});
	test('have bars of text that are seen on the sheet, but thinner than red ones', () => {
		for (const board of ['phone', 'wide'] as const) {
			const svg = draw(pages, 'five', board);
			const widths = (layer: string) =>
				[
					...(
						new RegExp(`data-layer="${layer}"[^>]*>([\\s\\S]*?)</g>`, 'u').exec(svg)?.[1] ?? ''
					).matchAll(/stroke-width="([\d.]+)"/gu)
				].map(([, width]) => Number(width));
			expect(widths('text')).toHaveLength(PAGES.length);
			widths('text').forEach((width, i) => expect(width).toBeLessThan(widths('figures')[i] ?? 0));
			const opacity = Number(/stroke-opacity="([\d.]+)"/u.exec(svg)?.[1]);
			for (const scheme of ['light', 'dark'] as const)
				expect(contrast('ink-soft', 'sheet', opacity, scheme)).toBeGreaterThanOrEqual(3);
		}
	});
	test.each(boards)(
		'are circled where 2025 is red, bars or the name of their part, on the $name board',
		(board) => {
			for (const step of STEPS)
				expect(viewAt(step).circle !== undefined).toBe(['works', 'five'].includes(step));
			const paper = lay(board).find(({ id }) => id === 'jiaocheng-2025');
			if (paper === undefined) throw new Error('no sheet of 2025');
			const { cx, cy, rx, ry } = around(paper);
			for (const { x, y, width } of paper.bars.filter(({ figure }) => figure)) {
				expect(Math.abs(y - cy)).toBeLessThan(ry);
				expect(Math.abs(x - cx)).toBeLessThan(rx);
				expect(Math.abs(x + width - cx)).toBeLessThan(rx);
			}
			const open = openWide(board, 'jiaocheng-2025');
			const name = open.headings.find(({ text }) => text === '表态');
			expect(around(open).cx).toBeGreaterThan(name?.x ?? Infinity);
		}
	);
});

describe('a bar', () => {
	const row = (order: number, length: number) => ({
		report: 'x',
		order,
		start: 0,
		end: length,
		figure: false
	});
	const setting = { x: 0, y: 0, columns: 2, width: 50, gap: 10, height: 20, pitch: 5 };
	test('is as long as its sentence and turns into the next line where the column ends', () => {
		expect(set([row(1, 35)], setting).bars.map(({ width }) => width)).toEqual([50, 20]);
	});
	test('goes on in the next column when its own is full', () => {
		expect(set([row(1, 120)], setting).bars.map(({ x }) => x)).toEqual([0, 0, 0, 0, 60]);
	});
	test('of each sentence begins on a line of its own', () => {
		expect(set([row(1, 5), row(2, 5)], setting).bars.map(({ x }) => x)).toEqual([0, 0]);
	});
	test('stands within a tenth of a px where it belongs, however many stand before it', () => {
		const [paper] = lay(BOARDS.phone);
		const bars = paper?.bars ?? [];
		let [x, y] = [0, 0];
		const drawn = [...pathOf(bars, false).matchAll(/m(\S+) (\S+)h(\S+?)(?=m|$)/gu)].map((move) => {
			x += Number(move[1]);
			y += Number(move[2]);
			const at = [x, y];
			x += Number(move[3]);
			return at;
		});
		const last = bars.filter(({ figure }) => !figure).at(-1);
		expect(Math.abs((drawn.at(-1)?.[0] ?? 0) - (last?.x ?? NaN))).toBeLessThan(0.1);
		expect(Math.abs((drawn.at(-1)?.[1] ?? 0) - (last?.y ?? NaN))).toBeLessThan(0.1);
	});
});

describe('the parts of a sheet opened wide', () => {
	const partOf = (headings: readonly Heading[], order: number) =>
		headings.filter(({ before }) => before <= order).at(-1)?.text;
	const orderOf = (id: string, start: number) =>
		sentencesOf(id).find((row) => row.start <= start && start < row.end)?.order ?? 0;
	const [page2024, page2025] = OPEN;

	test('of 2024 are the nine keywords, each over its own tasks', () => {
		for (const { work, start } of tables.tasks.filter((row) => row.report === page2024)) {
			const title = tables.works.find(({ id }) => id === work)?.title;
			if (title !== undefined)
				expect(partOf(HEADINGS[page2024], orderOf(page2024, start))).toBe(title);
		}
	});
	test('of 2025 hold the four tasks, the fifteen works and the statements', () => {
		for (const { work, kind, start } of tables.tasks.filter((row) => row.report === page2025)) {
			const part = partOf(HEADINGS[page2025], orderOf(page2025, start));
			if (work.startsWith('j25-m')) expect(part).toBe('四大任务');
			if (work.startsWith('j25-w')) expect(part).toBe('十五项重点');
			if (kind === 'pledge') expect(part).toBe('表态');
		}
	});
	test('of 2025 carry figures only in the statements', () => {
		const red = sentencesOf(page2025).filter(({ figure }) => figure);
		for (const { order } of red) expect(partOf(HEADINGS[page2025], order)).toBe('表态');
		expect(red.length).toBeGreaterThan(0);
	});
	test('of 2024 carry figures under every keyword but 项目建设 and 平安建设', () => {
		const red = new Set(
			sentencesOf(page2024)
				.filter(({ figure }) => figure)
				.map(({ order }) => partOf(HEADINGS[page2024], order))
		);
		const titles = tables.works.filter((row) => row.report === page2024).map(({ title }) => title);
		expect(titles.filter((title) => !red.has(title))).toEqual(['项目建设', '平安建设']);
	});
	test('have their names clear of every bar', () => {
		for (const board of boards)
			for (const open of OPEN) {
				const { headings, bars, stroke } = openWide(board, open);
				expect(headings).toHaveLength(HEADINGS[open].length);
				for (const { x, y } of headings)
					for (const bar of bars.filter((one) => one.x === x))
						expect(bar.y + stroke / 2 < y - 11 || bar.y - stroke / 2 > y).toBe(true);
			}
	});
});
