/** What goes wrong at the reader's: the story stays whole, the picture is one step, and what failed is tried again. */
import type { Page, Route } from 'playwright';
import { describe, expect, test } from 'vitest';
import { closing } from '$lib/charts/chart';
import { chartOf, charts } from '$lib/charts/registry';
import { chapters } from '$lib/story/chapters';
import { open, settle } from './browser';
import { onStage, ready, scrollToStep, shifted, stepOf, watchShifts } from './walk';

const chart = chartOf('gdp');
const [first = '', , third = '', fourth = ''] = chart.steps;
const last = closing(chart.steps, chart.alone);

/** Only the network speaks of what the network did. */
const unexpected = (errors: readonly string[]) =>
	errors.filter((error) => !/Failed to load resource|net::ERR_/u.test(error));

/** Scrolls through the story as a reader does, a screen at a time, and back to the top. */
async function readAll(page: Page): Promise<void> {
	await page.evaluate(async () => {
		for (let y = 0; y < document.body.scrollHeight; y += innerHeight * 0.9) {
			scrollTo({ top: y, behavior: 'instant' });
			await new Promise((resolve) => setTimeout(resolve, 15));
		}
	});
	await settle(page);
}

/** Charts whose picture is not one whole step: the closing one until the frames are there, then the reader's. */
async function broken(page: Page): Promise<string[]> {
	const wrong: string[] = [];
	for (const { id, steps, alone } of charts) {
		const at = await stepOf(page, id);
		const shown = await onStage(page, id);
		const wanted = at ?? closing(steps, alone);
		if (!shown.includes(wanted))
			wrong.push(`${id} shows ${shown.join('|') || 'no step'}, not ${wanted}`);
	}
	return wrong;
}

/** All words of the story are there, and seen when one comes to them. */
async function readable(page: Page): Promise<void> {
	for (const { id, steps } of charts)
		for (const step of steps)
			expect(
				await page.locator(`#figure-${id} [data-step="${step}"] .words`).isVisible(),
				`${id} ${step}`
			).toBe(true);
	expect(await page.locator('#sources, #methods').first().isVisible()).toBe(true);
}

/** Leaves the chart far behind and comes back: the next approach. */
async function approachAgain(page: Page): Promise<void> {
	await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
	await page.waitForTimeout(200);
	await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
	await page.waitForTimeout(200);
	await scrollToStep(page, chart.id, third);
}

const FRAMES = /\/frames\/[^?]*\.json$/u;
const SCRIPTS = /\/_app\/.*\.js$/u;
const CHUNKS = /\/_app\/.*\/chunks\/.*\.js$/u;

/** Answers in the given way as long as the fault lasts. */
function fault(pattern: RegExp, answer: (route: Route) => Promise<void>) {
	const state = { lasts: true, met: 0 };
	const before = async (page: Page): Promise<void> => {
		await page.route(pattern, async (route) => {
			if (!state.lasts) return route.continue();
			state.met += 1;
			return answer(route);
		});
	};
	return { state, before };
}

const missing = (route: Route) =>
	route.fulfill({
		status: 404,
		contentType: 'text/html; charset=utf-8',
		body: '<!doctype html><title>404</title><style>p{color:red}</style><p>没有</p>'
	});

