/** What a new edition still lacks that only a person can write: named by the build, not guessed by it. */
import { tables } from '$lib/data';
import type { Indicator } from '$lib/data/schema';
import { say } from '$lib/format/figure';

const isTotal = ({ measure, kind }: Indicator) => measure === 'level' && kind === 'actual';
const isResult = ({ measure, kind }: Indicator) =>
	kind === 'actual' && (measure === 'level' || measure === 'growth');

/**
 * Reads the finished story.
 * @param html the story as it is built
 * @returns what is missing, a line each; nothing when the story tells of every page
 */
export function unwritten(html: string): string[] {
	const told = new Set(
		[...html.matchAll(/class="fact"[^>]*href="#source-([a-z0-9-]+)"/gu)].map(([, id]) => id)
	);
	const shown = ({ id }: Indicator) => html.includes(`id="source-${id}"`);
	const cut = new Set(tables.sentences.map(({ report }) => report));
	/** A total whose like of another year is shown: the reader expects the new one beside it. */
	const expected = (row: Indicator) =>
		isTotal(row) &&
		tables.indicators.some(
			(other) =>
				isTotal(other) &&
				other.county === row.county &&
				other.subject === row.subject &&
				other.year !== row.year &&
				shown(other)
		);
	return tables.reports.flatMap(({ id }) => {
		const own = tables.indicators.filter(({ report }) => report === id);
		return [
			...(own.some(isResult) && !own.some((row) => told.has(row.id))
				? [`${id}: no sentence tells a result of this page; write it in src/lib/story/sections/`]
				: []),
			...(cut.has(id) ? [] : [`${id}: not cut into sentences; npm run data -- --sentences`]),
			...own
				.filter((row) => expected(row) && !shown(row))
				.map((row) => `${id}: ${row.id} (${say(row.id)}) is in no chart; add it to a model.ts`)
		];
	});
}
