import { groups } from 'd3';
import { report, tables, task } from '$lib/data';
import type { Thread } from '$lib/data/schema';
import { boards } from '../chart';

export const STEPS = ['whole', 'town', 'hydrogen', 'progress', 'early', 'silence'] as const;
export type Step = (typeof STEPS)[number];

export const BOARDS = boards(340, 400);

/** The pages of Jiaocheng in reading order; two of them are of the same year. */
export const PAGES = tables.reports.filter(({ county }) => county === '交城').map(({ id }) => id);

export const rows: readonly Thread[] = tables.threads;

/** One subject followed through the pages. */
export interface Subject {
	id: string;
	name: string;
	/** One row a page, in the order of the pages. */
	rows: readonly Thread[];
}

export const subjects: readonly Subject[] = groups(rows, (row) => row.thread).map(([id, own]) => ({
	id,
	name: own[0]?.subject ?? id,
	rows: PAGES.map((page) => {
		const row = own.find((one) => one.report === page);
		if (row === undefined) throw new Error(`${id} has no row for ${page}`);
		return row;
	})
}));

/** Names of subjects as a phone prints them: their own characters in their order, never reworded. */
export const NAMES: Record<string, string> = {
	'speciality-town': '专业镇',
	'chemical-park': '化工园区',
	'zone-ecology': '生态治理',
	'syngas-olefins': '合成气',
	'tourism-area': '全域旅游',
	'ring-roads': '环路'
};

/** The page's words where its verb alone says too little, or is too long; on a phone, and where there is room. */
export const WORDS: Record<string, readonly [string, string]> = {
	'th-speciality-town-2024-plenum': ['举办峰会', '举办产业峰会'],
	'th-chemical-park-2025': ['完成认定', '高标准完成'],
	'th-zone-ecology-2025': ['开展', '深入开展'],
	'th-funeral-reform-2025': ['推进', '稳步推进'],
	'th-syngas-olefins-2024-plenum': ['办发布会', '举办成果发布会'],
	'th-hydrogen-2023': ['发力', '蓄势发力'],
	'th-hydrogen-2024': ['新建', '发挥；新建；投放'],
	// One road, two ends: a finished 东延 is not undone by a planned 西延.
	'th-ring-roads-2024-plenum': ['东延投运', '东延完成投运'],
	'th-ring-roads-2024': ['实施西延', '实施南环路西延']
};

/** The plan of a page that first tells what was under way: on a phone, where there is room, and in full. */
export const NEXT: Record<string, readonly [string, string, string]> = {
	'th-zone-ecology-2025': ['厚植', '继续厚植', '继续厚植生态底色'],
	'th-funeral-reform-2025': ['深化', '持续深化', '持续深化殡葬改革'],
	'th-hydrogen-2023': ['强化', '强化', '强化氢能示范引领']
};

/** A box of a cell: what a page tells stands left of what it plans. */
export interface Part {
	key: string;
	manner: Manner;
	/** In the page's words, but for a mere name. */
	word: string;
	/** Left edge and width, as shares of the cell. */
	at: number;
	share: number;
}

/** What a cell prints; nothing where the page is silent. */
export function partsOf(row: Thread, narrow: boolean): Part[] {
	const [short, long] = WORDS[row.id] ?? [row.verb.split('；')[0] ?? '', row.verb];
	const next = NEXT[row.id];
	const manner = mannerOf(row);
	// Of a report only the first verb: what follows it is a plan.
	const word = narrow ? short : manner === 'planned' ? long : (long.split('；')[0] ?? '');
	const share = next === undefined ? 1 : 0.5;
	const first = { key: row.id, manner, word, at: 0, share };
	return next === undefined
		? [first]
		: [
				first,
				{
					...{ key: `${row.id}-next`, manner: 'planned' as const },
					...{ word: next[narrow ? 0 : 1], at: 0.5, share }
				}
			];
}

/** What the opened row prints, where a line cannot hold the quotation whole: cut as well, a plan after its name. */
export const LINES: Record<string, string> = {
	'th-speciality-town-2025': '成功申报省级第三批专业特色镇',
	'th-hydrogen-2023': '蓄势发力；计划：强化氢能示范引领'
};

/** What the page prints of an opened subject, or that it prints nothing of it. */
export const lineOf = (row: Thread): string =>
	LINES[row.id] ?? (row.quote === '' ? (row.note.split('，')[0] ?? '') : row.quote);

