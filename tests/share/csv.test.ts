import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/lib/charts/registry';
import { csv } from '../../src/lib/share/csv';

describe.each(charts)('the table of $id', ({ table }) => {
	test('comes back from CSV cell by cell', () => {
		const { data, errors } = Papa.parse<string[]>(
			csv(table)
				.replace(/^\ufeff/u, '')
				.trimEnd()
		);
		expect(errors).toEqual([]);
		expect(data.length).toBe(table.rows.length + 1);
		for (const row of data) expect(row.length).toBe(table.columns.length);
	});
});

test('no cell is taken for a formula', () => {
	const text = csv({ columns: ['a'], rows: [['=1+1'], ['+3.62亿元'], ['-1'], ['@x']] });
	expect(text).toBe("\ufeffa\r\n'=1+1\r\n＋3.62亿元\r\n−1\r\n'@x\r\n");
});
