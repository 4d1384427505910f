/** Ids: each once, and each that is named exists. */
import { TABLE_NAMES } from '../tables';
import type { TableName } from '../schema';
import { cells, each, idsIn, type Rule } from './rule';

/** Which columns hold ids of which tables. */
export const REFERENCES: readonly [TableName, string, TableName][] = [
	['works', 'successors', 'works'],
	['derived', 'left', 'indicators'],
	['derived', 'right', 'indicators'],
	['tasks', 'work', 'works'],
	['tasks', 'figures', 'indicators'],
	['projects', 'package', 'projects'],
	['projects', 'amount', 'indicators'],
	['projects', 'count', 'indicators'],
	['projects', 'figures', 'indicators'],
	['projects', 'overlaps', 'projects'],
	['deadlines', 'task', 'tasks'],
	['ecology', 'figures', 'indicators'],
	['ecology', 'task', 'tasks'],
	['livelihood', 'figures', 'indicators'],
	['livelihood', 'task', 'tasks'],
	['threads', 'task', 'tasks']
];

export const references: readonly Rule[] = [
	{
		name: 'unique id',
		check({ tables }, complain) {
			const seen = new Map<string, string>();
			for (const name of TABLE_NAMES)
				each(tables[name] as object[], (row, place) => {
					const id = cells(row)['id'] ?? (name === 'names' ? cells(row)['name'] : undefined);
					if (typeof id !== 'string') return;
					const earlier = seen.get(id);
					if (earlier !== undefined)
						complain(name, place, 'id', id, `an id of its own; ${earlier} has it too`);
					seen.set(id, `${name}.csv:${place + 2}`);
				});
		}
	},
	{
		name: 'reference',
		check({ tables }, complain) {
			const idsOf = (name: TableName) =>
				new Set((tables[name] as object[]).map((row) => cells(row)['id']));
			for (const [name, column, target] of REFERENCES) {
				const known = idsOf(target);
				each(tables[name] as object[], (row, place) => {
					const ids = idsIn(cells(row)[column]);
					for (const [i, id] of ids.entries()) {
						if (!known.has(id))
							complain(name, place, column, id, `the id of a row of ${target}.csv`);
						else if (ids.indexOf(id) !== i) complain(name, place, column, id, 'each id once');
					}
				});
			}
			const reports = idsOf('reports');
			for (const name of TABLE_NAMES)
				each(tables[name] as object[], (row, place) => {
					const { report } = cells(row);
					if (report !== undefined && !reports.has(report))
						complain(name, place, 'report', String(report), 'the id of a report');
				});
		}
	},
	{
		name: 'same page',
		check({ tables }, complain) {
			// A row may only lean on rows that were read off the same page.
			for (const [name, column, target] of REFERENCES) {
				if (name === 'derived' || name === 'works') continue;
				const pageOf = new Map(
					(tables[target] as object[]).map((row) => [cells(row)['id'], cells(row)['report']])
				);
				each(tables[name] as object[], (row, place) => {
					const { report, [column]: cell } = cells(row);
					for (const id of idsIn(cell))
						if (pageOf.has(id) && pageOf.get(id) !== report)
							complain(name, place, column, id, `a row of ${String(report)}`);
				});
			}
		}
	}
];
