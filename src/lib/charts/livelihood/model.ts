import { sum } from 'd3';
import { indicator, report, tables } from '$lib/data';
import type { County, LivelihoodItem } from '$lib/data/schema';
import { ems, phrase, pieces, wrap } from '$lib/format/phrase';
import { boards, type Artboard } from '../chart';

export const STEPS = ['school', 'clinic', 'jobs', 'roads', 'water', 'care', 'book'] as const;
export type Step = (typeof STEPS)[number];

export const BOARDS = boards(340, 388);

/** The tabs of the book: which rows stand on each page of it. What is not here stands in the table. */
export const TABS = [
	{
		step: 'school',
		domain: '上学',
		name: '上学',
		rows: [
			'life-j23-teaching',
			'life-j24-school-places',
			'life-j24-primary-school',
			'life-j24-kindergarten',
			'life-x25-new-school',
			'life-x25-inspection',
			'life-x25-fourth-primary',
			'life-x25-school-meals'
		]
	},
	{
		step: 'clinic',
		domain: '看病',
		name: '看病',
		rows: [
			'life-j25-health-2024',
			'life-j24-registration',
			'life-j24-hospital-branch',
			'life-x25-medical-staff',
			'life-x25-maternity',
			'life-x25-infection-building',
			'life-x25-hospital-level',
			'life-x25-tcm-hospital'
		]
	},
	{
		step: 'jobs',
		domain: '就业',
		name: '就业',
		rows: [
			'life-j25-jobs-2024',
			'life-j24-urban-jobs',
			'life-j24-rural-labour',
			'life-j24-recruitment',
			'life-j24-skills',
			'life-x25-job-fairs',
			'life-x25-skilled-share',
			'life-x25-wages'
		]
	},
	{
		step: 'roads',
		domain: '出行',
		name: '出行',
		rows: [
			'life-j24p-roads-opened',
			'life-j24-rural-roads',
			'life-j24-longmen-avenue',
			'life-j24-south-ring-road',
			'life-j24-parking',
			'life-x25-rural-roads',
			'life-x25-tourism-roads',
			'life-x25-taxis'
		]
	},
	{
		step: 'water',
		domain: '用水与厕所',
		name: '水和厕所',
		rows: [
			'life-j24-toilets',
			'life-j24-drinking-water',
			'life-j24-drainage',
			'life-j24-pipes',
			'life-x25-water-pipes',
			'life-x25-rural-sources',
			'life-x25-smart-water',
			'life-x25-rural-sewage'
		]
	},
	{
		step: 'care',
		domain: '养老托育',
		name: '养老托育',
		rows: [
			'life-j23-elderly',
			'life-j24-care-home',
			'life-j24-elderly-centre',
			'life-j24-nursery',
			'life-j24-new-estates',
			'life-x25-elderly-centre',
			'life-x25-medical-elderly',
			'life-x25-childcare'
		]
	}
] as const satisfies readonly {
	step: Step;
	domain: LivelihoodItem['domain'];
	name: string;
	rows: readonly string[];
}[];

export type Tab = (typeof TABS)[number];

/** Which tab a step opens; none in the closing spread. */
export const tabAt = (step: Step): Tab | undefined => TABS.find((tab) => tab.step === step);

export const items = tables.livelihood;
export const countyOf = (item: LivelihoodItem): County => report(item.report).county;

export function itemOf(id: string): LivelihoodItem {
	const item = items.find((one) => one.id === id);
	if (item === undefined) throw new Error(`no livelihood item “${id}”`);
	return item;
}

/** What a line of the book says: the page's verb is never dropped. */
export const textOf = ({ verb, label }: LivelihoodItem) => phrase(verb, label);

/** Whether the words themselves print the figure, as 一次挂号管三天 does. */
export const printsFigure = (words: string) => /[一二三四五六七八九十]天/u.test(words);

/** Fewest signs on a line of its own. */
const LEFT_OVER = 4;

/**
 * The words beside a figure, and those under them: after the verb where that goes, else between words.
 * @param room for the first line, in ems; the second has `under`
 */
