import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import Poster from '$lib/card/Poster.svelte';
import { png, svgOf } from '$lib/card/paint';
import { shared } from '$lib/site/piece';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => shared.map(({ id }) => ({ name: id }));

export const GET: RequestHandler = async ({ params }) => {
	const found = shared.find(({ id }) => id === params.name);
	if (found === undefined) error(404, `no poster “${params.name}”`);
	const { body } = render(Poster, { props: { shared: found } });
	return new Response(await png(svgOf(body)), { headers: { 'content-type': 'image/png' } });
};
