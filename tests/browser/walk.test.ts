/** The whole story, step by step, as a reader goes through it: down, up, and by jumping. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOARDS, type BoardName } from '$lib/charts/chart';
import { charts } from '$lib/charts/registry';
import { cut, overlapping, type Line } from '../rules/picture';
import { open, settle, type Opened } from './browser';
import { onStage, ready, scrollToStep, shifted, stepOf, watchShifts } from './walk';

const WINDOWS = { phone: { width: 360, height: 740 }, wide: { width: 1280, height: 800 } };
const MOST_SHIFT = 0.001;

/** All steps, but never the next one: 0, 2, 4 … then backwards 5, 3, 1. */
const jumping = (steps: readonly string[]): string[] => [
	...steps.filter((_, i) => i % 2 === 0),
	...steps.filter((_, i) => i % 2 === 1).reverse()
];

describe.each(BOARDS)('on the %s board', (board) => {
	let opened: Opened;
	let page: Page;

	beforeAll(async () => {
		opened = await open({ ...WINDOWS[board], before: watchShifts });
		page = opened.page;
	});
	afterAll(() => opened.close());

	test.each(charts.map(({ id, steps }) => [id, steps] as const))(
		'%s shows each step, down, up and by jumping',
		async (id, steps) => {
			await scrollToStep(page, id, steps[0] ?? '');
			await ready(page, id);
			for (const [way, order] of [
				['down', steps],
				['up', [...steps].reverse()],
				['jumping', jumping(steps)]
			] as const)
				for (const step of order) {
					await scrollToStep(page, id, step);
					await expect
						.poll(() => stepOf(page, id), {
							message: `${way}: ${step}`,
							interval: 20,
							timeout: 3000
						})
						.toBe(step);
					expect(await onStage(page, id), `${way}: the picture of ${step}`).toContain(step);
				}
		}
	);

	test('nothing on the way was an error, and nothing has shifted', async () => {
		expect(opened.errors).toEqual([]);
		const { value, entries } = await shifted(page);
		expect(value, entries.join('\n')).toBeLessThanOrEqual(MOST_SHIFT);
	});
});

describe('pictures that turn', () => {
	let opened: Opened;

	beforeAll(async () => {
		opened = await open({ ...WINDOWS.phone, motion: true });
	});
	afterAll(() => opened.close());

	test.each(charts.map(({ id, steps }) => [id, steps] as const))(
		'%s comes to the picture of its step, whole, also when every turn is interrupted by the next',
		async (id, steps) => {
			const { page } = opened;
			await scrollToStep(page, id, steps[0] ?? '');
			await ready(page, id);
			for (const step of [...steps, ...[...steps].reverse(), ...jumping(steps)]) {
				await scrollToStep(page, id, step);
				// Some time within a turn of half a second, another for most steps.
				await page.waitForTimeout(40 + ((step.length * 67) % 200));
			}
			const rest = jumping(steps).at(-1) ?? '';
			await expect.poll(() => onStage(page, id), { timeout: 5000 }).toContain(rest);
			expect(await page.locator(`#figure-${id} [data-leaving]`).count()).toBe(0);
		}
	);

	test('none of it was an error', () => {
		expect(opened.errors).toEqual([]);
	});
});

describe('the text in the pictures', () => {
	let opened: Opened;

	beforeAll(async () => {
		opened = await open(WINDOWS.wide);
	});
	afterAll(() => opened.close());

	describe.each(BOARDS)('on the %s board', (board) => {
		test.each(charts.map((chart) => [chart.id, chart] as const))(
			'of %s is neither cut nor covered',
			async (id, chart) => {
				const steps = await linesOf(opened.page, id, board);
				expect([...steps.keys()]).toEqual([...chart.steps]);
				const { width, height } = chart.boards[board];
				const wrong = [...steps].flatMap(([step, lines]) =>
					[...cut(lines, width, height), ...overlapping(lines)].map((what) => `${step}: ${what}`)
				);
				expect(wrong).toEqual([]);
			}
		);
	});
});

