import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { wireCopying } from '../../src/browser/copy';
import { tellHeight } from '../../src/lib/embed/height';
import { inline } from '../../src/lib/embed/inline';
import { wearTheme } from '../../src/lib/embed/theme';

const bodyOf = (element: string) => /^<script>([\s\S]*)<\/script>$/u.exec(element)?.[1] ?? '';

test.each([
	['tells the height', inline(tellHeight, 'gdp')],
	['wears the theme', inline(wearTheme)],
	['copies', inline(wireCopying)]
])('the script that %s is one classic script that parses by itself', (_, element) => {
	const body = bodyOf(element);
	expect(() => new Function(body)).not.toThrow();
	expect(body).not.toMatch(/\bimport\b|__vite|_name\(/u);
	expect(body).not.toContain('</');
});

test('the height script weighs at most 1.5 KB', () => {
	expect(gzipSync(bodyOf(inline(tellHeight, 'livelihood'))).length).toBeLessThanOrEqual(1536);
});

test('an argument cannot end its script', () => {
	expect(inline(tellHeight, '</script><img src=x>')).not.toContain('<img');
});
