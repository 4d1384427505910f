/** How smoothly pictures turn, and how fast the list is searched, on a slow processor. */
import { max, median, pairs, quantile } from 'd3';
import type { Browser } from 'playwright';
import { phone } from './page';

interface TraceEvent {
	name: string;
	ph: string;
	/** µs */
	ts: number;
	/** µs */
	dur?: number;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];

/** ms of a turn, and a little for the observers before it. */
const TURN = 700;

/**
 * Turns every step of every chart there and back, and reads the browser's own trace of it.
 * @returns by chart, in ms: median and 95th percentile of the time between two frames, the same of
 *   the script in one frame, and the longest task
 */
export async function turns(browser: Browser, url: string, cpu: number) {
	const { context, page } = await phone(browser, 'typical', cpu);
	await page.goto(url, { waitUntil: 'load' });
	const charts = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('figure[data-chart]')].map((figure) => ({
			id: figure.dataset['chart'] ?? '',
			steps: [...figure.querySelectorAll<HTMLElement>('[data-step]')].map(
				(step) => step.dataset['step'] ?? ''
			)
		}))
	);
	const found: Record<string, Record<string, number>> = {};
	for (const { id, steps } of charts) {
		const go = (step: string) =>
			page.evaluate(
				([id, step]) => {
					const element = document.querySelector(`#figure-${id} [data-step="${step}"]`);
					scrollBy({
						top: (element?.getBoundingClientRect().top ?? 0) - innerHeight * 0.7,
						behavior: 'instant'
					});
				},
				[id, step] as const
			);
		await go(steps[0] ?? '');
		await page.locator(`#figure-${id}[data-ready]`).waitFor({ state: 'attached' });
		await page.waitForTimeout(TURN);
		const events: TraceEvent[] = [];
		const gaps: number[] = [];
		for (const step of [...steps.slice(1), ...[...steps].reverse().slice(1)]) {
			await browser.startTracing(page, { categories: CATEGORIES });
			await go(step);
			await page.waitForTimeout(TURN);
			const trace = JSON.parse(String(await browser.stopTracing())) as {
				traceEvents: TraceEvent[];
			};
			const turned = trace.traceEvents.filter(({ ph }) => ph === 'X');
			const frames = turned
				.filter(({ name }) => name === 'FireAnimationFrame')
				.map(({ ts }) => ts)
				.sort((a, b) => a - b);
			// Before and after the turn nobody asks for a frame: those waits are no frames.
			gaps.push(...pairs(frames, (a, b) => (b - a) / 1000).filter((gap) => gap < TURN / 2));
			events.push(...turned);
		}
		const durations = (name: string) =>
			events.filter((event) => event.name === name).map(({ dur = 0 }) => dur / 1000);
		const scripts = durations('FireAnimationFrame');
		found[id] = {
			frame: median(gaps) ?? 0,
			frame95: quantile(gaps, 0.95) ?? 0,
			script: median(scripts) ?? 0,
			script95: quantile(scripts, 0.95) ?? 0,
			longest: max([...durations('RunTask'), ...durations('ThreadControllerImpl::RunTask')]) ?? 0
		};
	}
	await context.close();
	return found;
}

/** Median ms from a letter typed into the search to the list that answers it. */
export async function search(browser: Browser, url: string, cpu: number) {
	const { context, page } = await phone(browser, 'typical', cpu);
	await page.goto(url, { waitUntil: 'load' });
	await page.evaluate(() => document.querySelector('#find')?.scrollIntoView());
	await page.locator('#find[data-ready]').waitFor({ state: 'attached' });
	const times = await page.evaluate(async () => {
		const input = document.querySelector<HTMLInputElement>('#find input');
		if (input === null) throw new Error('no search');
		const found: number[] = [];
		for (const value of ['氢', '氢能', '', '学', '学位', '', '路', '公路', '农村公路', '']) {
			const before = performance.now();
			input.value = value;
			input.dispatchEvent(new Event('input', { bubbles: true }));
			await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
			found.push(performance.now() - before);
		}
		return found;
	});
	await context.close();
	return median(times) ?? 0;
}
