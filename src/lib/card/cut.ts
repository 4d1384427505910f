/**
 * The faces of the pictures, cut to the characters they use. Whole, the three fonts are 35 MB, and the
 * painter opens them anew for every picture: a second each.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { BOARDS } from '$lib/charts/chart';
import { charts } from '$lib/charts/registry';
import { tables } from '$lib/data';
import { LEGEND_WORDS } from '$lib/figure/legend';
import { still } from '$lib/figure/frames';
import { shared } from '$lib/site/piece';
import { FILES } from './face';

/** Kept between builds; the name of a file says what was cut from what. */
const FOLDER = join(process.cwd(), 'node_modules/.cache/baizhi-heizi');
/** Family and style beside the four plain names: the painter chooses a face by them. */
const NAMES = [16, 17];
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));

const textOf = (svg: string) => svg.replace(/<[^>]*>|\s/gu, '');

/** What most pictures need, so that fonts are cut once a build. */
const usual = () =>
	new Set([
		...ASCII,
		...charts.flatMap((chart) => BOARDS.map((board) => textOf(still(chart, board)))).join(''),
		...shared
			.map(
				({ chart, title, finding }) =>
					title + finding + chart.subtitle + chart.alt + chart.card.head.join('')
			)
			.join(''),
		...tables.reports.map(({ label, short }) => label + short).join(''),
		...Object.values(LEGEND_WORDS).join(''),
		// The words of the cards themselves.
		...'数据新闻长按识别读全文资料来源版面年月日，。：、“”·…'
	]);

let covered: Set<string> | undefined;
let cut: Promise<readonly string[]> = Promise.resolve([]);

async function cutTo(characters: string): Promise<readonly string[]> {
	mkdirSync(FOLDER, { recursive: true });
	const files: string[] = [];
	for (const source of Object.values(FILES)) {
		const bytes = readFileSync(source);
		const name = createHash('sha256').update(bytes).update(characters).digest('hex').slice(0, 16);
		const file = join(FOLDER, `${name}.ttf`);
		if (!existsSync(file)) {
			const part = await subsetFont(bytes, characters, {
				targetFormat: 'sfnt',
				preserveNameIds: NAMES
			});
			// Whole or not at all: another build may look for it at the same moment.
			writeFileSync(`${file}.${process.pid}`, part);
			renameSync(`${file}.${process.pid}`, file);
		}
		files.push(file);
	}
	return files;
}

/** Font files that hold every character of the picture. */
export function fontsFor(svg: string): Promise<readonly string[]> {
	const needed = [...textOf(svg)];
	if (covered === undefined || needed.some((character) => covered?.has(character) !== true)) {
		covered = new Set([...(covered ?? usual()), ...needed]);
		const characters = [...covered].sort().join('');
		cut = cut.then(() => cutTo(characters));
	}
	return cut;
}
