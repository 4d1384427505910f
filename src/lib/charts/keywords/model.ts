import { indicator, tables } from '$lib/data';
import { sayRow } from '$lib/format/figure';
import type { Indicator, Task, Work } from '$lib/data/schema';
import { boards } from '../chart';

/** One step a keyword, in the order of the page, and then all nine. */
export const STEPS = [
	'transformation',
	'projects',
	'zone',
	'reform',
	'ecology',
	'quality',
	'rural',
	'livelihood',
	'safety',
	'all'
] as const;
export type Step = (typeof STEPS)[number];

export const BOARDS = boards(340, 398);

/** The page numbers its keywords in Han numerals. */
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** What we show large, at most three a keyword; the first also stands in the closing picture. */
const LARGE: readonly string[] = [
	'hydrogen-vehicles',
	'hydrogen-stations',
	'tourism-villages',
	'zone-model-firms',
	'zone-roads-treated',
	'zone-roads-upgraded',
	'recruits',
	'skilled-people',
	'innovation-studios',
	'ecology-area',
	'ultra-low-firms',
	'water-reuse',
	'rural-toilets',
	'rural-roads',
	'upgraded-villages',
	'rural-revitalisation-projects',
	'grain-area',
	'water-safety-works',
	'school-places',
	'urban-jobs',
	'rural-labour'
].map((slug) => `jiaocheng-2024-${slug}`);

/** One figure under a keyword, in the page's own words. */
export interface Item {
	id: string;
	/** The page's verb; all of them tell of plans. Empty where the page has none. */
	verb: string;
	/** What is counted. */
	thing: string;
	/** As printed, with its unit and its 以上. */
	figure: string;
	/** The two halves of it: large digits, and a small unit beside them. */
	digits: string;
	unit: string;
}

export interface Keyword {
	work: Work;
	ordinal: string;
	/** At most three. */
	large: readonly Item[];
	list: readonly Item[];
	/** What the page says where it prints no figure: tasks in our words. */
	words: readonly Task[];
}

/** Where the task has only half of the page's verb, or leaves it with the item before. */
const VERBS: Readonly<Record<string, string>> = {
	'jiaocheng-2024-water-reuse': '加快建设'
};
/** Where the name of the figure reads worse than the page. */
const THINGS: Readonly<Record<string, string>> = {
	'jiaocheng-2024-registration-days': '一次挂号管'
};

/** `新增规上企业` under the verb 新增 → `规上企业`: the verb is set apart. */
function itemOf({ modal }: Pick<Task, 'modal'>, row: Indicator): Item {
	const name = THINGS[row.id] ?? row.indicator;
	const rest = modal !== '' && name.startsWith(modal) ? name.slice(modal.length) : name;
	// 公开招聘 | 招录: what is left over is no thing, but the rest of the verb.
	const apart = rest.length >= modal.length;
	const figure = sayRow(row);
	const digits = String(row.value ?? '');
	return {
		id: row.id,
		verb: VERBS[row.id] ?? (apart ? modal : ''),
		thing: apart ? rest : name,
		...{ figure, digits, unit: figure.slice(digits.length) }
	};
}

/** What the page says under the two keywords without a figure, most telling first. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
	'j24-k2': ['j24-019', 'j24-027', 'j24-029'],
	'j24-k9': ['j24-123', 'j24-125', 'j24-126']
};

/** The nine keywords in the order of the page. */
export const KEYWORDS: readonly Keyword[] = tables.works
	.filter(({ report }) => report === 'jiaocheng-2024')
	.map((work, index) => {
		const tasks = tables.tasks.filter((row) => row.work === work.id);
		const items = tasks.flatMap((row) => row.figures.map((id) => itemOf(row, indicator(id))));
		const large = LARGE.flatMap((id) => items.filter((item) => item.id === id));
		return {
			work,
			ordinal: ORDINALS[index] ?? '',
			large,
			list: items.filter((item) => !large.includes(item)),
			words: (WORDS[work.id] ?? []).flatMap((id) => tasks.filter((row) => row.id === id))
		};
	});

/** The keyword a step opens; none in the closing picture. */
export const openAt = (step: Step): Keyword | undefined => KEYWORDS[STEPS.indexOf(step)];

/** Id of the small figure that the words of the step speak of; the pencil makes it easy to find. */
export const UNDERLINED = 'jiaocheng-2024-glass-area';

/** Whether the page prints no figure under the keyword. */
export const isEmpty = ({ large, list }: Keyword) => large.length + list.length === 0;

/** Keywords that are known to hold nothing: only those the reader has come to. */
export const isKnownEmpty = (keyword: Keyword, step: Step) =>
	isEmpty(keyword) && KEYWORDS.indexOf(keyword) <= STEPS.indexOf(step);

/** Every figure of the nine keywords. */
export const FIGURES = KEYWORDS.flatMap(({ large, list }) => [...large, ...list]).map(
	({ id }) => id
);

/** Width of a text in fallback faces, as a share of its size: Han fill a square, others do not. */
export const widthOf = (text: string) =>
	[...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x2000 ? 0.62 : 1), 0);

/** A piece of the small list: a verb, or a thing with its figure. */
export interface Piece {
	key: string;
	text: string;
	/** What the piece prints; none for a verb. */
	item?: Item;
	x: number;
	line: number;
}

/**
 * Sets the small list in lines. A verb is printed where it begins and again at the head of a line,
 * as it governs all that follows it on the page.
 * @param width px of a line
 * @param size of the text, px
 */
export function flow(items: readonly Item[], width: number, size: number): Piece[] {
	const [afterVerb, afterItem] = [size * 0.4, size * 0.9];
	const pieces: Piece[] = [];
	let [x, line, verb] = [0, 0, ''];
	for (const item of items) {
		const text = `${item.thing}${item.figure}`;
		const own = widthOf(text) * size;
		const lead = (printed: boolean) =>
			printed && item.verb !== '' ? widthOf(item.verb) * size + afterVerb : 0;
		if (x > 0 && x + lead(item.verb !== verb) + own > width) {
			x = 0;
			line += 1;
			verb = '';
		}
		const printed = item.verb !== verb;
		if (printed && item.verb !== '')
			pieces.push({ key: `verb-${item.id}`, text: item.verb, x, line });
		x += lead(printed);
		pieces.push({ key: `item-${item.id}`, text, item, x, line });
		x += own + afterItem;
		({ verb } = item);
	}
	return pieces;
}
