/** Embed pages in the pages of others: the real parents, under two sites, in four situations. */
import type { Frame, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { open } from './browser';
import { hosts } from './hosts';

const site = hosts();

const embedded = (page: Page): Frame[] =>
	page.frames().filter((frame) => frame.url().includes('/embed/'));

/** The first embedded page, once it is there. */
async function firstOf(page: Page): Promise<Frame> {
	await expect.poll(() => embedded(page).length, { timeout: 8000 }).toBeGreaterThan(0);
	const frame = embedded(page)[0] as Frame;
	await frame.waitForLoadState('load');
	return frame;
}

/** Height of the page in the frame, and of the frame in the host page, px. */
async function heights(frame: Frame): Promise<{ page: number; frame: number }> {
	const inside = await frame.evaluate(() =>
		Math.ceil(document.documentElement.getBoundingClientRect().height)
	);
	const element = await frame.frameElement();
	const outside = await element.evaluate((node) => (node as Element).clientHeight);
	return { page: inside, frame: outside };
}

/** Waits until every frame is as high as its page. */
async function expectFit(page: Page, what: string): Promise<void> {
	for (const frame of embedded(page))
		await expect
			.poll(
				async () => {
					const { page: inside, frame: outside } = await heights(frame);
					return Math.abs(inside - outside) <= 2 ? 'fits' : `${inside} in ${outside}`;
				},
				{ timeout: 9000, message: `${what}: ${await frame.frameElement().then(String)}` }
			)
			.toBe('fits');
}

/** Something opens in the page, as a reader would open it: the drawer, and more than the drawer. */
const grow = (frame: Frame) =>
	frame.evaluate(() => {
		const more = document.createElement('p');
		more.id = 'more';
		more.setAttribute('style', 'height:170px');
		document.body.append(more);
	});
const shrink = (frame: Frame) => frame.evaluate(() => document.getElementById('more')?.remove());

describe.each([
	['pym.js', '/pym.html'],
	['@newswire/frames', '/newswire.html'],
	['@newswire/frames, three seconds late', '/newswire-late.html'],
	['iframe-resizer 4', '/iframe-resizer.html'],
	['a listener like Datawrapper’s', '/datawrapper.html'],
	['a listener for iframe.resize', '/iframe-resize.html'],
	['WordPress', '/wordpress.html'],
	['our snippet with a script', '/snippet.html?snippet=scripted'],
	['our snippet with a script, far below the fold', '/far.html?snippet=scripted']
])('in the page of %s', (name, path) => {
	test('the frame is as high as its chart at first, after growth, after shrinkage and in a wider page', async () => {
		const { page, errors, close } = await open({ origin: site.origin(), path, width: 390 });
		await page.waitForSelector('iframe', { state: 'attached' });
		if (path.startsWith('/far')) await page.evaluate(() => scrollTo(0, 9000));
		const frame = await firstOf(page);
		await expectFit(page, 'at first');
		await grow(frame);
		await expectFit(page, 'after growth');
		await shrink(frame);
		await expectFit(page, 'after shrinkage');
		await page.setViewportSize({ width: 700, height: 740 });
		await expectFit(page, 'in a wider page');
		expect(errors, name).toEqual([]);
		await close();
	});
});

test('without script the frame is never lower than its chart, at any width', async () => {
	const { page, errors, close } = await open({
		origin: site.origin(),
		path: '/snippet.html?snippet=frame',
		width: 390
	});
	const frame = await firstOf(page);
	for (const width of [320, 390, 599, 600, 700, 1024]) {
		await page.setViewportSize({ width, height: 740 });
		await expect
			.poll(async () => {
				const { page: inside, frame: outside } = await heights(frame);
				return outside >= inside;
			})
			.toBe(true);
	}
	expect(errors).toEqual([]);
	await close();
});

// Chromium 156 sizes a frame for the width it was loaded at and does not follow a wider page, whatever
// the page in it asks for; there the height of the snippet has to do.
test('an engine that knows frame-sizing makes the frame as high as its chart, after growth and shrinkage too', async (context) => {
	const { page, errors, close } = await open({
		origin: site.origin(),
		path: '/native.html',
		width: 390
	});
	if (!(await page.evaluate(() => CSS.supports('frame-sizing', 'content-height')))) {
		await close();
		context.skip();
	}
	const frame = await firstOf(page);
	await expectFit(page, 'at first');
	await grow(frame);
	await expectFit(page, 'after growth');
	await shrink(frame);
	await expectFit(page, 'after shrinkage');
	expect(errors).toEqual([]);
	await close();
});

test('a snippet stripped of style, powers and lazy loading still shows the whole chart', async () => {
	const { page, close } = await open({
		origin: site.origin(),
		path: '/snippet.html?snippet=frame',
		width: 390
	});
	await page.evaluate(() => {
		const frame = document.querySelector('iframe');
		for (const name of ['style', 'allow', 'loading']) frame?.removeAttribute(name);
		document.querySelector('p')?.remove();
	});
	const frame = await firstOf(page);
	const { page: inside, frame: outside } = await heights(frame);
	expect(outside).toBeGreaterThanOrEqual(inside);
	await close();
});

test('all parents on one page hear each chart and say nothing about it on the console', async () => {
	const { page, errors, close } = await open({
		origin: site.origin(),
		path: '/all.html?snippet=scripted',
		width: 390,
		height: 4000
	});
	await expect.poll(() => embedded(page).length, { timeout: 8000 }).toBe(6);
	await expectFit(page, 'together');
	for (const frame of embedded(page)) await grow(frame);
	await expectFit(page, 'together, after growth');
	expect(errors).toEqual([]);
	await close();
});

describe('in a sandbox', () => {
	test('that allows scripts and nothing else, the chart is seen and its height is told', async () => {
		const { page, errors, close } = await open({
			origin: site.origin(),
			path: '/sandbox.html?sandbox=allow-scripts',
			width: 390
		});
		await page.waitForFunction(
			() =>
				(globalThis as unknown as { heard: [string, { type?: string }][] }).heard.filter(
					([, data]) => data?.type === 'embed-size'
				).length > 0
		);
		const origins = await page.evaluate(() =>
			(globalThis as unknown as { heard: [string][] }).heard.map(([origin]) => origin)
		);
		expect(new Set(origins)).toEqual(new Set(['null']));
		const frame = await firstOf(page);
		expect(await frame.locator('.board svg:visible').count()).toBe(1);
		expect(errors).toEqual([]);
		await close();
	});

	test('that allows nothing, the chart is seen, and only the browser speaks of blocked scripts', async () => {
		const { page, errors, close } = await open({
			origin: site.origin(),
			path: '/sandbox.html',
			width: 390
		});
		await firstOf(page);
		const box = await page.locator('iframe').screenshot();
		expect(box.length).toBeGreaterThan(15_000);
		expect(errors.filter((error) => !error.includes('sandboxed'))).toEqual([]);
		await close();
	});
});
