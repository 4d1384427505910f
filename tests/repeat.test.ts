/** Two builds of the same sources are the same bytes: what was checked is what is published. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILD, filesIn } from './built';

const AGAIN = '.svelte-kit/again';

const sums = (folder: string) =>
	new Map(
		filesIn(folder).map((path) => [
			path,
			createHash('sha256')
				.update(readFileSync(join(folder, path)))
				.digest('hex')
		])
	);

test('a second build is the same, file by file and byte by byte', { timeout: 400_000 }, () => {
	rmSync(AGAIN, { recursive: true, force: true });
	execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
		env: { ...process.env, BUILD_DIR: AGAIN, NODE_ENV: 'production', VITEST: '' },
		stdio: 'pipe'
	});
	const [first, second] = [sums(BUILD), sums(AGAIN)];
	expect([...second.keys()]).toEqual([...first.keys()]);
	expect(
		[...second].filter(([path, sum]) => first.get(path) !== sum).map(([path]) => path)
	).toEqual([]);
	rmSync(AGAIN, { recursive: true, force: true });
});
