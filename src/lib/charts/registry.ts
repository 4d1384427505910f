/** Every public chart, in the order of the story. Anchor, embed, share page, card, poster, CSV and tests read it. */
import deadlines from './deadlines/entry';
import ecology from './ecology/entry';
import gdp from './gdp/entry';
import investment from './investment/entry';
import keywords from './keywords/entry';
import livelihood from './livelihood/entry';
import pages from './pages/entry';
import projects from './projects/entry';
import targets from './targets/entry';
import tasks from './tasks/entry';
import themes from './themes/entry';
import threads from './threads/entry';
import type { ChartEntry } from './chart';

export const registry = {
	pages,
	tasks,
	keywords,
	themes,
	gdp,
	investment,
	targets,
	projects,
	deadlines,
	ecology,
	livelihood,
	threads
} as const;

export type ChartId = keyof typeof registry;
export type Charts = typeof registry;
/** The step names of one chart, so that a mistyped one in a section does not compile. */
export type StepOf<Id extends ChartId> = Charts[Id]['steps'][number];

/** The charts as one list, for whatever walks over all of them. */
export const charts = Object.values(registry) as unknown as readonly ChartEntry<ChartId>[];

/** The chart with this id. */
export const chartOf = (id: ChartId): ChartEntry<ChartId> =>
	registry[id] as unknown as ChartEntry<ChartId>;
