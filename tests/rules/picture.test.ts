import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import {
	cut,
	factsIn,
	ids,
	layerless,
	layerNames,
	overlapping,
	rawPaints,
	smallText,
	unturnable,
	unworked
} from './picture';

function svg(inside: string): Element {
	const { document } = parseHTML(
		`<html><body><svg viewBox="0 0 328 340">${inside}</svg></body></html>`
	);
	const found = document.querySelector('svg');
	if (found === null) throw new Error('no svg');
	return found;
}

const good = svg(
	'<g transform="translate(0 0)"><g data-layer="a"><circle data-key="x" r="2" fill="var(--ink)"/><text data-key="y" font-size="14" data-fact="p q">1<tspan>2</tspan></text></g><g data-layer="b"></g></g>'
);

describe('a sound picture', () => {
	test('passes every rule', () => {
		expect(unworked(good.outerHTML)).toEqual([]);
		expect(layerNames(good)).toEqual(['a', 'b']);
		expect(unturnable(good)).toEqual([]);
		expect(layerless(good)).toEqual([]);
		expect(ids(good)).toEqual([]);
		expect(smallText(good, 14)).toEqual([]);
		expect(rawPaints(good, new Set(['--ink']))).toEqual([]);
		expect(factsIn(good)).toEqual(['p', 'q']);
	});
});

describe('a picture is refused', () => {
	test('when a number was not worked out', () => {
		expect(unworked('<path d="M0 NaN"/>')).toEqual(['NaN']);
		expect(unworked('<text>undefined</text>')).toEqual(['undefined']);
		expect(unworked('<rect width="-Infinity"/>')).toEqual(['Infinity']);
	});
	test.each([
		['a group in a layer', '<g data-layer="a"><g data-key="x"><rect/></g></g>', 'no leaf'],
		['a mark without a key', '<g data-layer="a"><rect/></g>', 'no key'],
		['a key twice', '<g data-layer="a"><rect data-key="x"/><rect data-key="x"/></g>', 'twice'],
		['a transform', '<g data-layer="a"><rect data-key="x" transform="scale(2)"/></g>', 'transform'],
		['a class', '<g data-layer="a"><rect data-key="x" class="red"/></g>', 'class']
	])('for %s', (_, inside, reason) => {
		expect(unturnable(svg(inside)).join()).toContain(reason);
	});
	test('for a mark outside the layers, an id, small text', () => {
		expect(layerless(svg('<rect/>'))).toHaveLength(1);
		expect(ids(svg('<g id="one"></g>'))).toEqual(['one']);
		expect(smallText(svg('<text font-size="13">a</text>'), 14)).toHaveLength(1);
		expect(smallText(svg('<text>a</text>'), 14)).toHaveLength(1);
	});
	test('for a colour that is no role', () => {
		const roles = new Set(['--ink']);
		expect(rawPaints(svg('<rect fill="#fff"/>'), roles)).toEqual(['fill="#fff"']);
		expect(rawPaints(svg('<rect stroke="var(--ikn)"/>'), roles)).toEqual(['stroke="var(--ikn)"']);
		expect(rawPaints(svg('<rect fill="url(#dots)"/>'), roles)).toEqual(['fill="url(#dots)"']);
	});
	test('for text that is cut, or lies on other text', () => {
		const line = { text: 'a', left: 10, right: 40, top: 10, bottom: 24 };
		expect(cut([line], 328, 340)).toEqual([]);
		expect(cut([{ ...line, right: 330 }], 328, 340)).toHaveLength(1);
		expect(cut([{ ...line, top: -3 }], 328, 340)).toHaveLength(1);
		expect(overlapping([line, { ...line, text: 'b', left: 39 }])).toEqual(['“a” and “b”']);
		expect(overlapping([line, { ...line, text: 'b', top: 24, bottom: 38 }])).toEqual([]);
	});
});
