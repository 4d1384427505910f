/** Nothing we write prints an error of the pages that we know of. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { tables } from '$lib/data';

const pages = existsSync('build')
	? readdirSync('build', { recursive: true, encoding: 'utf8' }).filter((path) =>
			path.endsWith('.html')
		)
	: [];

/** What a page says in our words: without quotations, the list of corrections, and remarks on them. */
function ownWords(html: string): string {
	const { document } = parseHTML(html);
	for (const part of document.querySelectorAll('[data-quote], [data-correction], script, style'))
		part.remove();
	// Words of two cells are no phrase.
	for (const cell of document.querySelectorAll('td, th')) cell.append(' ');
	// A remark names an error in quotation marks: 印作“乡村·镇”.
	return (document.documentElement.textContent ?? '').replace(/“[^“”]*”/gu, '“”');
}

const wrong = tables.corrections.flatMap((row) => row.wrong);

test('the list of errors is not empty', () => {
	expect(wrong.length).toBeGreaterThan(40);
});

test.skipIf(pages.length === 0)('no built page prints a known error of the reports', () => {
	const found = pages.flatMap((path) => {
		const text = ownWords(readFileSync(join('build', path), 'utf8'));
		return wrong.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`);
	});
	expect(found).toEqual([]);
});
