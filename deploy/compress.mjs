/** Writes .br and .gz beside every text file of build/, for hosts that send them as they lie. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXT = /\.(?:html|js|mjs|css|csv|json|svg|txt|xml)$/u;
const folder = process.argv[2] ?? 'build';
let [before, after, count] = [0, 0, 0];
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
	const file = join(entry.parentPath, entry.name);
	if (!entry.isFile()) continue;
	if (/\.(?:br|gz)$/u.test(file)) {
		rmSync(file);
		continue;
	}
	if (!TEXT.test(file)) continue;
	const bytes = readFileSync(file);
	const br = brotliCompressSync(bytes, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: 11,
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
			[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
		}
	});
	writeFileSync(`${file}.br`, br);
	writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
	[before, after, count] = [before + bytes.length, after + br.length, count + 1];
}
console.log(`${count} files: ${before} bytes, ${after} with brotli`);
