/**
 * Which numbers stand in a text: in digits, or in Han numerals with a unit. Years, dates and
 * ordinals are none, nor is 一 with a measure word, which is Chinese for “a”.
 */

const HAN = '一二两三四五六七八九十百千万亿零〇';

/** Measure words and units that turn a Han numeral into a count. */
const UNITS = [
	...['个百分点', '亿元', '万元', '万吨', '亿公斤', '公斤', '万亩', '万平方米', '平方米'],
	...['立方米', '公里', '分钟', '小时', '倍', '元', '亩', '吨', '天', '年', '户', '家', '个', '座'],
	...[
		'辆',
		'条',
		'处',
		'台',
		'场',
		'项',
		'人',
		'名',
		'位',
		'届',
		'类',
		'级',
		'县',
		'页',
		'句',
		'字'
	],
	...[
		'行',
		'列',
		'格',
		'栏',
		'步',
		'次',
		'种',
		'件',
		'张',
		'份',
		'组',
		'段',
		'遍',
		'批',
		'期',
		'岁'
	],
	...[
		'村',
		'镇',
		'所',
		'米',
		'成',
		'档',
		'笔',
		'幅',
		'头',
		'道',
		'部',
		'支',
		'片',
		'套',
		'根',
		'回'
	]
];

/** What looks like a number and is a time or a place in an order. */
const TIMES = [
	/(?<![\d.])20\d\d\.(?:1[0-2]|[1-9])(?![\d.%])/gu,
	/(?:19|20)\d\d年?(?:[—–-](?:19|20)\d\d年?)?(?![\d.%]|万|亿|元|亩|个|户|家|人|名|座|公里|吨|项|条|MW)/gu,
	/(?<!\d)\d{1,2}(?:至\d{1,2})?月(?:\d{1,2}日(?:至\d{1,2}日)?)?/gu,
	/(?<!\d)\d{1,2}日/gu,
	/(?:十[一二]?|[一二三四五六七八九])月(?:[一二三]?十?[一二三四五六七八九]?日)?/gu,
	/[一二三四](?:至[二三四])?季度/gu,
	new RegExp(`第(?:\\d+|[${HAN}]+)`, 'gu')
];

const DIGITS = /[+−-]?\d+(?:[.,]\d+)*\s*(?:%|[\p{Script=Han}A-Za-z]{0,3})/gu;
/** 万 and 亿 alone are units of digits before them. */
const NUMERAL = new RegExp(
	`(?<![${HAN}\\d])(?:[${HAN}]+分之[${HAN}]+|(?![万亿])[${HAN}]+(?:多|余|几)?(?:${UNITS.join('|')}))`,
	'gu'
);

/** Removes each phrase where it stands alone, not as part of a longer number. */
export function without(text: string, phrases: Iterable<string>): string {
	let rest = text;
	for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
		if (phrase === '') continue;
		let from = 0;
		for (;;) {
			const at = rest.indexOf(phrase, from);
			if (at < 0) break;
			const [before, after] = [rest.slice(0, at), rest.slice(at + phrase.length)];
			const glued =
				(/^\d/u.test(phrase) && /[\d.]$/u.test(before)) ||
				(/\d$/u.test(phrase) && /^(?:\d|\.\d)/u.test(after)) ||
				(new RegExp(`^[${HAN}]`, 'u').test(phrase) && new RegExp(`[${HAN}]$`, 'u').test(before));
			if (glued) from = at + 1;
			else {
				rest = `${before}▢${after}`;
				from = at + 1;
			}
		}
	}
	return rest;
}

/**
 * The numbers in a text that are no time and no ordinal.
 * @param phrases what may stand there: printed forms of bound rows, names with numbers
 */
export function numbersIn(text: string, phrases: Iterable<string> = []): string[] {
	let rest = without(text, phrases);
	for (const time of TIMES) rest = rest.replace(time, '▢');
	return [
		...(rest.match(DIGITS) ?? []),
		...(rest.match(NUMERAL) ?? []).filter(
			(found) => !/^一(?![一二两三四五六七八九十百千万亿零〇分])/u.test(found)
		)
	].map((found) => found.trim());
}

const INK = String.raw`[\p{Script=Han}\u3001-\u3011\uff01-\uff5e“”‘’…—]`;
const GAP = new RegExp(
	`\\p{Script=Han}\\s+(?=\\p{Script=Han})|${INK}\\s+(?=\\p{Script=Han})|\\p{Script=Han}\\s+(?=${INK})`,
	'gu'
);

/** White space between two Han characters, or a Han character and a full-width sign. */
export const gaps = (text: string): string[] =>
	[...text.matchAll(GAP)].map(({ index }) => text.slice(Math.max(0, index - 6), index + 8));
