/** Pages of other people, served under another site than ours: `tests/hosts` with a place filled in. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, inject } from 'vitest';

/** The parents as they are published. */
const PARENTS: Record<string, string> = {
	'/parents/pym.js': 'node_modules/pym.js/dist/pym.v1.js',
	'/parents/newswire.js': 'node_modules/@newswire/frames/dist/frames.umd.js',
	'/parents/iframe-resizer.js': 'node_modules/iframe-resizer/js/iframeResizer.js'
};

/** What the desk offers, led to the address where the tests serve the site. */
export function snippetOf(id: string, kind: string): string {
	const desk = readFileSync('build/desk/index.html', 'utf8');
	const field = new RegExp(
		`<textarea id="code-${id}-${kind}"[^>]*>([\\s\\S]*?)</textarea>`,
		'u'
	).exec(desk)?.[1];
	if (field === undefined) throw new Error(`the desk has no snippet ${id} ${kind}`);
	const base = /<link rel="canonical" href="([^"]*)"/u.exec(
		readFileSync('build/index.html', 'utf8')
	)?.[1];
	const origin = inject('origin');
	return field
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&')
		.replaceAll(base ?? '', `${origin}/`)
		.replaceAll(new URL(base ?? '').origin, origin);
}

let server: Server | undefined;

/** Serves the host pages while this file's tests run. @returns their origin, once asked */
export function hosts(): { origin: () => string } {
	beforeAll(async () => {
		server = createServer((request, response) => {
			const url = new URL(request.url ?? '/', 'http://localhost');
			const parent = PARENTS[url.pathname];
			if (parent !== undefined) {
				response.setHeader('content-type', 'text/javascript');
				response.end(readFileSync(parent));
				return;
			}
			const id = url.searchParams.get('chart') ?? 'gdp';
			const kind = url.searchParams.get('snippet') ?? 'frame';
			const folder = id === 'index' ? '' : `${id}/`;
			try {
				const page = readFileSync(`tests/hosts${url.pathname}`, 'utf8')
					.replaceAll('{embed}', `${inject('origin')}/embed/${folder}`)
					.replaceAll('{share}', `${inject('origin')}/share/${folder}`)
					.replaceAll('{allow}', url.searchParams.get('allow') ?? '')
					.replaceAll('{sandbox}', url.searchParams.get('sandbox') ?? '')
					.replaceAll('{snippet}', () => snippetOf(id, kind));
				response.setHeader('content-type', 'text/html; charset=utf-8');
				response.end(page);
			} catch {
				response.statusCode = url.pathname === '/favicon.ico' ? 204 : 404;
				response.end();
			}
		});
		await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
	});
	afterAll(() => {
		server?.close();
		server?.closeAllConnections();
	});
	return { origin: () => `http://localhost:${(server?.address() as AddressInfo).port}` };
}
