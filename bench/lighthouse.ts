/** Lighthouse's mobile scores. Not among the dependencies: it is fetched when the benchmark asks for it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lighthouse 13 needs Node 22. */
const VERSION = '12.8.2';

interface Report {
	categories: Record<string, { score: number | null }>;
}

/**
 * @param chromium path of the browser
 * @param folder where its report may lie
 * @returns 0–100 by category, or a word on why there is nothing
 */
export function lighthouse(
	url: string,
	chromium: string,
	folder: string
): Record<string, number> | string {
	const out = join(folder, 'lighthouse.json');
	const run = spawnSync(
		'npx',
		[
			...[
				'--yes',
				`lighthouse@${VERSION}`,
				url,
				'--quiet',
				'--output=json',
				`--output-path=${out}`
			],
			'--chrome-flags=--headless=new --no-sandbox --disable-gpu'
		],
		{ env: { ...process.env, CHROME_PATH: chromium }, encoding: 'utf8' }
	);
	if (run.status !== 0) return `not measured: ${run.stderr.trim().split('\n').at(-1) ?? ''}`;
	const { categories } = JSON.parse(readFileSync(out, 'utf8')) as Report;
	return Object.fromEntries(
		Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)])
	);
}
