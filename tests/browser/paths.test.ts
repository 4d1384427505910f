/** What a resident comes to find out, on a phone, in at most three actions from the menu of chapters. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { ChartId } from '$lib/charts/registry';
import { say } from '$lib/format/figure';
import { open, settle } from './browser';
import { scrollToStep } from './walk';

/** Actions one and two: open the menu, tap the chapter. */
async function goTo(page: Page, chapter: string): Promise<void> {
	await page.locator('.menu summary').click();
	await page.locator(`a[data-chapter="${chapter}"]`).click();
	await settle(page);
}

/** The words of an element that can be read without scrolling: below the bar, above the fold. */
const inView = (page: Page, selector: string) =>
	page.evaluate((wanted) => {
		const read: string[] = [];
		for (const element of document.querySelectorAll(wanted)) {
			const { top, bottom, height } = element.getBoundingClientRect();
			if (height > 0 && top >= 40 && bottom <= innerHeight) read.push(element.textContent ?? '');
		}
		return read.join('\n');
	}, selector);

interface Search {
	question: string;
	chapter: ChartId;
	/** Action three: scroll to this step; none where the answer stands at the head of the chapter. */
	step?: string;
	/** Where the answer is read. */
	where: string;
	answer: readonly string[];
}

const STAGE = '.stage svg text';

const SEARCHES: Search[] = [
	{
		question: 'what was printed as Jiaocheng’s GDP of 2023, and why two figures circulate',
		chapter: 'gdp',
		where: '#gdp .answer',
		answer: [
			'预计',
			say('jiaocheng-2023-gdp-forecast'),
			'完成',
			say('jiaocheng-2023-gdp'),
			say('jiaocheng-2023-gdp-growth')
		]
	},
	{
		question:
			'which results of 2023 lie below, above or beside their target, and which are not there',
		chapter: 'targets',
		where: '#targets .answer',
		answer: ['低于目标', '高于下限', '五页未见']
	},
	{
		question: 'what the ecology keyword promised in things one can count',
		chapter: 'keywords',
		where: '#keywords .answer',
		answer: [
			say('jiaocheng-2024-ecology-area'),
			say('jiaocheng-2024-ultra-low-firms'),
			say('jiaocheng-2024-water-reuse')
		]
	},
	{
		question: 'how large Jiangxian’s largest single project is',
		chapter: 'projects',
		step: 'others',
		where: '#figure-projects [data-step="others"] p',
		answer: [say('jiangxian-2025-pumped-storage-amount'), '尽快开工']
	},
	{
		question: 'when which project was to be finished',
		chapter: 'deadlines',
		step: 'time',
		where: `#figure-deadlines ${STAGE}`,
		answer: ['6月', '7月底', '9月', '年底', '竣工']
	},
	{
		question: 'what the four tasks and fifteen works of 2025 say in numbers',
		chapter: 'tasks',
		step: 'opened',
		where: `#figure-tasks [data-step="opened"] p, #figure-tasks ${STAGE}`,
		answer: ['四大任务：没有', '十五项重点工作：没有', say('jiaocheng-2025-nitro-town-revenue')]
	},
	{
		question: 'what became of hydrogen',
		chapter: 'threads',
		where: '#threads .answer',
		answer: [say('jiaocheng-2024-hydrogen-stations'), '找不到一个“氢”字']
	}
];

test.each(SEARCHES)('a resident finds $question', async (search) => {
	const { page, errors, close } = await open();
	await goTo(page, search.chapter);
	if (search.step !== undefined) await scrollToStep(page, search.chapter, search.step);
	await settle(page);
	for (const words of search.answer)
		await expect.poll(() => inView(page, search.where), { timeout: 8000 }).toContain(words);
	expect(errors).toEqual([]);
	await close();
});
