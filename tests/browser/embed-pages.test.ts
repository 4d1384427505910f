/** Every embed page by itself: any width, large letters, both schemes, and hosts that mean no good. */
import AxeBuilder from 'axe-core';
import type { Frame } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { heightOf } from '../../src/lib/embed/heights';
import { shared, WHOLE } from '../../src/lib/site/piece';
import { open, settle } from './browser';
import { hosts } from './hosts';

const site = hosts();
const single = shared.filter(({ id }) => id !== WHOLE);

const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

describe.each(shared)('the embed of $id', (one) => {
	test('fits every width, and large letters on a small phone', async () => {
		const asked: string[] = [];
		const { page, errors, close } = await open({
			path: `/${one.embed}`,
			width: 280,
			before: async (opening) => {
				opening.on('request', (request) => asked.push(request.url()));
			}
		});
		expect(asked.length).toBe(1);
		for (const width of [280, 320, 390, 600, 1024]) {
			await page.setViewportSize({ width, height: 600 });
			expect(await page.evaluate(wide), `${width} px`).toBeLessThanOrEqual(0);
		}
		await page.setViewportSize({ width: 320, height: 600 });
		await page.evaluate(() => {
			document.documentElement.style.fontSize = '34px';
		});
		expect(await page.evaluate(wide), '200 % at 320 px').toBeLessThanOrEqual(0);
		expect(errors).toEqual([]);
		await close();
	});
});

test.each(single)(
	'the embed of $id is never higher than its snippet says, nor much lower (else: npm run heights)',
	async (one) => {
		const { page, close } = await open({ path: `/${one.embed}` });
		let most = 0;
		for (let width = 320; width <= 1024; width += 16) {
			await page.setViewportSize({ width, height: 600 });
			most = Math.max(
				most,
				await page.evaluate(() => document.documentElement.getBoundingClientRect().height)
			);
		}
		expect(most).toBeLessThanOrEqual(heightOf(one));
		expect(heightOf(one) - most).toBeLessThan(260);
		await close();
	}
);

test('an embed is light in a dark phone, dark or the phone’s own when the host says so', async () => {
	const paper = async (path: string) => {
		const { page, close } = await open({ path, scheme: 'dark' });
		const colour = await page.evaluate(
			() => getComputedStyle(document.documentElement).backgroundColor
		);
		await close();
		return colour;
	};
	const light = 'rgb(246, 242, 233)';
	expect(await paper('/embed/gdp/')).toBe(light);
	expect(await paper('/embed/gdp/?theme=light')).toBe(light);
	expect(await paper('/embed/gdp/?theme=dark')).not.toBe(light);
	expect(await paper('/embed/gdp/?theme=auto')).not.toBe(light);
});

test('an embed is whole without script', async () => {
	const { page, close } = await open({ path: '/embed/gdp/', js: false });
	expect(await page.locator('.board svg:visible').count()).toBe(1);
	for (const words of ['h1', '.source', '.brand', 'summary'])
		expect(await page.locator(words).first().isVisible()).toBe(true);
	await page.locator('summary').click();
	expect(await page.locator('#share-url').isVisible()).toBe(true);
	expect(await page.locator('[data-copy]').isVisible()).toBe(false);
	await close();
});

