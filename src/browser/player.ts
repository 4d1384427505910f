/**
 * Turns a picture into the next: a keyed join of the marks on stage with the marks of the next
 * frame, layer by layer. Knows no chart and no subject, only `data-layer` and `data-key`.
 *
 * What must hold of the frames: every step prints the same layers; a mark is a leaf (or a `<text>`)
 * with a key that means the same thing in every step. Geometry and opacity travel; whatever cannot
 * travel (text, patterns, paths of another shape) cross-fades.
 */
import {
	easeCubicInOut,
	group,
	interpolateNumber,
	interpolateRgb,
	interpolateString,
	timer,
	type Timer
} from 'd3';
import { pace } from './pace';

/** Attributes that are plain numbers, and travel. */
const GEOMETRY = [
	...['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry'],
	...['width', 'height', 'opacity', 'stroke-width', 'font-size']
];

/** One attribute of one mark on its way. */
type Change = (t: number) => void;

const layersOf = (svg: SVGSVGElement) =>
	new Map(
		[...svg.querySelectorAll<SVGGElement>('[data-layer]')].map((layer) => [
			layer.dataset['layer'] ?? '',
			layer
		])
	);

const keyed = (layer: Element) =>
	new Map(
		[...layer.children].map((mark) => [
			(mark as SVGElement).dataset['key'] ?? '',
			mark as SVGElement
		])
	);

const numberOf = (mark: Element, name: string, fallback: number) => {
	const value = mark.getAttribute(name);
	return value === null ? fallback : Number(value);
};

const commandsOf = (d: string) => d.replace(/[^a-z]/giu, '');

/** Role tokens as the browser computes them now; read once a turn, since every read costs a layout. */
function palette(stage: Element): (paint: string) => string {
	const style = getComputedStyle(stage);
	const known = new Map<string, string>();
	return (paint) => {
		const token = /^var\((--[\w-]+)\)$/u.exec(paint)?.[1];
		if (token === undefined) return paint;
		const colour = known.get(token) ?? style.getPropertyValue(token).trim();
		known.set(token, colour);
		return colour;
	};
}

const canMix = (paint: string | null) =>
	paint !== null && paint !== 'none' && !paint.startsWith('url(');

/**
 * One picture on one stage.
 * A turn may be interrupted by the next at any moment; the picture then goes on from where it is.
 */
export class Player {
	readonly #stage: SVGSVGElement;
	#timer: Timer | undefined;

	/** @param stage the `<svg>` that the page shows */
	constructor(stage: SVGSVGElement) {
		this.#stage = stage;
	}

	/** Replaces the picture without motion. */
	set(frame: SVGSVGElement): void {
		this.#stop();
		this.#stage.replaceChildren(...frame.cloneNode(true).childNodes);
	}

	/** Turns the picture into the frame over `pace()` milliseconds. */
	turn(frame: SVGSVGElement): void {
		const duration = pace();
		if (duration === 0 || document.hidden) {
			this.set(frame);
			return;
		}
		this.#stop();
		const changes: Change[] = [];
		const next = layersOf(frame);
		const colourOf = palette(this.#stage);
		for (const [name, layer] of layersOf(this.#stage)) {
			const target = next.get(name);
			if (target === undefined) continue;
			// Paint that a whole layer shares stands on the layer, and travels with it.
			move(layer, target, changes, colourOf);
			join(layer, target, changes, colourOf);
		}
		const finish = () => {
			this.#timer?.stop();
			this.#timer = undefined;
			// The frame itself is the last word: no rounding, no left-over attribute.
			this.#stage.replaceChildren(...frame.cloneNode(true).childNodes);
		};
		this.#timer = timer((elapsed) => {
			if (elapsed >= duration) finish();
			else {
				const t = easeCubicInOut(elapsed / duration);
				for (const change of changes) change(t);
			}
		});
	}

