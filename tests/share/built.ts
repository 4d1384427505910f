/** The built site as files, for tests that read what will be published. */
import { existsSync, readFileSync } from 'node:fs';

if (!existsSync('build/index.html')) throw new Error('no build/: run “npm run build”');

export const page = (path: string): string => readFileSync(`build/${path}index.html`, 'utf8');
export const bytes = (path: string): Buffer => readFileSync(`build/${path}`);

/** The address the build was made for. */
export const base =
	/<link rel="canonical" href="([^"]*)"/u.exec(page(''))?.[1] ?? 'http://localhost:4173/';

/** The file an absolute or relative address of ours leads to. */
export function fileOf(address: string, from = ''): string {
	const path = decodeURIComponent(new URL(address, base + from).href.replace(base, '')).replace(
		/[?#].*$/u,
		''
	);
	return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
