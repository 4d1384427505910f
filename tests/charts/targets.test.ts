import { describe, expect, test } from 'vitest';
import { BOARDS as BOARD_NAMES } from '$lib/charts/chart';
import { chartOf } from '$lib/charts/registry';
import { BOARDS, gapOf, inWords, ROWS, SAYINGS, STEPS, viewAt } from '$lib/charts/targets/model';
import { computed, indicator, tables } from '$lib/data';
import { collisions, draw } from './room';

const targets = chartOf('targets');

describe('目标与答卷', () => {
	test('every target that the page of 2023 sets for Jiaocheng has its row', () => {
		const set = tables.indicators.filter(
			(row) => row.report === 'jiaocheng-2023' && row.kind === 'target' && row.measure === 'growth'
		);
		expect(new Set(ROWS.map(({ target }) => target))).toEqual(new Set(set.map(({ id }) => id)));
	});

	test('each gap is the one of derived.csv, result minus target', () => {
		for (const row of ROWS)
			if (row.gap !== undefined) {
				expect(computed(row.gap).left).toBe(row.result);
				// A target in words has no number to subtract: there the gap is to the printed growth of GDP.
				expect(computed(row.gap).right).toBe(
					inWords(row) ? 'jiaocheng-2023-gdp-growth' : row.target
				);
			}
		for (const row of ROWS)
			if (row.change !== undefined)
				expect([computed(row.change).left, computed(row.change).right]).toEqual([
					row.next,
					row.target
				]);
	});

	test.each(BOARD_NAMES)('distances from the target are to scale on the %s board', (board) => {
		const drawn = draw(targets, 'answers', board);
		const at = (id: string) =>
			Number(new RegExp(`<circle data-key="${id}" cx="([\\d.]+)"`, 'u').exec(drawn)?.[1]);
		const zero = at('jiaocheng-2023-gdp-growth-target');
		const unit = ['gdp', 'industry'].map((key) => {
			const row = ROWS.find((one) => one.key === key);
			return (at(row?.result ?? '') - zero) / computed(row?.gap ?? '').value;
		});
		expect(unit[0]).toBeGreaterThan(5);
		expect(unit[1]).toBeCloseTo(unit[0] ?? 0, 5);
		// The investment would stand far off the board: it is past the break, and says how far.
		expect(zero + (unit[0] ?? 0) * 17.8).toBeGreaterThan(at('jiaocheng-2023-investment-growth'));
		expect(drawn.match(/data-key="break-\w+"/gu)).toEqual(['data-key="break-investment"']);
	});

	test.each(BOARD_NAMES)('targets alone stand on one scale of growth on the %s board', (board) => {
		const drawn = draw(targets, 'asked', board);
		const at = (key: string) => {
			const id = ROWS.find((row) => row.key === key)?.target ?? '';
			return Number(new RegExp(`<circle data-key="${id}" cx="([\\d.]+)"`, 'u').exec(drawn)?.[1]);
		};
		expect(at('gdp')).toBeLessThan(at('budget') - 2);
		expect(at('budget')).toBe(at('industry'));
	});

	test('rows without two numbers have no place on the scale', () => {
		expect(ROWS.map((row) => [row.key, gapOf(row)])).toEqual([
			['gdp', -4.2],
			['budget', undefined],
			['investment', Infinity],
			['retail', undefined],
			['industry', -6.6],
			['urban', undefined],
			['rural', undefined]
		]);
	});

	test('where no result is printed there is a box, in the words of the page and never a zero', () => {
		for (const row of ROWS.filter(({ result }) => result === undefined)) {
			const results = tables.indicators.filter(
				({ subject, county, year, kind }) =>
					subject === indicator(row.target).subject &&
					county === '交城' &&
					year === 2023 &&
					kind === 'actual'
			);
			expect(results).toEqual([]);
			expect(draw(targets, 'answers', 'phone')).toContain(`data-key="missing-${row.key}"`);
		}
	});

	test('words are printed as words: a relative target is never placed on the scale', () => {
		for (const row of ROWS.filter(inWords)) {
			for (const step of STEPS)
				expect(draw(targets, step, 'wide')).not.toMatch(
					new RegExp(`<(?:circle|path) data-key="${row.target}"`, 'u')
				);
			expect((row.lines ?? []).join('')).toBe(indicator(row.target).words);
		}
	});

	test('of the targets of 2024 three are lower, two higher, and two have become numbers', () => {
		const changes = ROWS.map(({ change }) => change && Math.sign(computed(change).value));
		expect(changes.filter((sign) => sign === -1)).toHaveLength(3);
		expect(changes.filter((sign) => sign === 1)).toHaveLength(2);
		expect(ROWS.filter((row) => inWords(row) && indicator(row.next).value !== null)).toHaveLength(
			2
		);
	});

	test('the closing picture holds every row, each of the same height', () => {
		expect(viewAt('answers').rows.size).toBe(ROWS.length);
		expect(viewAt('answers').results.size).toBe(ROWS.length);
		expect(BOARDS.phone.height).toBeLessThanOrEqual(340);
	});

	test('the sayings of the pages stand beside the numbers without a verdict', () => {
		for (const { words } of SAYINGS) expect(draw(targets, 'said', 'phone')).toContain(words);
		expect(targets.finding + targets.alt + targets.title).not.toMatch(/完成了|未完成|达标|落空/u);
	});

	test.each(STEPS.flatMap((step) => BOARD_NAMES.map((board) => [step, board] as const)))(
		'no word collides with another at %s on %s',
		(step, board) => {
			expect(collisions(targets, step, board)).toEqual([]);
		}
	);
});
