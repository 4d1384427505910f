/**
 * Next year's edition, tried: a fictional sixth page goes from its text to built pages without a
 * line of code.
 */
import { spawnSync } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PAGE = 'jiaocheng-2026';
const fixture = 'tests/fixtures/edition';
const folder = mkdtempSync(join(tmpdir(), 'edition-'));
const [data, reports, site] = ['data', 'reports', 'site'].map((name) => join(folder, name)) as [
	string,
	string,
	string
];
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
	rmSync(join('.svelte-kit', site.replace(/\W/gu, '-')), { recursive: true, force: true });
});

const env = {
	...process.env,
	NODE_ENV: 'production',
	DATA_DIR: data,
	REPORTS_DIR: reports,
	BUILD_DIR: site
};
const run = (command: string, ...given: string[]) => {
	const { status, stdout, stderr } = spawnSync('npx', [command, ...given], {
		env,
		encoding: 'utf8'
	});
	return { status, output: stdout + stderr };
};
const check = (...given: string[]) => run('tsx', 'src/lib/data/check.ts', ...given);

/** Appends the rows of the new page to a copy of the tables. */
beforeAll(() => {
	cpSync('data', data, { recursive: true });
	mkdirSync(reports);
	cpSync(join(fixture, `${PAGE}.txt`), join(reports, `${PAGE}.txt`));
	for (const file of readdirSync(fixture).filter((name) => name.endsWith('.csv'))) {
		const [header, ...rows] = readFileSync(join(fixture, file), 'utf8').split('\n');
		const table = readFileSync(join(data, file), 'utf8');
		expect(table.split('\n')[0]).toBe(header);
		writeFileSync(join(data, file), table + rows.join('\n'));
	}
});

test(
	'the check finds words in the new page, as the columns of a row want them',
	{ timeout: 60_000 },
	() => {
		expect(check('--locate', PAGE, '新建 加氢站9座').output).toMatch(/^\d+,\d+,[0-9a-f]{64}$/mu);
		expect(check('--locate', PAGE, '没有印过').status).toBe(0);
		expect(check('--locate', PAGE, '从来没有的话').status).toBe(1);
	}
);

test('rows that nobody compared with their page stop the check', { timeout: 60_000 }, () => {
	const { status, output } = check();
	expect(status).toBe(1);
	expect(output).toMatch(/indicators\.csv:\d+ · id · found “jiaocheng-2025-gdp”.*--lock/u);
});

test(
	'with the text of the new page alone, its rows are verified and locked',
	{ timeout: 60_000 },
	() => {
		const { status, output } = check('--lock');
		expect(output).toContain('1 of 6 reports given');
		expect(status).toBe(0);
	}
);

test('a thread that is not followed on the new page stops the check', { timeout: 60_000 }, () => {
	const path = join(data, 'threads.csv');
	const table = readFileSync(path, 'utf8');
	writeFileSync(path, table.replace(/^th-hydrogen-2026,.*\n/mu, ''));
	const { status, output } = check();
	writeFileSync(path, table);
	expect(output).toMatch(
		/threads\.csv:\d+ · thread · found “hydrogen” · expected a row for jiaocheng-2026 too/u
	);
	expect(status).toBe(1);
});

test('a wrong number on the new page stops the check', { timeout: 60_000 }, () => {
	const path = join(data, 'indicators.csv');
	const table = readFileSync(path, 'utf8');
	writeFileSync(path, table.replace(',4321,', ',4312,'));
	const { status, output } = check();
	writeFileSync(path, table);
	expect(output).toMatch(/indicators\.csv:\d+ · value · found “4312个”/u);
	expect(status).toBe(1);
});

describe('the site built from six pages', () => {
	let built = { status: 1 as number | null, output: '' };
	beforeAll(() => {
		built = run('vite', 'build');
	}, 600_000);
	const file = (path: string) => readFileSync(join(site, path), 'utf8');

	test('is built', () => {
		expect(built.output).toContain('still to be written');
		expect(built.status).toBe(0);
	});

	test('lists the tasks and projects of the new page', () => {
		for (const task of [
			'新建加氢站9座（虚构）',
			'着力培育专业镇（虚构）',
			'新增学位4321个（虚构）'
		])
			expect(file('index.html')).toContain(task.replace('（虚构）', ''));
	});

	test('names the new page among the pages', () => {
		expect(file('index.html')).toContain('交城2026年虚构版面');
	});

	test.each(['pages', 'tasks', 'projects', 'ecology', 'threads'])(
		'draws the new page in %s, whose form allows it',
		(chart) => {
			const frames = readdirSync(join(site, 'frames')).filter((name) =>
				name.startsWith(`${chart}-`)
			);
			expect(frames.length).toBeGreaterThan(0);
			// The year, the page's short name, or the one project that the page names.
			for (const name of frames) expect(file(`frames/${name}`)).toMatch(/2026|j26|绿心公园/u);
		}
	);

	test('puts the new page into the tables under the pictures', () => {
		for (const chart of ['tasks', 'ecology', 'livelihood', 'threads'])
			expect(file(`csv/${chart}.csv`)).toContain('2026');
	});

	test('lists the sources of the new figures', () => {
		expect(file('index.html')).toContain('id="source-jiaocheng-2026-school-places"');
	});

	test('gives the new works, figures and tasks to take away', () => {
		for (const table of ['works', 'indicators', 'tasks', 'projects', 'ecology'])
			expect(file(`data/${table}.csv`)).toContain(PAGE);
		expect(JSON.parse(file('data/indicators.json'))).toContainEqual(
			expect.objectContaining({ id: 'jiaocheng-2026-school-places', value: 4321 })
		);
	});

	test('names what a person must still write', () => {
		expect(built.output).toContain(`${PAGE}: no sentence tells a result of this page`);
		expect(built.output).toContain('jiaocheng-2025-gdp (120.5亿元) is in no chart');
	});
});
