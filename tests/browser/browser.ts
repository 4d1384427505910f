/** Opens built pages in a real Chromium and listens for everything that goes wrong in them. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, inject } from 'vitest';
import { FLAGS } from './flags';

export { FLAGS };

export interface Options {
	/** Page of the built site. */
	path?: string;
	/** The site's other name, for pages that meet across origins. */
	origin?: string;
	/** Size of the window, px. */
	width?: number;
	height?: number;
	scheme?: 'light' | 'dark';
	/** Whether scripts run. */
	js?: boolean;
	/** Whether pictures turn with motion; most tests would only wait for it. */
	motion?: boolean;
	/** How many times slower the processor is made. */
	cpu?: number;
	/** Density of the screen. */
	scale?: number;
	/** Whatever else the browser is to be. */
	context?: BrowserContextOptions;
	/** Runs before the page is asked for: routes, scripts, permissions. */
	before?: (page: Page) => Promise<void>;
}

export interface Opened {
	page: Page;
	/** Errors of console and page so far, as they were said. */
	errors: string[];
	close: () => Promise<void>;
}

let browser: Promise<Browser> | undefined;

/** The Chromium of this test file. */
export const start = (): Promise<Browser> =>
	(browser ??= chromium.launch({ executablePath: inject('chromium'), args: FLAGS }));

afterAll(async () => {
	await (await browser)?.close();
	browser = undefined;
});

/** Opens a page and waits until it and its fonts are there. */
export async function open({
	path = '/',
	origin = inject('origin'),
	width = 360,
	height = 740,
	scheme = 'light',
	js = true,
	motion = false,
	cpu = 1,
	scale = 1,
	context: more = {},
	before
}: Options = {}): Promise<Opened> {
	const context = await (
		await start()
	).newContext({
		viewport: { width, height },
		deviceScaleFactor: scale,
		colorScheme: scheme,
		javaScriptEnabled: js,
		reducedMotion: motion ? 'no-preference' : 'reduce',
		locale: 'zh-CN',
		...more
	});
	const page = await context.newPage();
	const errors: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
	});
	page.on('pageerror', (error) => errors.push(error.message));
	if (cpu > 1)
		await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: cpu });
	await before?.(page);
	await page.goto(`${origin}${path}`);
	if (js) await page.evaluate(() => document.fonts.ready.then(() => undefined));
	return { page, errors, close: () => context.close() };
}

/** Anything that runs a function in a page: any engine, any driver. */
export interface Reader {
	evaluate(run: (argument: unknown) => unknown, argument?: unknown): Promise<unknown>;
}

/** Runs a function in the page. @returns what it returns there */
export const ask = async <Result, Argument = undefined>(
	page: Reader,
	run: (argument: Argument) => Result | Promise<Result>,
	argument?: Argument
): Promise<Result> =>
	(await page.evaluate(run as (argument: unknown) => unknown, argument)) as Result;

/** Waits until the browser has painted twice: whatever follows from the last act has happened. */
export const settle = (page: Reader): Promise<void> =>
	ask(
		page,
		() =>
			new Promise<void>((resolve) => {
				requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
			})
	);
