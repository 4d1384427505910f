/** What must hold of one drawn step, so that the player can turn it and every surface can show it. */

/** Marks the player can turn: no groups, nothing with marks inside. */
const LEAVES = ['circle', 'ellipse', 'rect', 'path', 'line', 'polygon', 'polyline', 'text'];

/** Every way in which JavaScript says that something was not worked out. */
export const unworked = (markup: string): string[] =>
	markup.match(/\b(?:NaN|undefined|Infinity|null|\[object \w+\])(?![\w-])/gu) ?? [];

const layers = (svg: Element) => [...svg.querySelectorAll('[data-layer]')];

/** Names of the layers in paint order. */
export const layerNames = (svg: Element): string[] =>
	layers(svg).map((layer) => layer.getAttribute('data-layer') ?? '');

/** What a mark is called in a message. */
const nameOf = (layer: Element, mark: Element) =>
	`${layer.getAttribute('data-layer')}: <${mark.tagName.toLowerCase()} data-key="${mark.getAttribute('data-key') ?? ''}">`;

/** Marks the player could not turn: nested, keyless, moved by a transform, painted by a class. */
export function unturnable(svg: Element): string[] {
	const wrong: string[] = [];
	for (const layer of layers(svg)) {
		const seen = new Set<string>();
		for (const mark of layer.children) {
			const tag = mark.tagName.toLowerCase();
			const key = mark.getAttribute('data-key') ?? '';
			const inner = [...mark.children].filter((child) => child.tagName.toLowerCase() !== 'tspan');
			if (!LEAVES.includes(tag) || inner.length > 0)
				wrong.push(`${nameOf(layer, mark)} is no leaf`);
			if (key === '') wrong.push(`${nameOf(layer, mark)} has no key`);
			if (seen.has(key)) wrong.push(`${nameOf(layer, mark)} stands twice`);
			seen.add(key);
			if (mark.hasAttribute('transform'))
				wrong.push(`${nameOf(layer, mark)} is moved by transform`);
			if (mark.hasAttribute('class')) wrong.push(`${nameOf(layer, mark)} is painted by a class`);
		}
	}
	return wrong;
}

/** Marks outside every layer: the player would never touch them. */
export const layerless = (svg: Element): string[] =>
	[...svg.querySelectorAll(LEAVES.join())]
		.filter((mark) => mark.closest('[data-layer],defs,clipPath') === null)
		.map((mark) => `<${mark.tagName.toLowerCase()}> stands outside every layer`);

/** Ids in a picture: two boards and every frame stand on one page. */
export const ids = (svg: Element): string[] =>
	[...svg.querySelectorAll('[id]')].map((mark) => mark.getAttribute('id') ?? '');

/** Text under the least size, in units of the board. */
export const smallText = (svg: Element, least: number): string[] =>
	[...svg.querySelectorAll('text')]
		.filter((text) => !(Number(text.getAttribute('font-size')) >= least))
		.map((text) => `${text.getAttribute('font-size')}: ${text.textContent}`);

/** Paints that are no role: a card, a dark scheme or a print could not repaint them. */
export function rawPaints(svg: Element, roles: ReadonlySet<string>): string[] {
	const wrong: string[] = [];
	for (const mark of svg.querySelectorAll('[fill],[stroke]'))
		for (const name of ['fill', 'stroke']) {
			const paint = mark.getAttribute(name);
			if (paint === null || paint === 'none') continue;
			const role = /^var\((--[\w-]+)\)$/u.exec(paint)?.[1];
			if (
				role !== undefined
					? !roles.has(role)
					: !/^url\(#hatch-(jiaocheng|jiangxian)\)$/u.test(paint)
			)
				wrong.push(`${name}="${paint}"`);
		}
	return [...new Set(wrong)];
}

/** Ids of the figures that the picture prints. */
export const factsIn = (svg: Element): string[] => [
	...new Set(
		[...svg.querySelectorAll('[data-fact]')].flatMap((mark) =>
			(mark.getAttribute('data-fact') ?? '').split(/\s+/u).filter(Boolean)
		)
	)
];

/** A line of text on a board, in the board's units: left, right, top and bottom of its ink. */
export interface Line {
	text: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** Lines that leave the board by more than a hair. */
export const cut = (lines: readonly Line[], width: number, height: number): string[] =>
	lines
		.filter(
			({ left, right, top, bottom }) =>
				left < -0.5 || right > width + 0.5 || top < -0.5 || bottom > height + 0.5
		)
		.map(
			({ text, left, right, top, bottom }) =>
				`“${text}” stands at ${left.toFixed(0)}–${right.toFixed(0)} × ${top.toFixed(0)}–${bottom.toFixed(0)} on ${width} × ${height}`
		);

/** Pairs of lines whose ink touches. */
export function overlapping(lines: readonly Line[]): string[] {
	const wrong: string[] = [];
	lines.forEach((a, i) => {
		for (const b of lines.slice(i + 1))
			if (
				Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
				Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5
			)
				wrong.push(`“${a.text}” and “${b.text}”`);
	});
	return wrong;
}
