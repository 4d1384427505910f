import { expect, test } from 'vitest';
import { CUT, isWide, modals, placesAt, rows, STEPS, stretchOf } from '$lib/charts/deadlines/model';
import { factsIn, isCutOf } from '$lib/format/quoted';

test('only the funeral home stands under 确保, as the title says', () => {
	const sure = rows.filter(({ modal }) => modal === '确保');
	expect(sure.map(({ id }) => id)).toEqual(['dl-funeral-home']);
});

test('年底 is not December: it begins before it, at no printed day', () => {
	const yearEnd = stretchOf('2025-end');
	expect(yearEnd.open).toBe(true);
	expect(yearEnd.from).toBeLessThan(11);
	expect(yearEnd.to).toBe(12);
	expect(stretchOf('2025-12')).toEqual({ from: 11, to: 12, open: false });
});

test('a quarter is three months and 年内 is the whole year', () => {
	expect(stretchOf('2025-Q3')).toEqual({ from: 6, to: 9, open: false });
	expect(stretchOf('2025')).toEqual({ from: 0, to: 12, open: true });
	expect(rows.filter(isWide).map(({ due_printed }) => due_printed)).toEqual([
		'三季度',
		'年内',
		'年底',
		'年底',
		'年底',
		'年底'
	]);
});

test('the list is in the order in which the printed times run out', () => {
	const ends = rows.map(({ due }) => stretchOf(due).to);
	expect(ends).toEqual([...ends].sort((a, b) => a - b));
});

test.each(STEPS)('at %s no two commitments stand in the same row', (step) => {
	const places = [...placesAt(step, 24).values()].sort((a, b) => a - b);
	expect(places).toHaveLength(rows.length);
	places.slice(1).forEach((y, i) => expect(y - (places[i] ?? 0)).toBeGreaterThanOrEqual(24));
});

test('sorted by modal word, the words stay together', () => {
	const places = placesAt('modal', 24);
	for (const [, own] of modals) {
		const ys = own.map(({ id }) => places.get(id) ?? NaN);
		expect(Math.max(...ys) - Math.min(...ys)).toBe((own.length - 1) * 24);
	}
});

test('a subject shortened for phones is cut, not reworded', () => {
	for (const [id, short] of Object.entries(CUT)) {
		const row = rows.find((one) => one.id === id);
		expect(isCutOf(short, row?.subject ?? '')).toBe(true);
	}
	expect(isCutOf('县医院…', '县人民医院医疗服务能力')).toBe(false);
});

test('the numbers in the list are bound to their figures', () => {
	expect(factsIn('26个省市重点项目', 'jiangxian-2025')).toBe('jiangxian-2025-provincial-projects');
	expect(factsIn('华晋新材料两台矿热炉', 'jiangxian-2025')).toBe('jiangxian-2025-furnaces');
	expect(factsIn('新建绛县中学', 'jiangxian-2025')).toBeUndefined();
});
