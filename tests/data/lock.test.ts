import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readLock, readSources } from '$lib/data/folder';
import { compareWithLock, makeLock, writeLock } from '$lib/data/lock';
import { parse } from '$lib/data/parse';
import { readTables, sha256, TABLE_NAMES } from '$lib/data/tables';
import { verify } from '$lib/data/verify';

const sources = readSources('data');
const tables = readTables(sources);
const lock = readLock('data');
const none = new Map<string, string>();

test('a quotation off by one character is caught without the reports', () => {
	const changed = structuredClone(tables);
	const row = changed.voices[0];
	if (row === undefined) throw new Error('no voice to spoil');
	row.quote = row.quote.replace('政府', '政策');
	expect(verify(changed, none)).toEqual([]);
	expect(compareWithLock(changed, none, lock)).toMatchObject([
		{ rule: 'lock', file: 'voices.csv', line: 2, column: 'quote', found: row.quote }
	]);
});

test('a quotation off by one character is caught with the reports', () => {
	const changed = structuredClone(tables);
	const row = changed.voices[0];
	if (row === undefined) throw new Error('no voice to spoil');
	const text = new Map([[row.report, `${row.speaker}${row.role}说：“${row.quote}”`]]);
	expect(
		verify({ ...changed, voices: [row] }, text).filter(({ file }) => file === 'voices.csv')
	).toEqual([]);
	row.quote = row.quote.replace('政府', '政策');
	expect(verify({ ...changed, voices: [row] }, text)).toContainEqual(
		expect.objectContaining({ rule: 'quotation', file: 'voices.csv', line: 2, column: 'quote' })
	);
});

test('a report other than the one that was read is noticed', () => {
	const text = new Map([['jiaocheng-2023', 'another text']]);
	expect(
		compareWithLock({ ...tables, reports: tables.reports.slice(0, 1) }, text, lock)
	).toContainEqual(expect.objectContaining({ file: 'reports.csv', column: 'id', line: 2 }));
});

test('without its report a changed row cannot be locked', () => {
	const changed = structuredClone(tables);
	const row = changed.indicators[0];
	if (row === undefined) throw new Error('no figure to spoil');
	row.value = 8.6;
	expect(makeLock(changed, none, lock).refused).toMatchObject([
		{ file: 'indicators.csv', line: 2, expected: expect.stringContaining('jiaocheng-2023') }
	]);
});

test('a reworded remark can be locked without the report', () => {
	const changed = structuredClone(tables);
	const row = changed.indicators[0];
	if (row === undefined) throw new Error('no figure to spoil');
	row.note = '另一句说明';
	const { lock: next, refused } = makeLock(changed, none, lock);
	expect(refused).toEqual([]);
	expect(compareWithLock(changed, none, next)).toEqual([]);
});

test('the lock holds the hash of every report and the place and hash of every quotation', () => {
	for (const { id } of tables.reports) expect(lock.reports[id]?.sha256).toMatch(/^[0-9a-f]{64}$/u);
	for (const { id, quote } of tables.indicators) {
		expect(lock.rows.indicators?.[id]?.at).toBeGreaterThanOrEqual(0);
		expect(lock.rows.indicators?.[id]?.quote).toBe(sha256(quote).slice(0, 16));
	}
	expect(JSON.parse(writeLock(lock))).toEqual(lock);
});

test.each(TABLE_NAMES)('%s.csv comes back from Excel and WPS as it went', (name) => {
	const { data } = Papa.parse<string[]>(sources[name].trimEnd());
	const quoted = Papa.unparse(data, { quotes: true, newline: '\r\n' });
	// A byte-order mark, Windows line ends, every cell in quotation marks, empty rows at the end.
	const commas = ','.repeat((data[0]?.length ?? 1) - 1);
	expect(parse(name, `\uFEFF${quoted}\r\n${commas}\r\n${commas}\r\n`)).toEqual(tables[name]);
});
