/** Cards, posters and downloads as files. */
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import sharp from 'sharp';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Card from '../../src/lib/card/Card.svelte';
import { png, resolved, svgOf } from '../../src/lib/card/paint';
import { charts } from '../../src/lib/charts/registry';
import { shared } from '../../src/lib/site/piece';
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
