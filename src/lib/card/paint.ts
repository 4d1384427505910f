/** SVG → PNG at build: tokens become values, CSS families become font files, and the file shrinks. */
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { render } from 'svelte/server';
import type { Artboard, ChartEntry } from '$lib/charts/chart';
import { still } from '$lib/figure/frames';
import Patterns from '$lib/layers/Patterns.svelte';
import { role } from '$lib/styles/roles';
import { fontsFor } from './cut';
import { FAMILY } from './face';

const uncommented = (html: string) => html.replace(/<!--[\s\S]*?-->/gu, '');

/** The closing picture of a chart as the content of an `<svg>` of its board's size. */
export function pictureOf(chart: ChartEntry, board: Artboard): string {
	const inside = /<svg[^>]*>([\s\S]*)<\/svg>/u.exec(still(chart, board.name))?.[1];
	if (inside === undefined) throw new Error(`${chart.id}: the picture is not an <svg>`);
	return inside;
}

/** The hatching that every picture may use. */
export const defs = (): string =>
	/<defs>[\s\S]*<\/defs>/u.exec(uncommented(render(Patterns).body))?.[0] ?? '';

/**
 * An SVG that needs no style sheet: the roles of the light scheme as values, the faces by name.
 * @throws naming what the painter would not understand
 */
export function resolved(svg: string): string {
	const plain = svg
		.replaceAll('var(--sans)', FAMILY.sans)
		.replaceAll('var(--serif)', FAMILY.serif)
		.replace(/var\(--([\w-]+)\)/gu, (_, name: string) => role(name));
	const foreign = /(?:color-mix|var|calc)\([^)]*\)|<foreignObject|<div/u.exec(plain);
	if (foreign !== null) throw new Error(`a card cannot be painted with “${foreign[0]}”`);
	return plain;
}

/** The markup of a Svelte component that draws one `<svg>`. */
export const svgOf = (body: string): string => {
	const svg = /<svg[\s\S]*<\/svg>/u.exec(uncommented(body))?.[0];
	if (svg === undefined) throw new Error('nothing was drawn');
	return resolved(svg);
};

/**
 * Paints. The same SVG gives the same bytes.
 * @param scale pixels for each unit of the drawing
 */
export async function png(svg: string, scale = 1): Promise<Uint8Array<ArrayBuffer>> {
	const raster = new Resvg(svg, {
		fitTo: { mode: 'zoom', value: scale },
		font: {
			fontFiles: [...(await fontsFor(svg))],
			loadSystemFonts: false,
			defaultFontFamily: FAMILY.sans
		}
	}).render();
	const small = await sharp(raster.pixels, {
		raw: { width: raster.width, height: raster.height, channels: 4 }
	})
		.removeAlpha()
		.png({ palette: true, colours: 128, dither: 0, compressionLevel: 9, effort: 7 })
		.toBuffer();
	return new Uint8Array(small);
}