function broken(item: LivelihoodItem, room: number, under: number): string[] {
	const { verb } = item;
	const text = textOf(item);
	if (ems(text) <= room) return [text];
	const fits = (head: string) => head !== '' && ems(head) <= room;
	const thing = text.slice(verb.length);
	if (text.startsWith(verb) && fits(verb) && ems(thing) <= under) return [verb, thing];
	const parts = pieces(text);
	const head = parts
		.map((_, i) => parts.slice(0, i).join(''))
		// No name in quotation marks is torn, and no single word left over.
		.findLast(
			(words) => fits(words) && !/“[^”]*$/u.test(words) && ems(text) - ems(words) >= LEFT_OVER
		);
	return [head ?? '', ...wrap(text.slice(head?.length), under)];
}

/** How an item is told. */
export type Manner = 'done' | 'underway' | 'plan';

/** 「稳步提升」, 「持续促进」: the page tells of the year gone by, but not that anything was completed. */
export const mannerOf = ({ kind, verb }: LivelihoodItem): Manner =>
	kind === 'plan' ? 'plan' : /^完成/u.test(verb) ? 'done' : 'underway';

/** The day or month a page prints for the item, in its own words. */
export const dueOf = (item: LivelihoodItem): string =>
	tables.deadlines.find((row) => row.task === item.task)?.due_printed ?? '';

/** The one printed result: not of a topic, and told by one page only. */
export const SPENDING = 'jiaocheng-2023-livelihood-share';

/** A figure in two parts, for the large digits and the small unit: `1300` `人以上`. */
export function parts(id: string): { digits: string; unit: string } {
	const { value, unit, qualifier } = indicator(id);
	const vague = qualifier === '≥' ? '以上' : qualifier === '≈' ? '左右' : '';
	return { digits: String(value ?? ''), unit: unit + vague };
}

/** Width of digits in the headline face, px. */
export const digitsWidth = (digits: string, size: number) =>
	sum([...digits], (sign) => (sign === '.' ? 0.4 : 0.64) * size);

/** px on the board. */
interface Point {
	x: number;
	y: number;
}

/** A line of the book, laid out: with a figure, or smaller, with a dot of its kind. */
export interface Entry extends Point {
	item: LivelihoodItem;
	text: readonly string[];
	/** Baseline of the first line of the text. */
	base: number;
	figure?: { id: string; digits: string; unit: string; size: number } & Point & { unitX: number };
	due?: { text: string } & Point;
}

/** What one county's page says of a topic. */
export interface Section extends Point {
	county: County;
	/** Year of its plans. */
	year: number;
	entries: Entry[];
}

/** Sizes of an open topic, px on the board. */
const SIZES = {
	phone: { top: 34, text: 14, digits: 26, head: 28, figure: 32, plain: 20, loose: 8, width: 326 },
	wide: { top: 44, text: 16, digits: 32, head: 38, figure: 46, plain: 27, loose: 16, width: 308 }
} as const;
export const sizesOf = (board: Artboard) => SIZES[board.name];

/** Where the tabs stand, px on the board: as wide as their names, the same space round each. */
export function tabsAt(board: Artboard) {
	const size = sizesOf(board);
	const letters = sum(TABS, ({ name }) => name.length);
	const gap = 3;
	const space = (board.width - 2 - letters * size.text - gap * (TABS.length - 1)) / TABS.length;
	let x = 1;
	const list = TABS.map((tab) => {
		const width = tab.name.length * size.text + space;
		const at = { tab, x, width };
		x += width + gap;
		return at;
	});
	return { list, foot: size.top - 6 };
}

/** Left of everything in a section. */
const INDENT = 9;
/** Words end this far from a rule or an edge, px. */
export const AIR = 8;

/**
 * An open topic: a section a county, one under the other, or facing each other where there is room;
 * what carries a figure first and large, the rest below and small.
 */
