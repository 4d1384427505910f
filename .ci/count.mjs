/** The last line of the run: `N passed, N failed`, read from Vitest's reports and the failed steps. */
import { readFileSync } from 'node:fs';

const [steps = '0', ...files] = process.argv.slice(2);
const reports = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));

/** @param {(report: Record<string, number>) => number} read */
const sum = (read) => reports.reduce((total, report) => total + read(report), 0);

const passed = sum((report) => report['numPassedTests'] ?? 0);
// A file that does not even load has no failed test, but a failed suite.
const tests = sum((report) => report['numFailedTests'] ?? 0);
const broken = reports.filter((report) => !report['success']).length;
const failed = Math.max(tests, broken, Number(steps));

console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;
