/** What a rule is: a name, what it holds true, and a check that says where it does not hold. */
import type { TableName } from '../schema';
import type { Tables, Texts } from '../tables';

export interface Context {
	readonly tables: Tables;
	/** The reports' texts without white space; empty where they are not given. */
	readonly texts: Texts;
}

/**
 * Notes a fault.
 * @param row place of the row in its table, from 0
 */
export type Complain = (
	table: TableName,
	row: number,
	column: string,
	found: string,
	expected: string
) => void;

export interface Rule {
	/** Stands at the end of every message, so that the rule can be found. */
	readonly name: string;
	readonly check: (context: Context, complain: Complain) => void;
}

/** Rows with their place in the table. */
export function each<Row>(rows: readonly Row[], visit: (row: Row, place: number) => void): void {
	for (const [place, row] of rows.entries()) visit(row, place);
}

/** Columns of a row by name, where the rule knows tables only by name. */
export const cells = (row: object) => row as Readonly<Record<string, unknown>>;

/** The cell as a list of ids: one id, several, or none. */
export const idsIn = (cell: unknown): string[] =>
	(Array.isArray(cell) ? cell : [cell]).filter(
		(id): id is string => typeof id === 'string' && id !== ''
	);
