/** Whatever stands in the address or is typed: no error, no markup, the same page. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { open, settle } from './browser';

/** Pseudo-random numbers from a seed, so that a failure can be seen again. */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

const PIECES = [
	...['<img src=x onerror=window.pwned=1>', '"><script>window.pwned=1</script>', "'-alert(1)-'"],
	...['javascript:window.pwned=1', '%3Csvg%20onload=pwned%3E', '%E4%B8', '%', '%00', '\u0000'],
	...['\ud83d', '\u202e', '\ufeff', '　', '氢', '二十', '106.62', '#', '?', '&', '=', '/', '\\'],
	...['../', '//evil.example', '[id]', '*', ':has(*)', '{}', '()', '`', '${1}', '\\0', '$&'],
	...['source-', 'source-jiaocheng-2023-gdp', 't-', 't-j24-089', 'gdp', 'figure-gdp', 'fact-'],
	...['__proto__', 'constructor', 'q=', 'theme=', 'county=交城', 'x'.repeat(300), '\n', ' ']
];

/** Values of one to six pieces. */
function values(count: number, seed: number): string[] {
	const next = random(seed);
	return Array.from({ length: count }, () =>
		Array.from(
			{ length: 1 + Math.floor(next() * 6) },
			() => PIECES[Math.floor(next() * PIECES.length)] ?? ''
		).join('')
	);
}

/** What an injection would change: foreign elements, handlers, a variable of its own. */
const injected = (page: Page) =>
	page.evaluate(() => ({
		pwned: 'pwned' in window,
		foreign: document.querySelectorAll('script,img[src=x],iframe,object,embed,base,link,meta')
			.length,
		handlers: [...document.querySelectorAll('*')].filter((one) =>
			one.getAttributeNames().some((name) => name.startsWith('on'))
		).length,
		title: document.title,
		// Pictures turn and lists are searched; the words of the story are the same.
		words: [...document.querySelectorAll('.words,.answer,.silence,blockquote,td')]
			.map((one) => one.textContent)
			.join()
	}));

/** Ten thousand values in all, divided among the three ways in. */
const FRAGMENTS = 3000;
const QUERIES = 60;
const SEARCHES = 10_000 - FRAGMENTS - QUERIES;

test('fragments change nothing in the page and raise nothing', { timeout: 120_000 }, async () => {
	const { page, errors, close } = await open();
	const before = await injected(page);
	await page.evaluate(
		async (list) => {
			for (const [i, value] of list.entries()) {
				location.hash = value;
				// Whoever listens for a new fragment is heard in between.
				if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve));
			}
		},
		values(FRAGMENTS, 1)
	);
	await settle(page);
	expect(await injected(page)).toEqual(before);
	expect(errors).toEqual([]);
	await close();
});

test(
	'pages opened with odd queries and fragments are the same pages',
	{ timeout: 120_000 },
	async () => {
		const { page, errors, close } = await open();
		const before = await injected(page);
		const odd = values(QUERIES, 2);
		for (const [i, value] of odd.entries()) {
			const query = new URLSearchParams({ q: value }).toString().slice(2);
			const loose = value.replace(/[^!-~\p{Script=Han}]|#/gu, '');
			const address = i % 2 === 0 ? `/?q=${query}&theme=${query}#${query}` : `/?${loose}#${loose}`;
			await page.goto(new URL(address, page.url()).href);
			expect(await injected(page), address).toEqual(before);
		}
		expect(errors).toEqual([]);
		await close();
	}
);

test(
	'what is typed into the search raises nothing and becomes no markup',
	{ timeout: 240_000 },
	async () => {
		const { page, errors, close } = await open();
		const before = await injected(page);
		const field = page.locator('#find input[type=search]');
		await field.focus();
		await page.evaluate(
			async (list) => {
				const input = document.querySelector<HTMLInputElement>('#find input[type=search]');
				if (input === null) throw new Error('no field');
				for (const [i, value] of list.entries()) {
					input.value = value;
					input.dispatchEvent(new Event('input', { bubbles: true }));
					if (i % 50 === 0) await new Promise((resolve) => setTimeout(resolve));
				}
				input.value = '';
				input.dispatchEvent(new Event('input', { bubbles: true }));
			},
			values(SEARCHES, 3)
		);
		await settle(page);
		expect(await injected(page)).toEqual(before);
		expect(errors).toEqual([]);
		await close();
	}
);
