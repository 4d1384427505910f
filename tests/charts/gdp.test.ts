import { describe, expect, test } from 'vitest';
import { BOARDS as BOARD_NAMES } from '$lib/charts/chart';
import {
	BOARDS,
	COLUMNS,
	columnOf,
	GAPS,
	growths,
	layoutOf,
	levels,
	STEPS,
	viewAt
} from '$lib/charts/gdp/model';
import { chartOf } from '$lib/charts/registry';
import { computed, indicator, tables } from '$lib/data';
import { collisions, draw, wordsOf } from './room';

const gdp = chartOf('gdp');
const text = (step: string) =>
	wordsOf(draw(gdp, step, 'phone'))
		.map(({ words }) => words)
		.join(' ');

/** Points along a path of curves. */
function pointsOf(path: string): [number, number][] {
	const numbers = (path.match(/-?[\d.]+/gu) ?? []).map(Number);
	const pairs = numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0] as const] : []));
	const curves = Array.from({ length: (pairs.length - 1) / 3 }, (_, i) =>
		pairs.slice(i * 3, i * 3 + 4)
	);
	return curves.flatMap((curve) =>
		Array.from({ length: 41 }, (_, i): [number, number] => {
			const t = i / 40;
			const weights = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
			const mix = (axis: 0 | 1) =>
				curve.reduce((sum, point, k) => sum + point[axis] * (weights[k] ?? 0), 0);
			return [mix(0), mix(1)];
		})
	);
}

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

	test('a total is named by the year it measures, not by the year it was printed in', () => {
		expect(gdp.finding).toMatch(/2022年的总数印的是107\.2亿元，2023年的是106\.62亿元/u);
		expect(gdp.title).toContain('比2022年少');
	});

	test.each(BOARD_NAMES)(
		'the finding can be seen on %s: the lesser total stands clearly lower',
		(board) => {
			const drawn = draw(gdp, 'puzzle', board);
			const [, from, to] =
				/data-key="gap" d="M[\d.]+ ([\d.]+)h8M[\d.]+ [\d.]+V([\d.]+)/u.exec(drawn) ?? [];
			expect(Number(to) - Number(from)).toBeGreaterThan(12);
			const { levels: totals, growth } = layoutOf(BOARDS[board]);
			expect(totals.base - totals.top).toBeGreaterThan(growth.base - growth.top);
		}
	);

	test.each(BOARD_NAMES)(
		'every year is as wide as the next on %s, the other county apart',
		(board) => {
			const { centre, divide } = layoutOf(BOARDS[board]);
			const steps = COLUMNS.slice(1).map(
				({ key }, i) => (centre.get(key) ?? 0) - (centre.get(COLUMNS[i]?.key ?? '') ?? 0)
			);
			const apart = divide[1] - divide[0];
			expect(apart).toBeGreaterThan(0);
			expect(steps.slice(0, -1)).toEqual(
				steps.slice(1).map((step, i) => (i < 2 ? step : step - apart))
			);
		}
	);

	test('where the totals are set against each other, the forecast steps back', () => {
		const marks = draw(gdp, 'puzzle', 'phone').match(/<circle[^>]*opacity="0\.4"[^>]*>/gu) ?? [];
		expect(marks.map((mark) => /data-key="([^"]*)"/u.exec(mark)?.[1])).toEqual([
			'jiaocheng-2023-gdp-forecast',
			'jiaocheng-2023-gdp-growth-forecast'
		]);
	});

	test.each(BOARD_NAMES)('the pencil goes round the growth without touching it on %s', (board) => {
		for (const step of STEPS.filter((name) => viewAt(name).puzzle)) {
			const drawn = draw(gdp, step, board);
			const path = /data-key="pencil" d="([^"]*)"/u.exec(drawn)?.[1] ?? '';
			const points = pointsOf(path);
			expect(points.length).toBeGreaterThan(50);
			const figure = wordsOf(drawn).find(({ words }) => words === '2.6%');
			if (figure === undefined) throw new Error('no growth is printed');
			// The sign for per cent is wider in the headline face than the estimate; digits are lower.
			const height = figure.bottom - figure.top;
			const box = {
				left: figure.right - height * 2.64,
				right: figure.right,
				top: figure.top + height * 0.1,
				bottom: figure.bottom - height * 0.1
			};
			const clearance = Math.min(
				...points.map(([x, y]) =>
					Math.hypot(
						Math.max(box.left - x, 0, x - box.right),
						Math.max(box.top - y, 0, y - box.bottom)
					)
				)
			);
			expect(clearance).toBeGreaterThanOrEqual(6);
		}
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
