import { error } from '@sveltejs/kit';
import { cut, fileName } from '$lib/site/headline';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [{ name: fileName }];

export const GET: RequestHandler = async ({ params }) => {
	if (params.name !== fileName) error(404, `no font “${params.name}”`);
	return new Response(await cut(), { headers: { 'content-type': 'font/woff2' } });
};
