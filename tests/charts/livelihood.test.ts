import { describe, expect, test } from 'vitest';
import { indicator } from '$lib/data';
import { ems } from '$lib/format/phrase';
import { BOARDS as NAMES } from '../../src/lib/charts/chart';
import {
	AIR,
	bands,
	BOARDS,
	COUNTED,
	countyOf,
	FIGURES,
	itemOf,
	items,
	ledger,
	mannerOf,
	parts,
	SPENDING,
	TABS,
	tabAt,
	textOf,
	STEPS
} from '../../src/lib/charts/livelihood/model';
import entry from '../../src/lib/charts/livelihood/entry';
import type { ChartEntry } from '../../src/lib/charts/chart';
import { collisions, draw, wordsOf } from './room';

describe('民生账本', () => {
	test('under the six tabs every printed figure is a plan', () => {
		for (const { rows } of TABS)
			for (const id of rows.flatMap((row) => itemOf(row).figures))
				expect(indicator(id).kind).toBe('plan');
	});

	test('the one printed result stands in the closing picture, by the page of January 2024', () => {
		const { kind, year, report } = indicator(SPENDING);
		expect([kind, year, report]).toEqual(['actual', 2023, 'jiaocheng-2024-plenum']);
		for (const board of NAMES)
			expect(draw(entry as unknown as ChartEntry, 'book', board)).toContain(
				`data-fact="${SPENDING}"`
			);
	});

	test('only what the page calls completed is solid; what it says was under way is not', () => {
		const told = TABS.flatMap(({ rows }) => rows.map(itemOf)).filter(({ kind }) => kind !== 'plan');
		const done = told.filter((item) => mannerOf(item) === 'done');
		expect(done.map(({ id }) => id)).toEqual(['life-j24p-roads-opened']);
		expect(told.length).toBeGreaterThan(done.length);
	});

	test('no school place and no toilet is printed for 绛县, and none is claimed', () => {
		for (const word of ['学位', '厕所'])
			expect(
				items.filter((item) => countyOf(item) === '绛县' && item.label.includes(word))
			).toEqual([]);
		expect(entry.title).toMatch(/交城印了学位、厕所，绛县印了水管、水源地/u);
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
		expect(new Set(FIGURES)).toEqual(new Set([SPENDING, ...all]));
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

	test('an open topic holds all its items, figures first, and ends on the board', () => {
		for (const board of Object.values(BOARDS))
			for (const tab of TABS) {
				const { sections, gap } = ledger(tab, board);
				const list = sections.flatMap(({ entries }) => entries);
				expect(new Set(list.map(({ item }) => item.id))).toEqual(new Set<string>(tab.rows));
				expect(gap !== undefined).toBe(list.every(({ figure }) => figure === undefined));
				for (const { county, entries } of sections) {
					const sizes = entries.map(({ figure }) => (figure === undefined ? 0 : 1));
					expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
					for (const { item, text, base, figure } of entries) {
						expect(countyOf(item)).toBe(county);
						expect(item.domain).toBe(tab.domain);
						expect(text.join('')).toBe(textOf(item));
						expect(text.length).toBeLessThanOrEqual(2);
						expect(base + (text.length - 1) * 19).toBeLessThanOrEqual(board.height - 6);
						if (figure !== undefined) expect(figure.size).toBeGreaterThanOrEqual(22);
					}
				}
			}
	});

	test.each(NAMES)('on the %s board words end before any rule and the edge', (name) => {
		const { width } = BOARDS[name];
		for (const step of STEPS)
			for (const { words, right } of wordsOf(draw(entry as unknown as ChartEntry, step, name)))
				expect(right, `${step}: ${words}`).toBeLessThanOrEqual(width - 1 - 6);
		for (const { pages } of bands(BOARDS[name]))
			for (const { text } of pages[0] ?? [])
				for (const { words, x } of text)
					expect(x + ems(words) * (name === 'phone' ? 14 : 16)).toBeLessThanOrEqual(width / 2 - 6);
		expect(AIR).toBeGreaterThanOrEqual(6);
	});

	test('every topic leads to its step, in every step', () => {
		for (const board of NAMES)
			for (const step of STEPS) {
				const svg = draw(entry as unknown as ChartEntry, step, board);
				const led = new Set([...svg.matchAll(/data-goto="([^"]*)"/gu)].map(([, to]) => to));
				expect(led).toEqual(new Set(TABS.map((tab) => tab.step)));
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

	test('the topics of the spread follow one another and leave room for the foot', () => {
		for (const board of Object.values(BOARDS)) {
			const list = bands(board);
			expect(list.at(-1)?.to).toBeLessThanOrEqual(board.height - 20);
			list.forEach(({ y, from, to, pages }, i) => {
				if (i > 0) expect(y).toBeCloseTo(list[i - 1]?.to ?? 0);
				for (const notes of pages)
					for (const { text } of notes)
						for (const line of text) {
							expect(line.y - 12).toBeGreaterThanOrEqual(from - 1);
							expect(line.y).toBeLessThan(to);
						}
			});
		}
	});

	test('words of the spread are whole', () => {
		for (const board of Object.values(BOARDS))
			for (const { item, text } of bands(board).flatMap(({ pages }) => pages.flat()))
				expect(text.map(({ words }) => words).join('')).toBe(textOf(item));
	});

	test('the closing step is the spread, every other opens a tab', () => {
		expect(STEPS.filter((step) => tabAt(step) === undefined)).toEqual(['book']);
	});

	test.each(NAMES)(
		'on the %s board no words collide and none are cut, also in wide fonts',
		(board) => {
			for (const step of entry.steps)
				expect(collisions(entry as unknown as ChartEntry, step, board), step).toEqual([]);
		}
	);
});
