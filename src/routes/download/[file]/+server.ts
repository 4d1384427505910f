/** Charts to take away: `gdp.png` at twice its size, `gdp.svg`, and `gdp-phone.png` for share pages. */
import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { png, svgOf } from '$lib/card/paint';
import Picture from '$lib/card/Picture.svelte';
import type { ChartEntry } from '$lib/charts/chart';
import { charts } from '$lib/charts/registry';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const draw = (chart: ChartEntry, board: 'phone' | 'wide', bare: boolean) =>
	svgOf(render(Picture, { props: { chart, board: chart.boards[board], bare } }).body);

const files = new Map<string, () => Promise<Response>>(
	charts.flatMap((chart) => {
		const painted = async (board: 'phone' | 'wide', bare: boolean, scale: number) =>
			new Response(await png(draw(chart, board, bare), scale), {
				headers: { 'content-type': 'image/png' }
			});
		return [
			[`${chart.id}.png`, () => painted('wide', false, 2)],
			[`${chart.id}-phone.png`, () => painted('phone', true, 3)],
			[
				`${chart.id}.svg`,
				async () =>
					new Response(draw(chart, 'wide', false), { headers: { 'content-type': 'image/svg+xml' } })
			]
		] as const;
	})
);

export const entries: EntryGenerator = () => [...files.keys()].map((file) => ({ file }));

export const GET: RequestHandler = ({ params }) => {
	const file = files.get(params.file);
	if (file === undefined) error(404, `no download “${params.file}”`);
	return file();
};
