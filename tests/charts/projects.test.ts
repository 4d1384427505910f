import { scaleSqrt } from 'd3';
import { describe, expect, test } from 'vitest';
import { BOARDS as NAMES } from '$lib/charts/chart';
import {
	ALONE,
	AMOUNTS,
	amounts,
	BAND,
	BOARDS,
	examples,
	isPlanned,
	LARGEST,
	linesOn,
	mannerOf,
	named,
	projectOf,
	squaresOn,
	STEPS,
	viewAt,
	yiOf
} from '$lib/charts/projects/model';
import entry from '$lib/charts/projects/entry';
import { closing, type ChartEntry } from '$lib/charts/chart';
import { say } from '$lib/format/figure';
import { collisions, draw, wordsOf } from './room';

const drawn = entry as unknown as ChartEntry;
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

	test('what Jiangxian plans stands on one line, and Jiaocheng’s amount in a band of its own', () => {
		const foots = squares.map(({ row, y, side }) => [row.county, y + side] as const);
		const ground = foots.filter(([county]) => county === '绛县').map(([, foot]) => foot);
		for (const foot of ground) expect(foot).toBeCloseTo(ground[0] ?? NaN);
		expect(BAND[board].height).toBeGreaterThanOrEqual(56);
		for (const { row, y } of squares)
			if (row.county === '交城') expect(y).toBeGreaterThan(BAND[board].top);
	});

	test.each(STEPS)('at %s no words collide, are cut, or stand in a square', (step) => {
		expect(collisions(drawn, step, board)).toEqual([]);
		const crowd = viewAt(step).shown.size === 2 ? 'two' : 'all';
		const scale = scaleSqrt([0, Math.max(...amounts.map(yiOf))], [0, LARGEST[board][crowd]]);
		const shown = squaresOn(board, scale, crowd).filter(({ row }) =>
			viewAt(step).shown.has(row.id)
		);
		const within = wordsOf(draw(drawn, step, board)).filter((box) =>
			shown.some(
				({ x, y, side }) =>
					box.left < x + side && box.right > x && box.top < y + side && box.bottom > y
			)
		);
		expect(within.map(({ words }) => words)).toEqual([]);
	});

	test('names stand in lines of their own, each with its page’s verb', () => {
		const { heads, lines } = linesOn(board);
		expect(lines.map(({ row }) => row)).toEqual(examples);
		expect(heads.map(({ stage }) => stage)).toEqual([
			...new Set(examples.map(({ stage }) => stage))
		]);
		const svg = draw(drawn, 'names', board);
		for (const { name, verb } of examples) {
			expect(svg).toContain(`>${name}<`);
			if (verb !== '竣工') expect(svg).toContain(`>${verb}`);
		}
	});
});

test('all that is said to be in use is read out, and nothing else is solid', () => {
	const done = named.filter((row) => mannerOf(row) === 'done');
	for (const row of done) expect(examples).toContain(row);
	for (const { stage } of done) expect(stage).toBe('建成与投用');
});

test('what is said to be under way is neither plan nor result', () => {
	expect(mannerOf(projectOf('pj-jintaoyuan-waste-heat-power'))).toBe('ongoing');
	expect(mannerOf(projectOf('pj-meijin-hydrogen'))).toBe('ongoing');
	expect(mannerOf(projectOf('pj-yijing-cold-store'))).toBe('planned');
	expect(draw(drawn, 'names', 'phone').match(/fill-opacity/gu)).toHaveLength(
		// The two, and the mark of the key.
		examples.filter((row) => mannerOf(row) === 'ongoing').length + 1
	);
});

test('the picture that stands alone shows the money of which the title speaks', () => {
	const alone = draw(drawn, closing(entry.steps, entry.alone), 'phone');
	expect(entry.alone).toBe(ALONE);
	for (const { amount } of amounts) expect(alone).toContain(say(amount));
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

test('only Jiaocheng’s rural works of 2023 have an amount there', () => {
	const jiaocheng = named.filter(({ county }) => county === '交城');
	for (const { amount } of jiaocheng) expect(amount).toBe('');
	expect(AMOUNTS.filter((id) => projectOf(id).county === '交城')).toEqual([
		'pk-jiaocheng-rural-infrastructure'
	]);
});

test('packages come one by one, and the names after all the money', () => {
	const money = STEPS.filter((step) => viewAt(step).scene === 'money');
	expect(STEPS.slice(0, money.length)).toEqual(money);
	const counts = money.map((step) => viewAt(step).shown.size);
	expect(counts).toEqual([...counts].sort((a, b) => a - b));
	expect(counts.at(-1)).toBe(AMOUNTS.length);
});
