/** No number is typed: not in the words of a chart, and not in any of its pictures. */
import { parseHTML } from 'linkedom';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { BOARDS } from '$lib/charts/chart';
import Card from '$lib/card/Card.svelte';
import { charts } from '$lib/charts/registry';
import { sharedOf } from '$lib/site/piece';
import { binding } from './binding';
import { gaps, numbersIn } from './rules/numbers';
import { spaced, unboundNumbers } from './rules/page';

describe.each(charts.map((chart) => [chart.id, chart] as const))('%s', (id, chart) => {
	const forms = [...binding.formsOfChart(id), ...binding.names];

	test.each(['title', 'subtitle', 'finding', 'alt'] as const)(
		'prints only its figures in its %s',
		(name) => {
			expect(numbersIn(chart[name], forms)).toEqual([]);
			expect(gaps(chart[name])).toEqual([]);
		}
	);

	test('prints only its figures on its card', () => {
		const { body } = render(Card, { props: { shared: sharedOf(id) } });
		const { document } = parseHTML(`<html><body>${body}</body></html>`);
		expect(unboundNumbers(document.body, binding)).toEqual([]);
		expect(chart.card.head.flatMap(gaps)).toEqual([]);
	});

	test('prints only rows in its table', () => {
		const cells = [chart.table.columns, ...chart.table.rows].flat();
		expect(
			cells.flatMap((cell) =>
				numbersIn(cell, [...binding.everyForm, ...binding.rows, ...binding.names]).map(
					(number) => `“${number}” in “${cell}”`
				)
			)
		).toEqual([]);
		expect(cells.flatMap(gaps)).toEqual([]);
	});

	test.each(BOARDS)('prints only its figures on the %s board', (board) => {
		const wrong = chart.steps.flatMap((step) => {
			const { body } = render(chart.component, { props: { step, board: chart.boards[board] } });
			const { document } = parseHTML(`<html><body>${body}</body></html>`);
			return [...unboundNumbers(document.body, binding), ...spaced(document.body)].map(
				(what) => `${step}: ${what}`
			);
		});
		expect(wrong).toEqual([]);
	});
});
