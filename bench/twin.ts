/** Build settings of the hydrated twin: the same sources, with what only a server can do left out of the client. */
import type { Plugin } from 'vite';

const SERVER_ONLY = [
	'linkedom',
	'node:crypto',
	'node:fs/promises',
	'node:module',
	'subset-font',
	'svelte/server'
];

/** What the build asks of the tables, and no reader's page asks again: by the end of the importer, and how it asks. */
const BUILD_ONLY: Record<string, string> = {
	'data/verify.ts ./rules': 'export const rules = [];',
	'data/index.ts ./lock': 'export const compareWithLock = () => [];'
};

/** Replaces server-only modules by empty ones in the client of the twin; does nothing in any other build. */
export const twin: Plugin = {
	name: 'bench-twin',
	enforce: 'pre',
	apply: () => process.env['VITE_TWIN'] === '1',
	resolveId(id, importer = '') {
		if (this.environment.name !== 'client') return null;
		if (SERVER_ONLY.includes(id)) return `\0empty:${id}`;
		const asked = Object.keys(BUILD_ONLY).find((key) => `${importer} ${id}`.endsWith(key));
		return asked === undefined ? null : `\0build:${asked}`;
	},
	load(id) {
		if (id.startsWith('\0build:')) return BUILD_ONLY[id.slice(7)];
		if (!id.startsWith('\0empty:')) return null;
		return `
			const hash = { update: () => hash, digest: () => '' };
			export const createHash = () => hash;
			export const createRequire = () => ({ resolve: () => '' });
			export class DOMParser {
				parseFromString = () => ({ documentElement: { tagName: '', attributes: [], childNodes: [] } });
			}
			export const readFile = async () => new Uint8Array();
			export const render = () => ({ body: '' });
			export default async () => new Uint8Array();
		`;
	}
};
