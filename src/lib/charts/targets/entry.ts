import { computed, indicator } from '$lib/data';
import { KIND_WORDS, NOT_SEEN, say, sayReports, saySigned } from '$lib/format/figure';
import { chart } from '../chart';
import { BOARDS, FIGURES, INCOMES, OURS, ROWS, STEPS } from './model';
import Targets from './Targets.svelte';

const reports = ['jiaocheng-2023', 'jiaocheng-2024-plenum', 'jiaocheng-2024'];
const gdp = say('gdp-growth-2023-gap');
const investment = say('investment-growth-2023-gap');
const industry = say('industry-growth-2023-gap');

export default chart({
	id: 'targets',
	title: '交城2023年：GDP、工业低于目标，投资高于下限',
	subtitle: '交城县2023年增速目标与后来印出的增速；相差据版面数字计算',
	finding: `交城2023年的目标里，印得出结果的，GDP增速低${gdp}，规上工业低${industry}，固定资产投资高出下限${investment}；城乡收入的目标只有文字；一般公共预算收入和社会消费品零售总额的结果，五页未见。`,
	alt: `交城县2023年目标与印出的结果。地区生产总值目标增长${say('jiaocheng-2023-gdp-growth-target')}，结果${say('jiaocheng-2023-gdp-growth')}，低${gdp}；一般公共预算收入目标${say('jiaocheng-2023-budget-growth-target')}，结果五页未见；固定资产投资目标${say('jiaocheng-2023-investment-growth-target')}，结果${say('jiaocheng-2023-investment-growth')}，高出下限${investment}；社会消费品零售总额目标${say('jiaocheng-2023-retail-growth-target')}，结果五页未见；规上工业增加值目标${say('jiaocheng-2023-industry-growth-target')}，结果${say('jiaocheng-2023-industry-growth')}，低${industry}；城镇居民收入目标“${say('jiaocheng-2023-urban-income-growth-target')}”，结果${say('jiaocheng-2023-urban-income-growth')}；农村居民收入目标“${say('jiaocheng-2023-rural-income-growth-target')}”，结果${say('jiaocheng-2023-rural-income-growth')}。`,
	reports,
	figures: [...FIGURES, ...OURS],
	legend: ['actual', 'target', 'missing'],
	steps: STEPS,
	boards: BOARDS,
	table: {
		columns: ['项目', '2023年目标', '2023年结果', '相差', '2024年目标', '目标的变化'],
		rows: [
			...ROWS.map(({ name, target, result, gap, next, change }) => [
				`${name}增速`,
				say(target),
				result === undefined ? NOT_SEEN : say(result),
				gap === undefined
					? NOT_SEEN
					: `${saySigned(gap)}${indicator(target).value === null ? '（与GDP增速比）' : ''}`,
				say(next),
				change === undefined ? '从文字到数字' : saySigned(change)
			]),
			...INCOMES.map(({ id, name }) => [
				`${name}居民人均可支配收入`,
				'',
				`${say(id)}（${KIND_WORDS[indicator(id).kind]}，${sayReports([indicator(id).report])}）`,
				'',
				'',
				''
			]),
			[computed('income-ratio-2023').label, '', say('income-ratio-2023'), '', '', '']
		]
	},
	component: Targets,
	card: {
		head: ['GDP、工业增速低于', '目标，投资高出下限'],
		fields: [
			{ fact: 'gdp-growth-2023-gap', label: 'GDP增速' },
			{ fact: 'industry-growth-2023-gap', label: '规上工业' },
			{ fact: 'investment-growth-2023-gap', label: '投资，比下限' }
		]
	}
});
