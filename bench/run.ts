/**
 * `npm run bench`: the built story against two relatives of itself, in one run.
 *
 * - `floor`: the same page with its scripts removed, the physical limit of this HTML;
 * - `twin`: the same sources with ordinary hydration (`VITE_TWIN=1`).
 *
 * Everything is served brotli-compressed on loopback and measured in headless Chromium, interleaved,
 * medians of five. Only ratios and counts mean anything elsewhere: the times belong to this machine
 * and this hour. The tables go to the console, to `bench/results.json` and to `bench/RESULTS.md`.
 * `ONLY=turns` measures one section again and leaves the others as the last run left them.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { max, median } from 'd3';
import { chromium } from 'playwright';
import { FLAGS } from '../tests/browser/flags';
import { findChromium } from '../tests/browser/find-chromium.mjs';
import { lighthouse } from './lighthouse';
import { load, scroll } from './load';
import { HYDRATED, NETWORKS, TURNS, type Network } from './page';
import { serve } from './serve';
import { search, turns } from './turns';

const RUNS = Number(process.env['RUNS'] ?? 5);
const SLOWER = [4, 6];
const SECTIONS = ['load', 'scroll', 'search', 'turns', 'lighthouse'];
/** One section may be measured alone; the others stay as the last run left them. */
const ONLY = process.env['ONLY'];
if (ONLY !== undefined && !SECTIONS.includes(ONLY))
	throw new Error(`ONLY=${ONLY}: expected one of ${SECTIONS.join(', ')}`);
const measures = (section: string) => ONLY === undefined || ONLY === section;

const withoutScripts = (html: string) =>
	html
		.replace(/<script(?![^>]*ld\+json)[\s\S]*?<\/script>/gu, '')
		.replace(/<link [^>]*modulepreload[^>]*>/gu, '');

function build(folder: string, env: Record<string, string>): void {
	execFileSync('npx', ['vite', 'build'], {
		env: { ...process.env, ...env, BUILD_DIR: folder },
		stdio: ['ignore', 'ignore', 'inherit']
	});
}

const work = mkdtempSync(join(tmpdir(), 'bench-'));
console.log('building the story and its hydrated twin …');
build(join(work, 'ours'), {});
build(join(work, 'twin'), { VITE_TWIN: '1' });
const variants = {
	ours: await serve(join(work, 'ours')),
	floor: await serve(join(work, 'ours'), withoutScripts),
	twin: await serve(join(work, 'twin'))
};
const ours = variants.ours.url;
type Variant = keyof typeof variants;
/** What tells that a page can be used. */
const signs: Record<Variant, string | undefined> = {
	ours: TURNS,
	floor: undefined,
	twin: HYDRATED
};
const each = Object.entries(variants) as [Variant, (typeof variants)[Variant]][];
const executable = findChromium();
if (executable === undefined)
	throw new Error('no Chromium: run “node tests/browser/find-chromium.mjs”');
const browser = await chromium.launch({ executablePath: executable, args: FLAGS });

type Sample = Record<string, number>;
const samples = new Map<string, Sample[]>();
const note = (key: string, sample: Sample) =>
	samples.set(key, [...(samples.get(key) ?? []), sample]);
for (let run = 0; run < RUNS; run++) {
	for (const network of measures('load') ? (Object.keys(NETWORKS) as Network[]) : [])
		for (const cpu of SLOWER)
			for (const [variant, { url }] of each)
				note(
					`load, ${network} network, ${cpu}×, ${variant}`,
					await load(browser, url, signs[variant], network, cpu)
				);
	for (const [variant, { url }] of measures('scroll') ? each : [])
		note(`scroll, 4×, ${variant}`, await scroll(browser, url, signs[variant], 4));
	for (const cpu of measures('search') ? SLOWER : [])
		note(`search, ${cpu}×`, { answer: await search(browser, ours, cpu) });
	if (measures('turns')) {
		const { charts, longest } = await turns(browser, ours, 4);
		for (const [chart, sample] of Object.entries(charts)) note(`turns, 4×, ${chart}`, sample);
		for (const [turn, task] of Object.entries(longest)) note(`longest, 4×, ${turn}`, { task });
	}
	console.log(`run ${run + 1} of ${RUNS}`);
}
const version = browser.version();
await browser.close();

interface Results {
	date: string;
	machine: string;
	runs: number;
	/** Sections measured alone since. */
	again: string[];
	promises: unknown[];
	medians: Record<string, Sample>;
	lighthouse: Sample[];
}
const last: Results | undefined =
	ONLY === undefined
		? undefined
		: (JSON.parse(readFileSync('bench/results.json', 'utf8')) as Results);