	/** Interrupts the turn under way: marks stay where they are, and may come back. */
	#stop(): void {
		this.#timer?.stop();
		this.#timer = undefined;
		const leaving = [...this.#stage.querySelectorAll<SVGElement>('[data-leaving]')];
		for (const [layer, marks] of group(leaving, (mark) => mark.parentElement)) {
			const staying = new Set(
				[...(layer?.children ?? [])].flatMap((mark) =>
					mark.hasAttribute('data-leaving') ? [] : [mark.getAttribute('data-key')]
				)
			);
			for (const mark of marks)
				if (staying.has(mark.getAttribute('data-key'))) mark.remove();
				else mark.removeAttribute('data-leaving');
		}
	}
}

function fade(mark: SVGElement, from: number, to: number): Change {
	const mix = interpolateNumber(from, to);
	return (t) => mark.setAttribute('opacity', mix(t).toFixed(3));
}

/** Joins the marks of one layer with those of the next frame; nothing is read after this. */
function join(
	layer: SVGGElement,
	target: SVGGElement,
	changes: Change[],
	colourOf: (paint: string) => string
): void {
	const present = keyed(layer);
	const goal = keyed(target);
	for (const [key, mark] of present) {
		if (goal.has(key)) continue;
		mark.setAttribute('data-leaving', '');
		changes.push(fade(mark, numberOf(mark, 'opacity', 1), 0));
	}
	const order: SVGElement[] = [];
	for (const [key, wanted] of goal) {
		const mark = present.get(key);
		if (mark === undefined || mark.tagName !== wanted.tagName || !travels(mark, wanted)) {
			const fresh = wanted.cloneNode(true) as SVGElement;
			const end = numberOf(wanted, 'opacity', 1);
			fresh.setAttribute('opacity', '0');
			changes.push(fade(fresh, 0, end));
			if (mark !== undefined) {
				mark.setAttribute('data-leaving', '');
				changes.push(fade(mark, numberOf(mark, 'opacity', 1), 0));
			}
			order.push(fresh);
		} else {
			move(mark, wanted, changes, colourOf);
			order.push(mark);
		}
	}
	// Paint order is that of the frame; what leaves stays beneath.
	layer.append(...order);
}

/** Whether the mark can become the wanted one without a cut. */
function travels(mark: SVGElement, wanted: SVGElement): boolean {
	if (mark.isEqualNode(wanted)) return true;
	if (mark.tagName === 'text')
		return mark.textContent === wanted.textContent && mark.childElementCount === 0;
	if (mark.tagName === 'path')
		return commandsOf(mark.getAttribute('d') ?? '') === commandsOf(wanted.getAttribute('d') ?? '');
	return (['fill', 'stroke'] as const).every((name) => {
		const [from, to] = [mark.getAttribute(name), wanted.getAttribute(name)];
		return from === to || (canMix(from) && canMix(to));
	});
}

function move(
	mark: SVGElement,
	wanted: SVGElement,
	changes: Change[],
	colourOf: (paint: string) => string
): void {
	for (const name of GEOMETRY) {
		if (!mark.hasAttribute(name) && !wanted.hasAttribute(name)) continue;
		const fallback = name === 'opacity' || name === 'stroke-width' ? 1 : 0;
		const from = numberOf(mark, name, fallback);
		const to = numberOf(wanted, name, fallback);
		if (from === to) continue;
		const mix = interpolateNumber(from, to);
		changes.push((t) => mark.setAttribute(name, mix(t).toFixed(2)));
	}
	if (mark.tagName === 'path') {
		const [from, to] = [mark.getAttribute('d') ?? '', wanted.getAttribute('d') ?? ''];
		if (from !== to) {
			const mix = interpolateString(from, to);
			changes.push((t) => mark.setAttribute('d', mix(t)));
		}
	}
	for (const name of ['fill', 'stroke'] as const) {
		const [from, to] = [mark.getAttribute(name), wanted.getAttribute(name)];
		if (from === to || to === null) continue;
		const mix = interpolateRgb(colourOf(from ?? to), colourOf(to));
		changes.push((t) => mark.setAttribute(name, t < 1 ? mix(t) : to));
	}
	for (const name of ['stroke-dasharray', 'text-anchor', 'font-weight', 'data-fact'])
		if (mark.getAttribute(name) !== wanted.getAttribute(name)) {
			const to = wanted.getAttribute(name);
			if (to === null) mark.removeAttribute(name);
			else mark.setAttribute(name, to);
		}
}
