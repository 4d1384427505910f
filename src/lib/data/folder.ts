/** The tables and reports as files: for the command line and the tests; pages take `index.ts`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableName } from './schema';
import type { Lock } from './lock';
import { TABLE_NAMES, withoutSpace, type Texts } from './tables';

export const LOCK = 'provenance.lock.json';

/** The text of every table in a folder. */
export const readSources = (folder: string) =>
	Object.fromEntries(
		TABLE_NAMES.map((name) => [name, readFileSync(join(folder, `${name}.csv`), 'utf8')])
	) as Record<TableName, string>;

/** The reports in a folder, as `{report}.txt`, without white space; those that are not there are left out. */
export const readReports = (folder: string, ids: readonly string[]): Texts =>
	new Map(
		ids
			.map((id) => [id, join(folder, `${id}.txt`)] as const)
			.filter(([, path]) => existsSync(path))
			.map(([id, path]) => [id, withoutSpace(readFileSync(path, 'utf8'))])
	);

/** The lock in a folder, or an empty one. */
export function readLock(folder: string): Lock {
	const path = join(folder, LOCK);
	return existsSync(path)
		? (JSON.parse(readFileSync(path, 'utf8')) as Lock)
		: { reports: {}, rows: {} };
}
