/** What a new edition still lacks that only a person can write: named by the build, not guessed by it. */
import { tables } from '$lib/data';
import { say } from '$lib/format/figure';

/**
 * Reads the finished story.
 * @param html the story as it is built
 * @returns what is missing, a line each; nothing when the story tells of every page
 */
export function unwritten(html: string): string[] {
	const told = new Set(
		[...html.matchAll(/class="fact"[^>]*href="#source-([a-z0-9-]+)"/gu)].map(([, id]) => id)
	);
	const cut = new Set(tables.sentences.map(({ report }) => report));
	return tables.reports.flatMap(({ id }) => {
		const own = tables.indicators.filter(({ report }) => report === id);
		return [
			...(own.some((row) => told.has(row.id))
				? []
				: [`${id}: no words tell of this page; write them in src/lib/story/sections/`]),
			...(cut.has(id) ? [] : [`${id}: not cut into sentences; npm run data -- --sentences`]),
			...(own.length === 0 ? [`${id}: no figures in data/indicators.csv`] : []),
			...own
				.filter(({ measure, kind }) => measure === 'level' && kind === 'actual')
				.filter((row) => !html.includes(`source-${row.id}"`))
				.map(
					(row) =>
						`${id}: ${row.id} (${say(row.id)}) is in no chart and no sentence; add it to a model.ts or a section`
				)
		];
	});
}
