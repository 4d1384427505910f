import { report } from '$lib/data';
import { KIND_WORDS, NOT_SEEN, say } from '$lib/format/figure';
import { chart } from '../chart';
import Ecology from './Ecology.svelte';
import { BOARDS, FIGURES, items, STEPS } from './model';

/** Figures that stand in the table but in no step: the money and the capacities of energy projects. */
const others = items.flatMap((item) => item.figures).filter((id) => !FIGURES.includes(id));

export default chart({
	id: 'ecology',
	title: '气、水、土、绿、碳，结果数字五页未见',
	subtitle: '五个版面上的生态事项，一件一个圆点；实心和淡色说的是过去一年',
	finding: `版面印出的生态数字都写在计划里：交城2024年${say('jiaocheng-2024-ultra-low-firms')}企业超低排放改造、${say('jiaocheng-2024-ecology-area')}生态建设任务，绛县2025年${say('jiangxian-2025-water-sources')}农村水源地。结果数字，五页未见。`,
	alt: `气、水、土、绿、碳，各自在五个版面上的分布。实心的只有2024年1月的空气“稳中向好”，淡色的说在做，没有说做成。交城2024年两会的计划里，${say('jiaocheng-2024-ultra-low-firms')}企业超低排放改造、${say('jiaocheng-2024-water-reuse')}中水回用工程、${say('jiaocheng-2024-ecology-area')}生态建设任务、加氢站${say('jiaocheng-2024-hydrogen-stations')}、氢能汽车${say('jiaocheng-2024-hydrogen-vehicles')}。绛县2025年的计划里，${say('jiangxian-2025-deep-treatment-firms')}企业深度治理、淘汰矿热炉${say('jiangxian-2025-furnaces')}、“一泓清水入黄河”工程${say('jiangxian-2025-clear-water-works')}、农村水源地${say('jiangxian-2025-water-sources')}、压采地下水${say('jiangxian-2025-groundwater-cut')}、市考断面水质${say('jiangxian-2025-water-grade')}、矿山修复${say('jiangxian-2025-mine-restoration')}、退耕还林地确权${say('jiangxian-2025-forest-title-area')}、出租车纯电更新${say('jiangxian-2025-electric-taxis')}、淘汰柴油货车${say('jiangxian-2025-old-trucks')}、新能源项目${say('jiangxian-2025-new-energy-projects')}。气、水、土、绿、碳的结果数字，五页未见。`,
	reports: [
		'jiaocheng-2023',
		'jiaocheng-2024-plenum',
		'jiaocheng-2024',
		'jiaocheng-2025',
		'jiangxian-2025'
	],
	figures: [...FIGURES, ...others],
	legend: ['actual', 'underway', 'target', 'counted', 'missing'],
	steps: STEPS,
	boards: BOARDS,
	table: {
		columns: ['事项', '介质', '版面的动词', '印出的数', '版面与性质'],
		rows: items.map((item) => [
			item.label,
			item.medium,
			item.verb,
			item.figures.map(say).join('、'),
			`${report(item.report).short}${item.kind === 'plan' ? KIND_WORDS.plan : '回顾，不是测得的结果'}`
		])
	},
	component: Ecology,
	card: {
		head: ['天和水变好了没有？', '没有印出结果数字'],
		fields: [{ word: NOT_SEEN, paint: 'missing', label: '气、水、土、绿、碳的结果数字' }]
	}
});
