/** Which boards an embed page carries: both, unless a picture of many marks would make it heavy. */
import { brotliCompressSync } from 'node:zlib';
import { BOARDS, type BoardName, type ChartEntry } from '$lib/charts/chart';
import { still } from '$lib/figure/frames';

/** Bytes of both pictures after brotli; page, words, style and script take the rest of 12 KB. */
const ROOM = 6500;

/** The boards of the closing picture that fit into an embed page together; the phone's always. */
export const boardsWithin = (chart: ChartEntry, room = ROOM): readonly BoardName[] =>
	brotliCompressSync(BOARDS.map((name) => still(chart, name)).join('')).length > room
		? ['phone']
		: BOARDS;
