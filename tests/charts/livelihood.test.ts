import { describe, expect, test } from 'vitest';
import { indicator } from '$lib/data';
import { ems } from '$lib/format/phrase';
import {
	bands,
	BOARDS,
	COUNTED,
	countyOf,
	entries,
	FIGURES,
	itemOf,
	items,
	LINES,
	parts,
	TABS,
	tabAt,
	textOf,
	STEPS
} from '../../src/lib/charts/livelihood/model';
import entry from '../../src/lib/charts/livelihood/entry';
import type { BoardName, ChartEntry } from '../../src/lib/charts/chart';
import { collisions } from './room';

describe('民生账本', () => {
	test('under the six tabs every printed figure is a plan', () => {
		for (const id of FIGURES) expect(indicator(id).kind).toBe('plan');
	});

	test('care for the old and the very young has places, and not one figure', () => {
		const care = items.filter(({ domain }) => domain === '养老托育');
		expect(care.length).toBeGreaterThan(0);
		expect(care.flatMap(({ figures }) => figures)).toEqual([]);
		const school = items.filter((item) => item.domain === '上学' && countyOf(item) === '绛县');
		expect(school.flatMap(({ figures }) => figures)).toEqual([]);
	});

	test('no figure of the six domains is left out of the book', () => {
		const domains = new Set(TABS.map(({ domain }) => domain as string));
		const all = items.filter(({ domain }) => domains.has(domain)).flatMap(({ figures }) => figures);
		expect(new Set(FIGURES)).toEqual(new Set(all));
	});

	test('the spread holds the plans of one page of each county', () => {
		for (const { pages } of COUNTED) {
			for (const item of pages[0])
				expect([item.report, item.year]).toEqual(['jiaocheng-2024', 2024]);
			for (const item of pages[1])
				expect([item.report, item.year]).toEqual(['jiangxian-2025', 2025]);
			for (const item of pages.flat()) expect(item.kind).toBe('plan');
		}
	});

	test('a page of the book has eight lines, a line its verb, and county and year where they change', () => {
		for (const tab of TABS) {
			expect(tab.rows.length).toBeLessThanOrEqual(LINES);
			const list = entries(tab, 12);
			expect(list[0]?.head).toBeDefined();
			let current = '';
			for (const { item, head, text } of list) {
				if (head) current = `${head.county}${head.year}`;
				expect(current).toBe(`${countyOf(item)}${item.year}`);
				expect(item.domain).toBe(tab.domain);
				expect(text.join('')).toBe(textOf(item));
				for (const line of text) expect(ems(line)).toBeLessThanOrEqual(12);
				expect(text.length).toBeLessThanOrEqual(2);
			}
		}
	});

	test('verbs stand as the page prints them', () => {
		expect(textOf(itemOf('life-x25-elderly-centre'))).toBe('推动绛县养老服务中心开工');
		expect(textOf(itemOf('life-x25-infection-building'))).toBe('力争县人民医院感染病楼完工');
		expect(textOf(itemOf('life-j24-toilets'))).toBe('新建农村厕所');
		for (const tab of TABS)
			for (const id of tab.rows) {
				const { verb } = itemOf(id);
				for (const sign of verb) expect(textOf(itemOf(id))).toContain(sign);
			}
	});

	test('以上 stays with its figure', () => {
		expect(parts('jiaocheng-2024-skilled-people')).toEqual({ digits: '1300', unit: '人以上' });
		expect(parts('jiaocheng-2024-school-places')).toEqual({ digits: '3000', unit: '个' });
	});

	test('the bands of the spread fill the board and no more', () => {
		for (const board of Object.values(BOARDS)) {
			const list = bands(board);
			const last = list.at(-1);
			expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(board.height);
			list.forEach(({ height }, i) => {
				const lines = Math.max(...(COUNTED[i]?.pages.map((page) => page.length) ?? [0]));
				expect(height).toBeGreaterThanOrEqual(lines * 17);
			});
		}
	});

	test('the closing step is the spread, every other opens a tab', () => {
		expect(STEPS.filter((step) => tabAt(step) === undefined)).toEqual(['book']);
	});

	test.each(['phone', 'wide'] satisfies BoardName[])(
		'on the %s board no words collide and none are cut, also in wide fonts',
		(board) => {
			for (const step of entry.steps)
				expect(collisions(entry as unknown as ChartEntry, step, board), step).toEqual([]);
		}
	);
});
