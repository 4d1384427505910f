import { describe, expect, test } from 'vitest';
import { indicator } from '$lib/data';
import {
	BOARDS,
	carriesFigure,
	cellOf,
	countyOf,
	figureOf,
	gap,
	isAchieved,
	items,
	MEDIA,
	opened,
	panels,
	past,
	yearOf
} from '../../src/lib/charts/ecology/model';
import entry from '../../src/lib/charts/ecology/entry';
import type { BoardName, ChartEntry } from '../../src/lib/charts/chart';
import { collisions, draw } from './room';

describe('生态', () => {
	test('no page prints a result for any medium: every counted item is a plan', () => {
		for (const item of items.filter(carriesFigure)) expect(item.kind).toBe('plan');
		for (const item of items)
			for (const id of item.figures) expect(indicator(id).kind).not.toBe('actual');
	});

	test('solid is only what a page says was reached; what was under way is pale', () => {
		const past = items.filter(({ kind }) => kind === 'actual');
		expect(past.filter(isAchieved).map(({ id }) => id)).toEqual(['eco-j24p-air-quality']);
		// Each of these says what was being done. A verb that is not among them needs an editor's eye.
		const doing = ['大规模', '持续推进', '加快推进', '稳步前进', '蓄势发力', '统筹推进'];
		const fighting = ['持续打好', '全力打好', '扎实推进', '深入推进'];
		const verbs = past.filter((item) => !isAchieved(item)).map(({ verb }) => verb);
		expect(verbs.filter((verb) => ![...doing, ...fighting].includes(verb))).toEqual([]);
		for (const board of ['phone', 'wide'] as const) {
			const svg = draw(entry as unknown as ChartEntry, 'whole', board);
			for (const item of items) {
				const mark = new RegExp(`<circle data-key="${item.id}"[^>]*fill="[^>]*>`, 'u').exec(
					svg
				)?.[0];
				expect(mark?.includes('fill-opacity'), item.id).toBe(
					item.kind === 'actual' && !isAchieved(item)
				);
			}
		}
	});

	test('figures of a panel end in one column, and their units begin in one', () => {
		for (const { medium } of MEDIA)
			for (const board of Object.values(BOARDS))
				for (const { lines } of panels(medium, board)) {
					const figures = lines.flatMap(({ figure }) => figure ?? []);
					expect(new Set(figures.map(({ x }) => x)).size).toBeLessThanOrEqual(1);
					expect(new Set(figures.map(({ unitX }) => unitX)).size).toBeLessThanOrEqual(1);
				}
	});

	test('a tap on each medium leads to its step, in every picture', () => {
		for (const step of entry.steps)
			for (const board of ['phone', 'wide'] as const) {
				const svg = draw(entry as unknown as ChartEntry, step, board);
				expect([...svg.matchAll(/data-goto="(\w+)"/gu)].map(([, to]) => to)).toEqual(
					MEDIA.map((one) => one.step)
				);
			}
	});

	test('the two counties never share a panel', () => {
		for (const { medium } of MEDIA)
			for (const board of Object.values(BOARDS))
				for (const sheet of panels(medium, board))
					expect(new Set(sheet.lines.map(({ item }) => countyOf(item)))).toEqual(
						new Set([sheet.county])
					);
	});

	test('a panel shows plans of the page in its heading only; the past stands apart with its year', () => {
		const pages = { 交城: 'jiaocheng-2024', 绛县: 'jiangxian-2025' };
		for (const { medium } of MEDIA) {
			for (const sheet of panels(medium, BOARDS.phone))
				for (const { item } of sheet.lines) {
					expect(item.kind).toBe('plan');
					expect(item.report).toBe(pages[sheet.county]);
				}
			for (const { item, text } of past(medium, BOARDS.phone)) {
				expect(figureOf(item)).toBeUndefined();
				expect(text[0]).toContain(`${yearOf(item)}年`);
			}
		}
	});

	test('the box of the missing result is high, and begins where all that is printed ends', () => {
		for (const { medium } of MEDIA)
			for (const board of Object.values(BOARDS)) {
				const box = gap(medium, board);
				const foot = Math.max(
					...panels(medium, board).map(({ y, height }) => y + height),
					...past(medium, board).map(({ textY }) => textY)
				);
				expect(box.height).toBeGreaterThanOrEqual(44);
				expect(box.y).toBeGreaterThan(foot);
				expect(box.y - foot).toBeLessThan(20);
				expect(box.y + box.height).toBeLessThan(board.height);
			}
	});

	test('in the matrix no two items share a place', () => {
		for (const results of [false, true]) {
			const places = items.map((item) => {
				const { x, y } = cellOf(item, BOARDS.phone, results);
				return `${x.toFixed(1)} ${y.toFixed(1)}`;
			});
			expect(new Set(places).size).toBe(items.length);
		}
	});

	test('every opened item keeps a verb of its page', () => {
		for (const { medium } of MEDIA)
			for (const item of opened(medium)) expect(item.verb).not.toBe('');
	});

	test.each(['phone', 'wide'] satisfies BoardName[])(
		'on the %s board no words collide and none are cut, also in wide fonts',
		(board) => {
			for (const step of entry.steps)
				expect(collisions(entry as unknown as ChartEntry, step, board), step).toEqual([]);
		}
	);
});