const measured = [...samples].map(([key, list]) => [
	key,
	Object.fromEntries(
		Object.keys(list[0] ?? {}).map((name) => [
			name,
			Number((median(list, (sample) => sample[name]) ?? 0).toFixed(4))
		])
	)
]);
/** By what was measured, then by its name. */
const medians: Record<string, Sample> = {
	...last?.medians,
	...(Object.fromEntries(measured) as Record<string, Sample>)
};
const scores: Sample[] = measures('lighthouse') ? [] : (last?.lighthouse ?? []);
let why = '';
for (let run = 0; measures('lighthouse') && run < 3 && why === ''; run++) {
	const found = await lighthouse(variants.ours.url, executable, work);
	if (typeof found === 'string') why = found;
	else scores.push(found);
}
for (const [, { close }] of each) close();
rmSync(work, { recursive: true, force: true });

const value = (key: string, name: string) => medians[key]?.[name] ?? NaN;
const ratio = (key: string, name: string, to: Variant) =>
	value(`${key}, ours`, name) / value(`${key}, ${to}`, name);
/** The worst of a section. */
const worst = (section: string, name: string) =>
	max(Object.entries(medians), ([key, sample]) =>
		key.startsWith(section) ? sample[name] : undefined
	) ?? NaN;
const score = (name: string) => median(scores, (one) => one[name]) ?? NaN;
const WORST = 'load, worst network, 6×';
const TYPICAL = 'load, typical network, 6×';

/** What is promised of behaviour: found, and at most (or, for scores, at least). */
const promises: [what: string, found: number, limit: number, least?: boolean][] = [
	['interactive, worst network, 6×: ours ÷ floor', ratio(WORST, 'interactive', 'floor'), 1.5],
	['interactive, worst network, 6×: ours ÷ twin', ratio(WORST, 'interactive', 'twin'), 0.5],
	['first paint, worst network, 6×: ours ÷ floor', ratio(WORST, 'paint', 'floor'), 1.5],
	['bytes of the first load: ours ÷ twin', ratio(TYPICAL, 'bytes', 'twin'), 1],
	['blocking, typical network, 6×, ms', value(`${TYPICAL}, ours`, 'blocking'), 100],
	['turn of a picture, 4×, worst chart: median frame, ms', worst('turns', 'frame'), 17],
	['turn of a picture, 4×, worst chart: own script in a frame, ms', worst('turns', 'script'), 4],
	['turn of a picture, 4×, worst turn: longest task, ms', worst('longest', 'task'), 50],
	['layout shift over the whole scroll', value('scroll, 4×, ours', 'shift'), 0.001],
	['heap after the scroll, MB', value('scroll, 4×, ours', 'heap'), 3],
	['Lighthouse mobile, performance', score('performance'), 98, true],
	['Lighthouse mobile, accessibility', score('accessibility'), 100, true],
	['Lighthouse mobile, best practices', score('best-practices'), 100, true],
	['Lighthouse mobile, SEO', score('seo'), 100, true]
];
const said = (number: number) =>
	Number.isNaN(number) ? 'not measured' : String(Number(number.toPrecision(3)));
const judged = promises.map(([what, found, limit, least = false]) => ({
	what,
	found: said(found),
	limit: `${least ? '≥' : '≤'} ${limit}`,
	holds: least ? found >= limit : found <= limit
}));
console.table(medians);
console.table(judged);
if (why !== '') console.log(`Lighthouse: ${why}`);

const today = new Date().toISOString().slice(0, 10);
const here = `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Chromium ${version}`;
const results: Results = {
	date: last?.date ?? today,
	machine: last?.machine ?? here,
	runs: last?.runs ?? RUNS,
	again: [
		...(last?.again ?? []),
		...(ONLY === undefined ? [] : [`${ONLY}: ${today}, ${here}, medians of ${RUNS} runs`])
	],
	promises: judged,
	medians,
	lighthouse: scores
};
writeFileSync('bench/results.json', `${JSON.stringify(results, null, '\t')}\n`);
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
	[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
/** The medians of one kind, a row each. */
const section = (kind: string) => {
	const rows = Object.entries(medians).filter(([key]) => key.startsWith(kind));
	const names = Object.keys(rows[0]?.[1] ?? {});
	return `## ${kind}\n\n${table(
		['', ...names],
		rows.map(([key, sample]) => [
			key.slice(kind.length + 2),
			...names.map((name) => said(sample[name] ?? NaN))
		])
	)}\n`;
};
writeFileSync(
	'bench/RESULTS.md',
	`# What the last run found

${results.date}, ${results.machine}, medians of ${results.runs} interleaved runs. Written by \`npm run bench\`. Ratios compare pages within this run; ms are those of this machine and promise nothing.
${results.again.map((section) => `\nMeasured again alone: ${section}.\n`).join('')}
${table(
	['', 'found', 'limit', ''],
	judged.map(({ what, found, limit, holds }) => [
		what,
		found,
		limit,
		holds ? 'holds' : 'does not hold'
	])
)}
${why === '' ? '' : `\nLighthouse: ${why}\n`}
${['load', 'scroll', 'turns', 'longest', 'search'].map(section).join('\n')}`
);
