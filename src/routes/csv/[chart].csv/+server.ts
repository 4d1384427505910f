/** The table under a chart, as its cells are printed. */
import { error } from '@sveltejs/kit';
import { charts } from '$lib/charts/registry';
import { csv } from '$lib/share/csv';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => charts.map(({ id }) => ({ chart: id }));

export const GET: RequestHandler = ({ params }) => {
	const chart = charts.find(({ id }) => id === params.chart);
	if (chart === undefined) error(404, `no chart “${params.chart}”`);
	return new Response(csv(chart.table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
