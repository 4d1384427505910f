import { error, json } from '@sveltejs/kit';
import { oembed } from '$lib/share/oembed';
import { shared } from '$lib/site/piece';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => shared.map(({ id }) => ({ name: id }));

export const GET: RequestHandler = ({ params }) => {
	const found = shared.find(({ id }) => id === params.name);
	if (found === undefined) error(404, `nothing is shared as “${params.name}”`);
	return json(oembed(found));
};
