import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { readFileSync, rmSync } from 'node:fs';

/** Another folder for a second build beside the first: the benchmark and the test of equal bytes. */
const out = process.env['BUILD_DIR'] ?? 'build';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const pages = adapter({ pages: out, assets: out, strict: true });

/**
 * Writes the pages, without the client that Kit compiles although no page runs it: what stays of its
 * folder are the workers, which are ours. Only the hydrated twin of the benchmark needs that client.
 * @type {import('@sveltejs/kit').Adapter}
 */
const pagesAlone = {
	name: pages.name,
	async adapt(builder) {
		await pages.adapt(builder);
		if (process.env['VITE_TWIN'] === '1') return;
		for (const folder of ['nodes', 'entry', 'chunks', 'assets'])
			rmSync(`${out}/_app/immutable/${folder}`, { recursive: true, force: true });
	}
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: {
		// A function, not `true`: some libraries still ship components without runes.
		runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true)
	},
	kit: {
		outDir: out === 'build' ? '.svelte-kit' : `.svelte-kit/${out.replace(/\W/gu, '-')}`,
		adapter: pagesAlone,
		// Another folder for another edition of the tables: the test of next year's.
		alias: { $data: process.env['DATA_DIR'] ?? 'data' },
		// Every style goes into the page: no request stands between the reader and the text.
		inlineStyleThreshold: 1_000_000,
		paths: { relative: true },
		prerender: { entries: ['*', '/404.html'], handleHttpError: 'fail', handleMissingId: 'warn' },
		// The edition, not the hour of the build: two builds of one commit are the same bytes.
		version: { name: version }
	}
};
