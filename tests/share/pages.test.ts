/** Embed pages, share pages and the desk as files. */
import { existsSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { shared, WHOLE } from '../../src/lib/site/piece';
import { base, bytes, fileOf, page } from './built';

const validator = new HtmlValidate({
	extends: ['html-validate:standard'],
	rules: {
		// How Svelte and the tidying hand write, not what they say.
		'attribute-boolean-style': 'off',
		'no-trailing-whitespace': 'off',
		'void-style': 'off',
		'no-inline-style': 'off',
		'long-title': 'off',
		// frame-sizing is newer than the rule's list of properties.
		'no-unknown-properties': 'off',
		// The button lies beside the field it copies; browsers submit nothing without a form.
		'prefer-native-element': ['error', { exclude: ['region', 'status'] }]
	}
});

const kilobytes = (text: string) => brotliCompressSync(text).length / 1024;

describe.each(shared)('the pages of $id', (one) => {
	test('embed: one page that asks for nothing, told to engines before its style', () => {
		const html = page(one.embed);
		const [head = ''] = html.split('<style');
		expect(Buffer.byteLength(head)).toBeLessThan(32 * 1024);
		for (const early of [
			'<title>',
			'og:title',
			'og:image"',
			'application/json+oembed',
			'canonical'
		])
			expect(head).toContain(early);
		expect(html).toContain('<meta name="robots" content="noindex"/>');
		expect(html).toContain('<meta name="responsive-embedded-sizing" content="allow-origins=*"/>');
		expect(html).toContain(`<link rel="canonical" href="${base}${one.share}"/>`);
		expect(html).toContain(`<meta property="og:url" content="${base}${one.share}"/>`);
		expect(html).not.toMatch(
			/<script[^>]* src=|<link[^>]*rel="(?:stylesheet|preload|modulepreload)"/u
		);
		expect(html).not.toMatch(/<img|@font-face|@import/u);
		expect(html).toMatch(/<html[^>]*data-theme="light"/u);
		if (one.id !== WHOLE) expect(kilobytes(html)).toBeLessThanOrEqual(12);
	});

	test('embed: nothing in it hangs on the window’s height or on scrolling', () => {
		const style = /<style>([\s\S]*?)<\/style>/u.exec(page(one.embed))?.[1] ?? '';
		expect(style).not.toMatch(/\d[sdl]?vh\b|sticky|position:fixed|height:100%/u);
		expect(style).toContain('body{display:flow-root}');
		expect(page(one.embed)).not.toMatch(/'scroll'|"scroll"/u);
	});

	test('embed: every link opens in a new tab', () => {
		for (const [link] of page(one.embed).matchAll(/<a [^>]*>/gu)) {
			expect(link).toContain('target="_blank" rel="noopener"');
			expect(link).not.toContain('href="#');
		}
	});

	test('share: light, whole, and valid', async () => {
		const html = page(one.share);
		expect(kilobytes(html)).toBeLessThanOrEqual(12);
		const report = await validator.validateString(html, `${one.share}index.html`);
		expect(problems(report)).toEqual([]);
	});

	test('embed: valid', async () => {
		const report = await validator.validateString(page(one.embed), `${one.embed}index.html`);
		expect(problems(report)).toEqual([]);
	});

	test('every address of ours in them leads to a file', () => {
		for (const path of [one.embed, one.share])
			for (const [, address = ''] of page(path).matchAll(/(?:href|src|content)="([^"]+)"/gu))
				if (address.startsWith(base) || /^\.\.?\//u.test(address))
					expect(existsSync(`build/${fileOf(address, path)}`), `${path}: ${address}`).toBe(true);
	});
});

test('the desk offers every chart with preview, snippets, card, poster and table', async () => {
	const html = page('desk/');
	for (const one of shared) {
		expect(html).toContain(`<iframe src="../${one.embed}"`);
		expect(html).toContain(`src="../card/${one.id}.png"`);
		expect(html).toContain(`href="../poster/${one.id}.png"`);
		for (const kind of ['frame', 'scripted', 'pym', 'amp', 'picture'])
			expect(html).toContain(`<textarea id="code-${one.id}-${kind}"`);
		if (one.id !== WHOLE) {
			expect(html).toContain(`href="../csv/${one.id}.csv"`);
			expect(bytes(`csv/${one.id}.csv`).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
		}
	}
	expect(problems(await validator.validateString(html, 'desk/index.html'))).toEqual([]);
});

function problems(report: Awaited<ReturnType<typeof validator.validateString>>): string[] {
	return report.results.flatMap(({ messages }) =>
		messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`)
	);
}
