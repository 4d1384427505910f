import { expect, test } from 'vitest';
import { indicator, tables } from '$lib/data';
import { agrees, LEVEL_AND_GROWTH, mayOverlap, packagesOf, total } from '$lib/data/measures';

const packages = packagesOf(tables.projects);
const sum = (...ids: string[]) => total(ids.map(indicator), packages);

test.each([
	['jiangxian-2025-key-projects-amount', 'jiangxian-2025-provincial-projects-amount'],
	['jiangxian-2025-provincial-projects-amount', 'jiangxian-2025-pumped-storage-amount'],
	['jiangxian-2025-key-projects', 'jiangxian-2025-consolidation-projects'],
	['jiaocheng-2024-zone-roads-treated', 'jiaocheng-2024-zone-roads-upgraded']
])('%s and %s are not added: the page does not say which contains which', (left, right) => {
	expect(() => sum(left, right)).toThrow(/not to be added/u);
});

test.each([
	['different units', 'jiaocheng-2024-grain-area', 'jiaocheng-2024-soybean-area'],
	['different pages', 'jiaocheng-2023-tourism-villages', 'jiaocheng-2024-tourism-villages'],
	['a floor and a number', 'jiangxian-2025-vouchers', 'jiangxian-2025-consolidation-amount'],
	['totals of two years', 'jiaocheng-2022-gdp', 'jiaocheng-2023-gdp']
])('%s are not added', (_, left, right) => {
	expect(() => sum(left, right)).toThrow(/not to be added/u);
});

test('what cannot overlap may be added', () => {
	expect(sum('jiaocheng-2024-cooperatives', 'jiaocheng-2024-family-farms')).toBe(15);
});

test('overlap goes both ways', () => {
	const [a, b] = ['jiangxian-2025-new-energy-amount', 'jiangxian-2025-key-projects-amount'];
	expect(mayOverlap(packages, a, b)).toBe(true);
	expect(mayOverlap(packages, b, a)).toBe(true);
});

test('the investment of 2023 is that of 2022 grown as printed; the product of 2023 is not', () => {
	for (const [before, growth, after] of LEVEL_AND_GROWTH)
		expect(agrees(indicator(before), indicator(growth), indicator(after))).toBe(true);
	expect(
		agrees(
			indicator('jiaocheng-2022-gdp'),
			indicator('jiaocheng-2023-gdp-growth'),
			indicator('jiaocheng-2023-gdp')
		)
	).toBe(false);
});
