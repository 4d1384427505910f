import { indicator, report, tables } from '$lib/data';
import type { County, LivelihoodItem } from '$lib/data/schema';
import { phrase, wrap } from '$lib/format/phrase';
import { boards, type Artboard } from '../chart';

export const STEPS = ['school', 'clinic', 'jobs', 'roads', 'water', 'care', 'book'] as const;
export type Step = (typeof STEPS)[number];

export const BOARDS = boards(340, 388);

/** Lines an account-book page has, written on or not. */
export const LINES = 8;

/** The tabs of the book: which rows stand on each page of it. What is not here stands in the table. */
export const TABS = [
	{
		step: 'school',
		domain: '上学',
		short: '上学',
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
		short: '看病',
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
		short: '就业',
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
		short: '出行',
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
		short: '用水',
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
		short: '养老',
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
	short: string;
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
export const printsFigure = (text: string) => /[一二三四五六七八九十\d][天分年]/u.test(text);

/** The day or month a page prints for the item, in its own words. */
export const dueOf = (item: LivelihoodItem): string =>
	tables.deadlines.find((row) => row.task === item.task)?.due_printed ?? '';

/** A line of an opened page of the book. */
export interface Entry {
	item: LivelihoodItem;
	/** From 0. */
	line: number;
	text: readonly string[];
	/** Id of the figure in the right-hand column, or none. */
	figure: string | undefined;
	due: string;
	/** County and year, written where they change, as in any account book. */
	head: { county: County; year: number } | undefined;
}

/** The entries under a tab; `width` is the room for the text, in ems. */
export function entries(tab: Tab, width: number): Entry[] {
	const rows = tab.rows.map(itemOf);
	return rows.map((item, line) => {
		const above = rows[line - 1];
		const same =
			above !== undefined && countyOf(above) === countyOf(item) && above.year === item.year;
		return {
			item,
			line,
			text: wrap(textOf(item), width),
			figure: item.figures[0],
			due: dueOf(item),
			head: same ? undefined : { county: countyOf(item), year: item.year }
		};
	});
}

/** Short names for the closing spread on a phone, where the page heading says that these are plans. */
const SHORT: Record<string, string> = {
	'life-j24-school-places': '新增学位',
	'life-j24-registration': '一次挂号管三天',
	'life-j24-urban-jobs': '城镇就业',
	'life-j24-rural-labour': '农村转移',
	'life-j24-recruitment': '公开招聘',
	'life-j24-skills': '技能人才',
	'life-j24-rural-roads': '农村公路',
	'life-j24-toilets': '农村厕所',
	'life-j24-drinking-water': '饮水工程',
	'life-j24-drainage': '排涝工程',
	'life-x25-medical-staff': '医务人员',
	'life-x25-job-fairs': '招聘活动',
	'life-x25-skilled-share': '技能人才占',
	'life-x25-rural-roads': '农村路',
	'life-x25-tourism-roads': '旅游公路',
	'life-x25-taxis': '纯电出租车',
	'life-x25-water-pipes': '给水管网',
	'life-x25-rural-sources': '水源地'
};

/** What the closing spread holds: the lines with a figure, a page a county. */
export const COUNTED = TABS.map((tab) => {
	const rows = tab.rows.map(itemOf).filter(({ figures }) => figures.length > 0);
	const of = (county: County) => rows.filter((item) => countyOf(item) === county);
	return { tab, pages: [of('交城'), of('绛县')] as const };
});

/** The words of a line in the closing spread. */
export const spreadText = (item: LivelihoodItem, board: Artboard) =>
	board.name === 'wide' ? textOf(item) : (SHORT[item.id] ?? textOf(item));

/** Every figure shown in a step. */
export const FIGURES = TABS.flatMap(({ rows }) => rows.flatMap((id) => itemOf(id).figures));

/** A figure in two parts, for the large digits and the small unit: `1300` `人以上`. */
export function parts(id: string): { digits: string; unit: string } {
	const { value, unit, qualifier } = indicator(id);
	const vague = qualifier === '≥' ? '以上' : qualifier === '≈' ? '左右' : '';
	return { digits: String(value ?? ''), unit: unit + vague };
}

/** Where the bands of the closing spread stand, px: as high as the fuller of the two pages asks. */
export function bands(board: Artboard): { y: number; height: number }[] {
	const top = board.name === 'phone' ? 34 : 42;
	const lines = COUNTED.map(({ pages }) => Math.max(...pages.map((page) => page.length), 1));
	// Two characters of the domain stand on top of each other.
	const least = board.name === 'phone' ? 34 : 32;
	const pitch = spreadPitch(board);
	const wanted = lines.map((count) => Math.max(least, count * pitch + 8));
	const spare = (board.height - top - 2 - wanted.reduce((a, b) => a + b, 0)) / wanted.length;
	let y = top;
	return wanted.map((height) => {
		const band = { y, height: height + spare };
		y += band.height;
		return band;
	});
}
export const spreadPitch = (board: Artboard) => (board.name === 'phone' ? 17 : 22);
