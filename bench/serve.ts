/** Serves a built folder with brotli, as a good host would. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.woff2': 'font/woff2',
	'.png': 'image/png',
	'.json': 'application/json',
	'.svg': 'image/svg+xml'
};

export interface Served {
	/** Where it is, with a slash at the end. */
	url: string;
	close: () => void;
}

/**
 * @param folder the built site
 * @param change what is done to each page before it is packed
 */
export async function serve(
	folder: string,
	change: (html: string) => string = (html) => html
): Promise<Served> {
	const packed = new Map<string, Buffer>();
	const pack = (file: string): Buffer => {
		const raw = readFileSync(file);
		const body = extname(file) === '.html' ? Buffer.from(change(raw.toString())) : raw;
		return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
	};
	const server = createServer((request, response) => {
		const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
		const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
		try {
			const body = packed.get(file) ?? pack(file);
			packed.set(file, body);
			response.writeHead(200, {
				'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
				'content-encoding': 'br',
				'content-length': body.length,
				'cache-control': extname(file) === '.html' ? 'no-cache' : 'max-age=31536000, immutable'
			});
			response.end(body);
		} catch {
			response.writeHead(404).end();
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
