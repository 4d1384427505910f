/**
 * `npm run bench`: the built story against two relatives of itself, in one run.
 *
 * - `floor`: the same page with its scripts removed, the physical limit of this HTML;
 * - `twin`: the same sources with ordinary hydration (`VITE_TWIN=1`).
 *
 * Everything is served brotli-compressed on loopback and measured in headless Chromium, interleaved,
 * medians of five. Only ratios mean anything: the times belong to this machine and this hour.
 * The table goes to the console, everything to `bench/results.json`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { cpus, tmpdir, totalmem } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { median } from 'd3';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import { findChromium } from '../tests/browser/find-chromium.mjs';

const RUNS = Number(process.env['RUNS'] ?? 5);
const NETWORKS = {
	typical: { latency: 60, downloadThroughput: 1_250_000, uploadThroughput: 625_000 },
	worst: { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
} as const;
type Network = keyof typeof NETWORKS;
const VARIANTS = ['ours', 'floor', 'twin'] as const;
type Variant = (typeof VARIANTS)[number];

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.woff2': 'font/woff2',
	'.png': 'image/png',
	'.json': 'application/json',
	'.svg': 'image/svg+xml'
};

/** Serves a folder with brotli 11, as a good host would; HTML passes through `change` first. */
function serve(folder: string, change: (html: string) => string): Promise<Server> {
	const cache = new Map<string, Buffer>();
	const server = createServer((request, response) => {
		const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
		const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
		try {
			const body =
				cache.get(file) ??
				(() => {
					const raw = readFileSync(file);
					const page = extname(file) === '.html' ? Buffer.from(change(raw.toString())) : raw;
					const packed = brotliCompressSync(page, {
						params: { [constants.BROTLI_PARAM_QUALITY]: 11 }
					});
					cache.set(file, packed);
					return packed;
				})();
			response.writeHead(200, {
				'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
				'content-encoding': 'br',
				'content-length': body.length
			});
			response.end(body);
		} catch {
			response.writeHead(404).end();
		}
	});
	return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const withoutScripts = (html: string) =>
	html
		.replace(/<script(?![^>]*ld\+json)[\s\S]*?<\/script>/gu, '')
		.replace(/<link [^>]*modulepreload[^>]*>/gu, '');

function build(folder: string, env: Record<string, string>): void {
	execFileSync('npx', ['vite', 'build'], {
		env: { ...process.env, ...env, BUILD_DIR: folder },
		stdio: ['ignore', 'ignore', 'ignore']
	});
}

/** What the page itself notes, from before its first byte. */
const observe = () => {
	const notes = { ready: 0, shift: 0, tasks: [] as number[] };
	Object.assign(globalThis, { notes });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) notes.tasks.push(entry.duration);
	}).observe({ type: 'longtask', buffered: true });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
			notes.shift += entry.value;
	}).observe({ type: 'layout-shift', buffered: true });
	new MutationObserver(() => {
		const ready =
			document.querySelector('figure[data-ready]') ?? document.querySelector('#svelte-announcer');
		if (ready !== null && notes.ready === 0) notes.ready = performance.now();
	}).observe(document, {
		subtree: true,
		childList: true,
		attributes: true,
		attributeFilter: ['data-ready']
	});
};

interface Notes {
	ready: number;
	shift: number;
	tasks: number[];
}

async function open(browser: Browser, network: Network, cpu: number) {
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
	await page.addInitScript(observe);
	return { context, page, cdp };
}

const notesOf = (page: Page) =>
	page.evaluate(() => (globalThis as unknown as { notes: Notes }).notes);

/** First paint, interactive, blocking and bytes of the first load. */
async function load(
	browser: Browser,
	url: string,
	variant: Variant,
	network: Network,
	cpu: number
) {
	const { context, page, cdp } = await open(browser, network, cpu);
	let bytes = 0;
	let requests = 0;
	cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
		requests += 1;
	});
	await page.goto(url, { waitUntil: 'load' });
	if (variant !== 'floor')
		await page.waitForFunction(
			() => (globalThis as unknown as { notes: Notes }).notes.ready > 0,
			undefined,
			{ timeout: 60_000 }
		);
	await page.waitForTimeout(500);
	const times = await page.evaluate(() => ({
		paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
		loaded: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming)
			.loadEventEnd
	}));
	const { ready, shift, tasks } = await notesOf(page);
	await context.close();
	return {
		paint: times.paint,
		interactive: Math.max(ready, variant === 'floor' ? times.loaded : 0),
		blocking: tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
		shift,
		bytes,
		requests
	};
}

