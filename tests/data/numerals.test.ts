import { expect, test } from 'vitest';
import { hanValue, hasUnit, numeralsIn, qualifierOf } from '$lib/data/numerals';

test.each([
	['两', 2],
	['十五', 15],
	['三十二', 32],
	['百', 100],
	['一百零四', 104],
	['三两', null],
	['二三', null]
])('%s is %s', (text, value) => {
	expect(hanValue(text)).toBe(value);
});

test('a number is read whole, never out of the middle of another', () => {
	expect(numeralsIn('总投资183.63亿元的26个').map(({ value }) => value)).toEqual([183.63, 26]);
});

test('万亩 is not 亩, and 万平方米 is not 万', () => {
	const [grain] = numeralsIn('粮食播种11.35万亩');
	expect(grain && hasUnit(grain, '万亩')).toBe(true);
	expect(grain && hasUnit(grain, '亩')).toBe(false);
});

test('三大, 第二 and 百亿 need no unit behind them', () => {
	for (const [text, unit] of [
		['三大中水回用工程', '项'],
		['全市排名第二', '位'],
		['突破百亿，', '亿元']
	] as const) {
		const [numeral] = numeralsIn(text);
		expect(numeral && hasUnit(numeral, unit)).toBe(true);
	}
});

test.each([
	['增长7%左右', '%', '≈'],
	['增长10%以上', '%', '≥'],
	['产值突破36亿元', '亿元', '>'],
	['完成9亿元', '亿元', '=']
])('%s', (text, unit, qualifier) => {
	const [numeral] = numeralsIn(text);
	expect(numeral && qualifierOf(numeral, unit)).toBe(qualifier);
});
