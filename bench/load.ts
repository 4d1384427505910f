/** From the address to a page that can be used, and once through the whole story. */
import { max, median, quantile, sum } from 'd3';
import type { Browser } from 'playwright';
import { notesOf, phone, usable, type Network, type Notes } from './page';

/**
 * Total blocking time: from the first paint on, what each long task takes beyond 50 ms (as Lighthouse
 * counts it, but until half a second after the page can be used).
 */
const blocking = (tasks: Notes['tasks'], paint: number) =>
	sum(tasks, ({ start, duration }) => Math.max(0, start + duration - Math.max(start, paint) - 50));

/**
 * First paint, interactive, blocking (ms), layout shift, bytes and requests of the first load.
 * @param sign tells that the page can be used; without one it can as soon as it is loaded
 */
export async function load(
	browser: Browser,
	url: string,
	sign: string | undefined,
	network: Network,
	cpu: number
) {
	const { context, page, cdp } = await phone(browser, network, cpu, sign);
	let bytes = 0;
	let requests = 0;
	cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
		requests += 1;
	});
	await page.goto(url, { waitUntil: 'load' });
	if (sign !== undefined) await usable(page);
	await page.waitForTimeout(500);
	const times = await page.evaluate(() => ({
		paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
		loaded: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming)
			.loadEventEnd
	}));
	const { ready, shift, tasks } = await notesOf(page);
	// Kit puts a page of its own in place of one that it cannot hydrate, and tells nobody.
	if ((await page.locator('figure[data-chart] svg').count()) === 0)
		throw new Error(`no picture is left on ${url}`);
	await context.close();
	return {
		paint: times.paint,
		interactive: sign === undefined ? times.loaded : ready,
		blocking: blocking(tasks, times.paint),
		shift,
		bytes,
		requests
	};
}

/** Frames (ms), longest task (ms), layout shift and heap (MB) over a scroll through the whole story. */
export async function scroll(browser: Browser, url: string, sign: string | undefined, cpu: number) {
	const { context, page, cdp } = await phone(browser, 'typical', cpu, sign);
	await page.goto(url, { waitUntil: 'load' });
	if (sign !== undefined) await usable(page);
	await page.evaluate(() => {
		(globalThis as unknown as { notes: Notes }).notes.tasks.length = 0;
	});
	const { gaps, tasks } = await page.evaluate(async () => {
		const { notes } = globalThis as unknown as { notes: Notes };
		const gaps: number[] = [];
		let last = 0;
		await new Promise<void>((resolve) => {
			const step = (now: number) => {
				if (last > 0) gaps.push(now - last);
				last = now;
				scrollBy(0, 24);
				if (scrollY + innerHeight >= document.documentElement.scrollHeight - 2) resolve();
				else requestAnimationFrame(step);
			};
			requestAnimationFrame(step);
		});
		// Noted a moment late; and to hand thousands of numbers over is a long task of its own.
		await new Promise((resolve) => setTimeout(resolve, 300));
		return { gaps, tasks: [...notes.tasks] };
	});
	const { shift } = await notesOf(page);
	await cdp.send('HeapProfiler.collectGarbage');
	const { usedSize } = await cdp.send('Runtime.getHeapUsage');
	await context.close();
	return {
		frame: median(gaps) ?? 0,
		p95: quantile(gaps, 0.95) ?? 0,
		dropped: gaps.filter((gap) => gap > 34).length / gaps.length,
		longest: max(tasks, ({ duration }) => duration) ?? 0,
		shift,
		heap: usedSize / 1e6
	};
}
