/** Chapters that wait to be laid out: only on a first visit, not for long, and without a reader noticing. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { open, settle } from './browser';

const waiting = (page: Page) =>
	page.evaluate(() => document.documentElement.classList.contains('fresh'));

/** Where each chapter and the list of sources begin, px from the top of the page. */
const places = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('.chapter, #sources')].map(
			(place) => place.getBoundingClientRect().top + scrollY
		)
	);

/** The same, and where the page ends. */
const heights = async (page: Page) => [
	...(await places(page)),
	await page.evaluate(() => document.documentElement.scrollHeight)
];

/** px from the top of the window to a chapter. */
const topOf = (page: Page, id: string) =>
	page.evaluate((id) => document.getElementById(id)?.getBoundingClientRect().top ?? NaN, id);

/** Waits until chapters out of sight rest, as they do when nobody keeps the browser busy. */
const rested = (page: Page) =>
	page.waitForFunction(() => document.documentElement.classList.contains('resting'));

/** Chapters that take no part in a frame now. */
const resting = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('.chapter')]
			.filter(
				({ lastElementChild }) =>
					lastElementChild?.checkVisibility({ contentVisibilityAuto: true }) === false
			)
			.map(({ id }) => id)
	);

/** Keeps the browser from ever being idle, so that the chapters wait as on the slowest phone. */
const busy = async (page: Page): Promise<void> => {
	await page.addInitScript(() => {
		window.requestIdleCallback = () => 0;
	});
};

describe.each([360, 1280])('at %i px', (width) => {
	test('who comes for the first time finds every chapter laid out soon, where it is for who reloads', async () => {
		const { page, errors, close } = await open({ width });
		await expect.poll(() => waiting(page)).toBe(false);
		const first = await places(page);
		await page.reload();
		expect(await waiting(page)).toBe(false);
		expect(await places(page)).toEqual(first);
		expect(errors).toEqual([]);
		await close();
	});

	test('chapters out of sight rest where they are, and wake as the reader comes', async () => {
		const { page, errors, close } = await open({ width });
		await rested(page);
		await page.waitForTimeout(300);
		expect(await resting(page)).toContain('ecology');
		const at = await heights(page);
		await page.evaluate(() => document.documentElement.classList.remove('resting'));
		expect(await heights(page)).toEqual(at);
		await page.evaluate(() => document.documentElement.classList.add('resting'));
		await page.locator('nav.bar .menu summary').click();
		await page.locator('nav.bar a[data-chapter="ecology"]').click();
		await settle(page);
		await expect.poll(() => resting(page)).not.toContain('ecology');
		expect(await heights(page)).toEqual(at);
		expect(errors).toEqual([]);
		await close();
	});

	test('a turned phone gives resting chapters their new heights', async () => {
		const { page, close } = await open({ width });
		await rested(page);
		await page.setViewportSize({ width: width * 2, height: 400 });
		await page.waitForTimeout(300);
		await rested(page);
		const turned = await heights(page);
		await page.evaluate(() => document.documentElement.classList.remove('resting'));
		expect(turned).toEqual(await heights(page));
		await close();
	});

	test('while chapters wait, a link of the menu still leads to its chapter, and it stays there', async () => {
		const { page, close } = await open({ width, before: busy });
		expect(await waiting(page)).toBe(true);
		await page.locator('nav.bar .menu summary').click();
		await page.locator('nav.bar a[data-chapter="ecology"]').click();
		expect(await waiting(page)).toBe(false);
		await expect.poll(() => topOf(page, 'ecology')).toBeLessThan(120);
		await settle(page);
		await page.waitForTimeout(300);
		expect(Math.abs((await topOf(page, 'ecology')) - 60)).toBeLessThan(60);
		await close();
	});

	test('while chapters wait, a reader who scrolls through them meets every one', async () => {
		const { page, errors, close } = await open({ width, before: busy });
		const met = await page.evaluate(async () => {
			const seen = new Set<string>();
			while (scrollY + innerHeight < document.documentElement.scrollHeight - 2) {
				scrollBy({ top: innerHeight * 0.8, behavior: 'instant' });
				await new Promise((resolve) => setTimeout(resolve, 30));
				const [x, y] = [innerWidth / 3, innerHeight / 2];
				seen.add(document.elementFromPoint(x, y)?.closest('.chapter')?.id ?? '');
			}
			return [...document.querySelectorAll('.chapter')]
				.map(({ id }) => id)
				.filter((id) => !seen.has(id));
		});
		expect(met).toEqual([]);
		expect(await waiting(page)).toBe(true);
		expect(errors).toEqual([]);
		await close();
	});
});

test.each(['/#ecology', '/?q=氢'])('who asks for a place (%s) need not wait', async (path) => {
	const { page, close } = await open({ path, before: busy });
	expect(await waiting(page)).toBe(false);
	await close();
});

test('who comes back finds the line they left', async () => {
	const { page, close } = await open({ width: 360, before: busy });
	await page.evaluate(async () => {
		const chapter = document.getElementById('themes');
		for (let at = 0; at < 40 && (chapter?.getBoundingClientRect().top ?? 0) > 100; at++) {
			scrollBy({ top: 400, behavior: 'instant' });
			await new Promise((resolve) => setTimeout(resolve, 30));
		}
	});
	const left = await topOf(page, 'themes');
	await page.goto(new URL('/reported/', page.url()).href);
	await page.goBack();
	await settle(page);
	expect(await waiting(page)).toBe(false);
	await expect.poll(async () => Math.abs((await topOf(page, 'themes')) - left)).toBeLessThan(2);
	await close();
});
