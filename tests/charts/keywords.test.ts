import { describe, expect, test } from 'vitest';
import { closing, type ChartEntry } from '$lib/charts/chart';
import entry from '$lib/charts/keywords/entry';
import {
	BOARDS,
	FIGURES,
	flow,
	isEmpty,
	isKnownEmpty,
	KEYWORDS,
	openAt,
	STEPS,
	widthOf
} from '$lib/charts/keywords/model';
import { indicator, tables } from '$lib/data';
import { say } from '$lib/format/figure';
import { collisions, draw, wordsOf } from './room';

describe('the nine keywords', () => {
	test('stand in the order of the page, one step each, and then together', () => {
		expect(KEYWORDS.map(({ ordinal, work }) => `${ordinal} ${work.title}`)).toEqual([
			'一 产业转型',
			'二 项目建设',
			'三 园区提档',
			'四 改革创新',
			'五 生态治理',
			'六 品质提升',
			'七 乡村振兴',
			'八 民生实事',
			'九 平安建设'
		]);
		expect(STEPS.slice(0, -1).map((step) => openAt(step)?.work.order)).toEqual([
			1, 2, 3, 4, 5, 6, 7, 8, 9
		]);
		expect(openAt(closing(STEPS))).toBeUndefined();
	});
	test('are plans, every figure of them', () => {
		for (const id of FIGURES) {
			expect(indicator(id).kind, id).toBe('plan');
			expect(indicator(id).report).toBe('jiaocheng-2024');
		}
	});
	test('show every figure that their tasks carry, each once', () => {
		const carried = tables.tasks
			.filter(({ work }) => work.startsWith('j24-k'))
			.flatMap(({ figures }) => figures);
		expect([...FIGURES].sort()).toEqual([...carried].sort());
		expect(new Set(FIGURES).size).toBe(FIGURES.length);
		expect(entry.figures).toEqual(FIGURES);
	});
	test('have no figure under 项目建设 and 平安建设, and some under the others', () => {
		expect(KEYWORDS.filter(isEmpty).map(({ work }) => work.title)).toEqual([
			'项目建设',
			'平安建设'
		]);
	});
	test('show at most three figures large, and one at least where there are any', () => {
		for (const keyword of KEYWORDS.filter((one) => !isEmpty(one))) {
			expect(keyword.large.length).toBeGreaterThan(0);
			expect(keyword.large.length).toBeLessThanOrEqual(3);
		}
	});
	test('say what else the page says where it prints no figure', () => {
		for (const keyword of KEYWORDS) {
			expect(keyword.words.length > 0).toBe(isEmpty(keyword));
			for (const { figures, work } of keyword.words) {
				expect(figures).toEqual([]);
				expect(work).toBe(keyword.work.id);
			}
		}
	});
	test('are found empty only when the reader comes to them', () => {
		const [, projects, , , , , , , safety] = KEYWORDS;
		if (projects === undefined || safety === undefined) throw new Error('keywords are missing');
		expect(isKnownEmpty(projects, 'transformation')).toBe(false);
		expect(isKnownEmpty(projects, 'projects')).toBe(true);
		expect(isKnownEmpty(safety, 'livelihood')).toBe(false);
		expect(isKnownEmpty(safety, 'all')).toBe(true);
	});
	test('keep the verb of the page before what is counted', () => {
		const items = KEYWORDS.flatMap(({ large, list }) => [...large, ...list]);
		const said = (slug: string) => {
			const item = items.find(({ id }) => id === `jiaocheng-2024-${slug}`);
			return `${item?.verb ?? ''} ${item?.thing ?? ''} ${item?.figure ?? ''}`;
		};
		expect(said('hydrogen-stations')).toBe('新建 加氢站 2座');
		expect(said('glass-area')).toBe('推进 节能玻璃项目规模 1000万平方米');
		expect(said('rural-revitalisation-projects')).toBe('推进 乡村振兴项目 148个');
		// 新增城镇就业…、农村转移劳动力…: whether the verb covers the second, the page does not say.
		expect(said('rural-labour')).toBe(' 农村转移劳动力 2850人');
		expect(said('registration-days')).toBe('推行 一次挂号管 3天');
		expect(said('hightech-firms')).toBe('新增 高新技术企业 2户以上');
		// 公开招聘 | 招录 would say one thing twice.
		expect(said('recruits')).toBe(' 公开招聘招录 208人');
		for (const { id, figure, digits, unit } of items) {
			expect(figure).toBe(say(id));
			expect(digits + unit).toBe(figure);
			expect(digits).toMatch(/^[\d.]+$/u);
		}
	});
});

