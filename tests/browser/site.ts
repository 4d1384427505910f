/** Serves the built site to the browser tests, as a plain static host would, under two names. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import type { TestProject } from 'vitest/node';
import { findChromium } from './find-chromium.mjs';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Where the site is served, without a slash at the end. */
		origin: string;
		/** The same site under another name: another origin and site for the browser. */
		otherOrigin: string;
		/** Path of the Chromium that runs the tests. */
		chromium: string;
	}
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
	const chromium = findChromium();
	if (chromium === undefined)
		throw new Error('no Chromium: run “node tests/browser/find-chromium.mjs”');
	if (!existsSync('build/index.html')) throw new Error('no build/: run “npm run build”');

	const files = sirv('build', { dev: true, etag: false });
	const server = createServer((request, response) => {
		response.setHeader('cache-control', 'no-store');
		files(request, response, () => {
			response.statusCode = 404;
			response.setHeader('content-type', 'text/html; charset=utf-8');
			response.end(readFileSync('build/404.html'));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	project.provide('origin', `http://127.0.0.1:${port}`);
	project.provide('otherOrigin', `http://localhost:${port}`);
	project.provide('chromium', chromium);

	return () =>
		new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
}
