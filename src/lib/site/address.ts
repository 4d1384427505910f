/** Where the piece will stand. Absolute addresses are made here and nowhere else. */

/** What is written into the pages when nobody says where they will stand. */
export const UNKNOWN = 'http://localhost:4173/';

/**
 * The base address with a slash at its end, e.g. `https://example.org/2026/`.
 * @param value what `PUBLIC_BASE_URL` holds
 * @throws if it is not an http or https address of a folder
 */
export function baseFrom(value: string | undefined): string {
	if (value === undefined || value.trim() === '') return UNKNOWN;
	const refuse = (why: string): never => {
		throw new Error(
			`PUBLIC_BASE_URL: found “${value}”, expected an address such as https://example.org/piece/ (${why})`
		);
	};
	let url: URL;
	try {
		url = new URL(value.trim());
	} catch {
		return refuse('it is not an absolute address');
	}
	if (url.protocol !== 'https:' && url.protocol !== 'http:') refuse('neither http nor https');
	if (url.username !== '' || url.password !== '') refuse('it holds a name or password');
	if (url.search !== '' || url.hash !== '') refuse('it holds a query or a fragment');
	if (/\.[a-z]+$/iu.test(url.pathname)) refuse('it names a file, not a folder');
	if (!url.pathname.endsWith('/')) url.pathname += '/';
	return url.href;
}

/** The address of the piece, as the build was told. */
export const BASE = baseFrom(
	typeof process === 'undefined' ? undefined : process.env['PUBLIC_BASE_URL']
);

/** Whether the build was told where the piece will stand. */
export const isKnown = BASE !== UNKNOWN;

/** The absolute address of a file of ours, given from the root of the piece: `share/gdp/`. */
export const absolute = (path: string): string => BASE + path;

/** The same address for people to read: without scheme and without a slash at the end. */
export const spoken = (path: string): string =>
	absolute(path)
		.replace(/^https?:\/\//u, '')
		.replace(/\/$/u, '');
