/** How a test reads the story: to a step, as a reader's finger would bring it there. */
import type { Page } from 'playwright';
import { ask, settle, type Reader } from './browser';

/** Scrolls until the step is the one the reader is at, and no other. */
export async function scrollToStep(page: Reader, chart: string, step: string): Promise<void> {
	await ask(
		page,
		([id, name]) => {
			const element = document.querySelector(`#figure-${id} [data-step="${name}"]`);
			if (element === null) throw new Error(`no step “${name}” of “${id}”`);
			// A finger touches before it scrolls, and may find that it is there already.
			dispatchEvent(new Event('touchstart'));
			// The trigger line lies at four fifths of the window; a step is longer than the rest.
			scrollTo({
				top: element.getBoundingClientRect().top + scrollY - innerHeight * 0.75,
				behavior: 'instant'
			});
		},
		[chart, step] as const
	);
	await settle(page);
}

/** Waits until the figure's frames have come and the reader's step is on stage. */
export async function ready(page: Page, chart: string): Promise<void> {
	await page
		.locator(`#figure-${chart}[data-ready]`)
		.waitFor({ state: 'attached', timeout: 15_000 });
}

/** The step that the page says is on stage. */
export const stepOf = (page: Reader, chart: string): Promise<string | null> =>
	ask(page, (id) => document.getElementById(`figure-${id}`)?.dataset['at'] ?? null, chart);

/**
 * Which of the chart's steps have the picture that is on stage, mark for mark; none while it turns.
 * Reads the frames file once and keeps it in the page.
 */
export const onStage = (page: Reader, chart: string): Promise<string[]> =>
	ask(
		page,
		async (id: string) => {
			const board = [...document.querySelectorAll<HTMLElement>(`#figure-${id} .board`)].find(
				(one) => one.offsetParent !== null
			);
			// Another address than the page's own, so that a fault in the one is none in the other.
			const url = `${board?.dataset['frames'] ?? ''}?check`;
			const known = ((window as { framesKnown?: Map<string, Map<string, string>> }).framesKnown ??=
				new Map());
			// Not as markup: two that are equal may name their attributes in another order.
			const written = (node: Node): string =>
				node instanceof Element
					? `<${node.tagName} ${node
							.getAttributeNames()
							.sort()
							.map((name) => `${name}="${node.getAttribute(name) ?? ''}"`)
							.join(' ')}>${text(node)}</>`
					: (node.textContent ?? '');
			const text = (parent: Element | null | undefined): string =>
				[...(parent?.childNodes ?? [])].map(written).join('');
			/** As `written`, from a file of frames. */
			type Drawn = [string, Record<string, string>, ...(Drawn | string)[]];
			const inside = ([, , ...holds]: Drawn): string =>
				holds.map((one) => (typeof one === 'string' ? one : outside(one))).join('');
			const outside = (one: Drawn): string =>
				`<${one[0]} ${Object.keys(one[1])
					.sort()
					.map((name) => `${name}="${one[1][name] ?? ''}"`)
					.join(' ')}>${inside(one)}</>`;
			if (!known.has(url)) {
				const steps = (await (await fetch(url)).json()) as Record<string, Drawn>;
				known.set(
					url,
					new Map(Object.entries(steps).map(([step, picture]) => [step, inside(picture)]))
				);
			}
			const svg = board?.querySelector('svg');
			// The picture that comes with the page has no keys: there the same marks and words must do.
			const bare = (markup: string) =>
				svg?.querySelector('[data-layer]') === null
					? (markup.match(/(?<=<)[a-z]+|(?<=>)[^<]+/gu) ?? []).join()
					: markup;
			const now = bare(text(svg));
			return [...(known.get(url) ?? [])]
				.filter(([, frame]) => bare(frame) === now)
				.map(([step]) => step);
		},
		chart
	);

/** What Chromium says of a layout shift; TypeScript's library does not know it yet. */
interface Shift {
	value: number;
	hadRecentInput: boolean;
	sources?: { node?: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** Sums every layout shift from now on; read it with `shifted`. */
export async function watchShifts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const sum = { value: 0, entries: [] as string[] };
		(window as unknown as { shifts: typeof sum }).shifts = sum;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as unknown as Shift[]) {
				if (entry.hadRecentInput) continue;
				sum.value += entry.value;
				for (const { node, previousRect: from, currentRect: to } of entry.sources ?? []) {
					const element = node instanceof Element ? node : node?.parentElement;
					sum.entries.push(
						`${entry.value.toFixed(4)} ${element?.tagName}.${element?.getAttribute('class')} “${node?.textContent?.slice(0, 12)}” ${from.x},${from.y} → ${to.x},${to.y}`
					);
				}
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
}

/** The layout shift so far, and what moved. */
export const shifted = (page: Page): Promise<{ value: number; entries: string[] }> =>
	page.evaluate(
		() => (window as unknown as { shifts: { value: number; entries: string[] } }).shifts
	);
