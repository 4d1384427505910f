import { describe, expect, test } from 'vitest';
import { report } from '$lib/data';
import {
	BOARDS,
	CONSTANT,
	focusAt,
	itemOf,
	items,
	itemsOf,
	layout,
	links,
	RADIUS,
	ribbon,
	ROWS,
	sealOf,
	SHEETS,
	STEPS,
	stressOf,
	thread,
	titleX
} from '../../src/lib/charts/themes/model';
import entry from '../../src/lib/charts/themes/entry';
import type { BoardName, ChartEntry } from '../../src/lib/charts/chart';
import { collisions, draw, wordsOf } from './room';

describe('交城各版面的工作分项', () => {
	test('the pages print as many items as their own count says', () => {
		expect(SHEETS.map(({ id }) => itemsOf(id).length)).toEqual([7, 9, 9, 15]);
	});

	test('nothing flows between the two pages of 2024', () => {
		for (const { source, target } of links)
			expect(report(target.report).year - report(source.report).year).toBe(1);
	});

	test('ecology has its own item on every page, consumption only in 2025', () => {
		for (const { id } of SHEETS) expect(itemsOf(id, '生态环境').length).toBe(1);
		expect(SHEETS.map(({ id }) => itemsOf(id, '消费文旅').length)).toEqual([0, 0, 0, 1]);
		expect(SHEETS.map(({ id }) => itemsOf(id, '产业转型').length)).toEqual([1, 1, 1, 3]);
		expect(SHEETS.map(({ id }) => itemsOf(id, '安全治理').length)).toEqual([0, 1, 1, 1]);
	});

	test('four themes are one item on every page, and the title names no other', () => {
		expect([...CONSTANT].sort()).toEqual(['乡村振兴', '城乡建设', '生态环境', '项目投资'].sort());
		expect(entry.title).toContain('四项从头到尾各占一项：生态、城乡、乡村、投资；');
		expect(focusAt('stays')).toEqual(CONSTANT);
	});

	test('ribbons begin behind the words and end before the seal', () => {
		const { place } = layout(BOARDS.wide);
		for (const link of links) {
			// Points are pairs.
			const xs = [...ribbon(link, layout(BOARDS.wide)).matchAll(/-?[\d.]+/gu)]
				.filter((_, i) => i % 2 === 0)
				.map(([x]) => Number(x));
			const [from, to] = [place(link.source), place(link.target)];
			const words =
				link.source.report === 'jiaocheng-2023'
					? from.x + RADIUS
					: titleX(from.x) + [...link.source.title].length * 14;
			expect(Math.min(...xs)).toBeGreaterThanOrEqual(words + 4 - 0.1);
			expect(Math.max(...xs)).toBeLessThanOrEqual(to.x - RADIUS - 4 + 0.1);
		}
	});

	test('the pencil keeps away from the head of the next column', () => {
		const svg = draw(entry as unknown as ChartEntry, 'warning', 'phone');
		const pencil = /<path data-key="pencil" d="([^"]*)"/u.exec(svg)?.[1] ?? '';
		const left = Math.min(
			...[...pencil.matchAll(/(-?[\d.]+) -?[\d.]+/gu)].map(([, x]) => Number(x))
		);
		const head = wordsOf(svg).find(({ words }) => words === '关键词');
		expect(left - (head?.right ?? NaN)).toBeGreaterThanOrEqual(6);
	});

	test('the four tasks of 2025 are another layer and are not drawn', () => {
		expect(items.filter(({ id }) => id.startsWith('j25-m'))).toEqual([]);
	});

	test('every item of a later year comes from somewhere', () => {
		for (const item of [...itemsOf('jiaocheng-2024-plenum'), ...itemsOf('jiaocheng-2025')])
			expect(links.some(({ target }) => target === item)).toBe(true);
	});

	test('a seal the page numbers is Han, one that we number is Arabic', () => {
		expect(sealOf(itemOf('j24-k5'))).toBe('五');
		expect(sealOf(itemOf('j23-w6'))).toBe('6');
		expect(sealOf(itemOf('j25-w15'))).toBe('15');
	});

	test('where an item was part of another, the step speaks of that one, too', () => {
		expect(stressOf('own', itemOf('j23-w2'))).toBe('active');
		expect(stressOf('own', itemOf('j23-w7'))).toBe('active');
		expect(stressOf('own', itemOf('j23-w1'))).toBe('faint');
		expect(stressOf('split', itemOf('j25-w8'))).toBe('faint');
		expect(stressOf('warning', itemOf('j25-w8'))).toBe('even');
	});

	test('every row is a theme once, and every item stands in one', () => {
		expect(new Set(ROWS).size).toBe(ROWS.length);
		for (const item of items) expect(ROWS).toContain(item.theme);
		for (const step of STEPS) for (const theme of focusAt(step)) expect(ROWS).toContain(theme);
	});

	test.each(Object.values(BOARDS))('on the $name board no two seals touch', (board) => {
		const { place } = layout(board);
		for (const [i, one] of items.entries())
			for (const other of items.slice(i + 1)) {
				const [a, b] = [place(one), place(other)];
				expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThan(2 * RADIUS);
			}
	});

	test('links keep their shape from step to step', () => {
		for (const board of Object.values(BOARDS))
			for (const link of links)
				for (const path of [thread(link, layout(board)), ribbon(link, layout(board))])
					expect(path).not.toMatch(/NaN|undefined/u);
	});

	test.each(['phone', 'wide'] satisfies BoardName[])(
		'on the %s board no words collide and none are cut, also in wide fonts',
		(board) => {
			for (const step of entry.steps)
				expect(collisions(entry as unknown as ChartEntry, step, board), step).toEqual([]);
		}
	);
});
