/** The piece as a whole, in the words it is shared with; and every page that can be shared. */
import { charts, registry } from '$lib/charts/registry';
import type { ChartEntry } from '$lib/charts/chart';
import { SUBTITLE, TITLE } from '$lib/story/chapters';

/** What stands in a link, on a card and on a share page. */
export interface Shared {
	/** Name of card, poster and oEmbed file: a chart's id, or `index` for the whole piece. */
	readonly id: string;
	/** The chart whose picture stands for it. */
	readonly chart: ChartEntry;
	readonly title: string;
	/** Two sentences. */
	readonly finding: string;
	/** The picture in words. */
	readonly alt: string;
	/** From the root of the piece: its share page, and its embed. */
	readonly share: string;
	readonly embed: string;
	/** From the root of the piece: where it stands in the story. */
	readonly place: string;
}

/** The name of the whole piece where a chart would have its id. */
export const WHOLE = 'index';

/** The opening picture stands for the piece; until there is one, the first chart does. */
const opening = (registry as Record<string, unknown>)['pages'] as ChartEntry | undefined;
const first = charts[0];
if (first === undefined) throw new Error('the registry holds no chart');
const face: ChartEntry = opening ?? first;

export const whole: Shared = {
	id: WHOLE,
	chart: face,
	title: `${TITLE}：${SUBTITLE}`,
	finding:
		'逐句读交城和绛县的报纸版面，把印出的数、定下的目标和没有印的结果分开画。正文里划红线的数，点开就是版面原句或我们的算法。',
	alt: face.alt,
	share: 'share/',
	embed: 'embed/',
	place: ''
};

const asShared = (chart: ChartEntry): Shared => ({
	id: chart.id,
	chart,
	title: chart.title,
	finding: chart.finding,
	alt: chart.alt,
	share: `share/${chart.id}/`,
	embed: `embed/${chart.id}/`,
	place: `#${chart.id}`
});

/** The whole piece first, then every chart in the order of the story. */
export const shared: readonly Shared[] = [whole, ...charts.map(asShared)];

/** The page shared under this id. @throws if there is none */
export function sharedOf(id: string): Shared {
	const found = shared.find((one) => one.id === id);
	if (found === undefined) throw new Error(`nothing is shared as “${id}”`);
	return found;
}

/** Words of a link list, a card or a message are one line: no more than this many characters. */
export const brief = (text: string, most: number): string =>
	[...text].length <= most
		? text
		: `${[...text]
				.slice(0, most - 1)
				.join('')
				.replace(/[，。；：、]$/u, '')}…`;
