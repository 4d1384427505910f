/**
 * What a cell alone cannot tell: ids that exist, quotations and locators that stand in the
 * reports, numbers that stand in their quotations. Each check has a name and says where it failed.
 */
import { createHash } from 'node:crypto';
import { DataError, lineOf, parse, type Problem } from './parse';
import { schemas, type Row, type TableName } from './schema';

export type Tables = { [Name in TableName]: Row<Name>[] };
/** Text of each report without white space, by report id; empty where the reports are not given. */
export type Texts = ReadonlyMap<string, string>;

/** The form in which reports are compared and located: without any white space. */
export const withoutSpace = (text: string) => text.replace(/\s/gu, '');

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Parses every table.
 * @throws {DataError} with the problems of all tables, not only of the first
 */
export function readTables(sources: Record<TableName, string>): Tables {
	const problems: Problem[] = [];
	const names = Object.keys(schemas) as TableName[];
	const entries = names.map((name) => {
		try {
			return [name, parse(name, sources[name])];
		} catch (error) {
			if (!(error instanceof DataError)) throw error;
			problems.push(...error.problems);
			return [name, []];
		}
	});
	if (problems.length > 0) throw new DataError(problems);
	return Object.fromEntries(entries) as Tables;
}

/**
 * Checks the tables against one another, and against the reports as far as they are given.
 * @returns every problem found; an empty list when all is well
 */
export function verify(tables: Tables, texts: Texts): Problem[] {
	const problems: Problem[] = [];
	const complain =
		(rule: string, name: TableName, row: number) =>
		(column: string, found: string, expected: string) =>
			problems.push({ rule, file: `${name}.csv`, line: lineOf(row), column, found, expected });

	const ids = new Map<string, string>();
	for (const name of Object.keys(tables) as TableName[])
		for (const [row, entry] of tables[name].entries()) {
			if (!('id' in entry)) continue;
			const earlier = ids.get(entry.id);
			if (earlier !== undefined)
				complain('unique id', name, row)('id', entry.id, `an id of its own; ${earlier} has it too`);
			ids.set(entry.id, `${name}.csv:${lineOf(row)}`);
		}

	const idsOf = (...names: TableName[]) =>
		new Set(names.flatMap((name) => tables[name].flatMap((row) => ('id' in row ? [row.id] : []))));
	const reports = idsOf('reports');
	const figures = idsOf('indicators');
	const references: [TableName, string, Set<string>][] = [
		['tasks', 'work', idsOf('works')],
		['tasks', 'figures', figures],
		['works', 'successors', idsOf('works')],
		['derived', 'left', figures],
		['derived', 'right', figures],
		['projects', 'package', idsOf('projects')],
		['projects', 'amount', figures],
		['projects', 'count', figures],
		['projects', 'figures', figures],
		['projects', 'overlaps', idsOf('projects')],
		['deadlines', 'task', idsOf('tasks')],
		['ecology', 'figures', figures],
		['ecology', 'task', idsOf('tasks')],
		['livelihood', 'figures', figures],
		['livelihood', 'task', idsOf('tasks')],
		['threads', 'task', idsOf('tasks')]
	];
	for (const [name, column, known] of references)
		for (const [row, entry] of tables[name].entries())
			for (const id of [(entry as Record<string, unknown>)[column]].flat() as string[])
				if (id !== '' && !known.has(id))
					complain('reference', name, row)(column, id, 'the id of an existing row');

	for (const name of Object.keys(tables) as TableName[])
		for (const [row, entry] of tables[name].entries()) {
			if (!('report' in entry)) continue;
			if (!reports.has(entry.report)) {
				complain('reference', name, row)('report', entry.report, 'the id of a report');
				continue;
			}
			const text = texts.get(entry.report);
			if (text === undefined) continue;
			if ('quote' in entry && entry.quote !== '' && !text.includes(entry.quote))
				complain('quotation', name, row)(
					'quote',
					entry.quote,
					`words that stand in ${entry.report}`
				);
			if ('sha256' in entry) {
				const fragment = text.slice(entry.start, entry.end);
				if (sha256(fragment) !== entry.sha256)
					complain('locator', name, row)(
						'sha256',
						`${entry.start}–${entry.end}: ${entry.sha256.slice(0, 12)}…`,
						`the hash of that fragment of ${entry.report}, ${sha256(fragment).slice(0, 12)}…`
					);
			}
		}

	for (const [row, figure] of tables.indicators.entries()) {
		const at = complain('figure', 'indicators', row);
		if ((figure.value === null) !== (figure.qualifier === 'words'))
			at('value', String(figure.value ?? ''), 'a number, or the qualifier “words” and none');
		if (figure.qualifier === 'words' && figure.words === '')
			at('words', '', 'the printed words, since there is no number');
		if (figure.value !== null && figure.unit === '') at('unit', '', 'a unit');
		if (figure.quote === '') at('quote', '', 'the quotation in which the figure stands');
	}
	for (const [row, entry] of tables.tasks.entries()) {
		const at = complain('task', 'tasks', row);
		if (entry.end <= entry.start) at('end', String(entry.end), 'a place after start');
		if (entry.figures.length > 0 !== (entry.quote !== ''))
			at('quote', entry.quote, 'a quotation where there are figures, none where there are not');
	}
	const value = new Map(tables.indicators.map((row) => [row.id, row.value]));
	for (const [row, entry] of tables.derived.entries()) {
		const [left, right] = [value.get(entry.left), value.get(entry.right)];
		if (left == null || right == null) continue;
		const exact = entry.operation === 'difference' ? left - right : left / right;
		if (Math.abs(exact - entry.value) > 0.005)
			complain('derived', 'derived', row)('value', String(entry.value), exact.toFixed(2));
	}
	return problems;
}
