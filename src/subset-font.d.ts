/** subset-font ships no types of its own. */
declare module 'subset-font' {
	export default function subsetFont(
		font: Uint8Array,
		text: string,
		options?: { targetFormat?: 'sfnt' | 'woff' | 'woff2'; preserveNameIds?: readonly number[] }
	): Promise<Uint8Array>;
}
