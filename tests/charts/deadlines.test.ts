import { expect, test } from 'vitest';
import { BOARDS } from '$lib/charts/chart';
import {
	circled,
	isWide,
	linesOf,
	MONTHS,
	placesAt,
	rows,
	STEPS,
	stretchOf,
	viewAt
} from '$lib/charts/deadlines/model';
import { chartOf } from '$lib/charts/registry';
import { factsIn } from '$lib/format/quoted';
import { collisions, draw, wordsOf } from './room';

const deadlines = chartOf('deadlines');
const all = STEPS.flatMap((step) => BOARDS.map((board) => ({ step, board })));

test('only the funeral home stands under 确保, as the title says', () => {
	const sure = rows.filter(({ modal }) => modal === '确保');
	expect(sure.map(({ id }) => id)).toEqual(['dl-funeral-home']);
});

test('年底 is not December: it begins before it, at no printed day', () => {
	const yearEnd = stretchOf('2025-end');
	expect(yearEnd.open).toBe(true);
	expect(yearEnd.from).toBeLessThan(11);
	expect(yearEnd.to).toBe(12);
	expect(stretchOf('2025-12')).toEqual({ from: 11, to: 12, open: false });
});

test('a quarter is three months and 年内 is the whole year', () => {
	expect(stretchOf('2025-Q3')).toEqual({ from: 6, to: 9, open: false });
	expect(stretchOf('2025')).toEqual({ from: 0, to: 12, open: true });
	expect(rows.filter(isWide).map(({ due_printed }) => due_printed)).toEqual([
		'三季度',
		'年内',
		'年底',
		'年底',
		'年底',
		'年底'
	]);
});

test('the list is in the order in which the printed times run out', () => {
	const ends = rows.map(({ due }) => stretchOf(due).to);
	expect(ends).toEqual([...ends].sort((a, b) => a - b));
});

test.each(all)('at $step on the $board board no two commitments lie on one another', (one) => {
	const places = [...placesAt(one.step, one.board).values()].sort((a, b) => a.top - b.top);
	expect(places).toHaveLength(rows.length);
	places
		.slice(1)
		.forEach(({ top }, i) =>
			expect(top).toBeGreaterThanOrEqual((places[i]?.top ?? 0) + (places[i]?.height ?? 0))
		);
});

test.each(all)('at $step on the $board board no words collide', ({ step, board }) => {
	expect(collisions(deadlines, step, board)).toEqual([]);
});

test('sorted by modal word, no row of another word stands in a group', () => {
	const places = placesAt('modal', 'phone');
	const order = [...rows].sort(
		(a, b) => (places.get(a.id)?.top ?? 0) - (places.get(b.id)?.top ?? 0)
	);
	const turns = order.filter((row, i) => i === 0 || order[i - 1]?.modal !== row.modal);
	expect(turns.map(({ modal }) => modal)).toEqual(['推动', '确保', '力争', '无']);
});

test('every row has its own stretch of the year, but for the step that sorts by words', () => {
	for (const board of BOARDS)
		for (const step of STEPS) {
			const layer = /data-layer="stretches"[^>]*>([\s\S]*?)<\/g>/u.exec(
				draw(deadlines, step, board)
			)?.[1];
			const stretches = layer?.match(/<path/gu) ?? [];
			expect(stretches).toHaveLength(step === 'modal' ? 0 : rows.length);
		}
});

test('the pencil goes round the only 确保, and once round every 年底', () => {
	expect(circled(viewAt('silence')).map(({ id }) => id)).toEqual(['dl-funeral-home']);
	expect(new Set(circled(viewAt('spans')).map(({ due_printed }) => due_printed))).toEqual(
		new Set(['年底'])
	);
	expect(circled(viewAt('time'))).toEqual([]);
});

test('no name is cut: lines hold all that is to be done, but for the word 项目', () => {
	for (const board of BOARDS)
		for (const row of rows) {
			const words = linesOf(row, board).join('');
			expect(
				[row.subject, row.subject.replace(/项目$/u, '')].map((it) => it + row.action)
			).toContain(words);
		}
});

test('every month that the page prints has its number over the strip', () => {
	const printed = rows.flatMap(({ due_printed }) => /^(\d+)月/u.exec(due_printed)?.[1] ?? []);
	expect(MONTHS.map(String)).toEqual(expect.arrayContaining([...printed, '12']));
	for (const board of BOARDS)
		for (const month of MONTHS)
			expect(draw(deadlines, 'silence', board)).toContain(`data-key="month-${month}"`);
});

test.each(all)('at $step on the $board board the pencil cuts no words', ({ step, board }) => {
	const svg = draw(deadlines, step, board);
	const path = /data-key="pencil" d="([^"]*)"/u.exec(svg)?.[1];
	if (path === undefined) return expect(circled(viewAt(step))).toEqual([]);
	// Its outermost points: it may stand round words or beside them, never across them.
	const numbers = (path.match(/-?[\d.]+/gu) ?? []).map(Number);
	const xs = numbers.filter((_, i) => i % 2 === 0);
	const ys = numbers.filter((_, i) => i % 2 === 1);
	const [left, right] = [Math.min(...xs) + 1, Math.max(...xs) - 1];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	const inside = wordsOf(svg).filter(
		(box) => box.right > left && box.left < right && box.bottom > top && box.top < bottom
	);
	const words = new Set(inside.map((box) => box.words));
	expect(words).toEqual(new Set([step === 'spans' ? '年底' : '确保']));
	for (const box of inside) {
		expect(box.left - left).toBeGreaterThanOrEqual(5);
		expect(right - box.right).toBeGreaterThanOrEqual(5);
	}
});

test('the numbers in the list are bound to their figures', () => {
	expect(factsIn('26个省市重点项目', 'jiangxian-2025')).toBe('jiangxian-2025-provincial-projects');
	expect(factsIn('华晋新材料两台矿热炉', 'jiangxian-2025')).toBe('jiangxian-2025-furnaces');
	expect(factsIn('新建绛县中学', 'jiangxian-2025')).toBeUndefined();
});
