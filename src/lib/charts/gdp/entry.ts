import { indicator } from '$lib/data';
import { about, KIND_WORDS, NOT_SEEN, say, saySigned, sayReports } from '$lib/format/figure';
import { chart } from '../chart';
import Gdp from './Gdp.svelte';
import { BOARDS, GROWTH, LEVELS, STEPS } from './model';

const figures = [...LEVELS, ...GROWTH];
const ours = [
	'gdp-2023-revision',
	'gdp-growth-2023-revision',
	'gdp-2022-2023-gap',
	'gdp-growth-2023-gap'
];

export default chart({
	id: 'gdp',
	title: `交城2023年GDP：总数比2022年少${say('gdp-2022-2023-gap')}，印出的增速是${say('jiaocheng-2023-gdp-growth')}`,
	subtitle: '交城县地区生产总值（GDP），亿元；增速为版面所印，%；相差据版面数字计算',
	finding: `交城GDP：2022年的总数印的是${say('jiaocheng-2022-gdp')}，2023年的是${say('jiaocheng-2023-gdp')}，同处印着增长${say('jiaocheng-2023-gdp-growth')}。两个总数是不是一样算的，版面没有说。`,
	alt: `交城县地区生产总值：2022年${say('jiaocheng-2022-gdp')}；2023年，2024年1月的版面预计${say('jiaocheng-2023-gdp-forecast')}、增长${say('jiaocheng-2023-gdp-growth-forecast')}，后来印出${say('jiaocheng-2023-gdp')}、增长${say('jiaocheng-2023-gdp-growth')}。增速目标2023年${say('jiaocheng-2023-gdp-growth-target')}，2024年${say('jiaocheng-2024-gdp-growth-target')}。交城2021年的总数和增速、2022年的增速、2024年的总数和实绩增速，以及绛县的总数，五页未见；绛县2024年只印了增长${say('jiangxian-2024-gdp-growth')}。`,
	reports: ['jiaocheng-2023', 'jiaocheng-2024-plenum', 'jiaocheng-2024', 'jiangxian-2025'],
	figures: [...figures, ...ours],
	legend: ['actual', 'preliminary', 'target', 'missing'],
	steps: STEPS,
	boards: BOARDS,
	table: {
		columns: ['项目', '印出的数', '性质', '版面'],
		rows: [
			...figures.map((id) => {
				const row = indicator(id);
				return [about(id), say(id), KIND_WORDS[row.kind], sayReports([row.report])];
			}),
			...ours.map((id) => [about(id), saySigned(id), '据版面数字计算', '']),
			['交城2021年地区生产总值', NOT_SEEN, '', ''],
			['交城2022年地区生产总值增速', NOT_SEEN, '', ''],
			['交城2024年地区生产总值与增速的实绩', NOT_SEEN, '', ''],
			['绛县2024年地区生产总值', NOT_SEEN, '', '']
		]
	},
	component: Gdp,
	card: {
		head: ['GDP印出的总数小了', '印出的增速是正的'],
		fields: [
			{ fact: 'jiaocheng-2022-gdp', label: '2022年总数' },
			{ fact: 'jiaocheng-2023-gdp', label: '2023年总数' },
			{ fact: 'jiaocheng-2023-gdp-growth', label: '2023年增速' }
		]
	}
});
