/** The piece for everybody: with axe, by keyboard, without motion, without script, with large letters. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { chartOf, charts } from '$lib/charts/registry';
import { open, settle, type Options } from './browser';
import { onStage, ready, scrollToStep, stepOf } from './walk';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe has against the page as it stands, in a line each. */
async function complaints(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	return page.evaluate(async () => {
		const { axe } = window as unknown as {
			axe: {
				run: (
					context: Document,
					options: object
				) => Promise<{
					violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
				}>;
			};
		};
		const { violations } = await axe.run(document, {
			resultTypes: ['violations'],
			rules: { 'target-size': { enabled: true } }
		});
		return violations.flatMap(({ id, nodes }) =>
			nodes
				.slice(0, 4)
				.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary ?? ''}`)
		);
	});
}

const SCHEMES = ['light', 'dark'] as const;
const PAGES = [
	'/',
	'/nowhere/',
	'/desk/',
	'/reported/',
	'/corrections/',
	'/embed/',
	'/share/',
	...charts.flatMap(({ id }) => [`/share/${id}/`, `/embed/${id}/`, `/embed/${id}/?theme=dark`])
];

describe.each(SCHEMES)('axe, %s', (scheme) => {
	test('finds nothing on any page', { timeout: 300_000 }, async () => {
		const found: string[] = [];
		for (const path of PAGES) {
			const { page, close } = await open({ path, scheme });
			found.push(...(await complaints(page)).map((what) => `${path} ${what}`));
			await close();
		}
		expect(found).toEqual([]);
	});

	test.each([
		[
			'the source sheet open',
			async (page: Page) => {
				await page.locator('a.fact').first().click();
				await page.locator('dialog#sheet[open]').waitFor();
			}
		],
		[
			'the share sheet open',
			async (page: Page) => {
				await page.locator('[data-share]').first().click();
				await page.locator('dialog#share-sheet[open]').waitFor();
			}
		],
		[
			'the chapter menu open',
			async (page: Page) => {
				await page.locator('.menu summary').click();
				await page.locator('.menu[open] ol').waitFor();
			}
		],
		[
			'the list filtered',
			async (page: Page) => {
				await page.locator('#find').scrollIntoViewIfNeeded();
				await page.locator('#find input[type=search]').fill('氢');
				await expect.poll(() => page.locator('#find [role=status]').textContent()).not.toBe('');
			}
		],
		[
			'every list and table open',
			async (page: Page) => {
				await page.evaluate(() => {
					for (const details of document.querySelectorAll('details:not(.menu)'))
						(details as HTMLDetailsElement).open = true;
				});
			}
		]
	] as const)('finds nothing with %s', { timeout: 120_000 }, async (_, act) => {
		const { page, close } = await open({ scheme });
		await act(page);
		await settle(page);
		expect(await complaints(page)).toEqual([]);
		await close();
	});

	test('finds nothing on a wide screen, amid the steps', { timeout: 120_000 }, async () => {
		const { page, close } = await open({ scheme, width: 1280, height: 800 });
		const [chart] = charts.filter(({ steps }) => steps.length > 2);
		if (chart === undefined) return;
		await scrollToStep(page, chart.id, chart.steps[1] ?? '');
		await ready(page, chart.id);
		expect(await complaints(page)).toEqual([]);
		await close();
	});
});

/** A chart with some steps to walk through. */
const walked = chartOf('gdp');

describe('without motion', () => {
	test('a picture is replaced at once, and nothing on the page moves by itself', async () => {
		const { page, close } = await open();
		const { id, steps } = walked;
		await scrollToStep(page, id, steps[0] ?? '');
		await ready(page, id);
		for (const step of steps) {
			await scrollToStep(page, id, step);
			await expect.poll(() => stepOf(page, id)).toBe(step);
			// No time for a turn: the picture is whole in the very moment its step is called.
			expect(await onStage(page, id)).toContain(step);
			expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
		}
		await close();
	});

	test('with motion allowed, the same turn takes its time and ends whole', async () => {
		const { page, close } = await open({ motion: true });
		const { id, steps } = walked;
		await scrollToStep(page, id, steps[0] ?? '');
		await ready(page, id);
		await expect.poll(() => onStage(page, id)).toContain(steps[0]);
		await scrollToStep(page, id, steps[2] ?? '');
		await expect.poll(() => stepOf(page, id)).toBe(steps[2]);
		expect(await onStage(page, id)).not.toContain(steps[2]);
		await expect.poll(() => onStage(page, id), { timeout: 3000 }).toContain(steps[2]);
		await close();
	});
});

describe('without a script', () => {
	test.each([360, 1280])(
		'every word and every closing picture is there to read at %i px',
		async (width) => {
			const { page, errors, close } = await open({ js: false, width });
			for (const { id, steps } of charts) {
				const figure = page.locator(`#figure-${id}`);
				expect(await figure.locator('.board:visible svg').count(), id).toBe(1);
				const board = await figure.locator('.board:visible svg').boundingBox();
				expect(board?.height, id).toBeGreaterThan(100);
				for (const step of steps) {
					const words = figure.locator(`[data-step="${step}"]`);
					expect(await words.isVisible(), `${id} ${step}`).toBe(true);
					// Steps stand below the picture or beside it, never behind it.
					const box = await words.locator('.words').boundingBox();
					if (board === null || box === null) throw new Error(`${id} ${step} has no room`);
					const apart = box.y >= board.y + board.height - 1 || box.x >= board.x + board.width - 1;
					expect(apart, `${id} ${step} lies on its picture`).toBe(true);
				}
			}
			expect(await page.locator('form:visible input').count()).toBe(0);
			expect(errors).toEqual([]);
			await close();
		}
	);

	test('a figure leads to its row among the sources', async () => {
		const { page, close } = await open({ js: false });
		const fact = page.locator('a.fact').first();
		const row = (await fact.getAttribute('href')) ?? '';
		await fact.click();
		expect(new URL(page.url()).hash).toBe(row);
		expect(await page.locator(row).isVisible()).toBe(true);
		await close();
	});
});