test('ten thousand hostile messages of every dialect change nothing in the page and raise nothing', async () => {
	const { page, errors, close } = await open({
		origin: site.origin(),
		path: '/sandbox.html?sandbox=allow-scripts'
	});
	const frame = page.frames().find((one) => one.url().includes('/embed/')) as Frame;
	await frame.waitForLoadState('load');
	const markup = () => frame.evaluate(() => document.documentElement.outerHTML);
	const before = await markup();
	await page.evaluate(async () => {
		const target = document.querySelector('iframe')?.contentWindow;
		let seed = 11;
		const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
		const pieces = [
			'<img src=x onerror=alert(1)>',
			'__proto__',
			'xPYMx',
			':',
			'%',
			'\u0000',
			'字',
			'1e309',
			'-1',
			'constructor',
			']',
			'gdp',
			' '
		];
		const word = () => Array.from({ length: next(9) }, () => pieces[next(pieces.length)]).join('');
		const any = (): unknown =>
			[
				null,
				undefined,
				0,
				-1,
				NaN,
				1n,
				true,
				word(),
				[],
				[word()],
				{ toString: 1, valueOf: 1 },
				new Date(),
				new Map([[1, 2]])
			][next(13)];
		const kinds = [
			() => any(),
			() => word(),
			() => ({ sentinel: 'amp', type: any(), height: any() }),
			() => ({ sentinel: any(), type: 'frames-init' }),
			() => ({ sentinel: 'amp', type: `request-${word()}` }),
			() =>
				`pymxPYMx${word()}xPYMx${['width', 'height', 'navigateTo', word()][next(4)]}xPYMx${word()}`,
			() => `[iFrameSizer]${word()}:${Array.from({ length: next(24) }, word).join(':')}`,
			() => `[iFrameSizer]${['moveToAnchor', 'inPageLink', 'message'][next(3)]}:${word()}`,
			() => JSON.stringify({ context: 'iframe.resize', method: word(), height: word() }),
			() => ({
				message: ['height', 'link', 'ready', word()][next(4)],
				value: any(),
				secret: any()
			}),
			() => ({ 'datawrapper-height': { [word()]: any() } })
		];
		for (let i = 0; i < 10_000; i += 1) {
			target?.postMessage(kinds[next(kinds.length)]?.(), '*');
			if (i % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
		}
		await new Promise((resolve) => setTimeout(resolve, 300));
	});
	expect(await markup()).toBe(before);
	expect(errors).toEqual([]);
	await close();
});

test('however often it is asked, an embed tells its height at most ten times a second, and ten idle seconds hear at most ten', async () => {
	const { page, close } = await open({
		origin: site.origin(),
		path: '/sandbox.html?sandbox=allow-scripts'
	});
	const told = () =>
		page.evaluate(
			() =>
				(globalThis as unknown as { heard: [string, { type?: string } | null][] }).heard.filter(
					([, data]) => data?.type === 'embed-size'
				).length
		);
	await page.waitForTimeout(10_000);
	const idle = await told();
	expect(idle).toBeGreaterThan(3);
	expect(idle).toBeLessThanOrEqual(10);
	await page.evaluate(async () => {
		const target = document.querySelector('iframe')?.contentWindow;
		const end = performance.now() + 2000;
		while (performance.now() < end) {
			target?.postMessage({ sentinel: 'amp', type: 'request-height' }, '*');
			await new Promise((resolve) => setTimeout(resolve, 1));
		}
	});
	expect((await told()) - idle).toBeLessThanOrEqual(21);
	await close();
});

test.each([
	['with', 'clipboard-write'],
	['without', '']
])(
	'the link can be copied in a frame of another site %s permission for the clipboard',
	async (_, allow) => {
		const { page, close } = await open({
			origin: site.origin(),
			path: `/allow.html?allow=${allow}`,
			width: 500,
			height: 1200,
			context: { permissions: ['clipboard-read', 'clipboard-write'] }
		});
		const frame = page.frames().find((one) => one.url().includes('/embed/')) as Frame;
		await frame.locator('summary').click();
		await frame.locator('[data-copy]').click();
		await expect.poll(() => frame.locator('#share-status').textContent()).toBe('已复制');
		await page.bringToFront();
		await page.locator('body').click({ position: { x: 2, y: 2 } });
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(await frame.locator('#share-url').inputValue());
		await close();
	}
);

test.each(['/embed/gdp/', '/embed/gdp/?theme=dark', '/share/gdp/', '/share/', '/desk/'])(
	'axe finds nothing on %s',
	async (path) => {
		for (const scheme of ['light', 'dark'] as const) {
			const { page, close } = await open({ path, scheme, context: { bypassCSP: true } });
			await page.addScriptTag({ content: AxeBuilder.source });
			await settle(page);
			const found = await page.evaluate(async () => {
				const { violations } = await (globalThis as unknown as { axe: typeof AxeBuilder }).axe.run(
					document,
					{ iframes: false }
				);
				return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
			});
			expect(found, scheme).toEqual([]);
			await close();
		}
	}
);

test('the origin of the embeds is not the site of the hosts', () => {
	expect(new URL(inject('origin')).hostname).not.toBe(new URL(site.origin()).hostname);
});
