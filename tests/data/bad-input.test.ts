/** What is wrong in a table stops the build, and the message says where and what was expected. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Spoils one file of a copy of `data/` and runs the check over it. */
function checked(name: string, file: string, spoil: (csv: string) => string, reports: string) {
	const data = join(folder, name);
	cpSync('data', data, { recursive: true });
	writeFileSync(join(data, file), spoil(readFileSync(join(data, file), 'utf8')));
	const { status, stderr } = spawnSync('npx', ['tsx', 'src/lib/data/check.ts'], {
		env: { ...process.env, DATA_DIR: data, REPORTS_DIR: reports },
		encoding: 'utf8'
	});
	return { status, stderr };
}

const swap = (from: string, to: string) => (csv: string) => {
	expect(csv).toContain(from);
	return csv.replace(from, () => to);
};

const CASES = {
	'an unknown column': [
		'works.csv',
		swap('id,report,order', 'id,report,ordre'),
		/\bworks\.csv:1 · ordre · found “ordre” · expected one of the columns id, report, order/u
	],
	'a missing column': [
		'voices.csv',
		swap('speaker,role', 'speaker'),
		/\bvoices\.csv:1 · role · found “\(no such column\)” · expected a column of this name/u
	],
	'a cell that is no number': [
		'indicators.csv',
		swap(',=,107.2,', ',=,107。2,'),
		/\bindicators\.csv:11 · value · found “107。2” · expected a number in digits, as printed/u
	],
	'an unknown report': [
		'voices.csv',
		swap('voice-li-maojin,jiaocheng-2024', 'voice-li-maojin,jiaocheng-2027'),
		/\bvoices\.csv:2 · report · found “jiaocheng-2027” · expected the id of a report/u
	],
	'an unknown kind': [
		'indicators.csv',
		swap('level,actual,=,107.2', 'level,real,=,107.2'),
		/\bindicators\.csv:11 · kind · found “real” · expected one of actual · preliminary · target/u
	],
	'an unknown unit': [
		'indicators.csv',
		swap('107.2,,亿元', '107.2,,亿圆'),
		/\bindicators\.csv:11 · unit · found “亿圆” · expected one of 亿元/u
	],
	'an id twice': [
		'works.csv',
		swap('j23-w2,', 'j23-w1,'),
		/\bworks\.csv:3 · id · found “j23-w1” · expected an id of its own; works\.csv:2 has it too/u
	],
	'a number that is not in its quotation': [
		'indicators.csv',
		swap(',=,107.2,', ',=,170.2,'),
		/\bindicators\.csv:11 · value · found “170.2亿元” · expected a number of “2022年，全县/u
	]
} as const satisfies Record<string, readonly [string, (csv: string) => string, RegExp]>;

test.each(Object.entries(CASES))(
	'%s stops the check with file, line, column, found and expected',
	{ timeout: 60_000 },
	(name, [file, spoil, message]) => {
		const { status, stderr } = checked(name, file, spoil, '/nowhere');
		expect(stderr).toMatch(message);
		expect(status).toBe(1);
	}
);

test('what stops the check stops the build too', { timeout: 300_000 }, () => {
	const data = join(folder, 'build');
	cpSync('data', data, { recursive: true });
	const path = join(data, 'indicators.csv');
	writeFileSync(path, swap(',=,107.2,', ',=,170.2,')(readFileSync(path, 'utf8')));
	const { status, stdout, stderr } = spawnSync('npx', ['vite', 'build'], {
		env: {
			...process.env,
			NODE_ENV: 'production',
			DATA_DIR: data,
			BUILD_DIR: join(folder, 'site')
		},
		encoding: 'utf8'
	});
	expect(stdout + stderr).toMatch(/indicators\.csv:11 · value · found “170\.2亿元”/u);
	expect(status).not.toBe(0);
	rmSync(join('.svelte-kit', join(folder, 'site').replace(/\W/gu, '-')), {
		recursive: true,
		force: true
	});
});
