/** Passing a chart on: the sheet, WeChat, copying, and the places fragments lead to. */
import { describe, expect, test } from 'vitest';
import { shared } from '../../src/lib/site/piece';
import { base } from '../share/built';
import { open, settle } from './browser';

/** The address a reader came by, with everything messengers hang on to it. */
const CAME_BY = '/?from=timeline&isappinstalled=0&scene=2&utm_source=x#gdp&appinstall=0';
const url = `${base}share/gdp/`;

async function opened(options: Parameters<typeof open>[0] = {}) {
	const all = await open({ path: CAME_BY, ...options });
	const link = all.page.locator('a[data-share=gdp]');
	await link.scrollIntoViewIfNeeded();
	await link.click();
	await all.page.waitForSelector('#share-sheet[open]');
	return all;
}

describe('the share sheet', () => {
	test('hands on the chart’s own page and never the address the reader came by', async () => {
		const { page, errors, close } = await opened();
		expect(await page.locator('#sheet-url').inputValue()).toBe(url);
		const links = await page
			.locator('[data-channels] a')
			.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
		expect(links.length).toBe(5);
		for (const link of links) {
			expect(link).toContain(encodeURIComponent(url));
			expect(link).not.toMatch(/timeline|isappinstalled|utm_|appinstall/u);
		}
		expect(await page.locator('#sheet-code').inputValue()).toContain(`src="${base}embed/gdp/"`);
		expect(errors).toEqual([]);
		await close();
	});

	test('hands on the whole piece from the foot of the page', async () => {
		const { page, close } = await open();
		await page.locator('a[data-share=index]').click();
		await page.waitForSelector('#share-sheet[open]');
		expect(await page.locator('#sheet-url').inputValue()).toBe(`${base}share/`);
		expect(await page.locator('[data-single]:visible').count()).toBe(0);
		await close();
	});

	test('closes by Escape and by the back button, and gives the focus back', async () => {
		const { page, close } = await opened();
		await page.keyboard.press('Escape');
		await page.waitForSelector('#share-sheet[open]', { state: 'detached' });
		expect(await page.evaluate(() => document.activeElement?.getAttribute('data-share'))).toBe(
			'gdp'
		);
		await page.locator('a[data-share=gdp]').click();
		await page.waitForSelector('#share-sheet[open]');
		await page.goBack();
		await page.waitForSelector('#share-sheet[open]', { state: 'detached' });
		expect(new URL(page.url()).hash).toBe('#gdp&appinstall=0');
		await close();
	});

	test('uses the phone’s own sheet where there is one', async () => {
		const { page, close } = await opened({
			before: async (page) => {
				await page.addInitScript(() => {
					Object.assign(navigator, {
						share: (data: unknown) => {
							Object.assign(globalThis, { handed: data });
							return Promise.resolve();
						}
					});
				});
			}
		});
		await page.locator('[data-native]').click();
		expect(
			await page.evaluate(() => (globalThis as unknown as { handed: unknown }).handed)
		).toEqual({ title: shared.find(({ id }) => id === 'gdp')?.title, url });
		await close();
	});

	test('in WeChat shows the way and the poster instead of links WeChat does not follow', async () => {
		const { page, errors, close } = await opened({
			context: {
				userAgent:
					'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/107 Mobile MicroMessenger/8.0.40'
			}
		});
		expect(await page.locator('[data-wechat]').isVisible()).toBe(true);
		expect(await page.locator('[data-channels]').isVisible()).toBe(false);
		const poster = page.locator('[data-wechat] img');
		await expect
			.poll(() => poster.evaluate((image) => (image as HTMLImageElement).naturalWidth))
			.toBe(1080);
		expect(await poster.getAttribute('src')).not.toMatch(/^(?:data|blob):/u);
		expect(errors).toEqual([]);
		await close();
	});

	test('without a clipboard copies the old way, and without that selects the text and says so', async () => {
		const { page, close } = await opened({
			before: async (page) => {
				await page.addInitScript(() => {
					Object.defineProperty(navigator, 'clipboard', { value: undefined });
				});
			}
		});
		const status = page.locator('#sheet-status');
		await page.locator('[data-copy=sheet-url]').click();
		await expect.poll(() => status.textContent()).toBe('已复制');
		await page.evaluate(() => {
			document.execCommand = () => false;
		});
		await page.locator('[data-copy=sheet-url]').click();
		await expect.poll(() => status.textContent()).toBe('长按选中的文字复制');
		expect(
			await page.locator('#sheet-url').evaluate((field) => {
				const { selectionStart, selectionEnd, value } = field as HTMLInputElement;
				return selectionStart === 0 && selectionEnd === value.length;
			})
		).toBe(true);
		await close();
	});

	test('without script the link leads to a page with the same links', async () => {
		const { page, close } = await open({ js: false });
		await page.locator('a[data-share=gdp]').click();
		expect(new URL(page.url()).pathname).toBe('/share/gdp/');
		expect(await page.locator('.share-links a').count()).toBeGreaterThanOrEqual(8);
		await close();
	});
});

