/** The engines that the story is read in, each behind the same small face. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import puppeteer from 'puppeteer-core';
import { Builder, By, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import { inject } from 'vitest';
import type { Reader } from '../browser/browser';
import { FLAGS } from '../browser/flags';
import { find } from './find.mjs';

/** A page in some engine. */
export interface Engine extends Reader {
	/** Clicks the first element of this selector, as a finger would. */
	click(selector: string): Promise<void>;
	/** Writes into the field that has the focus. */
	type(text: string): Promise<void>;
	escape(): Promise<void>;
	/** Errors of console and page so far. */
	errors(): Promise<string[]>;
	close(): Promise<void>;
}

/** Opens a page of the built site in a window of this size, px. */
export type Launch = (path: string, width: number, height: number) => Promise<Engine>;

export const inChromium: Launch = async (path, width, height) => {
	const browser = await chromium.launch({ executablePath: inject('chromium'), args: FLAGS });
	const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
	const errors: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	page.on('pageerror', (error) => errors.push(error.message));
	await page.goto(`${inject('origin')}${path}`);
	return {
		evaluate: (run, argument) => page.evaluate(run, argument),
		click: (selector) => page.locator(selector).first().click(),
		type: (text) => page.keyboard.type(text),
		escape: () => page.keyboard.press('Escape'),
		errors: () => Promise.resolve(errors),
		close: () => browser.close()
	};
};

/** The path of a program, or a word on how to get it. */
function program(name: Parameters<typeof find>[0]): string {
	const path = find(name);
	if (path === undefined)
		throw new Error(`no ${name}: run “node tests/engines/find.mjs”, which installs or says how`);
	return path;
}

export const inFirefox: Launch = async (path, width, height) => {
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath: program('firefox'),
		headless: true,
		extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 }
	});
	const page = await browser.newPage();
	const errors: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	page.on('pageerror', (error) => errors.push(String(error)));
	await page.setViewport({ width, height });
	await page.goto(`${inject('origin')}${path}`);
	return {
		evaluate: (run, argument) => page.evaluate(run, argument),
		click: async (selector) => {
			await page.$eval(selector, (element) => element.scrollIntoView({ block: 'center' }));
			await page.click(selector);
		},
		type: (text) => page.keyboard.type(text),
		escape: () => page.keyboard.press('Escape'),
		errors: () => Promise.resolve(errors),
		close: () => browser.close()
	};
};

/** A port that nobody listens on at the moment. */
const freePort = (): Promise<number> =>
	new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});

/** The first line a program says. */
const firstWord = (started: ChildProcess): Promise<string> =>
	new Promise((resolve, reject) => {
		started.once('error', reject);
		started.once('exit', (code) => reject(new Error(`ended with ${code}`)));
		started.stdout?.once('data', (data: Buffer) => resolve(String(data).trim()));
	});

/** Waits until a WebDriver answers. */
async function answering(address: string): Promise<void> {
	for (let i = 0; i < 100; i++) {
		const answer = await fetch(`${address}/status`).catch(() => undefined);
		if (answer?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`no WebDriver at ${address}`);
}

export const inWebKit: Launch = async (path, width, height) => {
	const screen = spawn(
		program('xvfb'),
		['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
		{ stdio: ['ignore', 'pipe', 'ignore'] }
	);
	const display = `:${await firstWord(screen)}`;
	const port = await freePort();
	const service = spawn(program('webkit-driver'), [`--port=${port}`, '--host=127.0.0.1'], {
		stdio: 'ignore',
		env: {
			...process.env,
			DISPLAY: display,
			GDK_BACKEND: 'x11',
			LIBGL_ALWAYS_SOFTWARE: '1',
			NO_AT_BRIDGE: '1',
			// A container has no user namespaces to build a sandbox from.
			WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'
		}
	});
	const stop = () => {
		service.kill();
		screen.kill();
	};
	let driver: WebDriver;
	try {
		await answering(`http://127.0.0.1:${port}`);
		const wishes = new Capabilities();
		wishes.set('browserName', 'MiniBrowser');
		wishes.set('webkitgtk:browserOptions', {
			binary: program('webkit-browser'),
			args: ['--automation']
		});
		driver = await new Builder()
			.withCapabilities(wishes)
			.usingServer(`http://127.0.0.1:${port}`)
			.build();
	} catch (error) {
		stop();
		throw error;
	}
	await driver.manage().setTimeouts({ script: 30_000, pageLoad: 60_000 });
	await driver.manage().window().setRect({ x: 0, y: 0, width, height });
	await driver.get(`${inject('origin')}${path}`);
	// Its driver does not hand on the console: what goes wrong from here on is noted in the page.
	await driver.executeScript(() => {
		const heard: string[] = [];
		(window as unknown as { heard: string[] }).heard = heard;
		addEventListener('error', (event) => heard.push(event.message));
		addEventListener('unhandledrejection', (event) => heard.push(String(event.reason)));
		addEventListener('securitypolicyviolation', (event) => heard.push(event.violatedDirective));
	});
	return {
		evaluate: async (run, argument) => {
			const answer = await driver.executeAsyncScript<[unknown, string?]>(
				`const done = arguments[arguments.length - 1], argument = arguments[0];
				new Promise((resolve) => resolve((${String(run)})(argument))).then(
					(value) => done([value === undefined ? null : value]),
					(error) => done([null, String(error)])
				);`,
				argument ?? null
			);
			const [value, error] = answer;
			if (error !== undefined) throw new Error(error);
			return value;
		},
		click: async (selector) => {
			const element = await driver.findElement(By.css(selector));
			await driver.executeScript(
				(one: Element) => one.scrollIntoView({ block: 'center' }),
				element
			);
			await element.click();
		},
		type: async (text) => {
			await driver.switchTo().activeElement().sendKeys(text);
		},
		escape: async () => {
			await driver.switchTo().activeElement().sendKeys(Key.ESCAPE);
		},
		errors: () => driver.executeScript(() => (window as unknown as { heard: string[] }).heard),
		close: async () => {
			await driver.quit().catch(() => undefined);
			stop();
		}
	};
};
