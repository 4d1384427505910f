/** Says at the start of a build where the piece will stand; a malformed address stops the build here. */
import type { Plugin } from 'vite';
import { baseFrom, UNKNOWN } from './address.ts';

export const notice: Plugin = {
	name: 'say-where',
	apply: 'build',
	config() {
		// The client and the server are built from one config: it is said once.
		const base = baseFrom(process.env['PUBLIC_BASE_URL']);
		console.log(
			base === UNKNOWN
				? `\nPUBLIC_BASE_URL is not set: links, cards and QR codes lead to ${base}. Set it before publishing.\n`
				: `\nBuilding for ${base}\n`
		);
	}
};
