/** Which boards an embed page carries: both, unless a picture of many marks would make it heavy. */
import { brotliCompressSync } from 'node:zlib';
import { render } from 'svelte/server';
import { BOARDS, closing, type BoardName, type ChartEntry } from '$lib/charts/chart';

/** Bytes of both pictures after brotli; page, words, style and script take the rest of 12 KB. */
const ROOM = 7000;

/** The boards of the closing picture that fit into an embed page together; the phone's always. */
export function boardsWithin(chart: ChartEntry, room = ROOM): readonly BoardName[] {
	const drawn = BOARDS.map(
		(name) =>
			render(chart.component, { props: { step: closing(chart.steps), board: chart.boards[name] } })
				.body
	);
	return brotliCompressSync(drawn.join('').replace(/<!--[\s\S]*?-->/gu, '')).length > room
		? ['phone']
		: BOARDS;
}
