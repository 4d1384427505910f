/** Every chart of the registry, drawn on the server at every step on each board. */
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { BOARDS, type BoardName, type ChartEntry } from '$lib/charts/chart';
import { charts } from '$lib/charts/registry';
import { isFigure, report, tables } from '$lib/data';
import {
	factsIn,
	ids,
	layerless,
	layerNames,
	rawPaints,
	smallText,
	unturnable,
	unworked
} from './rules/picture';

/** Sizes of the boards, px; text in units of the board. */
const LIMITS = { phone: { width: 328, height: 340 }, wide: { width: 640, height: 460 } };
const LEAST_TEXT = 14;

const roles = new Set(
	[...readFileSync('src/lib/styles/tokens.css', 'utf8').matchAll(/^\s*(--[\w-]+):/gmu)].map(
		([, role = '']) => role
	)
);

function draw(
	chart: ChartEntry,
	step: string,
	board: BoardName
): { body: string; svgs: Element[] } {
	const { body } = render(chart.component, { props: { step, board: chart.boards[board] } });
	const { document } = parseHTML(`<html><body>${body}</body></html>`);
	return { body, svgs: [...document.querySelectorAll('svg')] };
}

const idsOf = new Set(
	Object.values(tables).flatMap((rows) => rows.flatMap((row) => ('id' in row ? [row.id] : [])))
);

test('the registry names each chart by its id', async () => {
	const { registry } = await import('$lib/charts/registry');
	for (const [name, chart] of Object.entries(registry)) expect(chart.id).toBe(name);
});

describe.each(charts.map((chart) => [chart.id, chart] as const))('%s', (_, chart) => {
	test('has words for every surface', () => {
		expect(chart.id).toMatch(/^[a-z][a-z0-9-]{1,30}$/u);
		for (const words of [chart.title, chart.subtitle, chart.finding, chart.alt])
			expect(words.length).toBeGreaterThan(5);
		for (const words of [chart.title, chart.subtitle, chart.finding, chart.alt])
			expect(unworked(words)).toEqual([]);
		expect(chart.reports.length).toBeGreaterThan(0);
		for (const id of chart.reports) expect(() => report(id)).not.toThrow();
	});

	test('has steps whose names a section can use', () => {
		expect(chart.steps.length).toBeGreaterThan(0);
		expect(new Set(chart.steps).size).toBe(chart.steps.length);
		for (const step of chart.steps) expect(step).toMatch(/^[a-z][a-zA-Z0-9]*$/u);
	});

	test('has a table as wide as its head', () => {
		expect(chart.table.rows.length).toBeGreaterThan(0);
		for (const row of chart.table.rows) {
			expect(row).toHaveLength(chart.table.columns.length);
			expect(unworked(row.join('|'))).toEqual([]);
		}
	});

	test('lists each figure it shows', () => {
		expect(new Set(chart.figures).size).toBe(chart.figures.length);
		for (const id of chart.figures) expect(isFigure(id), id).toBe(true);
		const shown = new Set(
			chart.steps.flatMap((step) =>
				BOARDS.flatMap((board) => draw(chart, step, board).svgs.flatMap(factsIn))
			)
		);
		const figures = [...shown].filter(isFigure);
		expect(figures.filter((id) => !chart.figures.includes(id))).toEqual([]);
		// What is no figure is a row of another table, never a slip of the pen.
		expect([...shown].filter((id) => !isFigure(id) && !idsOf.has(id))).toEqual([]);
	});

	describe.each(BOARDS)('on the %s board', (board) => {
		const { width, height } = chart.boards[board];

		test('keeps to the size of the board', () => {
			expect(width).toBe(LIMITS[board].width);
			expect(height).toBeLessThanOrEqual(LIMITS[board].height);
		});

		test('prints the same layers in every step', () => {
			const [first = [], ...others] = chart.steps.map((step) =>
				draw(chart, step, board).svgs.flatMap(layerNames)
			);
			expect(first.length).toBeGreaterThan(0);
			expect(new Set(first).size).toBe(first.length);
			for (const names of others) expect(names).toEqual(first);
		});

		test.each(chart.steps)('draws the step %s whole', (step) => {
			const { body, svgs } = draw(chart, step, board);
			expect(svgs).toHaveLength(1);
			const [svg] = svgs;
			if (svg === undefined) return;
			expect(svg.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
			expect(unworked(body)).toEqual([]);
			expect(unturnable(svg)).toEqual([]);
			expect(layerless(svg)).toEqual([]);
			expect(ids(svg)).toEqual([]);
			expect(smallText(svg, LEAST_TEXT)).toEqual([]);
			expect(rawPaints(svg, roles)).toEqual([]);
		});

		test('draws the same picture twice', () => {
			for (const step of chart.steps)
				expect(draw(chart, step, board).body).toBe(draw(chart, step, board).body);
		});
	});
});
