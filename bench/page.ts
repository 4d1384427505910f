/** One page in one window, slowed down as wished, that notes what happens to it. */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';

/** Round trip in ms, bytes a second. */
export const NETWORKS = {
	typical: { latency: 60, downloadThroughput: 1_250_000, uploadThroughput: 625_000 },
	worst: { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
} as const;
export type Network = keyof typeof NETWORKS;

export interface Notes {
	/** ms after which the first figure turns, or the page is hydrated; 0 before. */
	ready: number;
	/** Layout shift so far, without what a reader's own act moved. */
	shift: number;
	/** Every long task: when it began, and how long it was, ms. */
	tasks: { start: number; duration: number }[];
}

export interface Opened {
	context: BrowserContext;
	page: Page;
	cdp: CDPSession;
}

/**
 * What the page itself notes, from before its first byte. A reader touches the page as soon as there is something to see.
 * @param sign what is in the page as soon as it can be used as it is meant to be
 */
const observe = (sign: string) => {
	const notes = { ready: 0, shift: 0, tasks: [] as Notes['tasks'] };
	Object.assign(globalThis, { notes });
	new PerformanceObserver((list) => {
		for (const { startTime: start, duration } of list.getEntries())
			notes.tasks.push({ start, duration });
	}).observe({ type: 'longtask', buffered: true });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
			notes.shift += entry.value;
	}).observe({ type: 'layout-shift', buffered: true });
	new PerformanceObserver((list) => {
		if (list.getEntriesByName('first-contentful-paint').length === 0) return;
		// The finger, not the scroll: to scroll from a script would lay the page out at once, as no finger does.
		const touching = setInterval(() => {
			dispatchEvent(new Event('touchstart'));
			if (notes.ready > 0) clearInterval(touching);
		}, 50);
	}).observe({ type: 'paint', buffered: true });
	new MutationObserver(() => {
		if (notes.ready === 0 && document.querySelector(sign) !== null) notes.ready = performance.now();
	}).observe(document, {
		subtree: true,
		childList: true,
		attributes: true,
		attributeFilter: ['data-ready']
	});
};

/** The first figure can turn: its frames are there. */
export const TURNS = 'figure[data-ready]';
/** Kit has hydrated the page. */
export const HYDRATED = '#svelte-announcer';

/**
 * A phone of 360 × 740 px on this network, with a processor so many times slower than this machine's.
 * A page that fails to run is no measure of anything: its error is thrown.
 */
export async function phone(
	browser: Browser,
	network: Network,
	cpu: number,
	sign = TURNS
): Promise<Opened> {
	const context = await browser.newContext({
		viewport: { width: 360, height: 740 },
		deviceScaleFactor: 2,
		isMobile: true,
		hasTouch: true
	});
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	await cdp.send('Network.enable');
	await cdp.send('Network.emulateNetworkConditions', { offline: false, ...NETWORKS[network] });
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
	// tsx names inner functions through a helper that the page does not have.
	await page.addInitScript('globalThis.__name = (f) => f');
	await page.addInitScript(observe, sign);
	page.on('pageerror', (error) => {
		throw error;
	});
	return { context, page, cdp };
}

export const notesOf = (page: Page): Promise<Notes> =>
	page.evaluate(() => (globalThis as unknown as { notes: Notes }).notes);

/** Waits until the page can be used as it is meant to be. */
export const usable = (page: Page): Promise<unknown> =>
	page.waitForFunction(
		() => (globalThis as unknown as { notes: Notes }).notes.ready > 0,
		undefined,
		{ timeout: 60_000 }
	);
