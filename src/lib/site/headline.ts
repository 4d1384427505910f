/**
 * The headline face: one weight of Noto Serif SC, cut at build to exactly the glyphs that the
 * masthead, the questions of the chapters and the large figures use.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { UNITS } from '$lib/data/schema';
import { chapters, HEADINGS, TITLE } from '$lib/story/chapters';

/** Digits, signs, units and 以上, 左右: what a large figure in a chart may be made of. */
/** Seals count in Han numerals; water grades in Roman ones. */
const FIGURES = `0123456789.,%+−–I一二三四五六七八九十以上左右${UNITS.join('')}`;

/** Every glyph set in the headline face, each once, in code point order. */
export const glyphs = [
	...new Set([
		...TITLE,
		...FIGURES,
		...HEADINGS.join(''),
		...chapters.map(({ question }) => question).join('')
	])
]
	.sort()
	.join('');

/** Changes with the glyphs, so that a cached font never lacks one. */
export const fileName = `headline-${createHash('sha256').update(glyphs).digest('hex').slice(0, 8)}`;

/** Cuts the font. @returns the bytes of a WOFF2 file */
export async function cut(): Promise<Uint8Array<ArrayBuffer>> {
	const path = createRequire(import.meta.url).resolve(
		'@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf'
	);
	return Uint8Array.from(await subsetFont(await readFile(path), glyphs, { targetFormat: 'woff2' }));
}
