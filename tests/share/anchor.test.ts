import { expect, test } from 'vitest';
import { anchorOf } from '../../src/browser/anchor';

const exists = (id: string) => ['gdp', 'figure-gdp', '目标'].includes(id);

test.each([
	['#gdp', 'gdp'],
	['#gdp&appinstall=0', 'gdp'],
	['#gdp?from=timeline', 'gdp'],
	['#%E7%9B%AE%E6%A0%87', '目标'],
	['#?secret=aB3dE5', undefined],
	['#%E4%B8', undefined],
	['#nowhere', undefined],
	['#', undefined],
	['', undefined]
])('%s leads to %s', (hash, id) => {
	expect(anchorOf(hash, exists)).toBe(id);
});

test('ten thousand spoiled fragments raise nothing and lead nowhere', () => {
	let seed = 7;
	const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
	const signs = '#%&?=<>"\'\\/.;{}[]()+白字gdpE4B8 \u0000\ud800';
	for (let i = 0; i < 10_000; i += 1) {
		const hash = `#${Array.from({ length: next() % 24 }, () => signs[next() % signs.length]).join('')}`;
		const found = anchorOf(hash, exists);
		expect(found === undefined || exists(found)).toBe(true);
	}
});
