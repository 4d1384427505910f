/**
 * Our own words: no number in them that is not a figure or part of a name, no sign that a
 * newspaper would not set.
 */
import { numeralsIn, type Numeral } from '../numerals';
import { UNITS, type TableName } from '../schema';
import type { Tables } from '../tables';
import { cells, each, type Rule } from './rule';

/** Columns in our own words that a reader may come to see. */
export const OWN_WORDS: readonly [TableName, readonly string[]][] = [
	['reports', ['label', 'short']],
	['works', ['title', 'note']],
	['indicators', ['subject', 'indicator', 'note']],
	['derived', ['label', 'note']],
	['tasks', ['task', 'section', 'note']],
	['projects', ['name', 'verb', 'note']],
	['deadlines', ['subject', 'action']],
	['ecology', ['label', 'verb', 'note']],
	['livelihood', ['label', 'verb', 'note']],
	['threads', ['subject', 'verb', 'note']],
	['voices', ['note']]
];

/** Longest first, so that 万平方米 is not read as 万. */
const units = [...UNITS].sort((a, b) => b.length - a.length);
const unitAfter = ({ after }: Numeral) => units.find((unit) => after.startsWith(unit)) ?? '';

/** Years, months, days, quarters, ordinals and times of printing are no figures. */
const isDate = ({ printed, before, after }: Numeral) =>
	/^20\d\d$/u.test(printed) ||
	/^(?:月|日|季度)/u.test(after) ||
	/^至\d+月/u.test(after) ||
	before.endsWith('第');

/** The text as a pattern that matches only itself. */
export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** A way to take out every name that contains a number; the longest first, so that 四好农村公路 goes before 四好. */
function nameRemover(tables: Tables): (text: string) => string {
	const names = tables.names.map(({ name }) => name).filter((name) => name !== '');
	if (names.length === 0) return (text) => text;
	const any = new RegExp(
		names
			.sort((a, b) => b.length - a.length)
			.map(escaped)
			.join('|'),
		'gu'
	);
	// Most cells hold no number at all.
	return (text) =>
		/[\d零〇一二两三四五六七八九十百千]/u.test(text) ? text.replace(any, '　') : '';
}

const counted = /^(?:个|户|家|座|条|辆|人|名|项|处|台|场|届|亩|万|亿|公里|天|大(?!气))/u;

export const words: readonly Rule[] = [
	{
		name: 'number in a task',
		check({ tables }, complain) {
			const withoutNames = nameRemover(tables);
			const figureOf = new Map(tables.indicators.map((row) => [row.id, row]));
			each(tables.tasks, ({ task, figures }, place) => {
				const values = new Set(figures.map((id) => figureOf.get(id)?.value));
				for (const numeral of numeralsIn(withoutNames(task))) {
					if (isDate(numeral)) continue;
					if (numeral.han && !counted.test(numeral.after)) continue;
					if (!values.has(numeral.value))
						complain(
							'tasks',
							place,
							'task',
							numeral.printed + numeral.after.slice(0, 4),
							'a figure of this row, or a name of names.csv'
						);
				}
			});
		}
	},
	{
		name: 'number in our words',
		check({ tables }, complain) {
			const withoutNames = nameRemover(tables);
			const known = new Set<string>();
			for (const { value, unit } of [...tables.indicators, ...tables.derived])
				if (value !== null) {
					// 6.8%, and “6.8” where a note names the number alone.
					known.add(`${Math.abs(value)}${unit}`).add(`${Math.abs(value)}`);
				}
			for (const [name, columns] of OWN_WORDS)
				each(tables[name] as object[], (row, place) => {
					for (const column of columns) {
						if (name === 'tasks' && column === 'task') continue;
						const text = withoutNames(String(cells(row)[column]));
						for (const numeral of numeralsIn(text)) {
							if (numeral.han || isDate(numeral)) continue;
							const unit = unitAfter(numeral);
							if (!known.has(`${numeral.value}${unit}`))
								complain(
									name,
									place,
									column,
									numeral.printed + numeral.after.slice(0, 4),
									'a figure of indicators.csv or derived.csv, or a name of names.csv'
								);
						}
					}
				});
		}
	},
	{
		name: 'typesetting',
		check({ tables }, complain) {
			for (const [name, columns] of OWN_WORDS)
				each(tables[name] as object[], (row, place) => {
					for (const column of columns) {
						const text = String(cells(row)[column]);
						const sign =
							/["'!]|(?<=\p{Script=Han})[,:;?(){}]|[,:;?(){}](?=\p{Script=Han})|(?<=\p{Script=Han})\s+(?=\p{Script=Han})|！/u.exec(
								text
							)?.[0];
						if (sign !== undefined)
							complain(name, place, column, sign, 'full-width marks and curly quotation marks');
						if (text.split('“').length !== text.split('”').length)
							complain(name, place, column, text, 'quotation marks in pairs');
					}
				});
		}
	},
	{
		name: 'name',
		check({ tables, texts }, complain) {
			const bare = (text: string) => text.replace(/[“”‘’﹃﹄【】]/gu, '');
			each(tables.names, ({ name, report, quote }, place) => {
				if (!bare(quote).includes(bare(name)))
					complain('names', place, 'name', name, `a name out of “${quote}”`);
				if (quote === '' && texts.has(report))
					complain('names', place, 'quote', '', `where ${report} prints it`);
				if (!/[\dIVX零一二两三四五六七八九十百千万亿双半首]/u.test(name))
					complain('names', place, 'name', name, 'a name that contains a number');
			});
		}
	}
];
