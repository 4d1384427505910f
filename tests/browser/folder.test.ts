/** The same folder of files, somewhere below the root of a host. */
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
			response.end();
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
