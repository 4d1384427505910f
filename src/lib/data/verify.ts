/**
 * What a cell alone cannot tell: ids that exist, quotations and locators that stand in the
 * reports, numbers that stand in their quotations. Each rule has a name and says where it failed.
 */
import { lineOf, type Problem } from './parse';
import { rules } from './rules';
import type { Tables, Texts } from './tables';

export { readTables, sha256, withoutSpace, type Tables, type Texts } from './tables';

/**
 * Checks the tables against one another, and against the reports as far as they are given.
 * @returns every problem found; an empty list when all is well
 */
export function verify(tables: Tables, texts: Texts): Problem[] {
	const problems: Problem[] = [];
	for (const { name: rule, check } of rules)
		check({ tables, texts }, (table, row, column, found, expected) =>
			problems.push({
				rule,
				file: `${table}.csv`,
				line: lineOf(row),
				column,
				found: found.slice(0, 60),
				expected
			})
		);
	return problems;
}
