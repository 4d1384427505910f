import { groups } from 'd3';
import { indicator, report, tables } from '$lib/data';
import type { Project } from '$lib/data/schema';
import { boards, type BoardName } from '../chart';

export const STEPS = ['apart', 'others', 'small', 'jiaocheng', 'names', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** All the money that is printed: what the title speaks of, and so the picture that stands alone. */
export const ALONE = 'jiaocheng' satisfies Step;

export const BOARDS = boards(340, 450);

/** One project with an amount of its own, so it stands among the packages too. */
export const PUMPED_STORAGE = 'pk-jiangxian-pumped-storage';

/** Packages with a printed amount, in the order in which they are drawn. Never added, never nested. */
export const AMOUNTS = [
	'pk-jiangxian-key',
	'pk-jiangxian-provincial',
	PUMPED_STORAGE,
	'pk-jiangxian-new-energy',
	'pk-jiangxian-consolidation',
	'pk-jiaocheng-rural-infrastructure'
] as const;

/** Packages of Jiaocheng that have a number of projects and no amount. */
export const WITHOUT_AMOUNT = [
	'pk-jiaocheng-finished-2023',
	'pk-jiaocheng-rural-revitalisation'
] as const;

/** The row of a project or package. @throws if there is none */
export function projectOf(id: string): Project {
	const row = tables.projects.find((one) => one.id === id);
	if (row === undefined) throw new Error(`no project “${id}”`);
	return row;
}

/** What a package is to cost, or has cost, in 亿元, whatever unit the page prints. */
export function yiOf(row: Project): number {
	const { value, unit } = indicator(row.amount);
	if (value === null) throw new Error(`${row.amount} has no number to draw`);
	if (unit === '亿元') return value;
	if (unit === '万元') return value / 10_000;
	throw new Error(`${row.amount}: cannot draw ${unit} as money`);
}

export const amounts: readonly Project[] = AMOUNTS.map(projectOf);

/** How many packages share the board: two leave room for what is not said, then all. */
export type Crowd = 'two' | 'all';
export const crowdOf = (shown: number): Crowd => (shown <= 2 ? 'two' : 'all');

/** Side of the largest square on each board, px. The others follow by area. */
export const LARGEST: Record<BoardName, Record<Crowd, number>> = {
	phone: { two: 166, all: 100 },
	wide: { two: 262, all: 172 }
};

/** The one line on which the squares of Jiangxian stand, px from the top. */
export const GROUND: Record<BoardName, Record<Crowd, number>> = {
	phone: { two: 192, all: 131 },
	wide: { two: 296, all: 208 }
};

/** The band of Jiaocheng's one amount, below all that is Jiangxian's: its top and its height, px. */
export const BAND: Record<BoardName, { top: number; height: number }> = {
	phone: { top: 226, height: 60 },
	wide: { top: 342, height: 60 }
};

/** Left edges of the squares, px on the board, in the order of the packages. */
const LEFT: Record<BoardName, Record<Crowd, readonly number[]>> = {
	phone: { two: [2, 186], all: [2, 109, 198, 273, 317, 4] },
	wide: { two: [4, 322], all: [2, 184, 336, 445, 548, 6] }
};

/** A square on the board, px. */
export interface Square {
	row: Project;
	x: number;
	y: number;
	side: number;
}

/**
 * The squares of the packages on a board; areas are as the amounts.
 * @param side from 亿元 to px, a square-root scale
 */
export function squaresOn(
	board: BoardName,
	side: (yi: number) => number,
	crowd: Crowd = 'all'
): readonly Square[] {
	return LEFT[board][crowd].flatMap((x, i) => {
		const row = amounts[i];
		if (row === undefined) return [];
		const own = side(yiOf(row));
		const foot = row.county === '绛县' ? GROUND[board][crowd] : BAND[board].top + 42;
		return [{ row, x, y: foot - own, side: own }];
	});
}

/** Projects the pages name, in the order of the pages. */
export const named: readonly Project[] = tables.projects.filter(
	({ id, type }) => type === 'named' || id === PUMPED_STORAGE
);

/** Named projects by page. */
export const pages = groups(named, (row) => row.report).map(([page, own]) => ({ page, own }));

/** Whether the page speaks of the project as work of its own year, still to be done. */
export const isPlanned = ({ report: page, year, stage }: Project): boolean =>
	year === report(page).year && stage !== '建成与投用';

/** How the page speaks of a named project: as done, as under way in the year gone by, or as a plan. */
export type Manner = 'done' | 'ongoing' | 'planned';
export const mannerOf = (row: Project): Manner =>
	row.stage === '建成与投用' ? 'done' : isPlanned(row) ? 'planned' : 'ongoing';

/** What the fills of the small marks say. */
export const KEY: readonly { manner: Manner; words: string }[] = [
	{ manner: 'done', words: '说已投用' },
	{ manner: 'ongoing', words: '说在做' },
	{ manner: 'planned', words: '计划' }
];

/** `力争6月竣工（计划）`: the page's verb with the time the page prints, and that it is a plan. */
export function sayVerb(row: Project): string {
	const { due, modal, verb } = row;
	const time = tables.deadlines.find((one) => one.due === due)?.due_printed ?? '';
	// The time stands where the page prints it: after 力争 and 推动, before what is to be done.
	const at = modal !== verb && verb.startsWith(modal) ? modal.length : 0;
	const said = time === '' ? verb : `${verb.slice(0, at)}${time}${verb.slice(at)}`;
	return `${said}${isPlanned(row) ? '（计划）' : ''}`;
}

/** Of which years a page speaks where it names projects of more than its own: `：先说2022年，后说2023年的计划`. */
export function sayYears(own: readonly Project[]): string {
	const past = own.find((row) => !isPlanned(row));
	if (past === undefined) return '';
	const planned = own.find(isPlanned);
	return planned === undefined
		? `：说的是${past.year}年`
		: `：先说${past.year}年，后说${planned.year}年的计划`;
}

/**
 * Named projects read out in the picture, by stage (our grouping of the pages' verbs, from talk to use;
 * the last is no building work): a few of each, and all that is said to be in use. The rest is in the list.
 */
const EXAMPLES = [
	...['pj-citic-wear-liner', 'pj-fourth-primary-school', 'pj-jintaoyuan-waste-heat-power'],
	...['pj-longshan-primary-school', 'pj-new-jiangxian-school'],
	...['pj-shahe-east-street', 'pj-east-ring-road', 'pj-south-ring-road-east'],
	...['pj-meijin-hydrogen', 'pj-jiaocheng-chemical-park']
] as const;
const chosen = EXAMPLES.map(projectOf);
/** A page that came after the choice is heard, too: with the first project it names. */
export const examples: readonly Project[] = [
	...chosen,
	...pages
		.filter(({ page }) => !chosen.some((row) => row.report === page))
		.flatMap(({ own }) => own.slice(0, 1))
];

/** Baselines of the names, and of the head of each stage, px: above its names, or beside the first. */
export function linesOn(board: BoardName): {
	heads: readonly { stage: string; y: number }[];
	lines: readonly { row: Project; y: number }[];
} {
	const { start, room, own, after } =
		board === 'phone'
			? { start: 38, room: 170, own: 19.5, after: 5 }
			: { start: 60, room: 300, own: 0, after: 12 };
	const pitch = room / examples.length;
	let y = start;
	const stages = groups(examples, (row) => row.stage).map(([stage, rows]) => {
		const head = { stage, y };
		y += own;
		const lines = rows.map((row, i) => ({ row, y: y + i * pitch }));
		y += rows.length * pitch + after;
		return { head, lines };
	});
	return { heads: stages.map(({ head }) => head), lines: stages.flatMap(({ lines }) => lines) };
}

export interface View {
	/** The money, or projects by name. */
	scene: 'money' | 'names';
	/** Only what a page reports as done is in full ink. */
	done: boolean;
	/** Packages on stage. */
	shown: ReadonlySet<string>;
	/** The package round which the pencil goes. */
	pencil: string | null;
}

const until = (count: number) => new Set<string>(AMOUNTS.slice(0, count));

const VIEWS: Record<Step, View> = {
	apart: { scene: 'money', done: false, shown: until(2), pencil: null },
	others: { scene: 'money', done: false, shown: until(4), pencil: null },
	small: { scene: 'money', done: false, shown: until(5), pencil: 'pk-jiangxian-consolidation' },
	jiaocheng: { scene: 'money', done: false, shown: until(AMOUNTS.length), pencil: null },
	names: { scene: 'names', done: false, shown: new Set(), pencil: null },
	done: { scene: 'names', done: true, shown: new Set(), pencil: null }
};

/** What the chart shows at each step of the story. */
export const viewAt = (step: Step): View => VIEWS[step];
