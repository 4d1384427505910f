/** Where the words of a picture stand, estimated for wide fallback fonts: for tests that nothing collides. */
import { render } from 'svelte/server';
import type { ChartEntry, BoardName } from '$lib/charts/chart';

/** A box on the board, px. */
export interface Box {
	words: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

const attribute = (tag: string, name: string) =>
	new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1];

const HAN = /[\p{Script=Han}，。：；、（）「」“”《》]/u;

/** A Han character is as wide as it is high; digits and Latin are allowed 0.64 of it, point and space 0.4. */
export const widthOf = (words: string, size: number) =>
	[...words].reduce(
		(sum, sign) => sum + size * (HAN.test(sign) ? 1 : /[. ]/u.test(sign) ? 0.4 : 0.64),
		0
	);

/** The markup of one step on one board. */
export function draw(chart: ChartEntry, step: string, board: BoardName): string {
	const { body } = render(chart.component, { props: { step, board: chart.boards[board] } });
	return body.replace(/<!--[\s\S]*?-->/gu, '');
}

/** A piece of a line: its words and their size. */
type Run = readonly [words: string, size: number];

/** Spans with `dy` are lines of their own; others stand in one line, each in its own size. */
function linesOf(inner: string, size: number): Run[][] {
	const pieces = [...inner.matchAll(/<tspan([^>]*)>([\s\S]*?)<\/tspan>|[^<]+/gu)];
	const runs = pieces.map(([whole, tag = '', words = whole]): Run => [
		words,
		Number(attribute(tag, 'font-size') ?? size)
	]);
	return pieces.some(([, tag = '']) => attribute(tag, 'dy') !== undefined)
		? runs.map((run) => [run])
		: [runs];
}

/** A box a line of text. */
export function wordsOf(svg: string): Box[] {
	return [...svg.matchAll(/<text([^>]*)>([\s\S]*?)<\/text>/gu)].flatMap(
		([, tag = '', inner = '']) => {
			const size = Number(attribute(tag, 'font-size'));
			const x = Number(attribute(tag, 'x'));
			const y = Number(attribute(tag, 'y'));
			const anchor = attribute(tag, 'text-anchor') ?? 'start';
			return linesOf(inner, size).map((runs, i) => {
				const width = runs.reduce((sum, [words, own]) => sum + widthOf(words, own), 0);
				const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
				const baseline = y + i * size * 1.35;
				const height = Math.max(...runs.map(([, own]) => own));
				return {
					words: runs.map(([words]) => words).join(''),
					left,
					right: left + width,
					top: baseline - height * 0.86,
					bottom: baseline + height * 0.12
				};
			});
		}
	);
}

const overlap = (a: Box, b: Box) =>
	a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

/** Every pair of words that collide, and every word that is cut by the board. */
export function collisions(chart: ChartEntry, step: string, board: BoardName): string[] {
	const { width, height } = chart.boards[board];
	const boxes = wordsOf(draw(chart, step, board));
	const pairs = boxes.flatMap((a, i) =>
		boxes
			.slice(i + 1)
			.filter((b) => overlap(a, b))
			.map((b) => `${a.words} × ${b.words}`)
	);
	const cut = boxes
		.filter((a) => a.left < -1 || a.right > width + 1 || a.top < -1 || a.bottom > height + 1)
		.map((a) => `${a.words} leaves the board`);
	return [...pairs, ...cut];
}
