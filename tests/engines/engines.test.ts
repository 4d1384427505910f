/** The story in three engines. Their packages: `node tests/engines/find.mjs`. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartOf, charts } from '$lib/charts/registry';
import { ask } from '../browser/browser';
import { onStage, scrollToStep, stepOf } from '../browser/walk';
import { inChromium, inFirefox, inWebKit, type Engine, type Launch } from './engine';

const ENGINES: [string, Launch, readonly (typeof charts)[number][]][] = [
	['Chromium', inChromium, charts],
	['Firefox', inFirefox, charts],
	['WebKitGTK', inWebKit, [chartOf('gdp')]]
];

const WAIT = { timeout: 10_000, interval: 50 };

const visible = (engine: Engine, selector: string) =>
	ask(
		engine,
		(name) => {
			const box = document.querySelector(name)?.getBoundingClientRect();
			return box !== undefined && box.width > 0 && box.height > 0;
		},
		selector
	);

describe.each(ENGINES)('in %s', (_, launch, walked) => {
	let engine: Engine;

	beforeAll(async () => {
		engine = await launch('/', 360, 800);
	});
	afterAll(async () => {
		await engine.close();
	});

	test('the story is whole: every picture and every step is there, and nothing hangs over', async () => {
		const found = await ask(engine, () =>
			[...document.querySelectorAll<HTMLElement>('figure[data-chart]')].map((figure) => {
				const boards = [...figure.querySelectorAll<HTMLElement>('.board')].filter(
					(board) => board.offsetParent !== null
				);
				return {
					id: figure.dataset['chart'],
					boards: boards.length,
					high: (boards[0]?.getBoundingClientRect().height ?? 0) > 100,
					steps: [...figure.querySelectorAll<HTMLElement>('[data-step]')]
						.filter((step) => step.offsetHeight > 20 && (step.textContent ?? '').trim() !== '')
						.map((step) => step.dataset['step'])
				};
			})
		);
		expect(found).toEqual(
			charts.map(({ id, steps }) => ({ id, boards: 1, high: true, steps: [...steps] }))
		);
		const beyond = await ask(engine, () => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return scrollWidth - clientWidth;
		});
		expect(beyond).toBe(0);
	});

	test.each(walked.map(({ id, steps }) => [id, steps] as const))(
		'%s turns to every step, and back',
		async (id, steps) => {
			for (const step of [...steps, ...[...steps].reverse()]) {
				await scrollToStep(engine, id, step);
				await expect.poll(() => stepOf(engine, id), WAIT).toBe(step);
				// WebKit's driver cannot ask for less motion: there a turn takes its time.
				await expect.poll(() => onStage(engine, id), WAIT).toContain(step);
			}
		}
	);

	test('the sheet of a source opens on a figure, and closes', async () => {
		await engine.click('a.fact');
		await expect.poll(() => visible(engine, 'dialog#sheet[open] [data-body] > *'), WAIT).toBe(true);
		await engine.escape();
		await expect.poll(() => visible(engine, 'dialog#sheet[open]'), WAIT).toBe(false);
	});

	test('the sheet to share opens with the page of its chart, and closes', async () => {
		await engine.click('#figure-gdp a[data-share]');
		await expect.poll(() => visible(engine, 'dialog#share-sheet[open]'), WAIT).toBe(true);
		const address = await ask(
			engine,
			() => document.querySelector<HTMLInputElement>('#share-sheet input')?.value
		);
		expect(address).toMatch(/share\/gdp\/$/u);
		await engine.escape();
		await expect.poll(() => visible(engine, 'dialog#share-sheet[open]'), WAIT).toBe(false);
	});

	test('the search finds what is typed', async () => {
		await ask(engine, () => document.querySelector('#find')?.scrollIntoView());
		await engine.click('#find input[type=search]');
		await engine.type('氢');
		const count = () =>
			ask(engine, () => document.querySelector('#find [role=status]')?.textContent ?? '');
		await expect.poll(count, WAIT).not.toBe('');
		expect(await ask(engine, () => location.search)).toContain('q=');
	});

	test('nothing on the way was an error', async () => {
		expect(await engine.errors()).toEqual([]);
	});
});