/** How a page speaks of a subject. */
export type Manner =
	/** Of the year gone by, or as something that has been done. */
	| 'reported'
	/** Of the year gone by, in a word of going on: what it says is under way, not that it is done. */
	| 'ongoing'
	/** As what is to be done, or what somebody promises to do. */
	| 'planned'
	/** Only in the name of a speaker's firm. */
	| 'named'
	/** Not at all. */
	| 'silent';

/** Said by an official among his pledges, but of something that has been done. */
const SAID_AS_DONE = 'th-speciality-town-2025';
/** 「深入开展」, 「稳步推进」, 「蓄势发力」, 「持续牵引」: achievements by their place on the page, not by their word. */
const ONGOING: readonly string[] = [
	'th-zone-ecology-2025',
	'th-funeral-reform-2025',
	'th-hydrogen-2023',
	'th-innovative-county-2024-plenum'
];
const NAMED_ONLY = 'th-lihu-glass-2024-plenum';

/** How the page speaks of the subject: by the kind of its task, and two that a kind cannot tell. */
export function mannerOf(row: Thread): Manner {
	if (row.verb === '') return 'silent';
	if (row.id === NAMED_ONLY) return 'named';
	if (row.id === SAID_AS_DONE) return 'reported';
	if (ONGOING.includes(row.id)) return 'ongoing';
	return task(row.task).kind === 'achievement' ? 'reported' : 'planned';
}

/** What must stand before the page's words, so that a planned 完成 is not read as done. */
export function prefaceOf(row: Thread): string {
	if (row.id === SAID_AS_DONE) return '表态里说';
	const manner = mannerOf(row);
	if (manner === 'named') return '只提到名字';
	if (manner !== 'planned') return '';
	return task(row.task).kind === 'pledge' ? '表态' : '计划';
}

/** Head of a column in two lines: the year, and what tells the two pages of 2024 apart. */
export const headOf = (page: string): readonly [string, string] => {
	const { year, occasion } = report(page);
	return [`${year}年`, occasion === '两会' ? '两会' : '县委会议'];
};

/** The page before its words in an opened row: `2024年1月`, `2024两会`, and 版面 where there is room. */
export function sayPage(page: string, narrow: boolean): string {
	const { year, occasion } = report(page);
	if (occasion !== '两会') return `${year}年1月${narrow ? '' : '版面'}`;
	return narrow ? `${year}两会` : `${year}年两会版面`;
}

export interface View {
	/** The subject whose row is opened, with the page's own words. */
	open: string | null;
	/** Subjects in full ink. */
	lit: (subject: string) => boolean;
	/** The row round whose word the pencil goes. */
	pencil: string | null;
	/** Words in the boxes of what is not mentioned. */
	silence: boolean;
}

const only =
	(...ids: string[]) =>
	(subject: string) =>
		ids.includes(subject);
const all = () => true;

const VIEWS: Record<Step, View> = {
	whole: { open: null, lit: all, pencil: null, silence: false },
	town: {
		open: 'speciality-town',
		lit: only('speciality-town'),
		pencil: SAID_AS_DONE,
		silence: false
	},
	hydrogen: { open: 'hydrogen', lit: only('hydrogen'), pencil: null, silence: false },
	progress: {
		open: null,
		lit: only('zone-ecology', 'funeral-reform'),
		pencil: null,
		silence: false
	},
	early: {
		open: null,
		lit: only('tourism-area', 'innovative-county'),
		pencil: null,
		silence: false
	},
	silence: { open: null, lit: all, pencil: SAID_AS_DONE, silence: true }
};

/** What the chart shows at each step of the story. */
export const viewAt = (step: Step): View => VIEWS[step];

/** Where the rows stand, px from the top of the matrix. */
export interface Places {
	/** Top of each subject's row, by id. */
	top: ReadonlyMap<string, number>;
	/** Height of a row. */
	height: number;
}

/** Rows share the height; an opened one leaves room beneath it for its lines. */
export function placesAt(view: View, height: number, lines: number): Places {
	const row = (height - (view.open === null ? 0 : lines)) / subjects.length;
	const top = new Map<string, number>();
	let y = 0;
	for (const { id } of subjects) {
		top.set(id, y);
		y += row + (id === view.open ? lines : 0);
	}
	return { top, height: row };
}
