import { expect, test } from 'vitest';
import { open } from './browser';

test('the story opens without an error, and says so in Chinese', async () => {
	const { page, errors } = await open();
	expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
	expect(await page.locator('h1').getAttribute('aria-label')).toBe('白纸黑字');
	expect(errors).toEqual([]);
});
