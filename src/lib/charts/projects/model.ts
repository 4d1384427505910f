import { groups } from 'd3';
import { indicator, report, tables } from '$lib/data';
import type { Project } from '$lib/data/schema';
import { boards, type BoardName } from '../chart';

export const STEPS = ['names', 'done', 'key', 'apart', 'others', 'small', 'jiaocheng'] as const;
export type Step = (typeof STEPS)[number];

export const BOARDS = boards(340, 450);

/** Our grouping of the pages' verbs, from talk to use; the last is what is no building work. */
export const STAGES = ['洽谈', '谋划与前期', '推进与建设', '建成与投用', '其他'] as const;
export type Stage = (typeof STAGES)[number];

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

/** How many packages share the board: one fills it, two leave room for what is not said, then all. */
export type Crowd = 'one' | 'two' | 'all';
export const crowdOf = (shown: number): Crowd => (shown < 2 ? 'one' : shown === 2 ? 'two' : 'all');

/** Side of the largest square on each board, px. The others follow by area. */
export const LARGEST: Record<BoardName, Record<Crowd, number>> = {
	phone: { one: 304, two: 168, all: 136 },
	wide: { one: 408, two: 330, all: 216 }
};

/** Where the squares stand: left edge and foot, px on the board, in the order of the packages. */
export const SPOTS: Record<BoardName, Record<Crowd, readonly (readonly [number, number])[]>> = {
	phone: {
		one: [[12, 332]],
		two: [
			[2, 196],
			[186, 196]
		],
		all: [
			[2, 157],
			[152, 157],
			[2, 258],
			[100, 258],
			[164, 258],
			[4, 290]
		]
	},
	wide: {
		one: [[4, 440]],
		two: [
			[4, 362],
			[362, 362]
		],
		all: [
			[4, 242],
			[234, 242],
			[430, 242],
			[4, 366],
			[390, 366],
			[4, 408]
		]
	}
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
	return SPOTS[board][crowd].flatMap(([x, foot], i) => {
		const row = amounts[i];
		if (row === undefined) return [];
		const own = side(yiOf(row));
		return [{ row, x, y: foot - own, side: own }];
	});
}

/** Projects the pages name, in the order of the pages. */
export const named: readonly Project[] = tables.projects.filter(
	({ id, type }) => type === 'named' || id === PUMPED_STORAGE
);

/** Named projects by page. */
export const pages = groups(named, (row) => row.report).map(([page, own]) => ({ page, own }));

/** The pages' own verbs in the order of the page, each once. */
export const verbsOf = (own: readonly Project[]): readonly string[] => [
	...new Set(own.map(({ modal }) => modal))
];

/** As many verbs as there is room for, and 等 if there are more. `room` counts characters. */
export function sayVerbs(own: readonly Project[], room: number): string {
	const verbs = verbsOf(own);
	const fitting = verbs.filter(
		(_, i) => verbs.slice(0, i + 1).join('、').length + (i === verbs.length - 1 ? 0 : 1) <= room
	);
	return `${fitting.join('、')}${fitting.length < verbs.length ? '等' : ''}`;
}

/** A page that names only a few is read by their names; the others by their verbs. */
export const sayPage = (own: readonly Project[], room: number): string =>
	own.length <= 3 ? own.map(({ name }) => name).join('、') : sayVerbs(own, room);

/** Whether the page speaks of the project as work of its own year, still to be done. */
export const isPlanned = ({ report: page, year, stage }: Project): boolean =>
	year === report(page).year && stage !== '建成与投用';

/** Whether all a page says of its named projects is a plan, so that its 完成 is not read as done. */
export const isPlan = (own: readonly Project[]): boolean => own.every(isPlanned);

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

/** Where the columns of stages begin, and how many marks stand side by side in each. */
export const COLUMNS: Record<BoardName, Record<Stage, readonly [number, number]>> = {
	phone: {
		洽谈: [0, 3],
		谋划与前期: [38, 7],
		推进与建设: [120, 8],
		建成与投用: [212, 7],
		其他: [296, 3]
	},
	wide: {
		洽谈: [4, 4],
		谋划与前期: [80, 10],
		推进与建设: [252, 12],
		建成与投用: [460, 6],
		其他: [572, 4]
	}
};

/** A page's block of the matrix, px from the top of the matrix. */
export interface Block {
	page: string;
	own: readonly Project[];
	/** Top of its line of words. */
	top: number;
	marks: readonly { row: Project; x: number; y: number }[];
}

/**
 * Lays out the named projects: a block a page, a column a stage, marks of one size.
 * @param line height of a block's words, px
 * @param pitch from mark to mark, px
 */
export function blocksOn(board: BoardName, line: number, pitch: number): readonly Block[] {
	let top = 0;
	return pages.map(({ page, own }) => {
		const marks = groups(own, (row) => row.stage).flatMap(([stage, inStage]) => {
			const [x, across] = COLUMNS[board][stage];
			return inStage.map((row, i) => ({
				row,
				x: x + (i % across) * pitch,
				y: top + line + Math.floor(i / across) * pitch
			}));
		});
		const block = { page, own, top, marks };
		top = Math.max(...marks.map(({ y }) => y)) + pitch + 5;
		return block;
	});
}

export interface View {
	/** The named projects by page, or the money. */
	scene: 'names' | 'money';
	/** Only what a page reports as done is in full ink. */
	done: boolean;
	/** Packages on stage. */
	shown: ReadonlySet<string>;
	/** The package round which the pencil goes. */
	pencil: string | null;
}

const until = (count: number) => new Set<string>(AMOUNTS.slice(0, count));

const VIEWS: Record<Step, View> = {
	names: { scene: 'names', done: false, shown: new Set(), pencil: null },
	done: { scene: 'names', done: true, shown: new Set(), pencil: null },
	key: { scene: 'money', done: false, shown: until(1), pencil: null },
	apart: { scene: 'money', done: false, shown: until(2), pencil: null },
	others: { scene: 'money', done: false, shown: until(4), pencil: null },
	small: { scene: 'money', done: false, shown: until(5), pencil: 'pk-jiangxian-consolidation' },
	jiaocheng: { scene: 'money', done: false, shown: until(AMOUNTS.length), pencil: null }
};

/** What the chart shows at each step of the story. */
export const viewAt = (step: Step): View => VIEWS[step];
