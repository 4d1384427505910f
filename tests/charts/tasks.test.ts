import { describe, expect, test } from 'vitest';
import { BOARDS as NAMES } from '$lib/charts/chart';
import { BOARDS, hasFigure, OPENED, pictureAt, promises, STEPS } from '$lib/charts/tasks/model';
import { chartOf } from '$lib/charts/registry';
import { indicator, tables } from '$lib/data';
import { draw } from './room';

const counted = new Set(promises.filter(hasFigure).map(({ id }) => id));
const all = STEPS.flatMap((step) => NAMES.map((board) => ({ step, board })));

/** Width of a label in px, on the safe side: Han as wide as the type, the rest two thirds of it. */
const widthOf = (text: string, size = 14) =>
	[...text].reduce((sum, sign) => sum + size * (/[\u0020-\u007e]/u.test(sign) ? 0.66 : 1), 0);

test('a plan, a target and a pledge look ahead; a result, a principle and a voice do not', () => {
	const ahead = tables.tasks.filter(({ kind }) => ['plan', 'target', 'pledge'].includes(kind));
	expect(promises.map(({ id }) => id).sort()).toEqual(ahead.map(({ id }) => id).sort());
});

test('a target said in words alone gets no red dot', () => {
	const words = promises.filter(
		({ figures }) => figures.length > 0 && figures.every((id) => indicator(id).value === null)
	);
	expect(words.length).toBeGreaterThan(0);
	expect(words.some(hasFigure)).toBe(false);
});

describe.each(all)('$step on the $board board', ({ step, board }) => {
	const { width, height } = BOARDS[board];
	const picture = pictureAt(step, board);
	const dots = picture.sheets.flatMap(({ r, stroke, dots }) =>
		dots.map((dot) => ({ ...dot, outer: (dot.r ?? r) + stroke / 2 }))
	);

	test('every promise is there exactly once; of an opened page only its own', () => {
		for (const { report, dots } of picture.sheets) {
			const rows = promises.filter((row) => row.report === report).map(({ id }) => id);
			const shown = step === 'opened' && report !== OPENED ? [] : rows.sort();
			expect(dots.map(({ key }) => key).sort()).toEqual(shown);
		}
		expect(picture.sheets.map(({ report }) => report)).toEqual(tables.reports.map(({ id }) => id));
	});

	test('no two dots touch', () => {
		const near = dots.flatMap((a, i) =>
			dots
				.slice(i + 1)
				.filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.outer + b.outer)
				.map((b) => `${a.key} ${b.key}`)
		);
		expect(near).toEqual([]);
	});

	test('nothing is cut by the edge of the board', () => {
		for (const { x, y, outer } of dots) {
			expect(x - outer).toBeGreaterThanOrEqual(0);
			expect(x + outer).toBeLessThanOrEqual(width);
			expect(y - outer).toBeGreaterThanOrEqual(0);
			expect(y + outer).toBeLessThanOrEqual(height);
		}
		for (const { x, y, text, size } of picture.labels) {
			expect(x + widthOf(text, size), text).toBeLessThanOrEqual(width);
			expect(y - 12, text).toBeGreaterThanOrEqual(0);
			expect(y + 3, text).toBeLessThanOrEqual(height);
		}
	});

	test('no label lies on a dot or on another label', () => {
		const boxes = picture.labels.map(({ x, y, text, size }) => ({
			text,
			...{ left: x, right: x + widthOf(text, size), top: y - 11, bottom: y + 1 }
		}));
		for (const [i, a] of boxes.entries()) {
			for (const b of boxes.slice(i + 1))
				expect(
					a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
					`${a.text} ${b.text}`
				).toBe(false);
			for (const { x, y, outer, key } of dots)
				expect(
					x + outer > a.left && x - outer < a.right && y + outer > a.top && y - outer < a.bottom,
					`${a.text} ${key}`
				).toBe(false);
		}
	});

	test('keys are given once', () => {
		const keys = picture.labels.map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
	});
});

test('no red dot stands before the second step, and none hides its ring', () => {
	for (const board of NAMES) {
		expect(pictureAt('pages', board).red).toBeUndefined();
		for (const step of STEPS.slice(1)) {
			const { red = NaN, sheets } = pictureAt(step, board);
			expect(red).toBeGreaterThan(1);
			for (const { r, stroke, dots } of sheets)
				for (const dot of dots.filter(({ key }) => counted.has(key)))
					expect((dot.r ?? r) - stroke / 2 - red).toBeGreaterThan(0.5);
			const svg = draw(chartOf('tasks'), step, board);
			const layer = /data-layer="counted"[^>]*>([\s\S]*?)<\/g>/u.exec(svg)?.[1] ?? '';
			const ids = sheets.flatMap(({ dots }) => dots.map(({ key }) => key));
			expect([...layer.matchAll(/data-key="([^"]+)"/gu)].map(([, id]) => id).sort()).toEqual(
				ids.filter((id) => counted.has(id)).sort()
			);
			for (const id of ids) expect(svg).toContain(`<circle data-key="${id}"`);
		}
	}
});

test('names of pages and themes stand on one line with their first dots', () => {
	for (const board of NAMES)
		for (const step of ['pages', 'themes'] as const) {
			const { labels, sheets } = pictureAt(step, board);
			const lines = new Set(sheets.flatMap(({ dots }) => dots.map(({ y }) => y.toFixed(2))));
			const names = labels.filter(({ key }) =>
				step === 'pages' ? key.startsWith('page-') : key.startsWith('theme-')
			);
			expect(names.length).toBeGreaterThan(4);
			for (const { y, text } of names) expect(lines.has((y - 5).toFixed(2)), text).toBe(true);
		}
});

test('on the opened page only one official gives figures; its four tasks and fifteen works give none', () => {
	const counted = promises.filter((row) => row.report === OPENED && hasFigure(row));
	expect(new Set(counted.map(({ work }) => work))).toEqual(new Set(['']));
	expect(new Set(counted.map(({ speaker }) => speaker)).size).toBe(1);
	const elsewhere = tables.indicators.filter(({ id, report }) => {
		const own = promises.some(({ figures }) => figures.includes(id));
		return report === OPENED && !own;
	});
	expect(elsewhere).toEqual([]);
});

test('the red circle holds every dot with a figure of the opened page, and no other', () => {
	for (const board of NAMES) {
		const { sheets, circle = { cx: 0, cy: 0, rx: 0, ry: 0 } } = pictureAt('opened', board);
		const ids = promises.filter((row) => row.report === OPENED && hasFigure(row));
		const held = (sheets.find(({ report }) => report === OPENED)?.dots ?? []).filter(
			({ x, y }) => Math.abs(x - circle.cx) < circle.rx && Math.abs(y - circle.cy) < circle.ry
		);
		expect(held.map(({ key }) => key).sort()).toEqual(ids.map(({ id }) => id).sort());
	}
});

test('the parts of the opened page stand on one grid', () => {
	for (const board of NAMES) {
		const { labels } = pictureAt('opened', board);
		const lefts = new Set(labels.map(({ x }) => x));
		expect(lefts.size).toBe(3);
	}
});
