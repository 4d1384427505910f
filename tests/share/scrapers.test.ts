/** What messengers and search engines make of our share pages: the scrapers they are built from. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extract } from '@extractus/oembed-extractor';
import metascraper from 'metascraper';
import description from 'metascraper-description';
import image from 'metascraper-image';
import title from 'metascraper-title';
import url from 'metascraper-url';
import ogs from 'open-graph-scraper';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shared } from '../../src/lib/site/piece';
import { base, bytes, fileOf, page } from './built';

const scrape = metascraper([title(), description(), image(), url()]);

describe.each(shared)('the share page of $id', (one) => {
	test('says the same to both scrapers', async () => {
		const html = page(one.share);
		const first = await scrape({ html, url: base + one.share });
		const { result } = await ogs({ html });
		const second = {
			title: result.ogTitle,
			description: result.ogDescription,
			image: result.ogImage?.[0]?.url,
			url: result.ogUrl
		};
		expect(first).toEqual(second);
		expect(first).toEqual({
			title: one.title,
			description: one.finding,
			image: `${base}card/${one.id}.png`,
			url: base + one.share
		});
		expect(result.ogImage?.[0]).toMatchObject({
			width: '1200',
			height: '630',
			type: 'image/png',
			alt: one.alt
		});
		expect(result.twitterCard).toBe('summary_large_image');
	});

	test('tells QQ by itemprop, under an itemscope', () => {
		const html = page(one.share);
		expect(html).toMatch(/<html[^>]* itemscope/u);
		for (const name of ['name', 'description', 'image'])
			expect(html).toMatch(new RegExp(`<meta itemprop="${name}" content="[^"]+"`, 'u'));
	});

	test('is its own page, without a way elsewhere before the reader asks', () => {
		const html = page(one.share);
		expect(html).toContain(`<link rel="canonical" href="${base}${one.share}"/>`);
		expect(html).not.toMatch(/http-equiv="refresh"|location\s*=/u);
		expect(html).toContain(`href="${one.id === 'index' ? '../' : `../../#${one.id}`}"`);
	});

	test('shows first a picture that can be kept', () => {
		const first = /<img [^>]*>/u.exec(page(one.share).split('<body')[1] ?? '')?.[0] ?? '';
		expect(first).not.toContain('loading=');
		expect(Number(/width="(\d+)"/u.exec(first)?.[1])).toBeGreaterThanOrEqual(300);
		expect(
			bytes(fileOf(/src="([^"]+)"/u.exec(first)?.[1] ?? '', one.share)).length
		).toBeGreaterThan(1000);
	});
});

test('no two pages share a title, a description or a picture', () => {
	for (const pick of ['title', 'finding'] as const)
		expect(new Set(shared.map((one) => one[pick])).size).toBe(shared.length);
	const cards = shared.map(({ id }) => bytes(`card/${id}.png`).toString('base64'));
	expect(new Set(cards).size).toBe(shared.length);
});

describe('a CMS that is given a link', () => {
	let server: Server | undefined;
	beforeAll(async () => {
		// Whatever address is asked for is read from the build, as if it stood there.
		server = createServer((request, response) => {
			const asked = decodeURIComponent((request.url ?? '').slice(1));
			response.end(bytes(fileOf(asked)));
		});
		await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
	});
	afterAll(() => server?.close());

	test.each(shared.flatMap((one) => [[one.share, one] as const, [one.embed, one] as const]))(
		'finds the embed of %s by itself',
		async (path, one) => {
			const { port } = server?.address() as AddressInfo;
			const found = (await extract(base + path, {}, {
				proxy: { target: `http://127.0.0.1:${port}/` }
			} as never)) as unknown as Record<string, string | number>;
			expect(found).toMatchObject({
				version: '1.0',
				type: 'rich',
				title: one.title,
				width: 600,
				thumbnail_url: `${base}card/${one.id}.png`
			});
			expect(Number(found['height'])).toBeGreaterThanOrEqual(200);
			expect(Number(found['height'])).toBeLessThanOrEqual(1000);
			// What WordPress looks for before it shows the frame in place of the quotation.
			expect(found['html']).toMatch(
				/^<blockquote class="wp-embedded-content"><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]*><\/iframe>$/u
			);
		}
	);
});
