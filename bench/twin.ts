/** Build settings of the hydrated twin: the same sources, with what only a server can do left out of the client. */
import type { Plugin } from 'vite';

const SERVER_ONLY = [
	'node:crypto',
	'node:fs/promises',
	'node:module',
	'subset-font',
	'svelte/server'
];

/** Replaces server-only modules by empty ones in the client of the twin; does nothing in any other build. */
export const twin: Plugin = {
	name: 'bench-twin',
	enforce: 'pre',
	apply: () => process.env['VITE_TWIN'] === '1',
	resolveId(id) {
		if (this.environment.name === 'client' && SERVER_ONLY.includes(id)) return `\0empty:${id}`;
		return null;
	},
	load(id) {
		if (!id.startsWith('\0empty:')) return null;
		return `
			const hash = { update: () => hash, digest: () => '' };
			export const createHash = () => hash;
			export const createRequire = () => ({ resolve: () => '' });
			export const readFile = async () => new Uint8Array();
			export const render = () => ({ body: '' });
			export default async () => new Uint8Array();
		`;
	}
};
