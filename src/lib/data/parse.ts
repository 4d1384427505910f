/**
 * Cells → values. Papa Parse reads the CSV, valibot checks each cell; ours is only the message:
 * file, line, column, what was found and what was expected.
 */
import Papa from 'papaparse';
import * as v from 'valibot';
import { schemas, type Row, type TableName } from './schema';

/** One thing wrong in one place of the data. */
export interface Problem {
	/** The check that found it, e.g. `schema`, `quotation`, `reference`. */
	rule: string;
	file: string;
	/** Line of the file, counted from 1; the header is line 1. */
	line: number;
	column: string;
	found: string;
	expected: string;
}

/** `data/works.csv:3 · title · found “” · expected some text (schema)` */
export const say = ({ rule, file, line, column, found, expected }: Problem) =>
	`data/${file}:${line} · ${column} · found “${found}” · expected ${expected} (${rule})`;

/** Thrown when a table cannot be trusted; carries every problem, not just the first. */
export class DataError extends Error {
	override name = 'DataError';
	constructor(readonly problems: readonly Problem[]) {
		super(problems.map(say).join('\n'));
	}
}

/** What a column holds, as the schema has it. */
export type Cell = v.GenericSchema<string, unknown>;

/** One cell alone, read as its column wants it. */
export const readCell = (cell: Cell, text: string) => v.safeParse(cell, text);

/** The line of row `index` (from 0): one for the header, one because lines count from 1. */
export const lineOf = (index: number) => index + 2;

/**
 * Reads one table.
 * @param name which table; its schema decides columns, types and units
 * @param csv the text of `data/{name}.csv`; a byte-order mark and CRLF are accepted
 * @throws {DataError} with every cell that is not what the schema expects
 */
export function parse<Name extends TableName>(name: Name, csv: string): Row<Name>[] {
	const file = `${name}.csv`;
	const problems: Problem[] = [];
	const report = (line: number, column: string, found: string, expected: string, rule = 'schema') =>
		problems.push({ rule, file, line, column: column || '-', found: found.slice(0, 60), expected });

	const lineAt = (place: number) => csv.slice(0, place).split('\n').length;
	if (csv.includes('\uFFFD'))
		report(lineAt(csv.indexOf('\uFFFD')), '-', '\uFFFD', 'UTF-8 text', 'encoding');
	// A byte-order mark at the start is Excel's; anything else that cannot be seen is an accident.
	const hidden = /(?!^)\p{Cf}|(?![\n\r\t])\p{Cc}|[\u00A0\u2028\u2029]/u.exec(csv);
	if (hidden !== null)
		report(
			lineAt(hidden.index),
			'-',
			`U+${hidden[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
			'only characters that can be seen',
			'encoding'
		);

	const { data, errors } = Papa.parse<string[]>(
		csv
			.replace(/^\uFEFF/u, '')
			.replace(/\r\n/gu, '\n')
			// Spreadsheets end a file with empty rows.
			.replace(/(?:\n,*)+$/u, '\n'),
		{ delimiter: ',', newline: '\n' }
	);
	if (data.at(-1)?.join('') === '') data.pop();
	for (const error of errors)
		if (error.type === 'Quotes')
			report((error.row ?? 0) + 1, '-', error.message, 'balanced quotation marks', 'quotes');

	const [header = [], ...rows] = data;
	const columns = Object.keys(schemas[name].entries);
	for (const column of columns)
		if (!header.includes(column))
			report(1, column, '(no such column)', 'a column of this name', 'columns');
	for (const [index, column] of header.entries()) {
		if (!columns.includes(column))
			report(1, column, column, `one of the columns ${columns.join(', ')}`, 'columns');
		else if (header.indexOf(column) !== index)
			report(1, column, column, 'each column once', 'columns');
	}
	if (problems.length > 0) throw new DataError(problems);

	const typed = rows.flatMap((cells, index) => {
		const line = lineOf(index);
		if (cells.join('') === '') {
			report(line, '-', 'an empty line', 'a row', 'columns');
			return [];
		}
		if (cells.length !== header.length) {
			report(line, '-', `${cells.length} cells`, `${header.length} cells`, 'columns');
			return [];
		}
		for (const [i, cell] of cells.entries())
			if (cell !== cell.trim() || cell.includes('\n'))
				report(line, header[i] ?? '-', cell, 'no white space around or line break in the cell');
			else if (/^[=+@\t]/u.test(cell) && !['='].includes(cell))
				report(line, header[i] ?? '-', cell, 'no spreadsheet formula', 'formula');
		const result = v.safeParse(
			schemas[name],
			Object.fromEntries(header.map((column, i) => [column, cells[i]]))
		);
		if (result.success) return [result.output as Row<Name>];
		for (const issue of result.issues)
			report(line, String(issue.path?.[0]?.key ?? '-'), String(issue.input), issue.message);
		return [];
	});
	if (problems.length > 0) throw new DataError(problems);
	return typed;
}