describe('the script', () => {
	test('blocked: the page is the page without script, with no dead control', async () => {
		const { before } = fault(SCRIPTS, (route) => route.abort());
		const { page, errors, close } = await open({ before });
		await readAll(page);
		await readable(page);
		expect(await broken(page)).toEqual([]);
		expect(await page.locator('#find form').isVisible()).toBe(false);
		await page.locator('a.fact').first().click();
		expect(new URL(page.url()).hash).toMatch(/^#source-/u);
		expect(unexpected(errors)).toEqual([]);
		await close();
	});

	test('gone after an update: chunks answer 404, the pictures stay, and the next approach succeeds', async () => {
		const { state, before } = fault(CHUNKS, missing);
		const { page, errors, close } = await open({ before });
		await readAll(page);
		expect(state.met).toBeGreaterThan(0);
		await readable(page);
		expect(await broken(page)).toEqual([]);
		expect(await stepOf(page, chart.id)).toBeNull();
		state.lasts = false;
		await approachAgain(page);
		await ready(page, chart.id);
		await expect.poll(() => stepOf(page, chart.id)).toBe(third);
		expect(await broken(page)).toEqual([]);
		expect(unexpected(errors)).toEqual([]);
		await close();
	});
});

describe('the frames', () => {
	test.each([
		['not found', missing],
		[
			'cut half-way',
			async (route: Route) => {
				const response = await route.fetch();
				const body = await response.text();
				await route.fulfill({ response, body: body.slice(0, Math.floor(body.length * 0.6)) });
			}
		],
		[
			'another page altogether',
			(route: Route) =>
				route.fulfill({
					status: 200,
					contentType: 'text/html',
					body: '<!doctype html><title>登录</title><p>请先登录</p>'
				})
		],
		[
			'without its last step',
			async (route: Route) => {
				const response = await route.fetch();
				const steps = Object.entries((await response.json()) as Record<string, unknown>);
				await route.fulfill({ response, json: Object.fromEntries(steps.slice(0, -1)) });
			}
		],
		['refused', (route: Route) => route.abort()]
	] as const)(
		'%s: the closing picture stays, and the next approach succeeds',
		async (_, answer) => {
			const { state, before } = fault(FRAMES, answer);
			const { page, errors, close } = await open({ before });
			await readAll(page);
			expect(state.met).toBeGreaterThan(0);
			await readable(page);
			expect(await broken(page)).toEqual([]);
			expect(await onStage(page, chart.id)).toContain(last);
			// Half a story must not come alive.
			expect(await page.locator('figure[data-ready]').count()).toBe(0);
			state.lasts = false;
			await approachAgain(page);
			await ready(page, chart.id);
			await expect.poll(() => stepOf(page, chart.id)).toBe(third);
			expect(await broken(page)).toEqual([]);
			await scrollToStep(page, chart.id, last);
			await expect.poll(() => stepOf(page, chart.id)).toBe(last);
			expect(await onStage(page, chart.id)).toContain(last);
			expect(unexpected(errors)).toEqual([]);
			await close();
		}
	);

	test(
		'slow by more than twenty seconds: nobody waits, and the next approach succeeds',
		{ timeout: 90_000 },
		async () => {
			const { state, before } = fault(FRAMES, async (route) => {
				// Longer than anybody waits: the answer never comes.
				await new Promise((resolve) => setTimeout(resolve, 80_000).unref());
				await route.abort().catch(() => undefined);
			});
			const { page, errors, close } = await open({ before });
			await scrollToStep(page, chart.id, third);
			await page.waitForTimeout(1000);
			expect(await broken(page)).toEqual([]);
			await readable(page);
			await page.waitForTimeout(21_500);
			expect(await broken(page)).toEqual([]);
			state.lasts = false;
			await approachAgain(page);
			await ready(page, chart.id);
			await expect.poll(() => stepOf(page, chart.id)).toBe(third);
			expect(unexpected(errors)).toEqual([]);
			await close();
		}
	);

	test('slow by two seconds: the reader goes on, and finds the step they have come to', async () => {
		const { before } = fault(FRAMES, async (route) => {
			await new Promise((resolve) => setTimeout(resolve, 2000));
			await route.continue().catch(() => undefined);
		});
		const { page, close } = await open({ before });
		await scrollToStep(page, chart.id, first);
		await scrollToStep(page, chart.id, fourth);
		await ready(page, chart.id);
		await expect.poll(() => stepOf(page, chart.id)).toBe(fourth);
		expect(await onStage(page, chart.id)).toContain(fourth);
		await close();
	});
});

describe('the headline face', () => {
	test('missing: nothing shifts and nothing is lost', async () => {
		const { page, errors, close } = await open({
			before: async (page) => {
				await watchShifts(page);
				await page.route(/\.woff2$/u, (route) => route.abort());
			}
		});
		await readAll(page);
		await readable(page);
		const { value, entries } = await shifted(page);
		expect(value, entries.join('\n')).toBeLessThanOrEqual(0.001);
		expect(unexpected(errors)).toEqual([]);
		await close();
	});

	test.each([360, 1280])(
		'late by a second and a half at %i px: no line moves when it comes',
		async (width) => {
			const { page, close } = await open({
				width,
				before: async (page) => {
					await watchShifts(page);
					await page.route(/\.woff2$/u, async (route) => {
						await new Promise((resolve) => setTimeout(resolve, 1500));
						await route.continue();
					});
				}
			});
			await page.waitForTimeout(500);
			expect(await page.evaluate(() => document.fonts.check('900 20px Headline'))).toBe(true);
			const { value, entries } = await shifted(page);
			expect(value, entries.join('\n')).toBeLessThanOrEqual(0.001);
			await close();
		}
	);
});

describe('the browser', () => {
	test('denies storage: nothing asks for it', async () => {
		const { page, errors, close } = await open({
			before: async (page) => {
				await page.addInitScript(() => {
					for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
						Object.defineProperty(window, name, {
							get() {
								throw new DOMException('denied', 'SecurityError');
							}
						});
					Object.defineProperty(document, 'cookie', {
						get() {
							throw new DOMException('denied', 'SecurityError');
						},
						set() {
							throw new DOMException('denied', 'SecurityError');
						}
					});
				});
			}
		});
		await readAll(page);
		await scrollToStep(page, chart.id, third);
		await ready(page, chart.id);
		await page.locator('a.fact').first().click();
		await page.locator('dialog#sheet[open]').waitFor();
		expect(errors).toEqual([]);
		await close();
	});

	test('has no IntersectionObserver: the story is read with its closing pictures', async () => {
		const { page, errors, close } = await open({
			before: async (page) => {
				await page.addInitScript(() => {
					Reflect.deleteProperty(window, 'IntersectionObserver');
				});
			}
		});
		await readAll(page);
		await readable(page);
		expect(await broken(page)).toEqual([]);
		await page.locator('a.fact').first().click();
		await page.locator('dialog#sheet[open]').waitFor();
		expect(errors).toEqual([]);
		await close();
	});

	test('has no ResizeObserver and no dialog: figures lead to their rows', async () => {
		const { page, errors, close } = await open({
			before: async (page) => {
				await page.addInitScript(() => {
					Reflect.deleteProperty(window, 'ResizeObserver');
					Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
				});
			}
		});
		await readAll(page);
		await page.locator('a.fact').first().click();
		await expect.poll(() => new URL(page.url()).hash).toMatch(/^#source-/u);
		expect(errors).toEqual([]);
		await close();
	});

	test('goes offline after the page has come: all is there to read, and comes alive again online', async () => {
		const { page, errors, close } = await open();
		await onStage(page, chart.id);
		await page.context().setOffline(true);
		await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
		await readAll(page);
		await readable(page);
		expect(await onStage(page, chart.id)).toContain((await stepOf(page, chart.id)) ?? last);
		await page.context().setOffline(false);
		await approachAgain(page);
		await ready(page, chart.id);
		await expect.poll(() => stepOf(page, chart.id)).toBe(third);
		expect(await broken(page)).toEqual([]);
		expect(unexpected(errors)).toEqual([]);
		await close();
	});
});

describe('in the middle of a turn', () => {
	/** Opens the story with motion, and starts a turn. */
	async function turning() {
		const opened = await open({ motion: true });
		const { page } = opened;
		await scrollToStep(page, chart.id, first);
		await ready(page, chart.id);
		await expect.poll(() => onStage(page, chart.id)).toContain(first);
		await scrollToStep(page, chart.id, third);
		await expect.poll(() => stepOf(page, chart.id), { interval: 10 }).toBe(third);
		return opened;
	}
	/** The picture comes to be the whole step that the reader is at. */
	const whole = async (page: Page) => {
		await expect
			.poll(
				async () => {
					const at = await stepOf(page, chart.id);
					return at !== null && (await onStage(page, chart.id)).includes(at);
				},
				{ timeout: 5000 }
			)
			.toBe(true);
	};

	test('the phone is turned, and turned back', async () => {
		const { page, errors, close } = await turning();
		await page.setViewportSize({ width: 740, height: 360 });
		await page.waitForTimeout(200);
		await whole(page);
		await scrollToStep(page, chart.id, fourth);
		await expect.poll(() => stepOf(page, chart.id)).toBe(fourth);
		await page.setViewportSize({ width: 360, height: 740 });
		await whole(page);
		await scrollToStep(page, chart.id, first);
		await expect.poll(() => stepOf(page, chart.id)).toBe(first);
		await whole(page);
		expect(errors).toEqual([]);
		await close();
	});

	test('the address bar goes and comes: the step stays', async () => {
		const { page, errors, close } = await turning();
		for (const height of [680, 740, 690, 740]) {
			await page.setViewportSize({ width: 360, height });
			await page.waitForTimeout(60);
		}
		await whole(page);
		expect(errors).toEqual([]);
		await close();
	});

	test('the tab is hidden, frozen and shown again', async () => {
		const { page, errors, close } = await turning();
		const session = await page.context().newCDPSession(page);
		await page.evaluate(() => {
			Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
			document.dispatchEvent(new Event('visibilitychange'));
		});
		await session.send('Page.setWebLifecycleState', { state: 'frozen' });
		await new Promise((resolve) => setTimeout(resolve, 800));
		await session.send('Page.setWebLifecycleState', { state: 'active' });
		await scrollToStep(page, chart.id, fourth);
		// Hidden: there is nobody to turn it for.
		await expect.poll(() => stepOf(page, chart.id)).toBe(fourth);
		expect(await onStage(page, chart.id)).toContain(fourth);
		await page.evaluate(() => {
			Reflect.deleteProperty(document, 'hidden');
			document.dispatchEvent(new Event('visibilitychange'));
		});
		await scrollToStep(page, chart.id, first);
		await expect.poll(() => stepOf(page, chart.id)).toBe(first);
		await whole(page);
		expect(errors).toEqual([]);
		await close();
	});

	test('it is broken off by the next, and the next, and ends on the last', async () => {
		const { page, errors, close } = await turning();
		for (const step of [...chart.steps, ...[...chart.steps].reverse(), third]) {
			await scrollToStep(page, chart.id, step);
			await page.waitForTimeout(90);
		}
		await expect.poll(() => stepOf(page, chart.id)).toBe(third);
		await whole(page);
		expect(await page.locator(`#figure-${chart.id} [data-leaving]`).count()).toBe(0);
		expect(errors).toEqual([]);
		await close();
	});

	test('the page is loaded again: the reader is where they were, before the same picture', async () => {
		const { page, errors, close } = await turning();
		const place = await page.evaluate(() => scrollY);
		await page.reload();
		await ready(page, chart.id);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(place - 40);
		expect(await page.evaluate(() => scrollY)).toBeLessThan(place + 40);
		await expect.poll(() => stepOf(page, chart.id)).toBe(third);
		await whole(page);
		expect(errors).toEqual([]);
		await close();
	});

	test('the reader leaves and comes back by the back button', async () => {
		const { page, errors, close } = await turning();
		const place = await page.evaluate(() => scrollY);
		await page.evaluate(() => location.assign('./share/gdp/'));
		await page.waitForURL(/share\/gdp/u);
		await page.goBack();
		await ready(page, chart.id);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(place - 40);
		await expect.poll(() => stepOf(page, chart.id)).toBe(third);
		await whole(page);
		await scrollToStep(page, chart.id, fourth);
		await expect.poll(() => stepOf(page, chart.id)).toBe(fourth);
		await whole(page);
		expect(errors).toEqual([]);
		await close();
	});
});

describe('a reader in a hurry', () => {
	test('flings to the end and back: every picture on the way is one whole step', async () => {
		const { page, errors, close } = await open({ motion: true });
		for (const place of [
			'document.body.scrollHeight',
			'0',
			'document.body.scrollHeight / 2',
			'0'
		]) {
			await page.evaluate(`scrollTo({ top: ${place}, behavior: 'smooth' })`);
			await page.waitForTimeout(900);
		}
		await page.waitForTimeout(1200);
		expect(await broken(page)).toEqual([]);
		expect(errors).toEqual([]);
		await close();
	});

	test('jumps fifty times between the chapters, and rests before the right picture', async () => {
		const { page, errors, close } = await open({ motion: true });
		const ids = chapters.map(({ id }) => id);
		await page.evaluate(async (ids) => {
			for (let i = 0; i < 50; i++) {
				location.hash = ids[(i * 7) % ids.length] ?? '';
				await new Promise((resolve) => setTimeout(resolve, 25));
			}
		}, ids);
		await scrollToStep(page, chart.id, fourth);
		await ready(page, chart.id);
		await expect.poll(() => stepOf(page, chart.id)).toBe(fourth);
		await page.waitForTimeout(1200);
		expect(await broken(page)).toEqual([]);
		expect(errors).toEqual([]);
		await close();
	});

	test('reads with letters twice the size: every step is still reached', async () => {
		const { page, errors, close } = await open({
			before: async (page) => {
				await page.addInitScript(() => {
					document.addEventListener('DOMContentLoaded', () => {
						document.documentElement.style.fontSize = '200%';
					});
				});
			}
		});
		await scrollToStep(page, chart.id, first);
		await ready(page, chart.id);
		for (const step of [...chart.steps, ...[...chart.steps].reverse()]) {
			await scrollToStep(page, chart.id, step);
			await expect.poll(() => stepOf(page, chart.id)).toBe(step);
		}
		expect(errors).toEqual([]);
		await close();
	});
});
