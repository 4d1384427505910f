import { describe, expect, test } from 'vitest';
import {
	asks,
	LONGEST,
	matcher,
	normal,
	readQuery,
	writeQuery,
	type Query
} from '../src/browser/match';

const offer = { theme: ['生态环境', '产业转型'], county: ['交城', '绛县'] };
const nothing: Query = { q: '', theme: '', county: '' };
const row = {
	text: normal('加快“上德水务”中水回用 PX 工程　６.26万亩'),
	theme: '生态环境',
	county: '交城'
};

describe('a row answers a search', () => {
	test.each([
		['', true],
		['上德', true],
		['上德水务', true],
		['中水 上德', true],
		['中水 氢能', false],
		['“上德”', true],
		['px', true],
		['ＰＸ', true],
		['6.26万亩', true],
		['上 德', true]
	])('“%s” → %s', (q, found) => {
		expect(matcher({ ...nothing, q })(row)).toBe(found);
	});

	test('theme and county narrow it', () => {
		expect(matcher({ ...nothing, theme: '生态环境', county: '交城' })(row)).toBe(true);
		expect(matcher({ ...nothing, theme: '产业转型' })(row)).toBe(false);
		expect(matcher({ ...nothing, county: '绛县' })(row)).toBe(false);
	});

	test('a pattern is read as letters', () => {
		expect(matcher({ ...nothing, q: '.*' })(row)).toBe(false);
		expect(matcher({ ...nothing, q: '[' })(row)).toBe(false);
	});
});

describe('the address keeps the search', () => {
	test('what is written is read again', () => {
		const query = { q: '氢能 <b>&="', theme: '产业转型', county: '绛县' };
		expect(readQuery(writeQuery('', query), offer)).toEqual(query);
	});

	test('what others wrote in the address stays, and nothing asked leaves nothing', () => {
		expect(writeQuery('?from=wechat&q=old', { ...nothing, q: '水' })).toBe(
			'?from=wechat&q=%E6%B0%B4'
		);
		expect(writeQuery('?q=old&theme=x', nothing)).toBe('');
	});

	test('what is not on offer is not asked', () => {
		expect(readQuery('?theme=__proto__&county=北京', offer)).toEqual(nothing);
		expect(readQuery('?theme=生态环境&theme=x', offer).theme).toBe('生态环境');
	});

	test('signs without letters ask for nothing', () => {
		expect(asks({ ...nothing, q: ' “” ' })).toBe(false);
		expect(asks({ ...nothing, q: '水' })).toBe(true);
	});
});

test('ten thousand odd addresses raise no error and ask for nothing odd', () => {
	const signs = [
		'%',
		'&',
		'=',
		'<',
		'>',
		'"',
		"'",
		'\u0000',
		'\ud83d',
		'\ude00',
		'水',
		' ',
		'+',
		'#'
	];
	let seed = 7;
	const next = (below: number) => {
		seed = (seed * 48271) % 2147483647;
		return seed % below;
	};
	for (let i = 0; i < 10_000; i += 1) {
		const odd = Array.from({ length: next(80) }, () => signs[next(signs.length)]).join('');
		const query = readQuery(`?q=${odd}&theme=${odd}&county=${odd}&${odd}`, offer);
		expect(query.q.length).toBeLessThanOrEqual(LONGEST);
		expect(query.theme + query.county).toBe('');
		matcher(query)(row);
		writeQuery(odd, query);
	}
});
