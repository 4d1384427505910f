/** The tables to take away: CSV for Excel and WPS, JSON for programs, and what describes them. */
import { error } from '@sveltejs/kit';
import { documents, sources, tables } from '$lib/data';
import { TABLE_NAMES } from '$lib/data/tables';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const type = (name: string) =>
	name.endsWith('.json')
		? 'application/json'
		: name.endsWith('.csv')
			? 'text/csv'
			: 'text/markdown';

const files = new Map<string, string>([
	// Excel takes a file for UTF-8 only if it begins with a byte-order mark.
	...TABLE_NAMES.map((name) => [`${name}.csv`, `\uFEFF${sources[name]}`] as const),
	...TABLE_NAMES.map(
		(name) => [`${name}.json`, `${JSON.stringify(tables[name], null, '\t')}\n`] as const
	),
	...Object.entries(documents)
]);

export const entries: EntryGenerator = () => [...files.keys()].map((file) => ({ file }));

export const GET: RequestHandler = ({ params }) => {
	const body = files.get(params.file);
	if (body === undefined) error(404, `no data “${params.file}”`);
	return new Response(body, {
		headers: { 'content-type': `${type(params.file)}; charset=utf-8` }
	});
};
