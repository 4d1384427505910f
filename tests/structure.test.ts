/** The architecture, from the sources themselves. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesIn } from './built';
import { circles, layerless, trespassers, upward, type Module } from './rules/imports';

const modules: Module[] = filesIn('src')
	.filter((path) => /\.(?:ts|svelte)$/u.test(path))
	.map((path) => ({ path: `src/${path}`, text: readFileSync(`src/${path}`, 'utf8') }));

test('imports point downward, and the browser knows nobody', () => {
	expect(modules.flatMap(upward)).toEqual([]);
});

test('every folder has its layer', () => {
	expect(layerless(modules.map(({ path }) => path))).toEqual([]);
});

test('what has one importer keeps one', () => {
	expect(modules.flatMap(trespassers)).toEqual([]);
});

test('no circle of imports', () => {
	expect(circles(modules)).toEqual([]);
});

test('charts hold no state, no effect and nothing of a browser', () => {
	const wrong = modules
		.filter(({ path }) => path.startsWith('src/lib/charts/') || path.startsWith('src/lib/layers/'))
		.flatMap(({ path, text }) =>
			(
				text.match(/\$(?:state|effect)\b|\bonMount\b|\b(?:window|document|localStorage)\./gu) ?? []
			).map((what) => `${path}: ${what}`)
		);
	expect(wrong).toEqual([]);
});

test('components open with a sentence on what the reader gets', () => {
	const silent = modules
		.filter(({ path }) => path.endsWith('.svelte') && path.startsWith('src/lib/'))
		.filter(({ path }) => !path.includes('/sections/'))
		.filter(({ text }) => !/^<!--\s*@component/u.test(text))
		.map(({ path }) => path);
	expect(silent).toEqual([]);
});

test('no shout overrides a rule', () => {
	const styles = [
		...modules.filter(({ path }) => path.endsWith('.svelte')),
		...filesIn('src')
			.filter((path) => path.endsWith('.css'))
			.map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }))
	];
	expect(styles.filter(({ text }) => text.includes('!important')).map(({ path }) => path)).toEqual(
		[]
	);
});

test('names say what a thing knows', () => {
	const empty =
		/(?:^|\/)(?:utils?|helpers?|common|misc|stores?|types|components|v2|old|new|archived)(?:\/|\.|$)/u;
	expect(modules.map(({ path }) => path).filter((path) => empty.test(path))).toEqual([]);
});
