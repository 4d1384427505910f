/**
 * `npm run data`: reads every table, verifies quotations and locators against the reports where
 * they are given, and prints what there is. Exits with 1 and the list of problems otherwise.
 *
 * `npm run data -- --sentences` first cuts the reports into sentences and writes
 * `data/sentences.csv`; without the reports it refuses.
 *
 * The reports are looked for in `REPORTS_DIR`, else in `../shared/reports`, as `{report}.txt`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rollups } from 'd3';
import { DataError, say } from './parse';
import { schemas, type TableName } from './schema';
import { compare, recompute, toCsv } from './sentences';
import { readTables, verify, withoutSpace, type Tables } from './verify';

const dataDir = process.env['DATA_DIR'] ?? 'data';
const reportsDir = process.env['REPORTS_DIR'] ?? join('..', 'shared', 'reports');

const read = (): Tables =>
	readTables(
		Object.fromEntries(
			(Object.keys(schemas) as TableName[]).map((name) => [
				name,
				readFileSync(join(dataDir, `${name}.csv`), 'utf8')
			])
		) as Record<TableName, string>
	);

function readReports(tables: Tables): Map<string, string> {
	const texts = new Map<string, string>();
	for (const { id } of tables.reports) {
		const path = join(reportsDir, `${id}.txt`);
		if (existsSync(path)) texts.set(id, withoutSpace(readFileSync(path, 'utf8')));
	}
	return texts;
}

/** Writes the table of sentences. @throws if a report is missing: half a table would look whole */
function writeSentences(tables: Tables, texts: ReadonlyMap<string, string>): void {
	const missing = tables.reports.filter(({ id }) => !texts.has(id)).map(({ id }) => id);
	if (missing.length > 0)
		throw new Error(`no text of ${missing.join(', ')} in ${reportsDir}; sentences need them all`);
	tables.sentences = recompute(tables, texts);
	writeFileSync(join('data', 'sentences.csv'), toCsv(tables.sentences));
}

function summary(tables: Tables, texts: ReadonlyMap<string, string>): string {
	const lines = ['rows by table, report and kind:'];
	for (const [name, rows] of Object.entries(tables)) {
		const counts = rollups(
			rows as { report?: string; kind?: string }[],
			(group) => group.length,
			(row) => [row.report ?? '-', row.kind].filter(Boolean).join(' · ')
		);
		lines.push(`  ${name}: ${rows.length}`);
		if (name !== 'reports') for (const [key, count] of counts) lines.push(`    ${key}: ${count}`);
	}
	const located = Object.values(tables).flat() as {
		report?: string;
		quote?: string;
		sha256?: string;
	}[];
	const quotes = located.filter((row) => row.quote);
	const locators = located.filter((row) => row.sha256);
	const held = (row: { report?: string }) => texts.has(row.report ?? '');
	lines.push(
		texts.size === 0
			? `the reports are not given (looked in ${reportsDir}): ${quotes.length} quotations and ${locators.length} locators could not be compared with them`
			: `${texts.size} of ${tables.reports.length} reports given: ${quotes.filter(held).length} of ${quotes.length} quotations and ${locators.filter(held).length} of ${locators.length} locators verified`
	);
	return lines.join('\n');
}

try {
	const tables = read();
	const texts = readReports(tables);
	if (process.argv.includes('--sentences')) writeSentences(tables, texts);
	const problems = [...verify(tables, texts), ...compare(tables, texts)];
	if (problems.length > 0) throw new DataError(problems);
	console.log(summary(tables, texts));
} catch (error) {
	if (!(error instanceof DataError)) throw error;
	console.error(`${error.problems.length} problems in data/:`);
	for (const problem of error.problems) console.error(`  ${say(problem)}`);
	process.exitCode = 1;
}
