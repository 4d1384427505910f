/** Figures as a Chinese newspaper prints them: the page's own digits, its unit, its 左右 and 以上. */
import { computed, indicator, isComputed, report } from '$lib/data';
import type { Indicator } from '$lib/data/schema';

/** What stands where the five pages print nothing. Never “not published”: we only know these pages. */
export const NOT_SEEN = '五页未见';

/** `6` → `6%左右`, `10` → `10%以上`, a target in words → its words. */
export function sayRow({ value, unit, qualifier, words }: Indicator): string {
	if (value === null) return words;
	const figure = `${value}${unit}`;
	if (qualifier === '≈') return `${figure}左右`;
	if (qualifier === '≥') return `${figure}以上`;
	return figure;
}

/** A computed value without its sign: Chinese says 少了 or 低于 and a positive number. */
const size = (value: number) => String(Math.abs(value));

/**
 * The figure as prose prints it, e.g. `106.62亿元`, `7%以上`; a computed one without its sign.
 * @param id of a row in `indicators.csv` or `derived.csv`
 * @throws if there is no such figure
 */
export function say(id: string): string {
	if (!isComputed(id)) return sayRow(indicator(id));
	const { value, unit } = computed(id);
	return `${size(value)}${unit}`;
}

/** What the page spells without digits: a place among the counties, a threshold. */
const OWN_WORDS: Readonly<Record<string, string>> = {
	'jiaocheng-2023-investment-rank-early': '“全市排名第二”',
	'jiaocheng-2023-gdp-threshold': '“百亿”'
};

/** The figure in the list of sources: as {@link say}, or in the page's own words where it has no digits. */
export const sayPrinted = (id: string): string => OWN_WORDS[id] ?? say(id);

/** The same with its sign, for labels in charts: `+3.62亿元`, `−4.2个百分点`. */
export function saySigned(id: string): string {
	const { value, unit, operation } = computed(id);
	// 1.94倍 is a multiple; with a sign it would read as so many times more.
	if (operation === 'ratio') return say(id);
	return `${value < 0 ? '−' : '+'}${size(value)}${unit}`;
}

/** Only the digits, for a label whose axis or subtitle carries the unit: `106.62`. */
export function digits(id: string): string {
	return isComputed(id) ? size(computed(id).value) : String(indicator(id).value ?? '');
}

/** What is measured, for whom and when: `交城 2023年 地区生产总值`. */
export function about(id: string): string {
	if (isComputed(id)) return computed(id).label;
	const row = indicator(id);
	return `${row.county}${row.year}年${row.indicator}`;
}

/** Pages named in a source line, in reading order: `交城2023年两会版面、…`. */
export const sayReports = (ids: readonly string[]) => ids.map((id) => report(id).label).join('、');

/** The kinds of figure in the words of the legend. */
export const KIND_WORDS = {
	actual: '实绩',
	preliminary: '预计、早期数',
	target: '目标',
	plan: '计划',
	context: '背景'
} as const;

/** A printed deadline in words: `2025-05-end` → `2025年5月底`, `2025-Q3` → `2025年三季度`; nothing stays nothing. */
export function sayDue(due: string): string {
	const [year = '', part = '', end = ''] = due.split('-');
	if (year === '') return '';
	if (part === '') return `${year}年`;
	if (part === 'end') return `${year}年底`;
	if (part.startsWith('Q')) return `${year}年${'一二三四'[Number(part[1]) - 1] ?? ''}季度`;
	return `${year}年${Number(part)}月${end === 'end' ? '底' : ''}`;
}
