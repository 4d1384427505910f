/** The headline face is cut to the glyphs in use: none may be missing, or a word would be set in two faces. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { glyphs } from '$lib/site/headline';
import { page } from './built';

/** Everything that the style sheets set in the headline face. */
const HEADLINE =
	'h1, .chapter h2, .bar-title, #sheet-title, [font-family="var(--serif)"], [data-serif]';

const pages = [
	'index.html',
	'404.html',
	'corrections/index.html',
	...readdirSync('build/frames').map((name) => `frames/${name}`)
];

describe('the headline face', () => {
	test.each(pages)('has every glyph that %s sets in it', (path) => {
		const document = page(path);
		const roots = [document, ...document.querySelectorAll('template')].map((root) =>
			'content' in root ? (root.content as DocumentFragment) : root
		);
		const used = roots.flatMap((root) =>
			[...root.querySelectorAll(HEADLINE)].flatMap((element) => [...(element.textContent ?? '')])
		);
		if (path === 'index.html') expect(used.length).toBeGreaterThan(50);
		const missing = used.filter((glyph) => /\S/u.test(glyph) && !glyphs.includes(glyph));
		expect([...new Set(missing)].join('')).toBe('');
	});

	test('stays within 190 Han', () => {
		expect([...glyphs].filter((glyph) => /\p{Script=Han}/u.test(glyph)).length).toBeLessThanOrEqual(
			190
		);
	});
});
