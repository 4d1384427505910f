import { expect, test } from 'vitest';
import { widthOf } from '../../src/lib/card/face';
import { cutsWord, linesOf } from '../../src/lib/card/lines';
import { shared } from '../../src/lib/site/piece';

const measure = (text: string) => widthOf(text, 'head', 40);

test('Han characters are as wide as the type is high, figures about half', () => {
	expect(widthOf('白纸黑字', 'head', 40)).toBe(160);
	expect(widthOf('2023', 'text', 40)).toBeGreaterThan(80);
	expect(widthOf('2023', 'text', 40)).toBeLessThan(100);
	expect(() => widthOf('\u{10ffff}', 'text', 40)).toThrow();
});

test.each(shared.map(({ title }) => title))('“%s” is set without a torn figure', (title) => {
	for (const width of [300, 580, 968]) {
		const lines = linesOf(title, width, measure, true);
		expect(lines.join('')).toBe(title);
		for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
		for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。：；、？！”’）》%]/u);
		for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“‘（《]$/u);
		lines
			.slice(1)
			.forEach((line, i) =>
				expect(`${lines[i]?.slice(-1)}${line[0]}`).not.toMatch(/\d[\d.%亿万]/u)
			);
	}
});

test('a headline rather breaks after a comma, and never inside a word', () => {
	expect(linesOf('印出的总数小了，印出的增速是正的', 400, measure, true)).toEqual([
		'印出的总数小了，',
		'印出的增速是正的'
	]);
	expect(cutsWord(['印出的总', '数'])).toBe(true);
	expect(cutsWord(['印出的', '总数'])).toBe(false);
});
