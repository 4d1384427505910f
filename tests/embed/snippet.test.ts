import { describe, expect, test } from 'vitest';
import { heightOf } from '../../src/lib/embed/heights';
import { amp, frame, picture, pym, scripted, snippets } from '../../src/lib/embed/snippet';
import { absolute } from '../../src/lib/site/address';
import { shared } from '../../src/lib/site/piece';

describe.each(shared)('the snippets of $id', (one) => {
	test('lead to its embed page, carry its title and leave a link', () => {
		for (const write of [frame, scripted, amp]) {
			expect(write(one)).toContain(`src="${absolute(one.embed)}"`);
			expect(write(one)).toContain('title="');
		}
		for (const write of [frame, pym, amp, picture])
			expect(write(one)).toContain(`<a href="${absolute(one.share)}">`);
	});

	test('hold the height for every width, in the attribute and in the style', () => {
		const height = heightOf(one);
		expect(Number.isInteger(height)).toBe(true);
		expect(frame(one)).toContain(`height="${height}"`);
		expect(frame(one)).toContain(`min-height:${height}px;frame-sizing:content-height`);
	});

	test('the one with a script weighs at most 700 bytes and believes only its own frame', () => {
		const text = scripted(one);
		expect(Buffer.byteLength(text)).toBeLessThanOrEqual(700);
		const script = /<script>([\s\S]*)<\/script>/u.exec(text)?.[1] ?? '';
		expect(() => new Function(script)).not.toThrow();
		expect(script).toContain('e.source==f.contentWindow');
		expect(script).toContain(`e.origin=="${new URL(absolute('')).origin}"`);
	});
});

test('a title with signs of markup stays a title', () => {
	const one = { ...shared[0], title: '"><script>alert(1)</script>&' } as (typeof shared)[number];
	for (const { write } of snippets) {
		expect(write(one)).not.toContain('<script>alert');
		expect(write(one)).not.toContain('""');
	}
});
