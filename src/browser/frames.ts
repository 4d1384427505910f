/** The pictures of all steps of one chart on one board, drawn at build and fetched as the reader comes near. */

import { breath } from './breath';

/** Pictures by the name of their step. */
export type Frames = Map<string, SVGSVGElement>;

/** The board of the figure that this window shows. */
export const shownBoard = (figure: HTMLElement): HTMLElement | undefined =>
	[...figure.querySelectorAll<HTMLElement>('.board')].find((board) => board.offsetParent !== null);

/** Asked for and not yet there, or there: whoever asks again gets the same. A failure is forgotten. */
const asked = new Map<string, Promise<Frames>>();

/** An element of a picture as JsonML: its name, its attributes, and what it holds. */
type Written = [name: string, attributes: Record<string, string>, ...holds: (Written | string)[]];

/** ms after which a network has failed. */
const PATIENCE = 20_000;

/** Elements that are drawn without a breath: hundreds at once would hold up the picture before, which turns. */
const AT_ONCE = 120;

/** Fetches a file of frames: what is written of each step. */
async function load(url: string): Promise<Record<string, Written>> {
	const stopping = new AbortController();
	const late = setTimeout(() => stopping.abort(), PATIENCE);
	try {
		const answer = await fetch(url, { signal: stopping.signal });
		if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
		return (await answer.json()) as Record<string, Written>;
	} finally {
		clearTimeout(late);
	}
}

function elementOf([name, attributes]: Written): Element {
	const element = document.createElementNS('http://www.w3.org/2000/svg', name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
	return element;
}

/** Draws a picture element by element: to parse it as markup would be one long task. */
async function draw(picture: Written): Promise<SVGSVGElement> {
	const svg = elementOf(picture);
	const open: [Element, Written][] = [[svg, picture]];
	let drawn = 0;
	for (const [parent, [, , ...holds]] of open)
		for (const one of holds) {
			if (typeof one === 'string') {
				parent.append(one);
				continue;
			}
			if (drawn++ % AT_ONCE === 0) await breath();
			const child = elementOf(one);
			parent.append(child);
			open.push([child, one]);
		}
	return svg as SVGSVGElement;
}

async function gather(url: string, names: readonly string[]): Promise<Frames> {
	const written = await load(url);
	const frames: Frames = new Map();
	for (const name of names) {
		const picture = written[name];
		// Better the closing picture than half a story.
		if (picture === undefined) throw new Error(`${url}: no step ${name}`);
		frames.set(name, await draw(picture));
	}
	return frames;
}

/**
 * The pictures of a board, one for each step of its figure.
 * @param board names its file in `data-frames`
 * @returns the pictures; rejects if they cannot be had, or not all of them
 */
export function framesOf(board: HTMLElement): Promise<Frames> {
	const url = board.dataset['frames'] ?? '';
	const known = asked.get(url);
	if (known !== undefined) return known;
	const steps = board.closest('figure')?.querySelectorAll<HTMLElement>('[data-step]') ?? [];
	const coming = gather(
		url,
		[...steps].map(({ dataset }) => dataset['step'] ?? '')
	);
	asked.set(url, coming);
	coming.catch(() => asked.delete(url));
	return coming;
}
