/** The story as it first opens, before the reader has touched anything. */
import { brotliCompressSync } from 'node:zlib';
import type { Response } from 'playwright';
import { describe, expect, test } from 'vitest';
import { open, settle } from './browser';

test('the story opens without an error, and says so in Chinese', async () => {
	const { page, errors, close } = await open();
	expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
	expect(await page.locator('h1').getAttribute('aria-label')).toBe('白纸黑字');
	expect(errors).toEqual([]);
	await close();
});

describe.each([360, 1280])('at %i px, before the reader stirs', (width) => {
	test('at most five requests, none to another host, and at most 5 KB of script', async () => {
		const responses: Response[] = [];
		const { page, close } = await open({
			width,
			before: (page) => {
				page.on('response', (response) => responses.push(response));
				return Promise.resolve();
			}
		});
		await page.waitForLoadState('networkidle');
		await page.waitForTimeout(500);
		const hosts = new Set(responses.map((response) => new URL(response.url()).host));
		expect([...hosts]).toEqual([new URL(page.url()).host]);
		expect(responses.length).toBeLessThanOrEqual(5);
		const scripts = responses.filter((response) => response.url().endsWith('.js'));
		const bodies = await Promise.all(scripts.map((response) => response.body()));
		const bytes = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
		expect(bytes).toBeGreaterThan(0);
		expect(bytes).toBeLessThanOrEqual(5000);
		await close();
	});

	test('then the first pictures come by themselves', async () => {
		const { page, errors, close } = await open({ width });
		expect(await page.locator('figure[data-ready]').count()).toBe(0);
		await page.mouse.move(10, 10);
		await page.mouse.wheel(0, 40);
		await page.locator('#figure-pages[data-ready]').waitFor({ state: 'attached' });
		await settle(page);
		expect(errors).toEqual([]);
		await close();
	});
});
