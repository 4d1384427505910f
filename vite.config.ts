import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { twin } from './bench/twin.ts';
import { notice } from './src/lib/site/notice.ts';

const reloadStaticPages: Plugin = {
	// Pages without client code cannot be swapped hot.
	name: 'reload-static-pages',
	apply: 'serve',
	hotUpdate({ modules, server }) {
		if (this.environment.name === 'ssr' && modules.length > 0)
			server.environments.client.hot.send({ type: 'full-reload' });
	}
};

export default defineConfig({
	plugins: [notice, twin, sveltekit(), reloadStaticPages],
	worker: { format: 'es' },
	optimizeDeps: { include: ['d3', 'scrollama'] },
	build: { target: ['chrome92', 'safari15.4'] },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					// Some tests start programs of their own.
					testTimeout: 30_000,
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/browser/**', 'tests/engines/**'],
					// Cards take their colours from the style sheet of the roles.
					css: true
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					globalSetup: 'tests/browser/site.ts',
					testTimeout: 60_000,
					hookTimeout: 60_000,
					// A loaded machine may be late once; what fails three times is broken.
					retry: 2,
					// Two cores: more windows at once make every one of them late.
					maxWorkers: 2,
					sequence: { groupOrder: 1 }
				}
			},
			{
				extends: true,
				test: {
					name: 'engines',
					include: ['tests/engines/**/*.test.ts'],
					globalSetup: 'tests/browser/site.ts',
					testTimeout: 60_000,
					hookTimeout: 90_000,
					retry: 2,
					maxWorkers: 1,
					sequence: { groupOrder: 2 }
				}
			}
		]
	}
});
