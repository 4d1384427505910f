/** The source sheet: what it says of a figure, and every way out of it. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { indicator, report } from '$lib/data';
import { KIND_WORDS, sayPrinted } from '$lib/format/figure';
import { open } from './browser';

const ID = 'jiaocheng-2023-gdp';
const fact = (page: Page, id = ID) => page.locator(`#gdp a.fact[href="#source-${id}"]`).first();
const sheet = (page: Page) => page.locator('#sheet[open]');
const closed = (page: Page) => sheet(page).waitFor({ state: 'detached' });

/** Opens the story, and the sheet on a figure of it. */
async function opened(options: Parameters<typeof open>[0] = {}) {
	const all = await open(options);
	await fact(all.page).click();
	await sheet(all.page).waitFor();
	return all;
}

test('it says the figure, its kind, the quotation with the figure marked, and the report', async () => {
	const { page, errors, close } = await opened();
	const row = indicator(ID);
	const text = await sheet(page).textContent();
	for (const words of [sayPrinted(ID), KIND_WORDS[row.kind], report(row.report).label])
		expect(text).toContain(words);
	expect((await sheet(page).locator('blockquote').textContent())?.trim()).toBe(row.quote);
	expect(await sheet(page).locator('mark').textContent()).toBe(String(row.value));
	expect(errors).toEqual([]);
	await close();
});

test('a figure that we have computed leads to the two printed ones', async () => {
	const { page, close } = await open();
	await fact(page, 'gdp-2022-2023-gap').click();
	await sheet(page).waitFor();
	expect(await sheet(page).textContent()).toContain('据版面数字计算');
	await sheet(page).locator(`a[href="#source-${ID}"]`).click();
	await expect.poll(() => sheet(page).locator('blockquote').count()).toBe(1);
	expect(await sheet(page).textContent()).toContain(sayPrinted(ID));
	await close();
});

test('a mark in a picture opens it too', async () => {
	const { page, close } = await open();
	await page.locator('#figure-gdp [data-step="puzzle"]').scrollIntoViewIfNeeded();
	await page.locator('#figure-gdp[data-ready]').waitFor({ state: 'attached' });
	await page
		.locator(`#figure-gdp .board:visible circle[data-key="${ID}"]`)
		.first()
		.click({ force: true });
	await sheet(page).waitFor();
	expect(await sheet(page).textContent()).toContain(sayPrinted(ID));
	await close();
});

describe('it closes, and the reader is where they were', () => {
	const WAYS: Record<string, (page: Page) => Promise<unknown>> = {
		'by 关闭': (page) => sheet(page).locator('[data-close]').click(),
		'by Escape': (page) => page.keyboard.press('Escape'),
		'by a tap beside it': (page) => page.mouse.click(180, 60),
		'by the back button': (page) => page.goBack(),
		'by a swipe down': async (page) => {
			const box = await sheet(page).boundingBox();
			const session = await page.context().newCDPSession(page);
			const [x, y] = [180, (box?.y ?? 0) + 20];
			const touch = (type: string, points: { x: number; y: number }[]) =>
				session.send('Input.dispatchTouchEvent', {
					type: type as 'touchStart',
					touchPoints: points
				});
			await touch('touchStart', [{ x, y }]);
			for (const far of [30, 60, 90, 120]) await touch('touchMove', [{ x, y: y + far }]);
			await touch('touchEnd', []);
		}
	};
	test.each(Object.entries(WAYS))('%s', async (_, way) => {
		const { page, errors, close } = await opened({ context: { hasTouch: true } });
		const [place, address] = [await page.evaluate(() => scrollY), page.url()];
		await way(page);
		await closed(page);
		expect(page.url()).toBe(address);
		expect(await page.evaluate(() => scrollY)).toBe(place);
		expect(await fact(page).evaluate((one) => one === document.activeElement)).toBe(true);
		expect(errors).toEqual([]);
		await close();
	});
});

test('回到正文 leads to where the figure stands, and back again', async () => {
	const { page, close } = await opened();
	await sheet(page).locator('a.back').click();
	await closed(page);
	await expect.poll(() => new URL(page.url()).hash).toMatch(/^#fact-/u);
	await expect
		.poll(() => page.evaluate(() => document.querySelector(':target')?.getBoundingClientRect().top))
		.toBeLessThan(740);
	await page.goBack();
	await expect.poll(() => new URL(page.url()).hash).toBe('');
	await close();
});

test('beside the text on a wide screen, from below on a phone', async () => {
	for (const [width, left] of [
		[360, 0],
		[1280, 640]
	] as const) {
		const { page, close } = await opened({ width });
		const box = await sheet(page).boundingBox();
		expect(box?.x ?? -1, `${width}`).toBeGreaterThanOrEqual(left);
		expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
		await close();
	}
});
