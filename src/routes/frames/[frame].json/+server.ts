/** Every step of a chart on one board, for the player: `frames/gdp-phone-1f0c22ab.json`. */
import { error } from '@sveltejs/kit';
import { frames } from '$lib/figure/frames';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [...frames.keys()].map((frame) => ({ frame }));

export const GET: RequestHandler = ({ params }) => {
	const json = frames.get(params.frame);
	if (json === undefined) error(404, `no frames of this name: ${params.frame}`);
	return new Response(json, { headers: { 'content-type': 'application/json' } });
};
