import { scaleSqrt } from 'd3';
import { describe, expect, test } from 'vitest';
import { BOARDS as NAMES } from '$lib/charts/chart';
import {
	AMOUNTS,
	amounts,
	blocksOn,
	BOARDS,
	isPlan,
	isPlanned,
	LARGEST,
	named,
	pages,
	projectOf,
	sayVerbs,
	squaresOn,
	STEPS,
	viewAt,
	yiOf
} from '$lib/charts/projects/model';

const sideOn = (board: 'phone' | 'wide') =>
	scaleSqrt([0, Math.max(...amounts.map(yiOf))], [0, LARGEST[board].all]);

test('money printed in 万元 is drawn on the same scale as money printed in 亿元', () => {
	expect(yiOf(projectOf('pk-jiangxian-key'))).toBe(270.32);
	expect(yiOf(projectOf('pk-jiangxian-consolidation'))).toBeCloseTo(0.6405);
	expect(yiOf(projectOf('pk-jiaocheng-rural-infrastructure'))).toBeCloseTo(0.4552);
});

describe.each(NAMES)('on the %s board', (board) => {
	const squares = squaresOn(board, sideOn(board));

	test('areas are as the amounts', () => {
		const perYi = squares.map(({ row, side }) => (side * side) / yiOf(row));
		for (const one of perYi) expect(one).toBeCloseTo(perYi[0] ?? NaN);
	});

	test('no package lies within another, or touches it', () => {
		for (const a of squares)
			for (const b of squares) {
				if (a === b) continue;
				const apart =
					a.x + a.side < b.x || b.x + b.side < a.x || a.y + a.side < b.y || b.y + b.side < a.y;
				expect(apart, `${a.row.id} and ${b.row.id}`).toBe(true);
			}
	});

	test('every square stands on the board', () => {
		for (const { x, y, side } of squares) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(y).toBeGreaterThanOrEqual(0);
			expect(x + side).toBeLessThanOrEqual(BOARDS[board].width);
			expect(y + side).toBeLessThanOrEqual(BOARDS[board].height);
		}
	});

	test('every named project has one mark, and no two share a place', () => {
		const marks = blocksOn(board, 19, 10).flatMap((block) => block.marks);
		expect(marks).toHaveLength(named.length);
		expect(new Set(marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(named.length);
	});
});

test('what is reported as done stands on one page only', () => {
	const done = named.filter(({ stage }) => stage === '建成与投用');
	expect(new Set(done.map(({ report }) => report))).toEqual(new Set(['jiaocheng-2024-plenum']));
});

test('verbs that sound like completion but are plans are not drawn as done', () => {
	const plans = named.filter(({ note }) => note.includes('写在计划里，不是已完成'));
	expect(plans.length).toBeGreaterThan(0);
	for (const { stage } of plans) expect(stage).not.toBe('建成与投用');
});

test('a verb of completion in a plan is preceded by 计划 in the list', () => {
	for (const row of named.filter(({ note }) => note.includes('写在计划里，不是已完成')))
		expect(isPlanned(row), row.id).toBe(true);
	expect(isPlanned(projectOf('pj-east-ring-road'))).toBe(false);
});

test('a page of plans is labelled so, for its 完成 is not done', () => {
	const plans = pages.filter(({ own }) => isPlan(own)).map(({ page }) => page);
	expect(plans).toEqual(['jiaocheng-2024', 'jiaocheng-2025', 'jiangxian-2025']);
});

test('only Jiaocheng’s rural works of 2023 have an amount there', () => {
	const jiaocheng = named.filter(({ county }) => county === '交城');
	for (const { amount } of jiaocheng) expect(amount).toBe('');
	expect(AMOUNTS.filter((id) => projectOf(id).county === '交城')).toEqual([
		'pk-jiaocheng-rural-infrastructure'
	]);
});

test('verbs are the page’s own, and 等 says that there are more', () => {
	for (const { own } of pages) {
		const words = sayVerbs(own, 14);
		expect(words.length).toBeGreaterThan(0);
		expect([...words].length).toBeLessThanOrEqual(14);
		for (const verb of words.replace(/等$/u, '').split('、'))
			expect(own.some(({ modal }) => modal === verb)).toBe(true);
	}
});

test('packages come one by one and none goes again', () => {
	const counts = STEPS.map((step) => viewAt(step).shown.size);
	expect(counts).toEqual([...counts].sort((a, b) => a - b));
	expect(counts.at(-1)).toBe(AMOUNTS.length);
});
