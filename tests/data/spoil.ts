/** Ways in which a table can go wrong between two editors, each done to the real tables. */
import Papa from 'papaparse';
import type { TableName } from '$lib/data/schema';

/** A table that something happened to. */
export interface Spoilt {
	readonly table: TableName;
	readonly way: string;
	readonly column: string;
	/** What was done, to find it again: `indicators.csv:11 value “107.2” → “10.72”`. */
	readonly what: string;
	readonly csv: string;
}

type Rows = string[][];

const write = (rows: Rows) => `${Papa.unparse(rows, { newline: '\n' })}\n`;

const otherDigit = (digit: string) => String((Number(digit) + 3) % 10);

/** What can happen to one cell, by column where it matters. */
function cellWays(column: string, cell: string, other: string): [way: string, cell: string][] {
	const ways: [string, string][] = [
		['empty', ''],
		['formula', `=HYPERLINK("http://example.org","${cell}")`],
		['formula', `@SUM(1+1)*cmd|' /C calc'!A0`],
		['white space', `${cell}\u3000`],
		['invisible character', `${cell.slice(0, 1)}\u200b${cell.slice(1)}`],
		['encoding', `${cell.slice(0, -1)}\uFFFD`]
	];
	const digits = [...cell.matchAll(/\d/gu)];
	for (const at of [digits[0], digits.at(-1)])
		if (at !== undefined)
			ways.push(['digit', cell.slice(0, at.index) + otherDigit(at[0]) + cell.slice(at.index + 1)]);
	if (/\d\d/u.test(cell)) ways.push(['digits swapped', cell.replace(/(\d)(\d)/u, '$2$1')]);
	if (/^\d+(\.\d+)?$/u.test(cell)) {
		ways.push(['sign', `-${cell}`], ['wrong type', '约若干'], ['thousands', `1,${cell}`]);
		ways.push(['decimal moved', String(Number(cell) / 10)], ['decimal moved', `${cell}0`]);
		ways.push(['full-width', cell.replace(/\d/gu, (d) => String.fromCharCode(0xff10 + Number(d)))]);
	} else if (cell !== '') {
		ways.push(['wrong type', '12345']);
		ways.push(['last character gone', cell.slice(0, -1)]);
		ways.push(['first character twice', cell.slice(0, 1) + cell]);
	}
	if (column === 'quote' && cell !== '') {
		ways.push(['quotation', `${cell.slice(0, 4)}${cell.slice(5)}`]);
		ways.push(['quotation', cell.replace(/.$/u, '某')]);
		ways.push(['quotation', cell.replace(/[，,、]/u, '；')]);
	}
	if (/^[0-9a-f]{64}$/u.test(cell))
		ways.push(['hash', cell.replace(/^./u, (c) => (c === 'a' ? 'b' : 'a'))]);
	if (other !== cell) ways.push(['cell of another row', other]);
	return ways.filter(([, spoilt]) => spoilt !== cell);
}

/** What can happen to a whole table. */
function tableWays(rows: Rows): [way: string, column: string, csv: string][] {
	const [header = [], ...body] = rows;
	const ways: [string, string, string][] = [];
	const spread = [0, body.length - 1];
	for (const i of new Set(spread.filter((one) => body[one] !== undefined))) {
		const row = body[i] as string[];
		ways.push(['row twice', '-', write([header, ...body.slice(0, i), row, ...body.slice(i)])]);
		ways.push(['row gone', '-', write([header, ...body.filter((_, k) => k !== i)])]);
		ways.push([
			'cell too many',
			'-',
			write([header, ...body.map((one, k) => (k === i ? [...one, ''] : one))])
		]);
		ways.push([
			'cell too few',
			'-',
			write([header, ...body.map((one, k) => (k === i ? one.slice(1) : one))])
		]);
		ways.push([
			'line torn',
			'-',
			write(rows).replace(row[0] ?? '', (id) => `${id.slice(0, 2)}\n${id.slice(2)}`)
		]);
		ways.push([
			'empty line',
			'-',
			write([header, ...body.slice(0, i), header.map(() => ''), ...body.slice(i)])
		]);
	}
	for (const [i, column] of header.entries()) {
		const renamed = header.map((one, k) => (k === i ? `${one}s` : one));
		ways.push(['column renamed', column, write([renamed, ...body])]);
		ways.push(['column gone', column, write(rows.map((row) => row.filter((_, k) => k !== i)))]);
		const next = header[i + 1];
		if (next !== undefined) {
			const crossed = header.map((one, k) => (k === i ? next : k === i + 1 ? column : one));
			ways.push(['headings crossed', column, write([crossed, ...body])]);
		}
	}
	const text = write(rows);
	ways.push(['quotation mark', '-', text.replace(/,([^,\n]*)\n/u, ',"$1\n')]);
	ways.push(['separator', '-', text.replaceAll(',', ';')]);
	ways.push(['separator', '-', text.replaceAll(',', '\t')]);
	ways.push(['encoding', '-', Buffer.from(text, 'utf8').toString('latin1')]);
	ways.push(['encoding', '-', new TextDecoder('gb18030').decode(Buffer.from(text, 'utf8'))]);
	ways.push(['cut short', '-', text.slice(0, Math.floor(text.length * 0.6))]);
	return ways;
}

/**
 * Spoils a table in every way, in a few rows of every column.
 * @param csv the table as it is
 */
export function spoil(table: TableName, csv: string): Spoilt[] {
	const { data: rows } = Papa.parse<string[]>(csv.trimEnd());
	const [header = [], ...body] = rows;
	if (body.length === 0) return [];
	const spoilt: Spoilt[] = [];
	for (const [i, column] of header.entries()) {
		// Two rows: one that has something in the column, and one far from it.
		const filled = body.findIndex((row) => (row[i] ?? '') !== '');
		const places = new Set([Math.max(filled, 0), Math.floor((body.length * 2) / 3)]);
		for (const place of places) {
			const cell = body[place]?.[i] ?? '';
			const other = body[(place + 1) % body.length]?.[i] ?? '';
			for (const [way, changed] of cellWays(column, cell, other)) {
				const copy = body.map((row, k) =>
					k === place ? row.map((one, k) => (k === i ? changed : one)) : row
				);
				spoilt.push({
					table,
					way,
					column,
					what: `${table}.csv:${place + 2} ${column} “${cell}” → “${changed}”`,
					csv: write([header, ...copy])
				});
			}
		}
	}
	for (const [way, column, text] of tableWays(rows))
		if (text !== csv)
			spoilt.push({ table, way, column, what: `${table}.csv ${way} ${column}`, csv: text });
	return spoilt;
}
