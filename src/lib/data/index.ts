/** The tables. The only importer of `$data`: what is not here, nobody knows. */
import corrections from '$data/corrections.csv?raw';
import changelog from '$data/CHANGELOG.md?raw';
import descriptor from '$data/datapackage.json?raw';
import readme from '$data/README.md?raw';
import deadlines from '$data/deadlines.csv?raw';
import derived from '$data/derived.csv?raw';
import ecology from '$data/ecology.csv?raw';
import errata from '$data/errata.csv?raw';
import indicators from '$data/indicators.csv?raw';
import livelihood from '$data/livelihood.csv?raw';
import names from '$data/names.csv?raw';
import projects from '$data/projects.csv?raw';
import reports from '$data/reports.csv?raw';
import sentences from '$data/sentences.csv?raw';
import tasks from '$data/tasks.csv?raw';
import threads from '$data/threads.csv?raw';
import voices from '$data/voices.csv?raw';
import lock from '$data/provenance.lock.json?raw';
import works from '$data/works.csv?raw';
import { index } from 'd3';
import { compareWithLock, type Lock } from './lock';
import { DataError } from './parse';
import { readTables, verify, type Texts } from './verify';
import type { Derived, Indicator, Report, Task, TableName, Voice } from './schema';

/** Every table as it stands in `data/`, unparsed: for downloads and for the tests. */
export const sources: Record<TableName, string> = {
	reports,
	sentences,
	works,
	indicators,
	derived,
	tasks,
	projects,
	deadlines,
	ecology,
	livelihood,
	threads,
	voices,
	names,
	corrections,
	errata
};

/** What stands beside the tables for those who take them away, by file name. */
export const documents: Record<string, string> = {
	'datapackage.json': descriptor,
	'README.md': readme,
	'CHANGELOG.md': changelog
};

const noReports: Texts = new Map();

/** Every table, typed and cross-checked. A wrong cell stops the build here. */
export const tables = readTables(sources);
const problems = [
	...verify(tables, noReports),
	...compareWithLock(tables, noReports, JSON.parse(lock) as Lock)
];
if (problems.length > 0) throw new DataError(problems);

const reportOf = index(tables.reports, (row) => row.id);
const indicatorOf = index(tables.indicators, (row) => row.id);
const derivedOf = index(tables.derived, (row) => row.id);
const taskOf = index(tables.tasks, (row) => row.id);
const voiceOf = index(tables.voices, (row) => row.id);

function known<Value>(rows: Map<string, Value>, id: string, what: string): Value {
	const row = rows.get(id);
	if (row === undefined) throw new Error(`no ${what} with the id “${id}” in data/`);
	return row;
}

/** The report with this id. @throws if there is none */
export const report = (id: string): Report => known(reportOf, id, 'report');
/** The printed figure with this id. @throws if there is none */
export const indicator = (id: string): Indicator => known(indicatorOf, id, 'figure');
/** The figure we worked out, with this id. @throws if there is none */
export const computed = (id: string): Derived => known(derivedOf, id, 'computed figure');
/** The task with this id. @throws if there is none */
export const task = (id: string): Task => known(taskOf, id, 'task');
/** What this person said. @throws if there is no such row */
export const voice = (id: string): Voice => known(voiceOf, id, 'voice');
/** Whether the figure is worked out by us from printed ones. */
export const isComputed = (id: string) => derivedOf.has(id);
/** Whether this id is a figure, printed or worked out. */
export const isFigure = (id: string) => indicatorOf.has(id) || derivedOf.has(id);
