import { error } from '@sveltejs/kit';
import { registry, type ChartId } from '$lib/charts/registry';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => Object.keys(registry).map((chart) => ({ chart }));

export const load: PageLoad = ({ params }) => {
	if (!(params.chart in registry)) error(404, `no chart “${params.chart}”`);
	return { id: params.chart as ChartId };
};
