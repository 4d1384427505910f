import { error } from '@sveltejs/kit';
import { chartOf, registry, type ChartId } from '$lib/charts/registry';
import { boardsWithin } from '$lib/embed/boards';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => Object.keys(registry).map((chart) => ({ chart }));

export const load: PageServerLoad = ({ params }) => {
	if (!(params.chart in registry)) error(404, `no chart “${params.chart}”`);
	const id = params.chart as ChartId;
	return { id, boards: boardsWithin(chartOf(id)) };
};
