import { describe, expect, test } from 'vitest';
import { indicator } from '$lib/data';
import {
	BOARDS,
	carriesFigure,
	cellOf,
	countyOf,
	FIGURES,
	figureOf,
	glyphsOf,
	items,
	MEDIA,
	opened,
	panels,
	past,
	yearOf
} from '../../src/lib/charts/ecology/model';
import entry from '../../src/lib/charts/ecology/entry';
import type { BoardName, ChartEntry } from '../../src/lib/charts/chart';
import { collisions } from './room';

describe('生态', () => {
	test('no page prints a result for any medium: every counted item is a plan', () => {
		for (const item of items.filter(carriesFigure)) expect(item.kind).toBe('plan');
		for (const item of items)
			for (const id of item.figures) expect(indicator(id).kind).not.toBe('actual');
	});

	test('a count is drawn one for one, an area or a volume never', () => {
		expect(glyphsOf('jiaocheng-2024-ultra-low-firms')).toBe(11);
		expect(glyphsOf('jiangxian-2025-water-sources')).toBe(32);
		expect(glyphsOf('jiaocheng-2024-ecology-area')).toBe(0);
		expect(glyphsOf('jiangxian-2025-forest-title-area')).toBe(0);
		expect(glyphsOf('jiangxian-2025-groundwater-cut')).toBe(0);
		// All vehicles alike: a few drawn beside hundreds in digits would look like more.
		expect(FIGURES.filter((id) => indicator(id).unit === '辆').map(glyphsOf)).toEqual([0, 0, 0]);
		for (const sheet of panels('气', BOARDS.phone))
			for (const line of sheet.lines)
				if (line.figure) expect(line.more.length + 1).toBe(indicator(line.figure.id).value);
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

	test('nothing of an opened medium runs into the box of its missing result', () => {
		for (const { medium } of MEDIA)
			for (const board of Object.values(BOARDS)) {
				const first = past(medium, board)[0];
				const floor = first ? first.y - 10 : board.height - 40;
				for (const sheet of panels(medium, board))
					expect(sheet.y + sheet.height).toBeLessThanOrEqual(floor);
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
