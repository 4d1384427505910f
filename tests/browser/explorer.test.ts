/** 查任务 as a reader uses it: search, share, and go to and fro between rows and dots. */
import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { open, type Opened } from './browser';
import { ready, scrollToStep } from './walk';

let opened: Opened;
afterEach(() => opened.close());

const said = (page: Page) => page.locator('#find [role="status"]').textContent();
const shown = (page: Page) => page.locator('#find li[id]:visible');

/** Opens the story at the search, with its script there. */
async function find(query = ''): Promise<Page> {
	opened = await open({ path: `/${query}` });
	if (query === '')
		await opened.page.evaluate(() => document.querySelector('#find')?.scrollIntoView());
	await opened.page.waitForSelector('#find[data-ready]');
	return opened.page;
}

test('what is typed is found, with its page, and the search stands in the address', async () => {
	const page = await find();
	const all = await page.locator('#find li[id]').count();
	await page.fill('#find input', '加氢站');
	expect(await shown(page).allTextContents()).toEqual(
		expect.arrayContaining([expect.stringContaining('加氢站')])
	);
	expect(await shown(page).count()).toBeLessThan(all / 10);
	expect(await said(page)).toBe(`找到${await shown(page).count()}条`);
	expect(new URL(page.url()).searchParams.get('q')).toBe('加氢站');
	await page.click('button[data-chip="county"]:text-is("绛县")');
	expect(await shown(page).count()).toBe(0);
	expect(await said(page)).toContain('没有找到');
	await page.click('#find button[type="reset"]');
	expect(new URL(page.url()).search).toBe('');
	expect(await page.locator('#find details[open]').count()).toBe(0);
	expect(opened.errors).toEqual([]);
});

test('a shared search shows the same rows to whoever opens it', async () => {
	const first = await find();
	await first.fill('#find input', '氢');
	await first.click('button[data-chip="theme"]:text-is("产业转型")');
	const rows = await shown(first).allTextContents();
	const { search, hash } = new URL(first.url());
	await opened.close();
	const second = await find(search + hash);
	expect(await shown(second).allTextContents()).toEqual(rows);
	expect(await second.inputValue('#find input')).toBe('氢');
	const top = await second.locator('#find').evaluate((one) => one.getBoundingClientRect().top);
	expect(top).toBeLessThan(740);
});

test('a row shows its dot, and a tap near a dot shows its row', async () => {
	const page = await find();
	await page.fill('#find input', '加氢站');
	const id = await shown(page).first().getAttribute('id');
	await shown(page).first().locator('.to-mark').click();
	const ringed = await page.evaluate(
		() => [...(document.styleSheets[0]?.cssRules ?? [])].at(-1)?.cssText ?? ''
	);
	expect(ringed).toContain(`"${id?.slice(2)}"`);
	await ready(page, 'tasks');
	await scrollToStep(page, 'tasks', 'counted');
	const dot = page.locator(`#figure-tasks .board:visible circle[data-key="${id?.slice(2)}"]`);
	const box = await dot.boundingBox();
	await page.mouse.click(
		(box?.x ?? 0) + (box?.width ?? 0) / 2,
		(box?.y ?? 0) + (box?.height ?? 0) / 2
	);
	const sheet = page.locator('#sheet[open]');
	await sheet.waitFor();
	expect(await sheet.textContent()).toContain('加氢站');
	expect(await sheet.locator('.where').textContent()).toContain('版面');
	await sheet.locator('a.back').click();
	await expect.poll(() => page.locator(`#${id}`).getAttribute('aria-current')).toBe('true');
	await expect.poll(() => page.locator(`#${id}`).isVisible()).toBe(true);
	expect(opened.errors).toEqual([]);
});

test('an address may lead to one row', async () => {
	const page = await find('#t-x25-155');
	await expect.poll(() => page.locator('#t-x25-155').isVisible()).toBe(true);
	const top = await page.locator('#t-x25-155').evaluate((row) => row.getBoundingClientRect().top);
	expect(top).toBeGreaterThan(44);
	expect(top).toBeLessThan(740);
});

describe('an odd address changes nothing and raises nothing', () => {
	test.each([
		['half a character', '?q=%E0%A4%A'],
		['markup', '?theme=%3Cimg%20src=x%20onerror=alert(1)%3E&q=%3Cscript%3E'],
		['a word of the language', '?county=toString&theme=constructor'],
		['a whole page', `?q=${'x'.repeat(5000)}`]
	])('%s', async (_, query) => {
		const page = await find(query);
		expect(await page.locator('#find img, #find script').count()).toBe(0);
		expect(await page.locator('button[aria-pressed="true"]').count()).toBe(0);
		expect(opened.errors).toEqual([]);
	});
});

test('without script the whole list is there to open, and no dead form', async () => {
	opened = await open({ js: false });
	const { page } = opened;
	expect(await page.locator('#find form').isVisible()).toBe(false);
	await page.locator('#find > details > summary').first().click();
	await page.locator('#find > details > details > summary').first().click();
	expect(await shown(page).count()).toBeGreaterThan(0);
});
