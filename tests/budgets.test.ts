/** What the pages weigh, in brotli bytes at the highest level, against what they may weigh. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BOARDS } from '$lib/charts/chart';
import { charts } from '$lib/charts/registry';
import { BUILD, exists, filesIn, page, read, scriptFiles, target } from './built';

const KB = 1000;

/** Bytes with brotli 11, as a good static host sends them; pictures and fonts are packed already. */
const weigh = (path: string) => {
	const bytes = readFileSync(join(BUILD, path));
	if (/\.(?:woff2|png|jpe?g|webp)$/u.test(path)) return bytes.length;
	return brotliCompressSync(bytes, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: 11,
			[constants.BROTLI_PARAM_LGWIN]: 24,
			[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
		}
	}).length;
};
const sum = (paths: readonly string[]) => paths.reduce((total, path) => total + weigh(path), 0);

/** The file, and every module that it imports without being asked. */
function closure(path: string, found = new Set<string>()): Set<string> {
	if (found.has(path)) return found;
	found.add(path);
	const code = read(path);
	for (const [, name = ''] of code.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/gu)) {
		const to = target(path, name);
		if (to !== undefined) closure(to.file, found);
	}
	return found;
}

/** What a page asks for by itself, apart from pictures. */
function needs(path: string): string[] {
	const document = page(path);
	const files = new Set<string>();
	for (const element of document.querySelectorAll(
		'script[src],link[rel=stylesheet],link[rel=preload],link[rel=modulepreload]'
	)) {
		const to = target(path, element.getAttribute('src') ?? element.getAttribute('href') ?? '');
		if (to === undefined) continue;
		for (const file of to.file.endsWith('.js') ? closure(to.file) : [to.file]) files.add(file);
	}
	return [...files];
}

interface Line {
	what: string;
	kind: string;
	bytes: number;
	budget: number;
}

const frames = filesIn(BUILD).filter((path) => path.startsWith('frames/'));
const fonts = filesIn(BUILD).filter((path) => path.endsWith('.woff2'));
const main = needs('index.html').filter((path) => path.endsWith('.js'));

const lines: Line[] = [
	{ what: 'index.html', kind: 'html', bytes: weigh('index.html'), budget: 60 * KB },
	{ what: 'index.html', kind: 'js at once', bytes: sum(main), budget: 5 * KB },
	{ what: 'index.html', kind: 'js, all there is', bytes: sum(scriptFiles()), budget: 35 * KB },
	{ what: 'index.html', kind: 'fonts', bytes: sum(fonts), budget: 45 * KB },
	...BOARDS.map((board) => ({
		what: `frames, ${board}`,
		kind: 'all charts',
		bytes: sum(frames.filter((path) => path.includes(`-${board}-`))),
		budget: 70 * KB
	})),
	...frames.map((path) => ({
		what: path.replace(/-[0-9a-f]{8}\.json$/u, ''),
		kind: 'frames',
		bytes: weigh(path),
		budget: 10 * KB
	})),
	...charts
		.map(({ id }) => `embed/${id}/index.html`)
		.map((path) => ({
			what: path,
			kind: 'html, js, fonts',
			bytes: weigh(path) + sum(needs(path)),
			budget: 12 * KB
		})),
	...['share/index.html', ...charts.map(({ id }) => `share/${id}/index.html`)].map((path) => ({
		what: path,
		kind: 'html, js, fonts',
		bytes: weigh(path) + sum(needs(path)),
		budget: 12 * KB
	}))
];

const print = () =>
	[
		`${'page'.padEnd(32)}${'kind'.padEnd(18)}${'bytes'.padStart(8)}${'budget'.padStart(8)}`,
		...lines.map(
			({ what, kind, bytes, budget }) =>
				`${what.padEnd(32)}${kind.padEnd(18)}${String(bytes).padStart(8)}${String(budget).padStart(8)}${bytes > budget ? '  over' : ''}`
		)
	].join('\n');

test('everything keeps to its budget', () => {
	console.log(print());
	expect(lines.filter(({ bytes, budget }) => bytes > budget)).toEqual([]);
});

test('frames keep to their budget where a host only has gzip', () => {
	const heavy = frames
		.map((path) => [path, gzipSync(readFileSync(join(BUILD, path)), { level: 9 }).length] as const)
		.filter(([, bytes]) => bytes > 25 * KB);
	expect(heavy).toEqual([]);
});

test('every board of every chart has its frames, and none is left over', () => {
	expect(frames).toHaveLength(charts.length * BOARDS.length);
});

test('embeds bring everything with them', () => {
	for (const { id } of charts) {
		expect(exists(`embed/${id}/index.html`)).toBe(true);
		expect(needs(`embed/${id}/index.html`)).toEqual([]);
		const document = page(`embed/${id}/index.html`);
		expect(
			document.querySelectorAll('img[src]:not([src^="data:"]):not([loading=lazy])')
		).toHaveLength(0);
	}
});
