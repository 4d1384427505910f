/**
 * The provenance lock: what was true when the tables were last compared with the reports. A clone
 * without the reports still notices a changed figure, quotation or locator.
 */
import { groups } from 'd3';
import { lineOf, type Problem } from './parse';
import { schemas, type TableName } from './schema';
import { sha256, TABLE_NAMES, type Tables, type Texts } from './tables';

/** Our own remarks: they are locked like all cells, but need no report to be locked again. */
const REMARKS = new Set(['note', 'reason', 'date_note', 'section']);

/** A row as it was when it was verified. */
export interface LockedRow {
	/** Where the quotation begins in the report's text without white space. */
	readonly at?: number;
	/** Hash of the quotation. */
	readonly quote?: string;
	/** The start of the hash of each cell, in the order of the columns. */
	readonly cells: string;
}

export interface Lock {
	/** Length and SHA-256 of each report's text without white space. */
	readonly reports: Readonly<Record<string, { characters: number; sha256: string }>>;
	/** By table and id. Sentences are locked by the page, names by the name. */
	readonly rows: Readonly<Partial<Record<TableName, Readonly<Record<string, LockedRow>>>>>;
}

/** A row on its way into the lock. */
interface Entry {
	readonly key: string;
	readonly place: number;
	readonly report: string;
	readonly quote: string;
	/** Where its fragment begins, if it has a locator. */
	readonly start: number;
	/** Cells in the order of the columns. */
	readonly cells: readonly (readonly [column: string, value: string])[];
}

const known = new Map<string, string>();

/** The start of the SHA-256; the same few words stand in thousands of cells. */
function brief(text: string): string {
	const hash = known.get(text) ?? sha256(text).slice(0, 6);
	known.set(text, hash);
	return hash;
}

const printed = (value: unknown): string =>
	Array.isArray(value) ? value.join(';') : String(value ?? '');

function entriesOf(tables: Tables, name: TableName): Entry[] {
	if (name === 'errata') return [];
	if (name === 'sentences')
		return groups(tables.sentences, ({ report }) => report).map(([report, rows]) => ({
			key: report,
			place: tables.sentences.indexOf(rows[0] as (typeof rows)[number]),
			report,
			quote: '',
			start: 0,
			cells: [['start', rows.map(({ start, end, figure }) => [start, end, figure]).join()]]
		}));
	return (tables[name] as readonly Record<string, unknown>[]).map((row, place) => ({
		key: printed(row['id'] ?? row['name']),
		place,
		report: printed(row['report']),
		quote: printed(row['quote']),
		start: Number(row['start'] ?? 0),
		cells: Object.keys(schemas[name].entries).map(
			(column) => [column, printed(row[column])] as const
		)
	}));
}

const hashes = ({ cells }: Entry) => cells.map(([, value]) => brief(value)).join(' ');

/** The columns whose cells are not as they were locked. */
function changesOf({ cells }: Entry, known: LockedRow | undefined): [string, string][] {
	const then = known?.cells.split(' ') ?? [];
	return cells.filter(([, value], i) => then[i] !== brief(value)).map(([...cell]) => cell);
}

/**
 * Locks the tables as they are. They must have passed every rule with the reports given.
 * @param previous the lock so far: rows of a report that is not given keep their entry
 * @returns the lock, and what could not be locked because its report is not given
 */
