/** All tables at once, and the form in which reports are compared with them. */
import { createHash } from 'node:crypto';
import { DataError, parse, type Problem } from './parse';
import { schemas, type Row, type TableName } from './schema';

export type Tables = { [Name in TableName]: Row<Name>[] };
/** Text of each report without white space, by report id; empty where the reports are not given. */
export type Texts = ReadonlyMap<string, string>;

export const TABLE_NAMES = Object.keys(schemas) as TableName[];

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
	const entries = TABLE_NAMES.map((name) => {
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
