/** The faces cards are set in, and how wide a text stands in them. Read from the fonts themselves. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Font files by the name a style has for us; all of them open licences, from npm. */
export const FILES = {
	head: resolve('@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf'),
	text: resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
	bold: resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf')
} as const;
export type Face = keyof typeof FILES;

/** Family names inside these files. */
export const FAMILY = { serif: 'Noto Serif SC', sans: 'Noto Sans SC' } as const;

/** Width of one character, as a share of the font size. */
type Advance = (codePoint: number) => number;

/** Reads `head`, `hhea`, `hmtx` and the full Unicode `cmap` of a TrueType file. */
function advancesOf(file: string): Advance {
	const bytes = readFileSync(file);
	const tables = new Map<string, number>();
	for (let i = 0; i < bytes.readUInt16BE(4); i += 1)
		tables.set(bytes.toString('latin1', 12 + 16 * i, 16 + 16 * i), bytes.readUInt32BE(20 + 16 * i));
	const at = (tag: string): number => {
		const offset = tables.get(tag);
		if (offset === undefined) throw new Error(`${file} has no table “${tag}”`);
		return offset;
	};
	const em = bytes.readUInt16BE(at('head') + 18);
	const measured = bytes.readUInt16BE(at('hhea') + 34);
	const hmtx = at('hmtx');

	const cmap = at('cmap');
	let map = 0;
	for (let i = 0; i < bytes.readUInt16BE(cmap + 2); i += 1) {
		const offset = cmap + bytes.readUInt32BE(cmap + 8 + 8 * i);
		if (bytes.readUInt16BE(offset) === 12) map = offset;
	}
	if (map === 0) throw new Error(`${file} has no cmap of format 12`);
	const groups = bytes.readUInt32BE(map + 12);

	return (codePoint) => {
		let [low, high] = [0, groups - 1];
		while (low <= high) {
			const middle = (low + high) >> 1;
			const group = map + 16 + 12 * middle;
			if (codePoint < bytes.readUInt32BE(group)) high = middle - 1;
			else if (codePoint > bytes.readUInt32BE(group + 4)) low = middle + 1;
			else {
				const glyph = bytes.readUInt32BE(group + 8) + codePoint - bytes.readUInt32BE(group);
				return bytes.readUInt16BE(hmtx + 4 * Math.min(glyph, measured - 1)) / em;
			}
		}
		throw new Error(`“${String.fromCodePoint(codePoint)}” is not in ${file}`);
	};
}

const known = new Map<Face, Advance>();

/**
 * How wide the text stands in this face.
 * @param size px
 * @returns px
 * @throws if the face lacks one of the characters
 */
export function widthOf(text: string, face: Face, size: number): number {
	let advance = known.get(face);
	if (advance === undefined) known.set(face, (advance = advancesOf(FILES[face])));
	let width = 0;
	for (const character of text) width += advance(character.codePointAt(0) ?? 0);
	return width * size;
}
