import { describe, expect, test } from 'vitest';
import { ems, phrase, wrap } from '$lib/format/phrase';

describe('a task as a phrase', () => {
	test('the object stands between the halves of 推动…开工, and after any other verb', () => {
		expect(phrase('推动尽快开工', '抽水蓄能电站')).toBe('推动抽水蓄能电站尽快开工');
		expect(phrase('完成建设', '夏家营中心敬老院')).toBe('完成夏家营中心敬老院建设');
		expect(phrase('力争通过', '次中心验收')).toBe('力争通过次中心验收');
		expect(phrase('完成', '企业超低排放改造')).toBe('完成企业超低排放改造');
		expect(phrase('稳中向好', '环境空气质量')).toBe('环境空气质量稳中向好');
	});

	test('a verb is never printed twice', () => {
		expect(phrase('新增', '新增学位')).toBe('新增学位');
	});

	test('lines keep to their width, lose nothing, and never open with a comma', () => {
		const text = '沙河东街、东环路、南环路东延完成投运';
		const lines = wrap(text, 12);
		expect(lines.join('')).toBe(text);
		for (const line of lines) {
			expect(ems(line)).toBeLessThanOrEqual(12);
			expect(line).not.toMatch(/^[，、。]/u);
		}
		expect(wrap('新增学位', 12)).toEqual(['新增学位']);
	});
});