describe('with large letters', () => {
	/** Twice the size, as a browser's setting or a WeChat reader's. */
	const large: Options['before'] = async (page) => {
		await page.addInitScript(() => {
			document.addEventListener('DOMContentLoaded', () => {
				document.documentElement.style.fontSize = '200%';
			});
		});
	};
	test.each([
		'/',
		'/share/gdp/',
		'/embed/gdp/',
		'/desk/',
		'/reported/',
		'/corrections/',
		'/nowhere/'
	])('%s fits 320 px with letters twice the size', async (path) => {
		const { page, close } = await open({ path, width: 320, height: 640, before: large });
		await settle(page);
		const beyond = await page.evaluate(() => {
			const room = document.documentElement.clientWidth;
			// What scrolls by itself may hold more than it shows.
			const free = (one: Element) => {
				for (
					let node = one.parentElement;
					node !== null && node !== document.body;
					node = node.parentElement
				)
					if (getComputedStyle(node).overflowX !== 'visible') return false;
				return true;
			};
			const wide = [...document.body.querySelectorAll('*')]
				.filter((one) => one.getBoundingClientRect().right > room + 1 && free(one))
				.slice(0, 4)
				.map((one) => `${one.tagName}.${one.getAttribute('class') ?? ''}`);
			return document.documentElement.scrollWidth > room ? wide.join() || 'something' : '';
		});
		expect(beyond).toBe('');
		await close();
	});
});

describe('by keyboard', () => {
	test(
		'every stop is seen, none hides under the bar, and they come in the order of the text',
		{ timeout: 120_000 },
		async () => {
			const { page, errors, close } = await open({ height: 800 });
			const stops: string[] = [];
			for (let i = 0; i < 80; i++) {
				await page.keyboard.press('Tab');
				const stop = await page.evaluate(() => {
					const at = document.activeElement;
					if (at === null || at === document.body) return null;
					const memory = window as { lastStop?: Element };
					const last = memory.lastStop;
					memory.lastStop = at;
					const box = at.getBoundingClientRect();
					const bar = document.querySelector('nav.bar')?.getBoundingClientRect();
					const style = getComputedStyle(at);
					const inBar = at.closest('nav.bar') !== null;
					return {
						// Pictures turn on the way, so only the two stops themselves are compared.
						after: last === undefined || (last.compareDocumentPosition(at) & 4) === 4,
						name: `${at.tagName}.${at.className} ${at.textContent?.trim().slice(0, 12) ?? ''}`,
						outlined: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
						inView: box.bottom > 0 && box.top < innerHeight,
						free:
							inBar ||
							bar === undefined ||
							getComputedStyle(document.querySelector('nav.bar') as Element).position !==
								'sticky' ||
							box.bottom > bar.bottom
					};
				});
				if (stop === null) break;
				expect(stop.outlined, `${stop.name} shows that it has the focus`).toBe(true);
				expect(stop.inView, `${stop.name} is in view`).toBe(true);
				expect(stop.free, `${stop.name} is not under the bar`).toBe(true);
				expect(stop.after, `${stop.name} follows in the text`).toBe(true);
				stops.push(stop.name);
			}
			expect(stops.length).toBeGreaterThan(20);
			expect(errors).toEqual([]);
			await close();
		}
	);

	test('a figure opens its source by Enter, Escape closes it, and the focus is back', async () => {
		const { page, close } = await open();
		const fact = page.locator('a.fact').first();
		await fact.focus();
		await page.keyboard.press('Enter');
		await page.locator('dialog#sheet[open]').waitFor();
		expect(await page.evaluate(() => document.activeElement?.closest('dialog')?.id)).toBe('sheet');
		await page.keyboard.press('Tab');
		expect(
			await page.evaluate(() => document.activeElement?.closest('dialog')?.id ?? 'outside')
		).toBe('sheet');
		await page.keyboard.press('Escape');
		await page.locator('dialog#sheet[open]').waitFor({ state: 'detached' });
		expect(await fact.evaluate((element) => element === document.activeElement)).toBe(true);
		await close();
	});

	test('the menu opens by Enter, leads to a chapter, and closes behind the reader', async () => {
		const { page, close } = await open();
		await page.locator('.menu summary').focus();
		await page.keyboard.press('Enter');
		await page.locator('.menu[open]').waitFor();
		await page.locator('.menu a[href="#gdp"]').focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => new URL(page.url()).hash).toBe('#gdp');
		await page.locator('.menu[open]').waitFor({ state: 'detached' });
		await expect
			.poll(() =>
				page.locator('#gdp').evaluate((element) => Math.round(element.getBoundingClientRect().top))
			)
			.toBeLessThan(120);
		await close();
	});

	test('tables of data and lists open and scroll by keyboard', async () => {
		const { page, close } = await open();
		const summary = page.locator('#figure-gdp details.data summary');
		await summary.focus();
		await page.keyboard.press('Enter');
		expect(await page.locator('#figure-gdp details.data table').isVisible()).toBe(true);
		await page.keyboard.press('Enter');
		expect(await page.locator('#figure-gdp details.data table').isVisible()).toBe(false);
		await close();
	});
});
