/**
 * Measures how high every embed page is from 320 to 1024 px and writes the highest into
 * `src/lib/embed/heights.json`, from where the snippets take it: `npm run heights`, after a build.
 * Rounded up to ten and ten more: other machines have other fonts.
 */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync } from 'node:fs';
import { chromium } from 'playwright';
import sirv from 'sirv';
import { FLAGS } from './flags';
import { findChromium } from './find-chromium.mjs';

const server = createServer(sirv('build', { dev: true }));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const executablePath = findChromium();
if (executablePath === undefined) throw new Error('no Chromium');
const browser = await chromium.launch({ executablePath, args: FLAGS });
const page = await browser.newPage();
const heights: Record<string, number> = {};
const ids = readdirSync('build/embed', { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name)
	.sort();
for (const id of ids) {
	await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/embed/${id}/`);
	let most = 0;
	for (let width = 320; width <= 1024; width += 8) {
		await page.setViewportSize({ width, height: 600 });
		most = Math.max(
			most,
			await page.evaluate(() => document.documentElement.getBoundingClientRect().height)
		);
	}
	heights[id] = Math.ceil(most / 10) * 10 + 10;
	console.log(id, heights[id]);
}
await browser.close();
server.close();
writeFileSync('src/lib/embed/heights.json', `${JSON.stringify(heights, null, '\t')}\n`);
