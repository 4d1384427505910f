import { expect, test } from 'vitest';
import { baseFrom, UNKNOWN } from '../../src/lib/site/address';
import { checked, sayDay, settings, type Settings } from '../../src/lib/site/settings';
import { article, dataset, jsonLd } from '../../src/lib/site/jsonld';

test.each([
	[undefined, UNKNOWN],
	['', UNKNOWN],
	['https://example.org', 'https://example.org/'],
	['https://example.org/a/b', 'https://example.org/a/b/'],
	['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/']
])('%s is the base %s', (value, base) => {
	expect(baseFrom(value)).toBe(base);
});

test.each([
	'example.org',
	'//example.org',
	'ftp://example.org/',
	'https://example.org/?a=1',
	'https://example.org/#a',
	'https://me:secret@example.org/',
	'https://example.org/index.html',
	'https://'
])('%s is no address of a folder and stops the build', (value) => {
	expect(() => baseFrom(value)).toThrow(/PUBLIC_BASE_URL: found/u);
});

const nobody = Object.fromEntries(
	Object.keys(settings).map((name) => [name, ''])
) as unknown as Settings;

test('nothing is said about a publisher nobody has named', () => {
	const text = JSON.stringify([article(nobody), dataset(nobody)]);
	for (const word of ['datePublished', 'dateModified', 'author', 'publisher', '""', 'undefined'])
		expect(text).not.toContain(word);
});

test('what the publisher sets is said, and a day is a day', () => {
	const mine = { ...nobody, publisher: '某报', datePublished: '2026-01-31' };
	expect(article(checked(mine))).toMatchObject({
		publisher: { name: '某报' },
		datePublished: '2026-01-31',
		dateModified: '2026-01-31'
	});
	expect(sayDay('2026-01-31')).toBe('2026年1月31日');
	expect(sayDay('')).toBe('');
	for (const wrong of [
		{ datePublished: '31.1.2026' },
		{ datePublished: '2026-13-01' },
		{ datePublished: '2026-02-02', dateModified: '2026-02-01' },
		{ contact: 'somewhere' },
		{ licenceUrl: 'http://example.org' }
	])
		expect(() => checked({ ...nobody, ...wrong })).toThrow(/^settings\./u);
});

test('JSON-LD cannot end its script element', () => {
	expect(jsonLd({ name: '</script><script>' })).not.toContain('<');
});
