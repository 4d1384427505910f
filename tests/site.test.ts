/** The built pages, read as an editor and as a link checker would. Needs `npm run build`. */
import { describe, expect, test } from 'vitest';
import { BOARDS } from '$lib/charts/chart';
import { charts } from '$lib/charts/registry';
import { chapters, TITLE } from '$lib/story/chapters';
import { binding } from './binding';
import { exists, page, pages, target } from './built';
import { numbersIn } from './rules/numbers';
import { spaced, unboundInHead, unboundNumbers } from './rules/page';

/** The chart that a page is about: `share/gdp/index.html` → `gdp`. */
const chartOf = (path: string) => charts.find(({ id }) => path.split('/').includes(id))?.id;

describe.each(pages())('%s', (path) => {
	const document = page(path);
	const chart = chartOf(path);
	const forms = chart === undefined ? binding.everyForm : binding.formsOfChart(chart);

	test('prints no number that is bound to nothing', () => {
		expect(unboundNumbers(document.body, binding, chart)).toEqual([]);
	});

	test('says nothing else in title, meta and JSON-LD', () => {
		expect(unboundInHead(document, binding, forms)).toEqual([]);
	});

	test('has no white space between Han characters', () => {
		expect(spaced(document.body)).toEqual([]);
	});

	test('is a Chinese page with one title and one head', () => {
		expect(document.documentElement.getAttribute('lang')).toBe('zh-CN');
		expect(document.querySelectorAll('title')).toHaveLength(1);
		expect(document.querySelectorAll('h1')).toHaveLength(1);
	});

	test('has each id once', () => {
		const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
		expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
	});

	test('leads nowhere that is not there', () => {
		const wrong: string[] = [];
		const attributes = [
			...['a[href]', 'link[href]:not([rel=preconnect])', 'script[src]', 'img[src]', 'iframe[src]'],
			...['source[srcset]', 'use[href]', 'meta[property="og:image"][content]']
		];
		for (const selector of attributes)
			for (const element of document.querySelectorAll(selector)) {
				const name = /\[(href|src|srcset|content)\]/u.exec(selector)?.[1] ?? 'href';
				const address = element.getAttribute(name) ?? '';
				const to = target(path, address);
				if (to === undefined) continue;
				if (!exists(to.file)) wrong.push(`${address}: no such file`);
				else if (
					to.anchor !== '' &&
					to.file.endsWith('.html') &&
					page(to.file).getElementById(to.anchor) === null
				)
					wrong.push(`${address}: no such anchor`);
			}
		for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'])
			for (const element of document.querySelectorAll(`[${name}]`))
				for (const id of (element.getAttribute(name) ?? '').split(/\s+/u))
					if (document.getElementById(id) === null) wrong.push(`${name}="${id}": no such element`);
		expect([...new Set(wrong)]).toEqual([]);
	});
});

describe('the story, without a script', () => {
	const story = page('index.html');

	test('has every chapter once, in reading order', () => {
		const found = [...story.querySelectorAll('section.chapter')].map(({ id }) => id);
		const ids = chapters.map(({ id }) => id as string);
		expect(found.filter((id) => ids.includes(id))).toEqual(ids);
	});

	test.each(charts.map((chart) => [chart.id, chart] as const))(
		'has the whole of %s: title, both boards, steps, text and table',
		(id, chart) => {
			const figures = story.querySelectorAll(`figure[data-chart="${id}"]`);
			expect(figures).toHaveLength(1);
			const [figure] = figures;
			if (figure === undefined) return;
			expect(figure.querySelector('h3')?.textContent?.trim()).toBe(chart.title);
			for (const board of BOARDS) {
				const svgs = figure.querySelectorAll(`.board[data-board="${board}"] svg`);
				expect(svgs).toHaveLength(1);
				expect(svgs[0]?.querySelectorAll('text,circle,rect,path,line').length).toBeGreaterThan(0);
			}
			const steps = [...figure.querySelectorAll('[data-step]')];
			expect(steps.map((step) => step.getAttribute('data-step'))).toEqual([...chart.steps]);
			for (const step of steps) expect(step.textContent?.trim().length).toBeGreaterThan(5);
			expect(figure.textContent).toContain(chart.alt);
			// Whole lists stand below the picture, and long tables on the chart's own page.
			const rows =
				chart.listed !== undefined
					? story.querySelectorAll(`#${chart.listed} :is(dt, li:not(.sub):not(:has(dt)))`)
					: figure.querySelector('tbody') !== null
						? figure.querySelectorAll('tbody tr')
						: page(`share/${id}/index.html`).querySelectorAll('#data tbody tr');
			expect(rows.length).toBe(chart.table.rows.length);
		}
	);

	test('is read in eight to ten minutes: 3,500 to 4,500 characters before the methods', () => {
		const text = [
			...story.querySelectorAll('.standfirst, .answer, .words, .silence > p:last-child, .voice')
		]
			.filter((element) => element.closest('#methods') === null)
			.map((element) => (element.textContent ?? '').replace(/\s/gu, ''))
			.join('');
		expect(text.length).toBeGreaterThanOrEqual(3500);
		expect(text.length).toBeLessThanOrEqual(4500);
	});

	test('names itself to machines as well', () => {
		expect(story.querySelector('title')?.textContent).toContain(TITLE);
		expect(story.querySelector('meta[name="description"]')?.getAttribute('content')).toBeTruthy();
		const data = [...story.querySelectorAll('script[type="application/ld+json"]')];
		expect(data.length).toBeGreaterThan(0);
	});

	test('lists a source for every figure that it prints', () => {
		const missing = [...story.querySelectorAll('a.fact')]
			.map((fact) => fact.getAttribute('href')?.slice(1) ?? '')
			.filter((id) => story.getElementById(id) === null);
		expect(missing).toEqual([]);
	});
});

test('the chapters ask without a number', () => {
	expect(
		chapters.flatMap(({ short, question }) => numbersIn(short + question, binding.names))
	).toEqual([]);
});
