/** Cards, posters and downloads as files. */
import jsQR from 'jsqr';
import { parseHTML } from 'linkedom';
import { PNG } from 'pngjs';
import sharp from 'sharp';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Card from '../../src/lib/card/Card.svelte';
import { widthOf } from '../../src/lib/card/face';
import { LEAST } from '../../src/lib/card/fields';
import { cutsWord } from '../../src/lib/card/lines';
import { png, resolved, svgOf } from '../../src/lib/card/paint';
import Poster from '../../src/lib/card/Poster.svelte';
import { charts } from '../../src/lib/charts/registry';
import { shared, WHOLE } from '../../src/lib/site/piece';
import { overlapping } from '../rules/picture';
import { base, bytes } from './built';

/** What a camera reads from the picture at this share of its size. */
async function codeIn(file: Buffer, scale: number): Promise<string | undefined> {
	const { width = 0 } = await sharp(file).metadata();
	const small = await sharp(file)
		.resize({ width: Math.round(width * scale) })
		.png({ palette: false })
		.toBuffer();
	const picture = PNG.sync.read(small);
	return jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data;
}

/** Every text of a drawing with its size and the place of its ink, px. */
const textsOf = (svg: string) =>
	[
		...parseHTML(
			`<html><body>${svg.replace(/<!--[\s\S]*?-->/gu, '')}</body></html>`
		).document.querySelectorAll('text')
	]
		// A picture inside is cut above its words.
		.filter((text) => text.parentElement?.closest('svg')?.parentElement?.closest('svg') === null)
		.map((text) => {
			const number = (name: string) => Number(text.getAttribute(name));
			const [words, size] = [text.textContent ?? '', number('font-size')];
			const unit = text.querySelector('tspan')?.textContent ?? '';
			const face = text.getAttribute('font-family')?.includes('serif') === true ? 'head' : 'text';
			const width =
				widthOf(words.slice(0, words.length - unit.length), face, size) +
				(unit === '' ? 0 : 10 + widthOf(unit, 'text', 28));
			const anchor = text.getAttribute('text-anchor') ?? 'start';
			const left = number('x') - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
			return {
				...{ text: words, size, left, right: left + width },
				...{ top: number('y') - size * 0.8, bottom: number('y') + size * 0.08 }
			};
		});

describe.each(shared)('the pictures of $id', (one) => {
	test('card: 1200 by 630, at most 300 KB', async () => {
		const file = bytes(`card/${one.id}.png`);
		expect(await sharp(file).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' });
		expect(file.length).toBeLessThanOrEqual(300_000);
	});

	test('poster: 1080 wide, at most 500 KB, and its code leads to the share page at full and half size', async () => {
		const file = bytes(`poster/${one.id}.png`);
		expect((await sharp(file).metadata()).width).toBe(1080);
		expect(file.length).toBeLessThanOrEqual(500_000);
		for (const scale of [1, 0.5]) expect(await codeIn(file, scale)).toBe(base + one.share);
	});

	test('card: legible on a stamp, and what matters survives a square crop', () => {
		const texts = textsOf(render(Card, { props: { shared: one } }).body);
		const sizes = texts.map(({ size }) => size);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(LEAST.text);
		expect(Math.max(...sizes)).toBeGreaterThanOrEqual(LEAST.head);
		// The margins only say what the paint means, and what the chart is called.
		for (const { text, left, right, size } of texts.filter(
			({ left, right }) => right > 285 && left < 915
		)) {
			if (size < LEAST.head && (left < 285 || right > 915)) continue;
			expect([text, left >= 285, right <= 915]).toEqual([text, true, true]);
		}
		expect(overlapping(texts)).toEqual([]);
		if (one.id === WHOLE) return;
		const heads = texts.filter(
			({ text, size }) => size >= LEAST.head - 8 && one.chart.card.head.includes(text)
		);
		expect(heads.length).toBe(2);
		for (const { size } of heads) expect(size).toBeGreaterThanOrEqual(LEAST.head);
		expect(cutsWord(one.chart.card.head)).toBe(false);
		const dotless = one.chart.card.fields.filter((field) => !('dots' in field));
		expect(sizes.filter((size) => size >= LEAST.figure).length).toBe(dotless.length);
	});

	test('poster: nothing smaller than a phone shows it legibly, and no headline cuts a word', () => {
		const { body } = render(Poster, { props: { shared: one } });
		for (const { text, size } of textsOf(body)) expect([text, size >= 38]).toEqual([text, true]);
		const head = textsOf(body)
			.filter(({ size, text }) => size >= 58 && size < 80 && one.title.includes(text))
			.map(({ text }) => text);
		if (one.id !== WHOLE) {
			expect(head.join('')).toBe(one.title);
			expect(cutsWord(head)).toBe(false);
		}
	});

	test('the same chart gives the same bytes', async () => {
		const paint = () => png(svgOf(render(Card, { props: { shared: one } }).body));
		const [first, second] = [await paint(), await paint()];
		expect(Buffer.compare(first, second)).toBe(0);
		expect(Buffer.compare(first, bytes(`card/${one.id}.png`))).toBe(0);
	});
});

describe.each(charts)('the downloads of $id', ({ id, boards, title, alt }) => {
	test('the picture is there at twice its size, and as SVG that needs no style sheet', async () => {
		const { width = 0 } = await sharp(bytes(`download/${id}.png`)).metadata();
		expect(width).toBeGreaterThanOrEqual(boards.wide.width * 2);
		const svg = bytes(`download/${id}.svg`).toString();
		expect(svg).toContain(`<title>${title.replaceAll('&', '&amp;')}</title>`);
		expect(svg).toContain(alt.slice(0, 20));
		expect(svg).not.toMatch(/var\(|class=|NaN/u);
	});
});

test('a paint the painter would not understand stops the build', () => {
	expect(() => resolved('<rect fill="color-mix(in srgb, red, blue)"/>')).toThrow(/color-mix/u);
	expect(() => resolved('<rect fill="var(--nowhere)"/>')).toThrow(/--nowhere/u);
});
