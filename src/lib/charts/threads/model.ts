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
	'zone-ecology': '开发区生态',
	'syngas-olefins': '合成气烯烃',
	'tourism-area': '全域旅游',
	'ring-roads': '东环南环路'
};

/** Verbs as the matrix prints them, where the page has more words than a cell holds: cut as well. */
export const VERBS: Record<string, string> = {
	'th-speciality-town-2024-plenum': '产业峰会',
	'th-chemical-park-2025': '将完成',
	'th-syngas-olefins-2024-plenum': '发布会',
	'th-hydrogen-2024': '新建'
};

/** The words in a cell: the first of the page's verbs; empty where the page is silent. */
export const verbOf = (row: Thread): string => VERBS[row.id] ?? row.verb.split('；')[0] ?? '';

/** Where there is room, all verbs of a plan; of a report only the first, for what follows it is a plan. */
export const verbsOf = (row: Thread): string =>
	mannerOf(row) === 'planned' ? row.verb : (row.verb.split('；')[0] ?? '');

/** Quotations as the opened row prints them, where a line cannot hold them whole: cut as well. */
export const LINES: Record<string, string> = {
	'th-speciality-town-2025': '成功申报省级第三批专业特色镇'
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

/** What the fills of the cells say, in the words of the key under the matrix; a mere name says so itself. */
export const KEY: readonly { manner: Manner; words: string }[] = [
	{ manner: 'reported', words: '办了的事' },
	{ manner: 'ongoing', words: '说在做' },
	{ manner: 'planned', words: '计划、表态' },
	{ manner: 'silent', words: '没有提到' }
];

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
