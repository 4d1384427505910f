/** Every step of a chart on one board, for the player: `frames/gdp-phone-1f0c22ab.html`. */
import { error } from '@sveltejs/kit';
import { frames } from '$lib/figure/frames';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [...frames.keys()].map((frame) => ({ frame }));

export const GET: RequestHandler = ({ params }) => {
	const html = frames.get(params.frame);
	if (html === undefined) error(404, `no frames of this name: ${params.frame}`);
	return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
