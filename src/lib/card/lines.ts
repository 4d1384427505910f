/** Breaks a Chinese text into lines as a compositor would: even, after a comma if it can be had. */

/** A figure and its unit are one piece; so is a Latin word. Everything else is one character. */
const PIECE =
	/[+−]?\d[\d.,]*(?:%|个百分点|[万亿千]?(?:元|亩|户|人|个|家|座|所|条|项|吨|度|公里|平方米|千瓦)?)|[A-Za-z]+|[\s\S]/gu;
/** May not begin a line. */
const CLOSES = /^[，。；：、！？”’）》」』】…—·%]/u;
/** May not end a line. */
const OPENS = /[“‘（《「『【]$/u;
/** A reader pauses here. */
const PAUSE = /[，。；：！？]”?$/u;

/** Phrases that the segmenter takes apart and a reader does not. */
const PHRASE = /四大任务|高出|五页未见|不等于|没有/gu;

/** Where words begin. */
function wordStarts(text: string): Set<number> {
	const starts = new Set<number>();
	for (const { index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text))
		starts.add(index);
	for (const { 0: phrase, index } of text.matchAll(PHRASE))
		for (let i = 1; i < phrase.length; i += 1) starts.delete(index + i);
	return starts;
}

/** Pieces that must stay whole, and whether a line should rather not end after one. */
function pieces(text: string): { text: string; rank: number }[] {
	const words = wordStarts(text);
	const found: { text: string; rank: number }[] = [];
	for (const { 0: piece, index } of text.matchAll(PIECE)) {
		const last = found.at(-1);
		if (last !== undefined && (CLOSES.test(piece) || OPENS.test(last.text))) last.text += piece;
		else found.push({ text: piece, rank: 0 });
		const own = found.at(-1);
		if (own !== undefined)
			own.rank = PAUSE.test(own.text) ? 0 : words.has(index + piece.length) ? 1 : 2;
	}
	return found;
}

/** Whether a line ends inside a word. */
export function cutsWord(lines: readonly string[]): boolean {
	const text = lines.join('');
	const starts = wordStarts(text);
	let end = 0;
	return lines.slice(0, -1).some((line) => !starts.has((end += line.length)));
}

/** What it costs to end a line here: nothing after a pause, most inside a word. In squared lines. */
const COST = [0, 0.08, 0.3];

/**
 * The text in as few lines as fit, and these as even as can be or as full.
 * @param width of the longest line allowed, in the unit of `measure`
 * @param measure how wide a text stands
 * @param even whether lines are of one length, as in a headline; running text fills its lines
 */
export function linesOf(
	text: string,
	width: number,
	measure: (text: string) => number,
	even = false
): string[] {
	const all = pieces(text);
	const widths = all.map((piece) => measure(piece.text));
	const fits = (from: number, to: number) => {
		let sum = 0;
		for (let i = from; i < to; i += 1) sum += widths[i] ?? 0;
		return sum;
	};

	let fewest = 1;
	for (let from = 0, to = 1; to <= all.length; to += 1)
		if (fits(from, to) > width && to - 1 > from) {
			fewest += 1;
			from = to - 1;
		}
	const ideal = even ? Math.min(width, (fits(0, all.length) / fewest) * 1.02) : width;
	/** In running text a pause is no reason to leave a line short. */
	const cost = even ? COST : [0, 0, 0.02];

	/** Cheapest way to set the first `n` pieces in `line` lines: its cost, and where its last line begins. */
	let best = new Map<number, { cost: number; breaks: number[] }>([[0, { cost: 0, breaks: [] }]]);
	for (let line = 1; line <= fewest; line += 1) {
		const next = new Map<number, { cost: number; breaks: number[] }>();
		for (const [from, { cost: spent, breaks }] of best)
			for (let to = from + 1; to <= all.length; to += 1) {
				const own = fits(from, to);
				if (own > width && to > from + 1) break;
				const end = to === all.length;
				const slack = (ideal - own) / width;
				const price =
					spent +
					(end && own <= ideal ? (even ? slack * slack * 0.6 : 0) : slack * slack) +
					(end ? 0 : (cost[all[to - 1]?.rank ?? 0] ?? 0));
				if (price < (next.get(to)?.cost ?? Infinity))
					next.set(to, { cost: price, breaks: [...breaks, to] });
			}
		best = next;
	}
	const breaks = best.get(all.length)?.breaks ?? [all.length];
	return breaks.map((to, i) =>
		all
			.slice(breaks[i - 1] ?? 0, to)
			.map((piece) => piece.text)
			.join('')
	);
}

/**
 * A headline as large as its lines allow, and with no word cut.
 * @param sizes to try, the largest first
 * @param most lines; one more rather than a word cut in two
 */
export function headOf(
	text: string,
	width: number,
	sizes: readonly number[],
	most: number,
	measure: (size: number) => (text: string) => number
): { size: number; lines: string[] } {
	const tries = sizes.map((size) => ({ size, lines: linesOf(text, width, measure(size), true) }));
	const whole = (limit: number) =>
		tries.find(({ lines }) => lines.length <= limit && !cutsWord(lines));
	return whole(most) ?? whole(most + 1) ?? tries.at(-1) ?? { size: 0, lines: [] };
}
