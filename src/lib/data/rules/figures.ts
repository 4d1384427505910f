/** Printed figures: the number, its unit and its qualifier stand in the quotation, and the kind fits. */
import { hasUnit, numeralsIn, qualifierOf, type Numeral } from '../numerals';
import type { Indicator } from '../schema';
import { each, type Rule } from './rule';

/** Units in which each measure is printed; a quantity may have any. */
const MEASURE_UNITS: Partial<Record<Indicator['measure'], readonly string[]>> = {
	level: ['亿元', '万元', '元'],
	growth: ['%'],
	share: ['%'],
	rank: ['位', '名']
};

/** Words that make a number something still to come. 打造, 完成 and 实现 are used of both. */
const AHEAD =
	/(?:力争|力求|预计|预期|计划|拟|将|谋划|确保)[^。；]*$|(?:推动|加快|推进|启动|支持)[^。；，,]*$/u;
/** Words that say a thing was expected, not counted. */
const EXPECTED = /(?:预计|预期)[^。；]*$/u;

/** The places in the quotation where the figure could stand: same value, same unit. */
export const placesIn = ({ quote, value, unit }: Pick<Indicator, 'quote' | 'value' | 'unit'>) =>
	numeralsIn(quote).filter((numeral) => numeral.value === value && hasUnit(numeral, unit));

const list = (numerals: readonly Numeral[]) =>
	numerals.map(({ printed, after }) => printed + after.slice(0, 3)).join(' · ') || 'no number';

export const figures: readonly Rule[] = [
	{
		name: 'figure',
		check({ tables }, complain) {
			each(tables.indicators, ({ value, qualifier, words, unit, quote }, place) => {
				if ((value === null) !== (qualifier === 'words'))
					complain(
						'indicators',
						place,
						'value',
						String(value ?? ''),
						'a number, or the qualifier “words” and none'
					);
				if ((words !== '') !== (qualifier === 'words'))
					complain(
						'indicators',
						place,
						'words',
						words,
						'the printed words, where there is no number'
					);
				if ((value === null) !== (unit === ''))
					complain('indicators', place, 'unit', unit, 'a unit with a number, and none without');
				if (quote === '')
					complain('indicators', place, 'quote', '', 'the quotation in which the figure stands');
			});
		}
	},
	{
		name: 'number in its quotation',
		check({ tables }, complain) {
			each(tables.indicators, (row, place) => {
				const { value, unit, words, quote } = row;
				if (value === null) {
					if (!quote.includes(words))
						complain('indicators', place, 'words', words, `words out of “${quote}”`);
				} else if (placesIn(row).length === 0)
					complain(
						'indicators',
						place,
						'value',
						`${value}${unit}`,
						`a number of “${quote}”: ${list(numeralsIn(quote))}`
					);
			});
		}
	},
	{
		name: 'qualifier in its quotation',
		check({ tables }, complain) {
			each(tables.indicators, (row, place) => {
				const found = placesIn(row).map((numeral) => qualifierOf(numeral, row.unit));
				if (row.value !== null && found.length > 0 && !found.includes(row.qualifier as '='))
					complain(
						'indicators',
						place,
						'qualifier',
						row.qualifier,
						`${[...new Set(found)].join(' or ')} as in “${row.quote}”`
					);
			});
		}
	},
	{
		name: 'kind against wording',
		check({ tables, texts }, complain) {
			const later = (row: Indicator) =>
				tables.indicators.some(
					(other) =>
						other.kind === 'actual' &&
						other.report !== row.report &&
						other.subject === row.subject &&
						other.year === row.year
				);
			each(tables.indicators, (row, place) => {
				const { kind, quote, report, due, year } = row;
				const text = texts.get(report);
				// With the report at hand the words before the quotation count too.
				const at = text?.indexOf(quote) ?? 0;
				const lead =
					text?.slice(Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1, at) ??
					'';
				const befores = placesIn(row).map(({ before }) => lead + before);
				const before = befores.length > 0 ? befores : [lead + quote];
				if (kind === 'actual' && before.every((words) => AHEAD.test(words)))
					complain(
						'indicators',
						place,
						'kind',
						kind,
						`no result: “${quote}” stands behind ${AHEAD.exec(before[0] ?? '')?.[0].slice(0, 2)}`
					);
				if (kind === 'preliminary' && !before.some((words) => EXPECTED.test(words)) && !later(row))
					complain(
						'indicators',
						place,
						'kind',
						kind,
						'预计 before the number, or a result printed by a later page'
					);
				if (kind === 'target' && due !== String(year))
					complain('indicators', place, 'due', due, `${year}, the year of the target`);
				if (kind !== 'target' && kind !== 'plan' && due !== '')
					complain('indicators', place, 'due', due, `nothing: ${kind} is not promised`);
				if (kind === 'plan' && due !== '' && !due.startsWith(String(year)))
					complain('indicators', place, 'due', due, `a time in ${year}`);
			});
		}
	},
	{
		name: 'figure id',
		check({ tables }, complain) {
			each(tables.indicators, ({ id, report, year, measure, kind }, place) => {
				const start = `${report.split('-')[0]}-${year}-`;
				if (!id.startsWith(start)) complain('indicators', place, 'id', id, `an id like ${start}…`);
				if (id.endsWith('-target') !== (kind === 'target'))
					complain('indicators', place, 'kind', kind, '“target” exactly where the id ends so');
				if (/-(?:forecast|early)$/u.test(id) !== (kind === 'preliminary'))
					complain(
						'indicators',
						place,
						'kind',
						kind,
						'“preliminary” exactly where the id ends in -forecast or -early'
					);
				if (/-growth(?:-target|-forecast|-early)?$/u.test(id) !== (measure === 'growth'))
					complain(
						'indicators',
						place,
						'measure',
						measure,
						'“growth” exactly where the id says so'
					);
			});
		}
	},
	{
		name: 'measure and unit',
		check({ tables }, complain) {
			each(tables.indicators, ({ measure, unit, value, id, kind }, place) => {
				if (value === null) return;
				const units = MEASURE_UNITS[measure];
				if (units !== undefined && !units.includes(unit))
					complain('indicators', place, 'unit', unit, `${units.join(' or ')} for a ${measure}`);
				if (measure === 'quantity' && unit === '%')
					complain('indicators', place, 'measure', measure, 'growth or share for a figure in %');
				const sane =
					measure === 'growth'
						? value >= -50 && value <= 100
						: measure === 'share'
							? value > 0 && value <= 100
							: measure === 'rank'
								? Number.isInteger(value) && value >= 1 && value <= 200
								: value > 0;
				if (!sane) complain('indicators', place, 'value', String(value), `a believable ${measure}`);
				if (measure === 'level' && (kind === 'plan' || kind === 'target'))
					complain('indicators', place, 'measure', measure, `no level for a ${kind}: ${id}`);
				if (measure === 'rank' && kind !== 'actual' && kind !== 'preliminary')
					complain('indicators', place, 'kind', kind, 'a rank is reported, never planned');
				if (/^[个户家座辆条处台场项人名位届县]$/u.test(unit) && !Number.isInteger(value))
					complain('indicators', place, 'value', String(value), `a whole number of ${unit}`);
			});
		}
	},
	{
		name: 'figure once',
		check({ tables }, complain) {
			const seen = new Map<string, string>();
			each(tables.indicators, (row, place) => {
				const key = [row.report, row.year, row.subject, row.indicator, row.measure].join('·');
				const twin = seen.get(key);
				if (twin !== undefined)
					complain('indicators', place, 'indicator', row.indicator, `one row; ${twin} is the same`);
				seen.set(key, row.id);
			});
		}
	}
];
