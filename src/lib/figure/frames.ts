/** Every step of every chart, drawn once at build: one file a chart and board, for the player. */
import { createHash } from 'node:crypto';
import { DOMParser } from 'linkedom';
import { render } from 'svelte/server';
import { BOARDS, closing, type Artboard, type BoardName, type ChartEntry } from '$lib/charts/chart';
import { charts } from '$lib/charts/registry';

/** Attributes that are positions on the board; a tenth of a px is finer than any screen shows. */
const POSITION = /\b(x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|d|points)="[^"]*\.\d\d[^"]*"/gu;

/** Shapes that hold nothing. */
const EMPTY = /><\/(?:circle|line|path|rect)>/gu;

/** The picture of one step as plain SVG: no client's comments, no decimals that nobody sees, no needless end tags. */
export function picture(chart: ChartEntry, step: string, board: Artboard): string {
	const { body } = render(chart.component, { props: { step, board } });
	return (/<svg[\s\S]*<\/svg>/u.exec(body)?.[0] ?? '')
		.replace(/<!--[\s\S]*?-->/gu, '')
		.replace(EMPTY, '/>')
		.replace(POSITION, (attribute) =>
			attribute.replace(/-?\d*\.\d{2,}/gu, (value) => String(Math.round(Number(value) * 10) / 10))
		);
}

/** An element as JsonML: its name, its attributes, and what it holds. */
type Written = [name: string, attributes: Record<string, string>, ...holds: (Written | string)[]];

const written = (element: Element): Written => [
	element.tagName,
	Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
	...[...element.childNodes].map((node) =>
		node.nodeType === node.ELEMENT_NODE ? written(node as Element) : (node.textContent ?? '')
	)
];

/** All steps of a chart on one board by their names, as JsonML: a browser draws it piece by piece. */
function fileOf(chart: ChartEntry, board: BoardName): [string, string] {
	const steps = chart.steps.map((step) => {
		const svg = picture(chart, step, chart.boards[board]);
		const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
		return [step, written(documentElement as unknown as Element)] as const;
	});
	const json = JSON.stringify(Object.fromEntries(steps));
	const hash = createHash('sha256').update(json).digest('hex').slice(0, 8);
	return [`${chart.id}-${board}-${hash}`, json];
}

const drawn = new Map<string, [string, string]>(
	charts.flatMap((chart) =>
		BOARDS.map((board) => [`${chart.id}-${board}`, fileOf(chart, board)] as const)
	)
);

/** Without keys and layers, which the player brings with its frames, and on whole px. */
const plain = (svg: string) =>
	svg
		.replace(/ data-(?:key|layer)="[^"]*"/gu, '')
		.replace(/\b(x|y|x1|x2|y1|y2|cx|cy)="(-?\d+\.\d)"/gu, (_, name: string, value: string) => {
			return `${name}="${Math.round(Number(value))}"`;
		});

const closings = new Map<string, string>(
	charts.flatMap((chart) =>
		BOARDS.map(
			(board) =>
				[
					`${chart.id}-${board}`,
					plain(picture(chart, closing(chart.steps, chart.alone), chart.boards[board]))
				] as const
		)
	)
);

/** The closing picture for a page. */
export const still = (chart: ChartEntry, board: BoardName): string =>
	closings.get(`${chart.id}-${board}`) ?? '';

/** Frames files by name; the name carries a hash, so that a cached page never meets other frames. */
export const frames: ReadonlyMap<string, string> = new Map(drawn.values());

/** The name of the frames of this chart on this board, e.g. `gdp-phone-1f0c22ab`. */
export function framesName(chart: ChartEntry, board: BoardName): string {
	const found = drawn.get(`${chart.id}-${board}`);
	if (found === undefined) throw new Error(`no frames of ${chart.id} on the board ${board}`);
	return found[0];
}
