import { computed, indicator } from '$lib/data';
import { about, KIND_WORDS, NOT_SEEN, say, sayReports, saySigned } from '$lib/format/figure';
import { chart } from '../chart';
import Investment from './Investment.svelte';
import { BOARDS, FIGURES, RANK, STEPS } from './model';

const ours = ['investment-2023-revision', 'investment-growth-2023-revision'];
const early = say('jiaocheng-2023-investment-growth-early');
const later = say('jiaocheng-2023-investment-growth');

export default chart({
	id: 'investment',
	title: `交城2023年的投资印了两次：增速先是${early}，后来是${later}`,
	subtitle: '固定资产投资额，亿元；增速为版面所印，%；相差据版面数字计算。两县的年份不同',
	finding: `交城2023年的固定资产投资，2024年1月的版面印${say('jiaocheng-2023-investment-early')}、增长${early}，并称“全市排名第二”；后来的两会版面印${say('jiaocheng-2023-investment')}、增长${later}，没有再提名次。`,
	alt: `交城县固定资产投资：2022年${say('jiaocheng-2022-investment')}，增长${say('jiaocheng-2022-investment-growth')}；2023年，2024年1月的版面印${say('jiaocheng-2023-investment-early')}、增长${early}，“全市排名第二”只跟着早期数；后来的版面印${say('jiaocheng-2023-investment')}、增长${later}。增速目标2023年${say('jiaocheng-2023-investment-growth-target')}，2024年${say('jiaocheng-2024-investment-growth-target')}。绛县2024年增长${say('jiangxian-2024-investment-growth')}，与交城2023年不是同一年。交城2024年的结果、绛县的投资额，五页未见。`,
	reports: ['jiaocheng-2023', 'jiaocheng-2024-plenum', 'jiaocheng-2024', 'jiangxian-2025'],
	figures: [...FIGURES, RANK, ...ours],
	legend: ['actual', 'preliminary', 'target', 'missing'],
	steps: STEPS,
	boards: BOARDS,
	table: {
		columns: ['项目', '印出的数', '性质', '版面'],
		rows: [
			...[...FIGURES, RANK].map((id) => {
				const row = indicator(id);
				return [
					about(id),
					id === RANK ? '“全市排名第二”' : say(id),
					KIND_WORDS[row.kind],
					sayReports([row.report])
				];
			}),
			...ours.map((id) => [computed(id).label, saySigned(id), '据版面数字计算', '']),
			['交城2024年固定资产投资额与增速的实绩', NOT_SEEN, '', ''],
			['绛县2024年固定资产投资额', NOT_SEEN, '', '']
		]
	},
	component: Investment,
	card: {
		head: ['2023年的投资增速', '印了两次'],
		fields: [
			{ fact: 'jiaocheng-2023-investment-growth-early', label: '1月的版面印' },
			{ fact: 'jiaocheng-2023-investment-growth', label: '后来的版面印' }
		]
	}
});
