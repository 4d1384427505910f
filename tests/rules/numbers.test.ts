import { describe, expect, test } from 'vitest';
import { gaps, numbersIn, without } from './numbers';

describe('a number is found', () => {
	test.each([
		['增长2.6%。', '2.6%'],
		['完成106.62亿元', '106.62亿元'],
		['少了−0.58', '−0.58'],
		['新建1049座', '1049座'],
		['一共2000元', '2000元'],
		['三个项目', '三个'],
		['两座县城', '两座'],
		['十五项重点', '十五项'],
		['二十多个村', '二十多个'],
		['三分之一', '三分之一'],
		['一百二十户', '一百二十户'],
		['一千个', '一千个'],
		['第2项里有3户', '3户']
	])('%s', (text, found) => {
		expect(numbersIn(text).join()).toContain(found);
	});
});

describe('no number is', () => {
	test.each([
		['a year', '2023年的版面，2024两会，2023—2025年，2024.11'],
		['a date', '4月24日，1至10月，5月底，12日，十二月，三季度，4月24日至27日'],
		['an ordinal', '第三次会议，第2处，第十七届'],
		['an article', '一个数，一项，同一年，一句话，一次'],
		['a word', '万一，十分，百姓，千方百计，统一，一些'],
		['a chapter number', '十二']
	])('%s', (_, text) => {
		expect(numbersIn(text)).toEqual([]);
	});
});

describe('a printed form may stand', () => {
	test('as it is', () => {
		expect(numbersIn('完成106.62亿元，增长2.6%', ['106.62亿元', '2.6%'])).toEqual([]);
		expect(numbersIn('九个关键词', ['九个关键词'])).toEqual([]);
	});
	test('but not with another digit, and not inside a longer number', () => {
		expect(numbersIn('完成106.26亿元', ['106.62亿元'])).toEqual(['106.26亿元']);
		expect(numbersIn('增长12.6%', ['2.6%'])).toHaveLength(1);
		expect(numbersIn('增长2.65', ['2.6'])).toHaveLength(1);
		expect(numbersIn('五十七项', ['七项'])).toEqual(['五十七项']);
		expect(without('6.8和6', ['6'])).toBe('6.8和▢');
	});
});

test('white space between Han characters is found, and only there', () => {
	expect(gaps('交城 绛县')).toHaveLength(1);
	expect(gaps('交城\n绛县')).toHaveLength(1);
	expect(gaps('版面。 我们')).toHaveLength(1);
	expect(gaps('山西 · 交城')).toEqual([]);
	expect(gaps('交城2023 年')).toEqual([]);
	expect(gaps('交城县')).toEqual([]);
});
