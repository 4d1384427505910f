/** The tables as other programs find them: a valid data package, and rows that keep to it. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { codebookInWords, dataPackage, MARKS, type Field } from '$lib/data/datapackage';
import { readSources } from '$lib/data/folder';
import { TABLE_NAMES } from '$lib/data/tables';

interface Resource {
	readonly name: string;
	readonly path: string;
	readonly schema: {
		readonly fields: readonly Field[];
		readonly primaryKey?: string | readonly string[];
		readonly foreignKeys?: readonly {
			readonly fields: string;
			readonly reference: { readonly resource: string; readonly fields: string };
		}[];
	};
}

const descriptor = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as {
	resources: Resource[];
};
const sources = readSources('data');
const rowsOf = (name: string) =>
	Papa.parse<Record<string, string>>((sources as Record<string, string>)[name] ?? '', {
		header: true,
		skipEmptyLines: true
	}).data;

/** A published profile as a validator; they are of JSON Schema draft 4, whose keywords still hold. */
function validator(profile: string) {
	const schema = JSON.parse(readFileSync(`tests/fixtures/frictionless/${profile}.json`, 'utf8'));
	delete schema.$schema;
	const ajv = new Ajv({ strict: false, allErrors: true });
	formats.default(ajv);
	ajv.addFormat('textarea', true);
	return ajv.compile(schema);
}

test('the data package keeps to the published profile of tabular data packages', () => {
	const validate = validator('tabular-data-package');
	validate(descriptor);
	expect(validate.errors ?? []).toEqual([]);
});

test.each(descriptor.resources)('$path keeps to the published Table Schema', ({ schema }) => {
	const validate = validator('table-schema');
	validate(schema);
	expect(validate.errors ?? []).toEqual([]);
});

test('the profile refuses a package without a path', () => {
	const validate = validator('tabular-data-package');
	const { resources } = structuredClone(descriptor);
	expect(validate({ ...descriptor, resources: resources.map(({ name }) => ({ name })) })).toBe(
		false
	);
});

test('every table is in the package, and the package is as the schemas say today', () => {
	const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
	expect(descriptor).toEqual(dataPackage(version));
	expect(descriptor.resources.map(({ name }) => name)).toEqual(TABLE_NAMES);
});

test('the codebook for readers is as the schemas say today', () => {
	const readme = readFileSync('data/README.md', 'utf8');
	expect(readme.split(MARKS[0])[1]?.split(MARKS[1])[0]?.trim()).toBe(codebookInWords());
});

/** What a cell is in the eyes of a Table Schema reader, or why it cannot be. */
function fault(
	cell: string,
	{ type, constraints = {}, trueValues, falseValues }: Field
): string | null {
	if (cell === '') return constraints['required'] === true ? 'required' : null;
	if (type === 'integer' && !/^-?\d+$/u.test(cell)) return 'integer';
	if (type === 'number' && !/^-?\d+(\.\d+)?$/u.test(cell)) return 'number';
	if (type === 'boolean' && ![...(trueValues ?? []), ...(falseValues ?? [])].includes(cell))
		return 'boolean';
	const choices = constraints['enum'] as string[] | undefined;
	if (choices !== undefined && !choices.includes(cell)) return 'enum';
	const pattern = constraints['pattern'];
	if (typeof pattern === 'string' && !new RegExp(`^(?:${pattern})$`, 'u').test(cell))
		return 'pattern';
	const longest = constraints['maxLength'];
	if (typeof longest === 'number' && cell.length > longest) return 'maxLength';
	return null;
}

test.each(descriptor.resources)('the rows of $path keep to their schema', ({ name, schema }) => {
	const rows = rowsOf(name);
	const faults = rows.flatMap((row, i) =>
		schema.fields.flatMap((field) => {
			const why = fault(row[field.name] ?? '', field);
			return why === null ? [] : [`${name}.csv:${i + 2} ${field.name} ${why}`];
		})
	);
	expect(faults).toEqual([]);
	for (const { name: column, constraints } of schema.fields)
		if (constraints?.['unique'] === true)
			expect(new Set(rows.map((row) => row[column])).size).toBe(rows.length);
	const key = [schema.primaryKey ?? []].flat();
	if (key.length > 0)
		expect(new Set(rows.map((row) => key.map((one) => row[one]).join('\0'))).size).toBe(
			rows.length
		);
	for (const { fields, reference } of schema.foreignKeys ?? []) {
		const known = new Set(rowsOf(reference.resource || name).map((row) => row[reference.fields]));
		for (const row of rows) if (row[fields] !== '') expect(known).toContain(row[fields]);
	}
});
