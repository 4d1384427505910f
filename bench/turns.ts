/** How smoothly pictures turn, and how fast the list is searched, on a slow processor. */
import { max, median, quantile } from 'd3';
import type { Browser, Page } from 'playwright';
import { phone, type Notes } from './page';

interface TraceEvent {
	name: string;
	ph: string;
	/** µs */
	dur?: number;
}

/** ms of a turn, and a little for the observers before it. */
const TURN = 700;

/** Brings a step to the line where it is reached. */
const go = (page: Page, id: string, step: string) =>
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

/** ms between the frames of the turn to a step, and its long tasks, as the page itself sees them. */
async function watched(page: Page, id: string, step: string) {
	await page.evaluate(() => {
		const noted = { gaps: [] as number[], on: true };
		Object.assign(globalThis, { noted });
		(globalThis as unknown as { notes: Notes }).notes.tasks.length = 0;
		let last = 0;
		const look = (now: number) => {
			if (last > 0) noted.gaps.push(now - last);
			last = now;
			if (noted.on) requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	await go(page, id, step);
	await page.waitForTimeout(TURN);
	return page.evaluate(() => {
		const { noted, notes } = globalThis as unknown as {
			noted: { gaps: number[]; on: boolean };
			notes: Notes;
		};
		noted.on = false;
		return { gaps: noted.gaps, tasks: notes.tasks.map(({ duration }) => duration) };
	});
}

/** ms of our own script in each frame of the turn to a step, from the browser's trace, which slows it down. */
async function traced(browser: Browser, page: Page, id: string, step: string): Promise<number[]> {
	await browser.startTracing(page, { categories: ['devtools.timeline'] });
	await go(page, id, step);
	await page.waitForTimeout(TURN);
	const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as {
		traceEvents: TraceEvent[];
	};
	return traceEvents
		.filter(({ ph, name }) => ph === 'X' && name === 'FireAnimationFrame')
		.map(({ dur = 0 }) => dur / 1000);
}

/**
 * Turns every step of every chart there and back.
 * @returns in ms, by chart: median and 95th percentile of the time between two frames and of our
 *   script in one frame; by turn: its longest task (0: none over 50)
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
	const longest: Record<string, number> = {};
	for (const { id, steps } of charts) {
		await go(page, id, steps[0] ?? '');
		await page.locator(`#figure-${id}[data-ready]`).waitFor({ state: 'attached' });
		await page.waitForTimeout(TURN);
		const gaps: number[] = [];
		const scripts: number[] = [];
		for (const step of steps.slice(1)) {
			const seen = await watched(page, id, step);
			gaps.push(...seen.gaps);
			longest[`${id} → ${step}`] = max(seen.tasks) ?? 0;
		}
		for (const step of [...steps].reverse().slice(1))
			scripts.push(...(await traced(browser, page, id, step)));
		found[id] = {
			frame: median(gaps) ?? 0,
			frame95: quantile(gaps, 0.95) ?? 0,
			script: median(scripts) ?? 0,
			script95: quantile(scripts, 0.95) ?? 0
		};
	}
	await context.close();
	return { charts: found, longest };
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
