import { indicator } from '$lib/data';
import { KIND_WORDS, NOT_SEEN, say, sayReports } from '$lib/format/figure';
import { chart } from '../chart';
import Projects from './Projects.svelte';
import { ALONE, AMOUNTS, amounts, BOARDS, projectOf, STEPS, WITHOUT_AMOUNT } from './model';

const priced = [...amounts, ...WITHOUT_AMOUNT.map(projectOf)];
const figures = priced.flatMap(({ count, amount }) => [count, amount]).filter((id) => id !== '');
const capacity = 'jiangxian-2025-new-energy-capacity';
const cost = (id: (typeof AMOUNTS)[number]) => say(projectOf(id).amount);
const count = (id: (typeof AMOUNTS)[number] | (typeof WITHOUT_AMOUNT)[number]) =>
	say(projectOf(id).count);

export default chart({
	id: 'projects',
	title: `绛县两批重点项目，${cost('pk-jiangxian-key')}和${cost('pk-jiangxian-provincial')}，有没有重叠，版面没有说`,
	subtitle: '版面印出的项目总投资，方块面积按金额；绛县2025年是计划，交城2023年印作“投入”',
	finding: `绛县2025年的版面印了${count('pk-jiangxian-key')}重点项目、总投资${cost('pk-jiangxian-key')}，又印了${count('pk-jiangxian-provincial')}省市重点项目、总投资${cost('pk-jiangxian-provincial')}，没有说有没有重叠，所以不能相加。交城只印过一笔项目金额：2023年乡村基础设施投入${cost('pk-jiaocheng-rural-infrastructure')}。`,
	alt: `绛县2025年计划的总投资，方块并排，不套不加：${count('pk-jiangxian-key')}重点项目${cost('pk-jiangxian-key')}，${count('pk-jiangxian-provincial')}省市重点项目${cost('pk-jiangxian-provincial')}，抽水蓄能电站${cost('pk-jiangxian-pumped-storage')}，${count('pk-jiangxian-new-energy')}新能源项目${cost('pk-jiangxian-new-energy')}、${say(capacity)}，巩固拓展脱贫攻坚成果的${count('pk-jiangxian-consolidation')}项目${cost('pk-jiangxian-consolidation')}。有没有重叠，版面没有说。交城2023年乡村基础设施项目${count('pk-jiaocheng-rural-infrastructure')}，投入${cost('pk-jiaocheng-rural-infrastructure')}；2023年竣工投产的${count('pk-jiaocheng-finished-2023')}项目和2024年计划推进的${count('pk-jiaocheng-rural-revitalisation')}乡村振兴项目，金额五页未见。`,
	reports: [
		'jiaocheng-2023',
		'jiaocheng-2024-plenum',
		'jiaocheng-2024',
		'jiaocheng-2025',
		'jiangxian-2025'
	],
	figures: [...figures, capacity],
	// Not the common words of the legend: an investment of a year is none of its results.
	legend: ['missing', '交城', '绛县'],
	steps: STEPS,
	alone: ALONE,
	boards: BOARDS,
	table: {
		columns: ['项目', '版面的动词', '印出的金额', '个数', '性质', '版面'],
		// Named projects without an amount stand in the list under the picture, and in projects.csv.
		rows: priced.map((row) => [
			row.name,
			row.verb,
			row.amount === '' ? NOT_SEEN : say(row.amount),
			row.count === '' ? '' : say(row.count),
			KIND_WORDS[indicator(row.amount || row.count).kind],
			sayReports([row.report])
		])
	},
	component: Projects,
	card: {
		head: ['这些项目有没有重叠', '版面没有说'],
		fields: [
			{ fact: projectOf('pk-jiangxian-key').amount, label: '重点项目' },
			{ fact: projectOf('pk-jiangxian-provincial').amount, label: '省市重点项目' }
		]
	}
});
