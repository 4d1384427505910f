/** The headline face is cut to the glyphs in use: none may be missing, or a word would be set in two faces. */
import { describe, expect, test } from 'vitest';
import { glyphs } from '$lib/site/headline';
import { charts } from '$lib/charts/registry';
import { BOARDS } from '$lib/charts/chart';
import { picture } from '$lib/figure/frames';
import { parseHTML } from 'linkedom';
import { page } from './built';

/** Everything that the style sheets set in the headline face. */
const HEADLINE =
	'h1, .chapter h2, .bar-title, #sheet-title, [font-family="var(--serif)"], [data-serif]';

const setIn = (document: Document): string[] =>
	[...document.querySelectorAll(HEADLINE)].flatMap((element) => [...(element.textContent ?? '')]);

const missing = (used: readonly string[]): string =>
	[...new Set(used)].filter((glyph) => /\S/u.test(glyph) && !glyphs.includes(glyph)).join('');

describe('the headline face', () => {
	test.each(['index.html', '404.html', 'corrections/index.html'])(
		'has every glyph that %s sets in it',
		(path) => {
			const used = setIn(page(path));
			if (path === 'index.html') expect(used.length).toBeGreaterThan(50);
			expect(missing(used)).toBe('');
		}
	);

	test.each(charts)('has every glyph that the pictures of $id set in it', (chart) => {
		const pictures = chart.steps.flatMap((step) =>
			BOARDS.map((board) => parseHTML(picture(chart, step, chart.boards[board])))
		);
		expect(missing(pictures.flatMap(({ document }) => setIn(document)))).toBe('');
	});

	test('stays within 190 Han', () => {
		expect([...glyphs].filter((glyph) => /\p{Script=Han}/u.test(glyph)).length).toBeLessThanOrEqual(
			190
		);
	});
});
