/** The nginx configuration of the deploy notes, run by a real nginx over the built site. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const isInstalled = spawnSync('nginx', ['-v']).status === 0 && existsSync(BROTLI);

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

describe.skipIf(!isInstalled)('behind nginx', () => {
	const folder = mkdtempSync(join(tmpdir(), 'baizhi-'));
	let server: ChildProcess | undefined;
	let port = 0;

	const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
		new Promise((resolve, reject) => {
			request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
				const parts: Buffer[] = [];
				response.on('data', (part: Buffer) => parts.push(part));
				response.on('end', () =>
					resolve({
						status: response.statusCode ?? 0,
						headers: response.headers,
						body: Buffer.concat(parts)
					})
				);
			})
				.on('error', reject)
				.end();
		});

	beforeAll(async () => {
		cpSync('build', join(folder, 'site'), { recursive: true });
		spawnSync('node', ['deploy/compress.mjs', join(folder, 'site')], { stdio: 'ignore' });
		const probe = createServer();
		await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
		port = (probe.address() as AddressInfo).port;
		await new Promise((resolve) => probe.close(resolve));
		writeFileSync(
			join(folder, 'site.conf'),
			readFileSync('deploy/nginx.conf', 'utf8').replaceAll('@ROOT@', join(folder, 'site'))
		);
		const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
			.map((name) => `${name}_temp_path ${folder}/${name};`)
			.join(' ');
		writeFileSync(
			join(folder, 'nginx.conf'),
			`load_module ${BROTLI};\nuser root;\ndaemon off;\nmaster_process off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp { access_log off; ${paths} server { listen 127.0.0.1:${port}; include ${folder}/site.conf; } }\n`
		);
		server = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
		for (let tries = 0; tries < 50; tries += 1) {
			const up = await get('/').catch(() => undefined);
			if (up !== undefined) return;
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		throw new Error(readFileSync(join(folder, 'error.log'), 'utf8'));
	}, 60_000);

	afterAll(() => {
		server?.kill();
		rmSync(folder, { recursive: true, force: true });
	});

	test('a page comes with brotli or gzip as it lies, and is asked for again', async () => {
		const plain = await get('/');
		expect(plain.status).toBe(200);
		expect(plain.headers['content-type']).toBe('text/html; charset=utf-8');
		expect(plain.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
		const br = await get('/', { 'accept-encoding': 'gzip, br' });
		expect(br.headers['content-encoding']).toBe('br');
		expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
		const gzip = await get('/share/gdp/', { 'accept-encoding': 'gzip' });
		expect(gzip.headers['content-encoding']).toBe('gzip');
		expect(gunzipSync(gzip.body).toString()).toContain('<title>');
		expect(br.headers.vary).toContain('Accept-Encoding');
		const again = await get('/', { 'if-none-match': String(plain.headers.etag) });
		expect(again.status).toBe(304);
	});

	test('a page is not framed by strangers, an embed by anybody', async () => {
		const page = await get('/');
		expect(page.headers['content-security-policy']).toBe("frame-ancestors 'self'");
		expect(page.headers['x-frame-options']).toBe('SAMEORIGIN');
		expect(page.headers['x-content-type-options']).toBe('nosniff');
		expect(page.headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
		for (const path of ['/embed/', '/embed/gdp/', '/embed/gdp/?childId=a#?secret=b']) {
			const { status, headers } = await get(path);
			expect(status).toBe(200);
			expect(headers['content-security-policy']).toBe('frame-ancestors *');
			expect(headers['x-frame-options']).toBeUndefined();
			expect(headers['access-control-allow-origin']).toBe('*');
			expect(headers['cache-control']).toBe('public, max-age=300');
		}
	});

	test('what is named by its content is kept for a year', async () => {
		const html = readFileSync('build/index.html', 'utf8');
		const hashed = [...html.matchAll(/"\.\/((?:_app\/immutable|fonts|frames)\/[^"]+)"/gu)].map(
			([, path = '']) => path
		);
		expect(hashed.length).toBeGreaterThan(2);
		for (const path of hashed.slice(0, 6)) {
			const { status, headers } = await get(`/${path}`);
			expect(status, path).toBe(200);
			expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
		}
	});

	test.each([
		['/card/gdp.png', 'image/png'],
		['/poster/index.png', 'image/png'],
		['/download/gdp.svg', 'image/svg+xml; charset=utf-8'],
		['/oembed/gdp.json', 'application/json; charset=utf-8'],
		['/csv/gdp.csv', 'text/csv; charset=utf-8']
	])('other sites may read %s as %s', async (path, type) => {
		const { status, headers } = await get(path);
		expect(status).toBe(200);
		expect(headers['content-type']).toBe(type);
		expect(headers['access-control-allow-origin']).toBe('*');
		expect(headers['cache-control']).toBe('public, max-age=3600');
	});

	test('what is not there is the missing page, with its status', async () => {
		for (const path of ['/nowhere', '/embed/nowhere/', '/card/nowhere.png', '/share/nowhere/']) {
			const { status, body } = await get(path);
			expect(status, path).toBe(404);
			expect(body.toString()).toContain('没有这一页');
		}
	});

	test('a folder without its slash leads to the folder', async () => {
		const { status, headers } = await get('/share/gdp');
		expect([200, 301]).toContain(status);
		if (status === 301) expect(headers.location).toMatch(/\/share\/gdp\/$/u);
	});
});
