/** The built site as files: what a static host would serve. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseHTML } from 'linkedom';
import { BASE } from '$lib/site/address';

export const BUILD = 'build';

/** Every file below a folder, as paths from it, in the order of the alphabet. */
export function filesIn(folder: string): string[] {
	const list = (path: string): string[] =>
		readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
			entry.isDirectory() ? list(join(path, entry.name)) : [join(path, entry.name)]
		);
	return list('.').sort();
}

export const read = (path: string): string => readFileSync(join(BUILD, path), 'utf8');

/** Pages that people open. */
export const pages = (): string[] => filesIn(BUILD).filter((path) => path.endsWith('.html'));

/** Every script of the site; the client that Kit compiles is not delivered. */
export const scriptFiles = (): string[] =>
	filesIn(BUILD).filter((path) => path.startsWith('_app/') && path.endsWith('.js'));

const parsed = new Map<string, Document>();
/** A page of the built site, parsed once. */
export function page(path: string): Document {
	const known = parsed.get(path) ?? (parseHTML(read(path)).document as unknown as Document);
	parsed.set(path, known);
	return known;
}

/**
 * The file that an address on a page leads to; `undefined` for another host.
 * @returns its path below the build and the anchor, if any
 */
export function target(
	from: string,
	address: string
): { file: string; anchor: string } | undefined {
	const own = address.startsWith(BASE) ? `/${address.slice(BASE.length)}` : address;
	if (/^[a-z][a-z0-9+.-]*:/iu.test(own) || own.startsWith('//')) return undefined;
	const [path = '', anchor = ''] = (own.split('?')[0] ?? '').split('#');
	const [, hash = anchor] = own.split('#');
	const place =
		path === '' ? from : path.startsWith('/') ? path.slice(1) : join(dirname(from), path);
	const file = normalize(place === '' ? '.' : decodeURI(place));
	const full = join(BUILD, file);
	const folder = existsSync(full) && statSync(full).isDirectory();
	return {
		file: folder ? normalize(join(file, 'index.html')) : file,
		anchor: decodeURIComponent(hash)
	};
}

export const exists = (file: string): boolean => existsSync(join(BUILD, file));