export function ledger(
	tab: Tab,
	board: Artboard
): { sections: Section[]; gap: number | undefined } {
	const size = sizesOf(board);
	const stacked = board.name === 'phone';
	const rows = tab.rows.map(itemOf);
	const counted = rows.filter(({ figures }) => figures.length > 0);
	// A topic without a figure has its dashed box where the figures would stand.
	const gap = counted.length === 0 ? size.top + 6 : undefined;
	const top = size.top + (gap === undefined ? 0 : size.figure + 14);
	const lists = (['交城', '绛县'] as const).map((county) => ({
		county,
		list: rows
			.filter((item) => countyOf(item) === county)
			.sort((a, b) => Math.sign(b.figures.length) - Math.sign(a.figures.length))
	}));
	const line = size.text * 1.15;
	const textOfLine = (item: LivelihoodItem) => {
		const due = item.kind === 'plan' ? dueOf(item) : `${item.year}年回顾`;
		const room = size.width - INDENT - 14 - AIR - (due === '' ? 0 : ems(due) * size.text + AIR);
		return { due, text: wrap(textOf(item), room / size.text) };
	};
	/** Digits end, units and words begin in one column each. */
	const columns = (digits: number) => {
		const ids = counted.map(({ figures }) => parts(figures[0] ?? ''));
		const unit = INDENT + Math.max(0, ...ids.map((id) => digitsWidth(id.digits, digits))) + 3;
		const text = unit + Math.max(0, ...ids.map((id) => ems(id.unit))) * size.text + 9;
		return { unit, text };
	};
	const wordsOf = (item: LivelihoodItem, digits: number) => {
		const room = (size.width - columns(digits).text - AIR) / size.text;
		return broken(item, room, room);
	};
	const heightOf = (list: readonly LivelihoodItem[]) =>
		size.head +
		sum(list, (item) =>
			item.figures.length > 0 ? size.figure : size.plain + (textOfLine(item).text.length - 1) * line
		);
	// What the lines leave free goes to the figures, and then to all lines alike.
	const heights = lists.map(({ list }) => heightOf(list));
	const used = stacked ? sum(heights) : Math.max(...heights);
	const spare = board.height - 5 - top - used;
	const most = (ofList: (list: readonly LivelihoodItem[]) => number) =>
		stacked ? ofList(rows) : Math.max(...lists.map(({ list }) => ofList(list)));
	const figures = most((list) => list.filter((item) => counted.includes(item)).length);
	const larger = Math.max(0, Math.min(16, spare / Math.max(1, figures)));
	const digits = Math.round(size.digits + larger * 0.7);
	const looser = Math.max(
		0,
		Math.min(size.loose, (spare - larger * figures) / most((list) => list.length))
	);
	const { unit, text } = columns(digits);
	let y = top;
	const sections = lists.map(({ county, list }, i): Section => {
		const left = stacked ? 1 : 1 + i * (board.width - 2 - size.width);
		if (!stacked) y = top;
		const section: Section = {
			...{ county, x: left + INDENT, y, entries: [] },
			year: Math.max(...list.filter(({ kind }) => kind === 'plan').map(({ year }) => year))
		};
		y += size.head;
		for (const item of list) {
			const id = item.figures[0];
			if (id === undefined) {
				const { due, text: words } = textOfLine(item);
				const height = size.plain + looser;
				const base = y + height / 2 + size.text * 0.36;
				section.entries.push({
					...{ item, text: words, base, x: left + INDENT + 14, y: base - size.text * 0.36 },
					...(due === '' ? {} : { due: { text: due, x: left + size.width - AIR, y: base } })
				});
				y += height + (words.length - 1) * line;
			} else {
				const words = wordsOf(item, digits);
				const height = size.figure + larger;
				const middle = y + height / 2;
				const { digits: printed, unit: after } = parts(id);
				section.entries.push({
					...{ item, text: words, x: left + text, y: middle },
					base: middle + size.text * 0.36 - ((words.length - 1) * line) / 2,
					figure: {
						...{ id, digits: printed, unit: after, size: digits },
						...{ x: left + unit - 3, unitX: left + unit, y: middle + digits * 0.36 }
					}
				});
				y += height;
			}
		}
		return section;
	});
	return { sections, gap };
}

