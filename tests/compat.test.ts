/** The built pages, read with the eyes of Chromium 92 and Safari 15.4. */
import { ESLint } from 'eslint';
import compat from 'eslint-plugin-compat';
import { expect, test } from 'vitest';
import { page, pages, read, scriptFiles } from './built';
import { cssBeyond, markupBeyond, scriptBeyond } from './rules/compat';

const FLOOR = ['chrome 92', 'safari 15.4'];

const scripts = scriptFiles();
const inline = new Map(
	pages().flatMap((path) =>
		[...page(path).querySelectorAll('script:not([src]):not([type])')].map(
			(script) => [script.textContent ?? '', path] as const
		)
	)
);

test('no style asks for more than the floor has', () => {
	const styles = new Map(
		pages().flatMap((path) =>
			[...page(path).querySelectorAll('style')].map(
				(style) => [style.textContent ?? '', path] as const
			)
		)
	);
	expect(styles.size).toBeGreaterThan(0);
	const wrong = [...styles].flatMap(([css, path]) =>
		cssBeyond(css).map((what) => `${path}: ${what}`)
	);
	expect(wrong).toEqual([]);
});

test('no script asks for more than the floor has', () => {
	expect(scripts.length).toBeGreaterThan(0);
	expect(
		scripts.flatMap((path) => scriptBeyond(read(path), 'module').map((what) => `${path}: ${what}`))
	).toEqual([]);
	expect(
		[...inline].flatMap(([code, path]) =>
			scriptBeyond(code, 'script', 2020).map((what) => `${path}: ${what}`)
		)
	).toEqual([]);
});

test('no page relies on newer attributes', () => {
	expect(
		pages().flatMap((path) => markupBeyond(read(path)).map((what) => `${path}: ${what}`))
	).toEqual([]);
});

test('no interface of a browser is used that the floor lacks', async () => {
	const eslint = new ESLint({
		overrideConfigFile: true,
		overrideConfig: [
			{
				files: ['**/*.js'],
				plugins: { compat },
				rules: { 'compat/compat': 'error' },
				settings: { browsers: FLOOR },
				languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
				linterOptions: { reportUnusedDisableDirectives: false }
			}
		]
	});
	const texts = [
		...scripts.map((path) => [path, read(path)] as const),
		...[...inline].map(([code, path]) => [path, code] as const)
	];
	const wrong: string[] = [];
	for (const [path, code] of texts)
		for (const result of await eslint.lintText(code, { filePath: 'built.js' }))
			wrong.push(...result.messages.map(({ message }) => `${path}: ${message}`));
	expect(wrong).toEqual([]);
});

test('the check of interfaces finds what it should', async () => {
	const eslint = new ESLint({
		overrideConfigFile: true,
		overrideConfig: [
			{
				files: ['**/*.js'],
				plugins: { compat },
				rules: { 'compat/compat': 'error' },
				settings: { browsers: FLOOR }
			}
		]
	});
	const [result] = await eslint.lintText('structuredClone({});', { filePath: 'built.js' });
	expect(result?.messages).toHaveLength(1);
});