test('the sheet begins with WeChat, where most read, and shows the code in one line', async () => {
	const { page, close } = await opened();
	const poster = page.locator('#share-sheet a').first();
	expect(await poster.getAttribute('href')).toMatch(/poster\/gdp\.png$/u);
	const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? 0;
	expect(await top('[data-copy=sheet-url]')).toBeLessThan(await top('[data-channels]'));
	expect(
		await page.locator('#sheet-code').evaluate((code) => {
			const { value, scrollHeight, clientHeight } = code as HTMLTextAreaElement;
			return value.includes('\n') || scrollHeight > clientHeight;
		})
	).toBe(false);
	await close();
});

describe.each([320, 360, 599])('the table on a share page at %i px', (width) => {
	test.each(['ecology', 'deadlines', 'targets', 'keywords'])(
		'of %s can be read: no column of a few letters, and the name of the row stays',
		async (id) => {
			const { page, close } = await open({ path: `/share/${id}/`, width });
			const told = await page.locator('.table').evaluate((box) => {
				box.scrollLeft = 10_000;
				const cells = [...box.querySelectorAll('tbody tr:first-child > *')];
				const size = parseFloat(getComputedStyle(box.querySelector('td') ?? box).fontSize);
				return {
					narrowest: Math.min(...cells.map((cell) => cell.clientWidth)) / size,
					name: (cells[0]?.getBoundingClientRect().left ?? 0) - box.getBoundingClientRect().left,
					slides: box.scrollLeft > 0,
					hint: getComputedStyle(box, '::before').content !== 'none',
					page: document.documentElement.scrollWidth
				};
			});
			expect(told.narrowest).toBeGreaterThanOrEqual(4);
			expect(Math.round(told.name)).toBe(0);
			expect(told.page).toBe(width);
			expect(told.hint || !told.slides).toBe(true);
			await close();
		}
	);
});

describe('the desk', () => {
	test('shows one chart and folds the others, and is no longer than a few screens', async () => {
		const { page, close } = await open({ path: '/desk/' });
		expect(await page.locator('details[open]').count()).toBe(1);
		expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(5000);
		await close();
	});

	test('opens the chart that a link asks for', async () => {
		const { page, close } = await open({ path: '/desk/#gdp' });
		expect(await page.locator('#code-gdp-frame').isVisible()).toBe(true);
		await close();
	});
});

describe('a fragment', () => {
	const top = '#gdp h2';

	test.each(['#gdp', '#gdp&appinstall=0', '#gdp?from=singlemessage'])(
		'%s lands with its heading in the top quarter',
		async (hash) => {
			const { page, errors, close } = await open({ path: `/${hash}` });
			await expect
				.poll(async () => (await page.locator(top).boundingBox())?.y ?? -1)
				.toBeLessThan(185);
			expect((await page.locator(top).boundingBox())?.y).toBeGreaterThan(0);
			expect(errors).toEqual([]);
			await close();
		}
	);

	test.each(['#?secret=aB3dE', '#%E4%B8', '#nowhere', '#%00<img>', '#__proto__'])(
		'%s leads nowhere and raises nothing',
		async (hash) => {
			const { page, errors, close } = await open({ path: `/${hash}` });
			await settle(page);
			await page.waitForTimeout(200);
			expect(await page.evaluate(() => scrollY)).toBe(0);
			expect(errors).toEqual([]);
			await close();
		}
	);

	test('does not take away a reader who has already scrolled', async () => {
		const { page, close } = await open({
			path: '/#gdp&appinstall=0',
			before: async (page) => {
				// The script comes late.
				await page.route('**/anchor*.js', async (route) => {
					await new Promise((resolve) => setTimeout(resolve, 700));
					await route.continue();
				});
			}
		});
		await page.evaluate(() => scrollTo(0, 300));
		await page.waitForTimeout(1200);
		expect(await page.evaluate(() => scrollY)).toBe(300);
		await close();
	});
});
