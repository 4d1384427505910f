/**
 * Turns a picture into the next: a keyed join of the marks on stage with the marks of the next
 * frame, layer by layer. Knows no chart and no subject, only `data-layer` and `data-key`.
 *
 * What must hold of the frames: every step prints the same layers; a mark is a leaf (or a `<text>`)
 * with a key that means the same thing in every step. Geometry and opacity travel; whatever cannot
 * travel (text, patterns, paths of another shape) cross-fades.
 */
import { easeCubicInOut, group, interpolateRgb, interpolateString, timer, type Timer } from 'd3';
import { pace } from './pace';

/** Attributes that are plain numbers, and travel: those of every mark and layer, and those of a shape. */
const COMMON = ['opacity', 'stroke-width', 'font-size'];
const GEOMETRY: Record<string, readonly string[]> = {
	circle: ['cx', 'cy', 'r'],
	line: ['x1', 'x2', 'y1', 'y2'],
	rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
	text: ['x', 'y']
};

/** One attribute of one mark on its way. */
interface Way {
	readonly mark: SVGElement;
	readonly name: string;
	/** What the attribute says when so much of the way is done, 0 to 1. */
	readonly at: (t: number) => string | number;
	/** Whose turn it is in a crowd: the row's place among all rows. */
	readonly place: number;
	last?: string | number;
	done?: boolean;
}

/**
 * What a turn does: at once, and in every frame of it. Everything is read before anything is written:
 * to read after a write would be to wait for a layout, once for every mark.
 */
interface Plan {
	readonly writes: (() => void)[];
	readonly ways: Way[];
	/** Whether the picture holds more marks than can all move at once. */
	readonly large: boolean;
	/** Places of the rows by their keys: what belongs to one row sets out at one time. */
	readonly places: Map<string, number>;
	readonly colourOf: (paint: string) => string;
}

/** More marks than a slow phone can move at once. They set out one after another, each a little faster. */
const CROWD = 150;
/** ms between the first and the last of a crowd, and less for each on its way. */
const QUEUE = 400;
const HURRY = 300;

/** In how many steps the paint of a whole layer travels in a large picture. */
const STEPS = 4;

const layersOf = (svg: SVGSVGElement) =>
	new Map(
		[...svg.querySelectorAll<SVGGElement>('[data-layer]')].map((layer) => [
			layer.dataset['layer'] ?? '',
			layer
		])
	);

const keyed = (layer: Element) =>
	new Map(
		[...layer.children].map((mark) => [mark.getAttribute('data-key') ?? '', mark as SVGElement])
	);

const numberOf = (mark: Element, name: string, fallback: number) => {
	const value = mark.getAttribute(name);
	return value === null ? fallback : Number(value);
};

const commandsOf = (d: string) => d.replace(/[^a-z]/giu, '');

