import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'baizhi-'));
cpSync('build', folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = () => spawnSync('node', ['deploy/check.mjs', folder], { encoding: 'utf8' });

/** Runs the check over the site with one page changed, and changes it back. */
function spoiled(path: string, change: (text: string) => string) {
	const file = join(folder, path);
	const text = readFileSync(file, 'utf8');
	writeFileSync(file, change(text));
	const found = check();
	writeFileSync(file, text);
	return found;
}

test('the built site leads nowhere else and nowhere missing', () => {
	const { status, stderr } = check();
	expect(stderr).toBe('');
	expect(status).toBe(0);
});

test('an address of another base, and a missing file, are found by page and address', () => {
	const other = spoiled('share/gdp/index.html', (text) =>
		text.replace(/content="[^"]*(card\/gdp\.png)"/u, 'content="https://old.example/$1"')
	);
	expect(other.status).toBe(1);
	expect(other.stderr).toContain(
		'share/gdp/index.html: https://old.example/card/gdp.png is written for another place'
	);
	const missing = spoiled('desk/index.html', (text) =>
		text.replace('../poster/gdp.png', '../poster/gone.png')
	);
	expect(missing.stderr).toContain('desk/index.html: ../poster/gone.png leads to no file');
});
