/** Ways through the story that are no links in the text: the menu's search, and marks that stand for a step. */
import { expect, test } from 'vitest';
import { charts } from '$lib/charts/registry';
import { ask, open, type Opened } from './browser';
import { onStage, ready, scrollToStep, stepOf } from './walk';

test('the menu leads to the search over all tasks', async () => {
	const { page, errors, close } = await open();
	await page.locator('.menu summary').click();
	await page.locator('.menu a[href="#find"]').click();
	await expect
		.poll(() => page.locator('#find').evaluate((one) => one.getBoundingClientRect().top))
		.toBeLessThan(120);
	expect(await page.locator('.menu[open]').count()).toBe(0);
	expect(errors).toEqual([]);
	await close();
});

/** Marks of the picture on stage that lead to a step: what they lead to, and their middle in the window. */
const ways = ({ page }: Opened, chart: string) =>
	ask(
		page,
		(id) =>
			[...document.querySelectorAll<SVGElement>(`#figure-${id} .board [data-goto]`)]
				.filter((mark) => mark.getBoundingClientRect().height > 0)
				.map((mark) => {
					const { left, top, width, height } = mark.getBoundingClientRect();
					return { to: mark.dataset['goto'] ?? '', x: left + width / 2, y: top + height / 2 };
				}),
		chart
	);

test.each(['keywords', 'ecology', 'livelihood'] as const)(
	'a tap on each seal or tab of %s brings the reader to its step',
	async (id) => {
		const opened = await open();
		const { page, errors, close } = opened;
		const chart = charts.find((one) => one.id === id);
		if (chart === undefined) throw new Error(`no chart ${id}`);
		const start = chart.steps[2] ?? '';
		await scrollToStep(page, id, start);
		await ready(page, id);
		await expect.poll(() => stepOf(page, id)).toBe(start);
		const targets = new Set((await ways(opened, id)).map(({ to }) => to));
		expect(targets.size).toBeGreaterThan(3);
		for (const to of targets) {
			expect(chart.steps).toContain(to);
			const way = (await ways(opened, id)).find((one) => one.to === to);
			if (way === undefined) throw new Error(`no way to ${to}`);
			await page.mouse.click(way.x, way.y);
			await expect.poll(() => stepOf(page, id), { message: to }).toBe(to);
			await expect.poll(() => onStage(page, id)).toContain(to);
		}
		expect(errors).toEqual([]);
		await close();
	}
);
