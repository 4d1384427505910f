import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: {
		// A function, not `true`: some libraries still ship components without runes.
		runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', fallback: undefined, strict: true }),
		alias: { $data: 'data' },
		// Every style goes into the page: no request stands between the reader and the text.
		inlineStyleThreshold: 1_000_000,
		paths: { relative: true },
		prerender: { entries: ['*', '/404.html'], handleHttpError: 'fail', handleMissingId: 'warn' },
		// The edition, not the hour of the build: two builds of one commit are the same bytes.
		version: { name: version }
	}
};