describe('the large figures', () => {
	const chart = entry as unknown as ChartEntry;
	test.each(['phone', 'wide'] as const)('keep to two sizes on the %s board', (board) => {
		const sizes = STEPS.flatMap((step) =>
			[
				...draw(chart, step, board).matchAll(
					/data-fact="[^"]*"[^>]*><tspan[^>]*font-size="(\d+)"/gu
				)
			].map(([, size]) => size)
		);
		expect(new Set(sizes).size).toBe(2);
	});
	test.each(['phone', 'wide'] as const)('are hollow in every step on the %s board', (board) => {
		for (const step of STEPS)
			for (const [digits] of draw(chart, step, board).matchAll(
				/<(?:text|tspan)[^>]*"var\(--serif\)"[^>]*>[\d.]+</gu
			))
				expect(digits, step).toContain('fill="var(--paper)"');
	});
	test.each(['phone', 'wide'] as const)('leave a gutter of 20 px on the %s board', (board) => {
		for (const step of STEPS) {
			const amounts = wordsOf(draw(chart, step, board)).filter(
				({ words, bottom, top }) => /^[\d.]+\D/u.test(words) && bottom - top > 20
			);
			for (const a of amounts)
				for (const b of amounts)
					if (b.left > a.left && b.bottom === a.bottom)
						expect(b.left - a.right, `${step}: ${a.words} ${b.words}`).toBeGreaterThanOrEqual(20);
		}
	});
	test.each(['phone', 'wide'] as const)('run into no other words on the %s board', (board) => {
		for (const step of STEPS) expect(collisions(chart, step, board), step).toEqual([]);
	});
});

describe('the seals', () => {
	test('say to which step each of them leads, on the rail and in the closing picture', () => {
		for (const step of STEPS)
			expect(
				[
					...draw(entry as unknown as ChartEntry, step, 'phone').matchAll(/data-goto="(\w+)"/gu)
				].map(([, goto]) => goto)
			).toEqual(STEPS.slice(0, -1));
	});
	test('mark the small figure that the words speak of, in that step alone', () => {
		for (const step of STEPS)
			expect(draw(entry as unknown as ChartEntry, step, 'wide').includes('var(--pencil)')).toBe(
				step === 'transformation'
			);
	});
});

describe('the small list', () => {
	const item = (id: string, verb: string) => ({
		...{ id, verb, thing: '农家书屋' },
		...{ figure: '5个', digits: '5', unit: '个' }
	});
	test('keeps inside the board on both boards', () => {
		for (const { width, name } of Object.values(BOARDS)) {
			const size = name === 'phone' ? 14 : 16;
			for (const { list } of KEYWORDS)
				for (const { x, text } of flow(list, width - 2, size))
					expect(x + widthOf(text) * size, text).toBeLessThanOrEqual(width - 2);
		}
	});
	test('never lets two pieces of a line touch', () => {
		for (const { list } of KEYWORDS) {
			const pieces = flow(list, 326, 14);
			for (const [index, piece] of pieces.entries()) {
				const next = pieces[index + 1];
				if (next?.line === piece.line)
					expect(next.x - piece.x - widthOf(piece.text) * 14).toBeGreaterThan(4);
			}
		}
	});
	test('prints a verb where it begins, and again at the head of a line', () => {
		const words = flow([item('a', '新建'), item('b', '新建'), item('c', '新建')], 240, 14).map(
			({ text, line }) => `${line} ${text}`
		);
		expect(words).toEqual(['0 新建', '0 农家书屋5个', '0 农家书屋5个', '1 新建', '1 农家书屋5个']);
	});
	test('names the figure of each piece, and none for a verb', () => {
		expect(flow([item('a', '新建')], 300, 14).map(({ item }) => item?.id)).toEqual([
			undefined,
			'a'
		]);
	});
});
