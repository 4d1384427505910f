/** The tables for other programs: a Frictionless Data Package, made from the schemas and the codebook. */
import { codebook } from './codebook';
import { readCell, type Cell } from './parse';
import { REFERENCES } from './rules/references';
import { schemas, type TableName } from './schema';
import { TABLE_NAMES } from './tables';

/** A column in the terms of the Table Schema specification. */
export interface Field {
	readonly name: string;
	readonly type: 'string' | 'integer' | 'number' | 'boolean';
	readonly description: string;
	readonly trueValues?: readonly string[];
	readonly falseValues?: readonly string[];
	readonly constraints?: Readonly<Record<string, unknown>>;
}

/** Columns that hold several ids or words, separated by semicolons; no foreign key can be told of them. */
const LISTS = new Set(['successors', 'figures', 'names', 'overlaps', 'wrong']);

const samples = ['7', '0.5', '2024', '1'];

function typeOf(cell: Cell): Field['type'] {
	const read = samples.flatMap((sample) => {
		const result = readCell(cell, sample);
		return result.success ? [result.output] : [];
	});
	if (read.some((value) => typeof value === 'boolean')) return 'boolean';
	if (read.length === 0 || read.some((value) => typeof value !== 'number')) return 'string';
	return read.includes(0.5) ? 'number' : 'integer';
}

/** The parts of a schema that say what a cell may be: lists of choices, patterns, lengths. */
function constraintsOf(cell: Cell, type: Field['type']): Record<string, unknown> {
	const parts = [cell, ...('pipe' in cell ? (cell.pipe as readonly object[]) : [])] as Record<
		string,
		unknown
	>[];
	const options = parts.flatMap((part) => {
		if (part['type'] === 'picklist') return part['options'] as string[];
		if (part['type'] !== 'union') return [];
		return (part['options'] as Record<string, unknown>[])
			.filter((one) => one['type'] === 'picklist')
			.flatMap((one) => one['options'] as string[]);
	});
	const pattern = parts.find((part) => part['type'] === 'regex')?.['requirement'];
	const length = parts.find((part) => part['type'] === 'max_length')?.['requirement'];
	return {
		...(readCell(cell, '').success ? {} : { required: true }),
		...(options.length > 0 ? { enum: options } : {}),
		...(type === 'string' && pattern instanceof RegExp ? { pattern: pattern.source } : {}),
		...(length === undefined ? {} : { maxLength: length })
	};
}

/** The columns of a table. */
export function fieldsOf(name: TableName): Field[] {
	const words = codebook[name].columns as Readonly<Record<string, string>>;
	return Object.entries(schemas[name].entries).map(([column, entry]) => {
		const cell = entry as Cell;
		const type = typeOf(cell);
		const constraints = {
			...constraintsOf(cell, type),
			...(column === 'id' || (name === 'names' && column === 'name') ? { unique: true } : {})
		};
		return {
			name: column,
			type,
			description: words[column] ?? '',
			...(type === 'boolean' ? { trueValues: ['1'], falseValues: ['0'] } : {}),
			...(Object.keys(constraints).length > 0 ? { constraints } : {})
		};
	});
}

function keysOf(name: TableName): object {
	const columns = Object.keys(schemas[name].entries);
	const primaryKey = columns.includes('id')
		? 'id'
		: name === 'names'
			? 'name'
			: name === 'sentences'
				? ['report', 'order']
				: undefined;
	const references = [
		...(columns.includes('report') ? [[name, 'report', 'reports'] as const] : []),
		...REFERENCES.filter(([table, column]) => table === name && !LISTS.has(column))
	];
	return {
		...(primaryKey === undefined ? {} : { primaryKey }),
		...(references.length === 0
			? {}
			: {
					foreignKeys: references.map(([, fields, resource]) => ({
						fields,
						// A table that points into itself is told by an empty name.
						reference: { resource: resource === name ? '' : resource, fields: 'id' }
					}))
				})
	};
}

/** The whole descriptor. */
export const dataPackage = (version: string): object => ({
	profile: 'tabular-data-package',
	name: 'baizhi-heizi',
	title: '白纸黑字：五个报纸版面的数字、任务和项目',
	description:
		'交城、绛县五个报纸版面逐条录入的数字、计划和项目；带数字的附原句，其余附原文位置与SHA-256。',
	version,
	keywords: ['交城', '绛县', '两会', '县委全会', '数据新闻'],
	licenses: [
		{
			name: 'CC-BY-4.0',
			path: 'https://creativecommons.org/licenses/by/4.0/',
			title: 'Creative Commons Attribution 4.0'
		}
	],
	resources: TABLE_NAMES.map((name) => ({
		name,
		path: `${name}.csv`,
		profile: 'tabular-data-resource',
		title: codebook[name].title,
		description: `${codebook[name].row}，一行。`,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		schema: { fields: fieldsOf(name), ...keysOf(name), missingValues: [''] }
	}))
});

const TYPES = { string: '文字', integer: '整数', number: '数', boolean: '是否' } as const;

/** The codebook of every table as Markdown, for `data/README.md`. */
export const codebookInWords = (): string =>
	TABLE_NAMES.map((name) => {
		const rows = fieldsOf(name).map(({ name: column, type, description, constraints }) => {
			const need = constraints?.['required'] === true ? '必填' : '可空';
			return `| \`${column}\` | ${TYPES[type]} | ${need} | ${description.replaceAll('|', '\\|')} |`;
		});
		return [
			`### ${name}.csv ${codebook[name].title}`,
			`一行是${codebook[name].row}。`,
			['| 列 | 类型 | 空否 | 内容 |', '| --- | --- | --- | --- |', ...rows].join('\n')
		].join('\n\n');
	}).join('\n\n');

export const MARKS = ['<!-- codebook -->', '<!-- /codebook -->'] as const;

/** The README with its codebook made anew. @throws if the marks are gone */
export function withCodebook(readme: string): string {
	const [open, close] = MARKS;
	const [before, rest] = readme.split(open);
	const after = rest?.split(close)[1];
	if (before === undefined || after === undefined)
		throw new Error(`data/README.md: expected the marks ${open} and ${close}`);
	return `${before}${open}\n\n${codebookInWords()}\n\n${close}${after}`;
}
