/**
 * Reads build/ as a reader's browser and other people's machines will: every address of ours leads to
 * a file of ours, and every absolute address is written for the same place.
 * `node deploy/check.mjs [folder]`; ends with 1 and a list where something is wrong.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const folder = process.argv[2] ?? 'build';
const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && /\.(?:html|json)$/u.test(entry.name))
	.map((entry) => relative(folder, join(entry.parentPath, entry.name)))
	.filter((path) => !path.startsWith('_app') && !path.startsWith('frames'))
	.sort();

const canonical = /<link rel="canonical" href="([^"]*)"/u;
const base = canonical.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1];
if (base === undefined) throw new Error('index.html has no canonical address');

/** What only we have: an absolute address that ends so is meant to be ours. */
const OURS =
	/\/(?:(?:share|embed|desk)\/(?:[a-z][a-z0-9-]*\/)?|(?:card|poster|oembed|csv|download)\/[\w.-]+)$/u;
const decoded = (text) =>
	text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');

/** Whether the build holds what the address, without query and fragment, asks for. */
function isThere(path) {
	const file = join(folder, decodeURIComponent(path));
	if (!existsSync(file)) return false;
	return !statSync(file).isDirectory() || existsSync(join(file, 'index.html'));
}

const problems = [];
for (const page of pages) {
	const text = decoded(decoded(readFileSync(join(folder, page), 'utf8')));
	const here = new URL(page, base);
	const absolute = [...text.matchAll(/https?:\/\/[^\s"'<>\\)]+/gu)].map(([address]) => address);
	const written = page.endsWith('.html')
		? [...text.matchAll(/\s(?:href|src)="([^"]*)"/gu)].map(([, address]) => address)
		: [];
	for (const address of new Set([...absolute, ...written])) {
		if (address.includes('{') || address.startsWith('data:')) continue;
		let url;
		try {
			url = new URL(address, here);
		} catch {
			problems.push(`${page}: “${address}” is no address`);
			continue;
		}
		url.search = url.hash = '';
		if (url.href.startsWith(base)) {
			if (!isThere(url.href.slice(base.length)))
				problems.push(`${page}: ${address} leads to no file`);
		} else if (OURS.test(url.pathname) && isThere(OURS.exec(url.pathname)[0].slice(1)))
			problems.push(`${page}: ${address} is written for another place than ${base}`);
	}
}

for (const problem of problems) console.error(problem);
console.log(`${pages.length} files read, written for ${base}: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
