/** Lighthouse's mobile scores. Not among the dependencies: it is fetched when the benchmark asks for it. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

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
export async function lighthouse(
	url: string,
	chromium: string,
	folder: string
): Promise<Record<string, number> | string> {
	const out = join(folder, 'lighthouse.json');
	const words = [
		...['--yes', `lighthouse@${VERSION}`, url, '--quiet', '--output=json', `--output-path=${out}`],
		'--chrome-flags=--headless=new --no-sandbox --disable-gpu'
	];
	try {
		// Not the synchronous way: this process is also the server.
		await promisify(execFile)('npx', words, { env: { ...process.env, CHROME_PATH: chromium } });
	} catch (error) {
		return `not measured: ${String(error).split('\n')[0]}`;
	}
	const { categories } = JSON.parse(readFileSync(out, 'utf8')) as Report;
	return Object.fromEntries(
		Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)])
	);
}