/** The figures of the closing spread: as many of each topic as a phone holds in whole words. */
const SPREAD: readonly string[] = [
	'life-j24-school-places',
	'life-j24-registration',
	'life-x25-medical-staff',
	'life-j24-urban-jobs',
	'life-x25-job-fairs',
	'life-j24-rural-roads',
	'life-x25-rural-roads',
	'life-j24-toilets',
	'life-j24-drinking-water',
	'life-x25-water-pipes',
	'life-x25-rural-sources'
];

/** What the closing spread holds: a page a county. */
export const COUNTED = TABS.map((tab) => {
	const rows = tab.rows.map(itemOf).filter(({ id }) => SPREAD.includes(id));
	const of = (county: County) => rows.filter((item) => countyOf(item) === county);
	return { tab, pages: [of('交城'), of('绛县')] as const };
});

/** Every figure shown in a step. */
export const FIGURES = [
	SPENDING,
	...TABS.flatMap(({ rows }) => rows.flatMap((id) => itemOf(id).figures))
];

/** A figure of the spread: its digits, its unit and as many of its words as the line holds; the rest below. */
export interface Note extends Point {
	item: LivelihoodItem;
	id: string;
	digits: string;
	unit: string;
	unitX: number;
	/** The words beside the figure, and those under it. */
	text: readonly { words: string; x: number; y: number }[];
}

/** A topic of the spread: its heading over both pages, and what stands on each; none on a page is a gap. */
export interface Band {
	tab: Tab;
	y: number;
	/** Baseline of the heading. */
	base: number;
	/** Where the lines under the heading begin and end. */
	from: number;
	to: number;
	pages: readonly (readonly Note[])[];
}

const SPREAD_SIZES = {
	phone: { top: 24, foot: 23, text: 14, digits: 16, line: 16, heading: 18, air: 6 },
	wide: { top: 34, foot: 32, text: 16, digits: 22, line: 24, heading: 22, air: 14 }
} as const;
export const spreadOf = (board: Artboard) => SPREAD_SIZES[board.name];

/** Left edge of a page of the spread. */
export const pageX = (board: Artboard, column: number) => (column === 0 ? 1 : board.width / 2);

/** The closing spread, laid out. */
export function bands(board: Artboard): Band[] {
	const size = spreadOf(board);
	const width = board.width / 2 - 1 - 2 * size.air;
	const laid = COUNTED.map(({ tab, pages }) => ({
		tab,
		pages: pages.map((list, column) =>
			list.map((item) => {
				const id = item.figures[0] ?? '';
				const { digits, unit } = parts(id);
				const x = pageX(board, column) + size.air;
				const unitX = x + digitsWidth(digits, size.digits) + 1;
				const textX = unitX + ems(unit) * size.text + 3;
				// The words go on under the figure where the line does not hold them.
				const [head = '', ...rest] = broken(
					item,
					(x + width - textX) / size.text,
					width / size.text
				);
				const text = [{ words: head, x: textX }, ...rest.map((words) => ({ words, x }))];
				return { item, id, digits, unit, x, unitX, text };
			})
		)
	}));
	const linesOf = (list: readonly { text: readonly unknown[] }[]) =>
		sum(list, ({ text }) => text.length);
	const counts = laid.map(({ pages }) => Math.max(1, ...pages.map(linesOf)));
	const free = board.height - 1 - size.top - size.foot - sum(counts) * size.line;
	// A dashed box asks for more than a line of text.
	const extra = laid.map(({ pages }) => (pages.some((list) => list.length === 0) ? 5 : 0));
	const pad = (free - sum(extra)) / laid.length - size.heading;
	let y = size.top as number;
	return laid.map(({ tab, pages }, row) => {
		const from = y + size.heading;
		const to = from + (counts[row] ?? 1) * size.line + (extra[row] ?? 0) + pad;
		const band = {
			...{ tab, y, from, to, base: y + size.heading - 4 },
			pages: pages.map((list) => {
				let at = from + (to - from - linesOf(list) * size.line) / 2 + size.line * 0.78;
				return list.map(({ text, ...note }) => {
					const lines = text.map((line, i) => ({ ...line, y: at + i * size.line }));
					const own = { ...note, y: at, text: lines };
					at += text.length * size.line;
					return own;
				});
			})
		};
		y = to;
		return band;
	});
}
