import { describe, expect, test } from 'vitest';
import { BOARDS as BOARD_NAMES } from '$lib/charts/chart';
import {
	AMOUNT_AXIS,
	BOARDS,
	GROWTH_AXIS,
	LANES,
	panelsOf,
	RANK,
	SLOTS,
	STEPS,
	viewAt
} from '$lib/charts/investment/model';
import { chartOf } from '$lib/charts/registry';
import { indicator, tables } from '$lib/data';
import { collisions, draw, wordsOf } from './room';

const investment = chartOf('investment');

describe('固定资产投资', () => {
	test('bars stand on zero', () => {
		expect(AMOUNT_AXIS[0]).toBe(0);
		expect(GROWTH_AXIS[0]).toBe(0);
	});

	test('the early figures are hatched, the later ones solid', () => {
		for (const id of ['jiaocheng-2023-investment', 'jiaocheng-2023-investment-growth']) {
			expect(indicator(`${id}-early`).kind).toBe('preliminary');
			expect(indicator(id).kind).toBe('actual');
		}
	});

	test('the place among the counties never stands without the early figure it was printed with', () => {
		expect(indicator(RANK).report).toBe('jiaocheng-2024-plenum');
		for (const step of STEPS) {
			const { rank, slots, lanes } = viewAt(step);
			if (rank) {
				expect(slots).toContain('2023-early');
				expect(lanes).toContain('2023-early');
			}
			expect(draw(investment, step, 'phone').includes('全市排名第二')).toBe(rank);
		}
	});

	test.each(BOARD_NAMES)('it stands in the bar it was printed with, on no other on %s', (board) => {
		for (const step of STEPS.filter((name) => viewAt(name).rank)) {
			const place = wordsOf(draw(investment, step, board)).find(({ words }) =>
				words.includes('全市排名第二')
			);
			if (place === undefined) throw new Error('no place is printed');
			const { amounts } = panelsOf(viewAt(step), BOARDS[board]);
			const y = (place.top + place.bottom) / 2;
			const [nearest] = [...amounts.middle].toSorted(
				([, a], [, b]) => Math.abs(a - y) - Math.abs(b - y)
			);
			expect(nearest?.[0]).toBe('2023-early');
			expect(Math.abs((nearest?.[1] ?? 0) - y)).toBeLessThan(3);
		}
	});

	test('each bar of a year that has several says which it is', () => {
		for (const rows of [SLOTS, LANES]) {
			const names = rows.map(({ county, year, words }) => `${county}${year}${words}`);
			expect(new Set(names).size).toBe(names.length);
		}
		expect(
			wordsOf(draw(investment, 'targets', 'phone'))
				.map(({ words }) => words)
				.filter((words) => /^20\d\d\p{Script=Han}/u.test(words))
		).toEqual(['2023早期', '2023两会', '2023早期', '2023两会', '2023目标', '2024目标']);
	});

	test.each(STEPS)(
		'no zero line is longer than its rows at %s, and no row is left empty',
		(step) => {
			const view = viewAt(step);
			const { bar, amounts, growth } = panelsOf(view, BOARDS.phone);
			for (const [panel, rows] of [
				[amounts, view.slots],
				[growth, view.lanes]
			] as const) {
				const middles = [...panel.middle.values()];
				expect(middles).toHaveLength(rows.size);
				expect(panel.zero[0]).toBeGreaterThan(Math.min(...middles) - bar / 2 - 6);
				expect(panel.zero[1]).toBeLessThan(Math.max(...middles) + bar / 2 + 6);
				const gaps = middles.slice(1).map((y, i) => y - (middles[i] ?? 0));
				for (const gap of gaps) expect(gap).toBeLessThan(bar * 2);
			}
		}
	);

	test('no growth is worked out from two amounts', () => {
		for (const { left, right, unit, operation } of tables.derived)
			if (indicator(left).subject === '固定资产投资' && indicator(left).measure === 'level') {
				expect([operation, unit]).toEqual(['difference', '亿元']);
				expect(indicator(left).year).toBe(indicator(right).year);
			}
	});

	test('where the five pages print no amount or no result there is a box, never a bar of zero', () => {
		for (const { county, year, id } of SLOTS) {
			const printed = tables.indicators.filter(
				(row) =>
					row.county === county &&
					row.year === year &&
					row.subject === '固定资产投资' &&
					row.measure === 'level'
			);
			expect(printed.length > 0).toBe(id !== undefined);
		}
		const drawn = draw(investment, 'missing', 'phone');
		for (const key of ['2024', 'jiangxian-2024', 'lane-2024'])
			expect(drawn).toContain(`data-key="${key}" `);
		expect(drawn).not.toMatch(/(?:width|height)="0"/u);
	});

	test('a target that is a floor is an arrow, not a bar', () => {
		const floors = LANES.flatMap(({ id }) =>
			id !== undefined && indicator(id).kind === 'target' ? [id] : []
		);
		expect(floors).toHaveLength(2);
		const drawn = draw(investment, 'targets', 'wide');
		for (const id of floors) {
			expect(indicator(id).qualifier).toBe('≥');
			expect(drawn).toMatch(new RegExp(`<path data-key="${id}"`, 'u'));
		}
	});

	test('two counties in two years stand side by side without a difference', () => {
		for (const { left, right } of tables.derived)
			expect(indicator(left).county).toBe(indicator(right).county);
		expect(draw(investment, 'neighbour', 'phone')).toContain('不是同一年');
	});

	test.each(STEPS.flatMap((step) => BOARD_NAMES.map((board) => [step, board] as const)))(
		'no word collides with another at %s on %s',
		(step, board) => {
			expect(collisions(investment, step, board)).toEqual([]);
		}
	);
});
