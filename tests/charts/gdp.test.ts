import { describe, expect, test } from 'vitest';
import { BOARDS as BOARD_NAMES } from '$lib/charts/chart';
import { COLUMNS, columnOf, GAPS, growths, levels, STEPS, viewAt } from '$lib/charts/gdp/model';
import { chartOf } from '$lib/charts/registry';
import { computed, indicator, tables } from '$lib/data';
import { collisions, draw, wordsOf } from './room';

const gdp = chartOf('gdp');
const text = (step: string) =>
	wordsOf(draw(gdp, step, 'phone'))
		.map(({ words }) => words)
		.join(' ');

describe('地区生产总值', () => {
	test('the forecast of January 2024 and the later figure are never of one kind', () => {
		expect(indicator('jiaocheng-2023-gdp-forecast').kind).toBe('preliminary');
		expect(indicator('jiaocheng-2023-gdp').kind).toBe('actual');
	});

	test('no growth is worked out from the two printed totals', () => {
		const totals = new Set(levels.map(({ id }) => id));
		for (const { left, right, operation, unit } of tables.derived)
			if (totals.has(left) && totals.has(right)) {
				expect(operation).toBe('difference');
				expect(unit).toBe('亿元');
			}
		for (const step of STEPS) expect(text(step)).not.toContain('0.54');
	});

	test('the title tells both halves: the total that is smaller and the growth that is not', () => {
		expect(gdp.title).toContain('0.58亿元');
		expect(gdp.title).toContain('2.6%');
		expect(computed('gdp-2022-2023-gap').value).toBeLessThan(0);
		expect(indicator('jiaocheng-2023-gdp-growth').value).toBeGreaterThan(0);
	});

	test('a figure nobody printed is a box: no row of the table stands where a box stands', () => {
		for (const { column, panel } of GAPS) {
			const rows = (panel === 'levels' ? levels : growths).filter(
				(row) => columnOf(row).key === column && row.kind === 'actual'
			);
			expect(rows).toEqual([]);
		}
		for (const { county, year } of COLUMNS) {
			const printed = tables.indicators.filter(
				(row) =>
					row.county === county &&
					row.year === year &&
					row.subject === '地区生产总值' &&
					row.kind === 'actual' &&
					row.measure === 'level'
			);
			const boxed = GAPS.some(
				({ column, panel }) =>
					panel === 'levels' &&
					column === COLUMNS.find((one) => one.county === county && one.year === year)?.key
			);
			expect(printed.length === 0).toBe(boxed);
		}
	});

	test('the closing picture shows every figure of the chart that the pages print', () => {
		for (const row of [...levels, ...growths]) expect(viewAt('missing').shown).toContain(row.id);
	});

	test('no line joins two years', () => {
		for (const step of STEPS) expect(draw(gdp, step, 'wide')).not.toContain('<polyline');
	});

	test.each(STEPS.flatMap((step) => BOARD_NAMES.map((board) => [step, board] as const)))(
		'no word collides with another at %s on %s',
		(step, board) => {
			expect(collisions(gdp, step, board)).toEqual([]);
		}
	);
});
