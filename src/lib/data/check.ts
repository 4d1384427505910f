/**
 * `npm run data`: reads every table, checks every rule, compares quotations and locators with the
 * reports where they are given and with the lock, and prints what there is. Exits with 1 and the
 * list of problems otherwise. `npm run data -- --lock` writes the lock,
 * `npm run data -- --sentences` first cuts the reports into sentences and writes `sentences.csv`; both
 * refuse without the reports. `npm run data -- --package` writes `datapackage.json` and the codebook.
 *
 * `npm run data -- --locate REPORT WORDS` prints start, end and SHA-256 of words in a report.
 *
 * The tables are looked for in `DATA_DIR`, else in `data`; the reports in `REPORTS_DIR`, else in
 * `../shared/reports`, as `{report}.txt`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rollups } from 'd3';
import { dataPackage, withCodebook } from './datapackage';
import { LOCK, readLock, readReports, readSources } from './folder';
import { compareWithLock, makeLock, writeLock } from './lock';
import { agrees, LEVEL_AND_GROWTH } from './measures';
import { DataError, say } from './parse';
import { escaped } from './rules/words';
import { compare, recompute, toCsv } from './sentences';
import { readTables, sha256, withoutSpace, type Tables, type Texts } from './tables';
import { verify } from './verify';

const dataDir = process.env['DATA_DIR'] ?? 'data';
const reportsDir = process.env['REPORTS_DIR'] ?? join('..', 'shared', 'reports');

/** Counts by report and kind: for us, not for readers. */
function counts(tables: Tables): string[] {
	const lines = ['rows by table, report and kind:'];
	for (const [name, rows] of Object.entries(tables)) {
		lines.push(`  ${name}: ${rows.length}`);
		if (name === 'reports') continue;
		const groups = rollups(
			rows as { report?: string; kind?: string }[],
			(group) => group.length,
			({ report }) => report ?? '-',
			({ kind }) => kind ?? ''
		);
		for (const [report, kinds] of groups)
			lines.push(
				`    ${report}: ${kinds.map(([kind, count]) => `${kind} ${count}`.trim()).join(', ')}`
			);
	}
	return lines;
}

function provenance(tables: Tables, texts: Texts): string {
	const located = Object.values(tables).flat() as {
		report?: string;
		quote?: string;
		sha256?: string;
	}[];
	const quotes = located.filter((row) => row.quote);
	const locators = located.filter((row) => row.sha256);
	const held = (row: { report?: string }) => texts.has(row.report ?? '');
	return texts.size === 0
		? `the reports are not given (looked in ${reportsDir}): ${quotes.length} quotations and ${locators.length} locators are as the lock has them`
		: `${texts.size} of ${tables.reports.length} reports given: ${quotes.filter(held).length} of ${quotes.length} quotations and ${locators.filter(held).length} of ${locators.length} locators verified, all as the lock has them`;
}

/** Where the pages' own numbers fit together; the codebook says why only these are looked at. */
function notes(tables: Tables): string[] {
	const figureOf = new Map(tables.indicators.map((row) => [row.id, row]));
	return LEVEL_AND_GROWTH.flatMap((ids) => {
		const [before, growth, after] = ids.map((id) => figureOf.get(id));
		if (!before || !growth || !after) return [];
		return `note: ${before.value}${before.unit} and ${growth.value}% ${agrees(before, growth, after) ? 'give' : 'do NOT give'} ${after.value}${after.unit} within the rounding (${after.id})`;
	});
}

/** Writes the table of sentences. @throws if a report is missing: half a table would look whole */
function writeSentences(tables: Tables, texts: Texts): void {
	const missing = tables.reports.filter(({ id }) => !texts.has(id)).map(({ id }) => id);
	if (missing.length > 0)
		throw new Error(`no text of ${missing.join(', ')} in ${reportsDir}; sentences need them all`);
	tables.sentences = recompute(tables, texts);
	writeFileSync(join(dataDir, 'sentences.csv'), toCsv(tables.sentences));
}

/** Writes what other programs and readers are told about the tables. */
function writePackage(): void {
	const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
	const readme = join(dataDir, 'README.md');
	writeFileSync(readme, withCodebook(readFileSync(readme, 'utf8')));
	writeFileSync(
		join(dataDir, 'datapackage.json'),
		`${JSON.stringify(dataPackage(version), null, '\t')}\n`
	);
}

/** Prints where words stand in a report, as the columns start, end and sha256 want it. */
function locate(report = '', words = ''): void {
	const text = readReports(reportsDir, [report]).get(report);
	if (text === undefined) throw new Error(`no ${report}.txt in ${reportsDir}`);
	const wanted = withoutSpace(words);
	const places = wanted === '' ? [] : [...text.matchAll(new RegExp(escaped(wanted), 'gu'))];
	if (places.length === 0) throw new Error(`“${wanted}” does not stand in ${report}`);
	for (const { index } of places)
		console.log([index, index + wanted.length, sha256(wanted)].join(','));
}

function run(): void {
	const asked = process.argv.indexOf('--locate');
	if (asked !== -1) {
		locate(process.argv[asked + 1], process.argv[asked + 2]);
		return;
	}
	if (process.argv.includes('--package')) writePackage();
	const tables = readTables(readSources(dataDir));
	const texts = readReports(
		reportsDir,
		tables.reports.map(({ id }) => id)
	);
	if (process.argv.includes('--sentences')) writeSentences(tables, texts);
	const problems = [...verify(tables, texts), ...compare(tables, texts)];
	if (problems.length > 0) throw new DataError(problems);
	if (process.argv.includes('--lock')) {
		const { lock, refused } = makeLock(tables, texts, readLock(dataDir));
		if (refused.length > 0) {
			console.error(`not locked: what is new has to be compared with its report in ${reportsDir}`);
			throw new DataError(refused);
		}
		writeFileSync(join(dataDir, LOCK), writeLock(lock));
	}
	const changed = compareWithLock(tables, texts, readLock(dataDir));
	if (changed.length > 0) throw new DataError(changed);
	console.log([...counts(tables), ...notes(tables), provenance(tables, texts)].join('\n'));
}

try {
	run();
} catch (error) {
	if (error instanceof DataError) {
		console.error(`${error.problems.length} problems in ${dataDir}/:`);
		for (const problem of error.problems) console.error(`  ${say(problem)}`);
	} else console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
