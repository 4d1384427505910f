/** What we work out ourselves: few things, of like kind, and never what the pages forbid to infer. */
import type { Indicator } from '../schema';
import { packagesOf, mayOverlap } from '../measures';
import { each, type Rule } from './rule';

/** The unit that a difference is told in. */
const differenceUnit = (unit: string) => (unit === '%' ? '个百分点' : unit);

/** Why two figures must not be set against each other, or nothing. */
function refusal(left: Indicator, right: Indicator, operation: string): string | undefined {
	if (left.county !== right.county) return 'two figures of one county';
	if (left.unit !== right.unit)
		return `two figures in one unit, not ${left.unit} and ${right.unit}`;
	if (left.measure !== right.measure)
		return `two figures of one measure, not ${left.measure} and ${right.measure}`;
	if (left.measure !== 'level' && left.measure !== 'growth')
		return 'two totals or two growth rates; packages and counts are never set against each other';
	if (operation === 'ratio' && left.year !== right.year)
		return 'two figures of one year: a ratio over years would be a growth the pages do not print';
	if (left.year !== right.year && left.kind !== right.kind)
		return 'two figures of one kind where the years differ';
	if (left.year !== right.year && left.measure === 'growth' && left.kind !== 'target')
		return 'two targets where the years differ';
	if (left.subject !== right.subject && left.year !== right.year)
		return 'one subject where the years differ';
	return undefined;
}

export const derived: readonly Rule[] = [
	{
		name: 'computed figure',
		check({ tables }, complain) {
			const figureOf = new Map(tables.indicators.map((row) => [row.id, row]));
			each(tables.derived, ({ left, right, operation, value, unit }, place) => {
				const [a, b] = [figureOf.get(left), figureOf.get(right)];
				if (a === undefined || b === undefined) return;
				if (a.value === null || b.value === null || left === right) {
					complain('derived', place, 'left', `${left}, ${right}`, 'two figures that have numbers');
					return;
				}
				const exact = operation === 'difference' ? a.value - b.value : a.value / b.value;
				// A difference is exact; a ratio is told to two places.
				const close = operation === 'difference' ? 1e-9 : 0.005;
				if (Math.abs(exact - value) > close)
					complain('derived', place, 'value', String(value), String(Number(exact.toFixed(2))));
				const expected = operation === 'ratio' ? '倍' : differenceUnit(a.unit);
				if (unit !== expected) complain('derived', place, 'unit', unit, expected);
			});
		}
	},
	{
		name: 'forbidden inference',
		check({ tables }, complain) {
			const figureOf = new Map(tables.indicators.map((row) => [row.id, row]));
			const packages = packagesOf(tables.projects);
			each(tables.derived, ({ left, right, operation, note }, place) => {
				const [a, b] = [figureOf.get(left), figureOf.get(right)];
				if (a === undefined || b === undefined) return;
				const why = refusal(a, b, operation);
				if (why !== undefined) complain('derived', place, 'left', `${left}, ${right}`, why);
				if (mayOverlap(packages, left, right))
					complain('derived', place, 'left', `${left}, ${right}`, 'packages that cannot overlap');
				if (a.measure === 'level' && a.year !== b.year && !note.includes('不得由两个总数算增速'))
					complain(
						'derived',
						place,
						'note',
						note,
						'the warning 不得由两个总数算增速 beside totals of two years'
					);
			});
		}
	},
	{
		name: 'computed name',
		check({ tables }, complain) {
			const figureOf = new Map(tables.indicators.map((row) => [row.id, row]));
			each(tables.derived, ({ left, right, label }, place) => {
				for (const year of [figureOf.get(left)?.year, figureOf.get(right)?.year])
					if (year !== undefined && !label.includes(String(year)))
						complain('derived', place, 'label', label, `the year ${year} in the label`);
			});
		}
	}
];