/** Frames, longest task, shift and heap over a scroll through the whole story. */
async function scroll(browser: Browser, url: string, variant: Variant, cpu: number) {
	const { context, page, cdp } = await open(browser, 'typical', cpu);
	await page.goto(url, { waitUntil: 'load' });
	if (variant !== 'floor')
		await page.waitForFunction(
			() => (globalThis as unknown as { notes: Notes }).notes.ready > 0,
			undefined,
			{ timeout: 60_000 }
		);
	await page.evaluate(() => {
		(globalThis as unknown as { notes: Notes }).notes.tasks.length = 0;
	});
	const gaps = await page.evaluate(
		() =>
			new Promise<number[]>((resolve) => {
				const found: number[] = [];
				let last = performance.now();
				const step = (now: number) => {
					found.push(now - last);
					last = now;
					scrollBy(0, 24);
					if (scrollY + innerHeight >= document.documentElement.scrollHeight - 2) resolve(found);
					else requestAnimationFrame(step);
				};
				requestAnimationFrame(step);
			})
	);
	const { shift, tasks } = await notesOf(page);
	const heap = await heapOf(cdp);
	await context.close();
	gaps.sort((a, b) => a - b);
	return {
		frame: median(gaps) ?? 0,
		p95: gaps[Math.floor(gaps.length * 0.95)] ?? 0,
		dropped: gaps.filter((gap) => gap > 34).length / gaps.length,
		longest: Math.max(0, ...tasks),
		shift,
		heap
	};
}

async function heapOf(cdp: CDPSession): Promise<number> {
	await cdp.send('HeapProfiler.collectGarbage');
	const { usedSize } = await cdp.send('Runtime.getHeapUsage');
	return usedSize / 1e6;
}

const work = mkdtempSync(join(tmpdir(), 'bench-'));
console.log('building the story and its hydrated twin …');
build(join(work, 'ours'), {});
build(join(work, 'twin'), { VITE_TWIN: '1' });
const same = (html: string) => html;
const servers: Record<Variant, Server> = {
	ours: await serve(join(work, 'ours'), same),
	floor: await serve(join(work, 'ours'), withoutScripts),
	twin: await serve(join(work, 'twin'), same)
};
const urlOf = (variant: Variant) => {
	const address = servers[variant].address();
	return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
};
const browser = await chromium.launch({
	executablePath: findChromium() ?? '',
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync']
});

type Sample = Record<string, number>;
const samples = new Map<string, Sample[]>();
const note = (key: string, sample: Sample) =>
	samples.set(key, [...(samples.get(key) ?? []), sample]);
for (let run = 0; run < RUNS; run++) {
	for (const network of Object.keys(NETWORKS) as Network[])
		for (const cpu of [4, 6])
			for (const variant of VARIANTS)
				note(
					`load ${network} ${cpu}× ${variant}`,
					await load(browser, urlOf(variant), variant, network, cpu)
				);
	for (const variant of VARIANTS)
		note(`scroll typical 4× ${variant}`, await scroll(browser, urlOf(variant), variant, 4));
	console.log(`run ${run + 1} of ${RUNS}`);
}
await browser.close();
for (const server of Object.values(servers)) server.close();

const medians = Object.fromEntries(
	[...samples].map(([key, list]) => [
		key,
		Object.fromEntries(
			Object.keys(list[0] ?? {}).map((name) => [
				name,
				Number((median(list, (sample) => sample[name]) ?? 0).toFixed(4))
			])
		)
	])
) as Record<string, Sample>;
console.table(medians);
const ratio = (key: string, name: string, to: Variant) =>
	Number(
		((medians[`${key} ours`]?.[name] ?? NaN) / (medians[`${key} ${to}`]?.[name] ?? NaN)).toFixed(2)
	);
const ratios = {
	'interactive, worst network, ours ÷ floor (6×)': ratio('load worst 6×', 'interactive', 'floor'),
	'interactive, worst network, ours ÷ twin (6×)': ratio('load worst 6×', 'interactive', 'twin'),
	'first paint, worst network, ours ÷ floor (6×)': ratio('load worst 6×', 'paint', 'floor'),
	'bytes of the first load, ours ÷ twin': ratio('load typical 6×', 'bytes', 'twin'),
	'heap after scroll, ours ÷ twin': ratio('scroll typical 4×', 'heap', 'twin')
};
console.table(ratios);
writeFileSync(
	'bench/results.json',
	`${JSON.stringify(
		{
			date: new Date().toISOString().slice(0, 10),
			machine: `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Chromium ${browser.version()}`,
			runs: RUNS,
			ratios,
			medians
		},
		null,
		'\t'
	)}\n`
);