/** Measures each line of text of each step of a chart's frames, in units of the board. */
async function linesOf(page: Page, id: string, board: BoardName): Promise<Map<string, Line[]>> {
	const measured = await page.evaluate(
		async ([id, board]) => {
			const url =
				document.querySelector<HTMLElement>(`#figure-${id} [data-board="${board}"]`)?.dataset[
					'frames'
				] ?? '';
			/** Signs as wide as they are high. */
			const han = /[\u2e80-\uffff“”‘’…—]/u;
			/** The widest a fallback font may set it: Han 1, digit and letter 0.62, point 0.3 of the size. */
			const widest = (text: string, size: number) =>
				[...text].reduce(
					(sum, sign) =>
						sum + (/[\u2e80-\uffff“”‘’…—]/u.test(sign) ? 1 : /[.,:;'| ]/u.test(sign) ? 0.3 : 0.62),
					0
				) * size;
			/** As `widest`, where pieces of a line are set in sizes of their own. */
			const widestOf = (line: SVGTextContentElement, size: number) =>
				[...line.childNodes].reduce(
					(sum, piece) =>
						sum +
						widest(
							piece.textContent ?? '',
							Number((piece instanceof Element && piece.getAttribute('font-size')) || size)
						),
					0
				);
			const read = (line: SVGTextContentElement, text: SVGTextElement): Line => {
				const own = Number(text.getAttribute('font-size'));
				const size = Math.max(
					own,
					...[...line.children].map((piece) => Number(piece.getAttribute('font-size') ?? 0))
				);
				const anchor = text.getAttribute('text-anchor') ?? 'start';
				const words = line.textContent;
				const length = line.getNumberOfChars();
				const first = length > 0 ? line.getStartPositionOfChar(0) : new DOMPoint();
				const last = length > 0 ? line.getEndPositionOfChar(length - 1) : first;
				const extra = Math.max(0, widestOf(line, own) - (last.x - first.x));
				const share = anchor === 'middle' ? 0.5 : anchor === 'end' ? 1 : 0;
				return {
					text: words,
					left: first.x - extra * share,
					right: last.x + extra * (1 - share),
					// Ink: the square of a Han character stands a little below the baseline, digits on it.
					top: first.y - size * (han.test(words) ? 0.86 : 0.76),
					bottom: first.y + size * (han.test(words) ? 0.1 : 0.02)
				};
			};
			type Drawn = [string, Record<string, string>, ...(Drawn | string)[]];
			const draw = ([name, attributes, ...holds]: Drawn): Element => {
				const element = document.createElementNS('http://www.w3.org/2000/svg', name);
				for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
				element.append(...holds.map((one) => (typeof one === 'string' ? one : draw(one))));
				return element;
			};
			const room = document.body.appendChild(document.createElement('div'));
			const frames = (await (await fetch(url)).json()) as Record<string, Drawn>;
			const steps = Object.entries(frames).map(([step, picture]): [string, Line[]] => {
				const svg = draw(picture);
				room.replaceChildren(svg);
				const lines = [...svg.querySelectorAll('text')].flatMap((text) => {
					const spans = [...text.querySelectorAll('tspan')].filter((span) =>
						span.hasAttribute('dy')
					);
					return (spans.length > 0 ? spans : [text]).map((line) => read(line, text));
				});
				return [step, lines.filter(({ text }) => text.trim() !== '')];
			});
			room.remove();
			return steps;
		},
		[id, board] as const
	);
	return new Map(measured);
}

const WIDTHS = [
	...[320, 344, 360, 375, 390, 412, 430, 480, 540, 599, 600, 640, 768, 820],
	...[912, 959, 960, 1024, 1180, 1280, 1366, 1440]
];

test('no width from 320 to 1440 px scrolls sideways, with every list open', async () => {
	const { page, close } = await open({ width: 320 });
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
	});
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 740 });
		await settle(page);
		const overflow = await page.evaluate(() => {
			const room = document.documentElement.clientWidth;
			const beyond = document.documentElement.scrollWidth - room;
			const culprits = [...document.body.querySelectorAll('*')]
				.filter((one) => one.getBoundingClientRect().right > room + 0.5)
				.slice(0, 3)
				.map((one) => `${one.tagName}.${one.getAttribute('class') ?? ''}`);
			return beyond > 0 ? `${beyond} px: ${culprits.join()}` : '';
		});
		expect(overflow, `at ${width} px`).toBe('');
	}
	await close();
});