/** Role tokens as the browser computes them now. */
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
	/** Until the next part of a turn that is no frame of it. */
	#pause: ReturnType<typeof setTimeout> | undefined;

	/** @param stage the `<svg>` that the page shows */
	constructor(stage: SVGSVGElement) {
		this.#stage = stage;
	}

	/** Replaces the picture without motion. */
	set(frame: SVGSVGElement): void {
		this.#stop();
		this.#stage.replaceChildren(...frame.cloneNode(true).childNodes);
	}

	/** Turns the picture into the frame over `pace()` milliseconds; a crowd takes a little longer. */
	turn(frame: SVGSVGElement): void {
		const duration = pace();
		if (duration === 0 || document.hidden) {
			this.set(frame);
			return;
		}
		this.#stop();
		const plan: Plan = {
			writes: [],
			ways: [],
			large: frame.querySelectorAll('[data-key]').length > CROWD,
			places: new Map(),
			colourOf: palette(this.#stage)
		};
		const next = layersOf(frame);
		const layers = [...layersOf(this.#stage)].flatMap(([name, layer]) => {
			const target = next.get(name);
			return target === undefined ? [] : [[layer, target] as const];
		});
		const think = () => {
			do {
				const pair = layers.shift();
				if (pair !== undefined) join(...pair, plan);
			} while (layers.length > 0 && !plan.large);
			// A large picture is thought over layer by layer; until all of it is, nothing on stage changes.
			if (layers.length > 0) this.#pause = setTimeout(think);
			else this.#go(plan, frame, duration);
		};
		think();
	}

	#go(plan: Plan, frame: SVGSVGElement, duration: number): void {
		for (const write of plan.writes) write();
		const finish = () => {
			for (const mark of this.#stage.querySelectorAll('[data-leaving]')) mark.remove();
			settle(this.#stage, frame);
		};
		const crowd = new Set(plan.ways.map(({ mark }) => mark)).size > CROWD;
		const wait = crowd ? QUEUE / plan.places.size : 0;
		const each = crowd ? duration - HURRY : duration;
		let tick = 0;
		this.#timer = timer((elapsed) => {
			tick += 1;
			for (const way of plan.ways) {
				if (way.done === true) continue;
				// Of a crowd every other row moves in every other frame: half the style to compute, and nobody sees it.
				if (crowd && (way.place + tick) % 2 === 0) continue;
				const t = Math.min(1, (elapsed - way.place * wait) / each);
				if (t > 0) step(way, easeCubicInOut(t));
			}
			if (elapsed < each + (crowd ? QUEUE : 0)) return;
			this.#timer?.stop();
			// Not within the frame: it has enough to paint.
			this.#pause = setTimeout(finish);
		});
	}

	/** Interrupts the turn under way: marks stay where they are, and may come back. */
	#stop(): void {
		this.#timer?.stop();
		clearTimeout(this.#pause);
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

/** Writes an attribute as often as its text changes: every writing costs the browser a look at the mark's style. */
function step(way: Way, t: number): void {
	way.done = t === 1;
	const value = way.at(t);
	if (value === way.last) return;
	way.mark.setAttribute(way.name, String(value));
	way.last = value;
}

/** The way from one number to another, on so many parts of a whole. */
const between = (from: number, to: number, parts: number) => (t: number) =>
	Math.round((from + (to - from) * t) * parts) / parts;

const fade = (mark: SVGElement, from: number, to: number): Way => ({
	mark,
	name: 'opacity',
	at: between(from, to, 100),
	place: 0
});

/**
 * Makes what is on stage the frame itself, to the last attribute: no rounding stays, nothing left over.
 * What is the frame's already is not touched, so that hundreds of marks at rest cost nothing.
 */
function settle(shown: Element, frame: Element): void {
	if (shown.isEqualNode(frame)) return;
	for (const name of shown.getAttributeNames())
		if (!frame.hasAttribute(name)) shown.removeAttribute(name);
	for (const name of frame.getAttributeNames()) {
		const value = frame.getAttribute(name) ?? '';
		if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
	}
	const present = [...shown.childNodes];
	const wanted = [...frame.childNodes];
	wanted.forEach((node, at) => {
		const old = present[at];
		if (old instanceof Element && node instanceof Element && old.tagName === node.tagName)
			settle(old, node);
		else if (old === undefined) shown.append(node.cloneNode(true));
		else if (!old.isEqualNode(node)) old.replaceWith(node.cloneNode(true));
	});
	for (const old of present.slice(wanted.length)) old.remove();
}

/** Joins the marks of one layer with those of the next frame. */
function join(layer: SVGGElement, target: SVGGElement, plan: Plan): void {
	const present = keyed(layer);
	const goal = keyed(target);
	// A layer that empties or fills fades as one: a single attribute instead of hundreds.
	if (goal.size === 0 && present.size > 0) {
		plan.ways.push(fade(layer, numberOf(layer, 'opacity', 1), 0));
		return;
	}
	if (present.size === 0 && goal.size > 0) {
		const fresh = target.cloneNode(true) as SVGGElement;
		fresh.setAttribute('opacity', '0');
		plan.writes.push(() => layer.replaceWith(fresh));
		plan.ways.push(fade(fresh, 0, numberOf(target, 'opacity', 1)));
		return;
	}
	// Paint that a whole layer shares stands on the layer, and travels with it, when its first mark does. Of
	// hundreds of marks in a few steps, since each of them is a look at the style of every mark.
	const first = plan.ways.length;
	move(layer, target, plan, plan.places.size);
	if (plan.large)
		for (const way of plan.ways.splice(first))
			plan.ways.push({ ...way, at: (t) => way.at(Math.round(t * STEPS) / STEPS) });
	for (const [key, mark] of present) if (!goal.has(key)) leave(mark, plan);
	const order: SVGElement[] = [];
	for (const [key, wanted] of goal) {
		const mark = present.get(key);
		const place = plan.places.get(key) ?? plan.places.size;
		plan.places.set(key, place);
		if (mark?.isEqualNode(wanted)) order.push(mark);
		else if (mark !== undefined && mark.tagName === wanted.tagName && travels(mark, wanted)) {
			move(mark, wanted, plan, place);
			order.push(mark);
		} else {
			const fresh = wanted.cloneNode(true) as SVGElement;
			fresh.setAttribute('opacity', '0');
			plan.ways.push(fade(fresh, 0, numberOf(wanted, 'opacity', 1)));
			if (mark !== undefined) leave(mark, plan);
			order.push(fresh);
		}
	}
	plan.writes.push(() => {
		// Paint order is that of the frame; what leaves stays beneath. What is in its place is not moved.
		let above: SVGElement | null = null;
		for (const mark of order.reverse()) {
			if (mark.parentNode !== layer || mark.nextSibling !== above) layer.insertBefore(mark, above);
			above = mark;
		}
	});
}

function leave(mark: SVGElement, plan: Plan): void {
	plan.writes.push(() => mark.setAttribute('data-leaving', ''));
	plan.ways.push(fade(mark, numberOf(mark, 'opacity', 1), 0));
}

/** Whether the mark can become the wanted one without a cut. */
function travels(mark: SVGElement, wanted: SVGElement): boolean {
	if (mark.tagName === 'text')
		return mark.textContent === wanted.textContent && mark.childElementCount === 0;
	if (mark.tagName === 'path')
		return commandsOf(mark.getAttribute('d') ?? '') === commandsOf(wanted.getAttribute('d') ?? '');
	return (['fill', 'stroke'] as const).every((name) => {
		const [from, to] = [mark.getAttribute(name), wanted.getAttribute(name)];
		return from === to || (canMix(from) && canMix(to));
	});
}

/** Brings what the mark has of numbers, outlines and colours to what is wanted; the rest it takes at once. */
function move(mark: SVGElement, wanted: SVGElement, plan: Plan, place: number): void {
	const { writes, ways, colourOf } = plan;
	for (const name of [...COMMON, ...(GEOMETRY[mark.tagName] ?? [])]) {
		const [written, goal] = [mark.getAttribute(name), wanted.getAttribute(name)];
		if (written === goal) continue;
		const fallback = name === 'opacity' || name === 'stroke-width' ? 1 : 0;
		const [from, to] = [Number(written ?? fallback), Number(goal ?? fallback)];
		if (from === to) continue;
		// A tenth of a px is finer than any screen shows.
		ways.push({ mark, name, at: between(from, to, name === 'opacity' ? 100 : 10), place });
	}
	if (mark.tagName === 'path') {
		const [from, to] = [mark.getAttribute('d') ?? '', wanted.getAttribute('d') ?? ''];
		if (from !== to) ways.push({ mark, name: 'd', at: interpolateString(from, to), place });
	}
	for (const name of ['fill', 'stroke'] as const) {
		const [from, to] = [mark.getAttribute(name), wanted.getAttribute(name)];
		if (from === to || to === null) continue;
		ways.push({ mark, name, at: interpolateRgb(colourOf(from ?? to), colourOf(to)), place });
	}
	for (const name of ['stroke-dasharray', 'text-anchor', 'font-weight', 'data-fact']) {
		const to = wanted.getAttribute(name);
		if (mark.getAttribute(name) === to) continue;
		writes.push(() => {
			if (to === null) mark.removeAttribute(name);
			else mark.setAttribute(name, to);
		});
	}
}
