/**
 * Where the running text of each report stands, in reading order. The scan keeps the columns in
 * another order, repeats captions and breaks a sentence with a heading, so an editor has listed the
 * pieces by hand. What is not listed is no running text: titles, headings, captions, bylines and
 * what the scan printed twice or three times.
 */

/** Start and end (exclusive) in the report's text without white space, in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

export interface Layout {
	/** Pieces of running text, to be cut at sentence-ending punctuation. */
	readonly text: readonly Span[];
	/** Pieces without punctuation that an editor has cut by hand: each is one sentence. */
	readonly cards?: readonly Span[];
}

/** By report id. Cards stand where they stand in the text. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
	'jiaocheng-2023': {
		// The opening; the results of 2022, which the scan has last; the outlook.
		text: [
			[4, 424],
			[2748, 3456],
			[424, 2748]
		]
	},
	'jiaocheng-2024-plenum': {
		// The meeting, the past year, targets and nine areas; what those present said; the close.
		text: [
			[1110, 3297],
			[8, 1110],
			[3453, 3619]
		]
	},
	'jiaocheng-2024': {
		text: [
			// The nine keywords, each without its two headings.
			[58, 400],
			[432, 627],
			[659, 886],
			[918, 1172],
			[1204, 1475],
			[1507, 1755],
			[1787, 2051],
			[2083, 2335],
			[2367, 2634],
			// Two delegates, without their names.
			[2649, 2898],
			[2907, 3117],
			// The year before, and the year to come.
			[3174, 3317],
			[3435, 3620]
		],
		// The indicator card: output, industry, investment, incomes.
		cards: [
			[3317, 3343],
			[3343, 3364],
			[3364, 3388],
			[3388, 3426]
		]
	},
	'jiaocheng-2025': {
		// The meeting, the past year, tasks and works; what those present said; the close.
		text: [
			[918, 2988],
			[0, 918],
			[3143, 3332]
		]
	},
	'jiangxian-2025': {
		text: [
			// The meeting; the past year; the eight sections, without their headings.
			[262, 755],
			[764, 1042],
			[1072, 1751],
			[1772, 2994],
			// A heading of the page stands inside a sentence here; the sentence runs across it.
			[3014, 3876],
			[3896, 4425],
			[4445, 4844],
			// Without a scrap of two characters, and a sentence printed three times counted once.
			[4864, 5074],
			[5077, 5183],
			[5247, 5330],
			[5350, 5907],
			[5928, 6253]
		]
	}
};
