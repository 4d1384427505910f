/** What the marks of the mini legend are called, everywhere. */
import type { LegendItem } from '$lib/charts/chart';

export const LEGEND_WORDS: Record<LegendItem, string> = {
	// A page’s word, not a measured result; and a page that is silent, not all five.
	told: '说已办',
	intended: '计划、表态',
	unsaid: '未提',
	actual: '实绩',
	underway: '说在做',
	preliminary: '预计、早期数',
	target: '目标、计划',
	missing: '五页未见',
	figure: '带数字',
	counted: '印了数',
	span: '计划的时间',
	open: '缺口：从哪天起未印',
	交城: '交城',
	绛县: '绛县'
};
