/** What can be taken away, for the list on the page and for what machines are told. */
import { codebook } from './codebook';
import { TABLE_NAMES } from './tables';

export interface Download {
	/** From the root of the piece. */
	readonly path: string;
	readonly title: string;
	readonly mediaType: 'text/csv' | 'application/json' | 'text/markdown';
}

/** One table in both forms. */
export const tableDownloads = TABLE_NAMES.map((name) => ({
	name,
	title: codebook[name].title,
	csv: `data/${name}.csv`,
	json: `data/${name}.json`
}));

/** What describes the tables. */
export const documentDownloads: readonly Download[] = [
	{ path: 'data/README.md', title: '读法与各表的列', mediaType: 'text/markdown' },
	{
		path: 'data/datapackage.json',
		title: '数据包描述（Frictionless）',
		mediaType: 'application/json'
	},
	{ path: 'data/CHANGELOG.md', title: '数据的更改', mediaType: 'text/markdown' }
];

/** Every file, flat. */
export const downloads: readonly Download[] = [
	...tableDownloads.flatMap(({ title, csv, json }) => [
		{ path: csv, title, mediaType: 'text/csv' as const },
		{ path: json, title, mediaType: 'application/json' as const }
	]),
	...documentDownloads
];