export function makeLock(
	tables: Tables,
	texts: Texts,
	previous: Lock
): { lock: Lock; refused: Problem[] } {
	const refused: Problem[] = [];
	const rows: Partial<Record<TableName, Record<string, LockedRow>>> = {};
	for (const name of TABLE_NAMES) {
		const locked: Record<string, LockedRow> = {};
		for (const entry of entriesOf(tables, name)) {
			const { key, place, report, quote, start } = entry;
			const text = texts.get(name === 'reports' ? key : report);
			const known = previous.rows[name]?.[key];
			const facts = changesOf(entry, known).filter(([column]) => !REMARKS.has(column));
			if (text === undefined && report !== '' && facts.length > 0)
				refused.push({
					rule: 'lock',
					file: `${name}.csv`,
					line: lineOf(place),
					column: 'report',
					found: key,
					expected: `the text of ${report}, to verify this row with`
				});
			locked[key] = {
				...(quote === ''
					? {}
					: {
							at: text?.indexOf(quote, start) ?? known?.at ?? 0,
							quote: sha256(quote).slice(0, 16)
						}),
				cells: hashes(entry)
			};
		}
		rows[name] = locked;
	}
	const reports = Object.fromEntries(
		tables.reports.flatMap(({ id, characters }) => {
			const text = texts.get(id);
			const known = previous.reports[id];
			if (text !== undefined) return [[id, { characters, sha256: sha256(text) }]];
			return known === undefined ? [] : [[id, known]];
		})
	);
	return { lock: { reports, rows }, refused };
}

/** The lock as a file in which every row is a line, so that a change shows as one. */
export function writeLock({ reports, rows }: Lock): string {
	const object = (entries: [string, string][], indent: string) =>
		entries.length === 0
			? '{}'
			: `{\n${entries.map(([key, value]) => `${indent}\t${JSON.stringify(key)}: ${value}`).join(',\n')}\n${indent}}`;
	const lines = (record: object, indent: string) =>
		object(
			Object.entries(record).map(([key, value]) => [key, JSON.stringify(value)]),
			indent
		);
	return `${object(
		[
			['reports', lines(reports, '\t')],
			[
				'rows',
				object(
					Object.entries(rows).map(([name, own]) => [name, lines(own, '\t\t')]),
					'\t'
				)
			]
		],
		''
	)}\n`;
}

const AGAIN = 'npm run data -- --lock, with the reports';

/**
 * Compares the tables, and the reports where they are given, with the lock.
 * @returns every cell, row or report that is not as it was when it was verified
 */
export function compareWithLock(tables: Tables, texts: Texts, lock: Lock): Problem[] {
	const problems: Problem[] = [];
	for (const name of TABLE_NAMES) {
		const locked = lock.rows[name] ?? {};
		const seen = new Set<string>();
		// The cut into sentences is made by a program; it is locked once it has been made.
		if (name === 'sentences' && Object.keys(locked).length === 0) continue;
		for (const entry of entriesOf(tables, name)) {
			const { key, place, report, quote } = entry;
			const complain = (column: string, found: string, expected: string) =>
				problems.push({
					rule: 'lock',
					file: `${name}.csv`,
					line: lineOf(place),
					column,
					found: found.slice(0, 60),
					expected
				});
			seen.add(key);
			const known = locked[key];
			if (known === undefined) {
				complain('id', key, `a row of the lock; to add one: ${AGAIN}`);
				continue;
			}
			for (const [column, value] of changesOf(entry, known))
				complain(column, value, `the cell as it was verified; to change it: ${AGAIN}`);
			const text = texts.get(report);
			if (quote !== '' && text !== undefined && !text.startsWith(quote, known.at))
				complain('quote', quote, `these words at character ${known.at} of ${report}`);
		}
		for (const key of Object.keys(locked))
			if (!seen.has(key))
				problems.push({
					rule: 'lock',
					file: `${name}.csv`,
					line: 1,
					column: 'id',
					found: '(no such row)',
					expected: `the row ${key}; to leave it out: ${AGAIN}`
				});
	}
	for (const [row, { id }] of tables.reports.entries()) {
		const text = texts.get(id);
		const known = lock.reports[id];
		if (text !== undefined && known !== undefined && sha256(text) !== known.sha256)
			problems.push({
				rule: 'lock',
				file: 'reports.csv',
				line: lineOf(row),
				column: 'id',
				found: `a text with the hash ${sha256(text).slice(0, 12)}…`,
				expected: `the text that was read, ${known.sha256.slice(0, 12)}…`
			});
	}
	return problems;
}
