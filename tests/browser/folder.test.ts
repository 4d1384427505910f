/** The same folder of files, somewhere below the root of a host. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { open } from './browser';

let server: Server | undefined;
const PREFIX = '/2026/baizhi';

beforeAll(async () => {
	const files = sirv('build', { dev: true });
	server = createServer((request, response) => {
		const missing = () => {
			response.statusCode = 404;
			response.setHeader('content-type', 'text/html; charset=utf-8');
			response.end(readFileSync('build/404.html'));
		};
		if (request.url?.startsWith(`${PREFIX}/`) !== true) return missing();
		request.url = request.url.slice(PREFIX.length);
		files(request, response, missing);
	});
	await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
	server?.close();
	server?.closeAllConnections();
});

test.each(['/', '/share/', '/share/gdp/', '/embed/', '/embed/gdp/', '/desk/'])(
	'%s works unchanged in a sub-folder',
	async (path) => {
		const lost: string[] = [];
		const { page, errors, close } = await open({
			origin: `http://127.0.0.1:${(server?.address() as AddressInfo).port}`,
			path: PREFIX + path,
			before: async (opening) => {
				opening.on('response', (response) => {
					if (response.status() >= 400) lost.push(response.url());
				});
			}
		});
		await page.evaluate(() => scrollTo(0, 2500));
		await page.waitForTimeout(500);
		expect(lost).toEqual([]);
		expect(errors).toEqual([]);
		if (path === '/') {
			const share = page.locator('a[data-share]').first();
			expect(await share.evaluate((link) => (link as HTMLAnchorElement).pathname)).toMatch(
				/^\/2026\/baizhi\/share\/[a-z-]+\/$/u
			);
		}
		await close();
	}
);

test.each(['/nichtda', '/nichtda/x', '/share/gdp/a/b/c', '/nichtda/'])(
	'from %s, which is not there, a link leads home and the headline wears its face',
	async (path) => {
		const { page, close } = await open({
			origin: `http://127.0.0.1:${(server?.address() as AddressInfo).port}`,
			path: PREFIX + path
		});
		const home = page.locator('a').first();
		await expect
			.poll(() => home.evaluate((link) => (link as HTMLAnchorElement).pathname))
			.toBe(`${PREFIX}/`);
		await expect.poll(() => page.evaluate(() => document.fonts.size)).toBe(1);
		expect(await page.locator('li a').first().getAttribute('href')).toBe(`${PREFIX}/#pages`);
		await home.click();
		await page.waitForSelector('.masthead h1');
		await close();
	}
);
