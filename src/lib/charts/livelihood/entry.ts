import { report } from '$lib/data';
import { KIND_WORDS, NOT_SEEN, say } from '$lib/format/figure';
import { chart } from '../chart';
import Livelihood from './Livelihood.svelte';
import { BOARDS, dueOf, FIGURES, items, SPENDING, STEPS } from './model';

const figures = [...new Set([...FIGURES, ...items.flatMap((item) => item.figures)])];

export default chart({
	id: 'livelihood',
	title: '计划里交城印了学位、厕所，绛县印了水管、水源地；养老托育都没有数',
	subtitle: '一家人数得出来的事，各行不是一类，不加总',
	finding: `交城2024年的计划里有${say('jiaocheng-2024-school-places')}学位、${say('jiaocheng-2024-rural-toilets')}农村厕所，绛县2025年的计划印着给水管网${say('jiangxian-2025-water-pipes')}、农村水源地${say('jiangxian-2025-water-sources')}。养老托育写了几处地方，没有印数。`,
	alt: `民生账本。交城2024年的计划：新增学位${say('jiaocheng-2024-school-places')}，一次挂号管${say('jiaocheng-2024-registration-days')}，新增城镇就业${say('jiaocheng-2024-urban-jobs')}、农村转移劳动力${say('jiaocheng-2024-rural-labour')}，公开招聘招录${say('jiaocheng-2024-recruits')}，培育技能人才${say('jiaocheng-2024-skilled-people')}，“四好农村公路”${say('jiaocheng-2024-rural-roads')}，农村厕所${say('jiaocheng-2024-rural-toilets')}，饮水安全工程${say('jiaocheng-2024-water-safety-works')}，排涝退水工程${say('jiaocheng-2024-drainage-works')}。绛县2025年的计划：高层次医务人员${say('jiangxian-2025-medical-recruits')}，招聘活动${say('jiangxian-2025-job-fairs')}，技能人才占从业人员${say('jiangxian-2025-skilled-share')}，“四好农村路”${say('jiangxian-2025-rural-roads')}，旅游公路${say('jiangxian-2025-tourism-roads')}，出租车纯电更新${say('jiangxian-2025-electric-taxis')}，给水管网${say('jiangxian-2025-water-pipes')}，农村水源地${say('jiangxian-2025-water-sources')}。绛县的上学一栏和两县的养老托育一栏，数字五页未见。印作实绩的有一个：交城2023年财政用于民生领域支出占${say(SPENDING)}，出自2024年1月的版面。`,
	reports: [
		'jiaocheng-2023',
		'jiaocheng-2024-plenum',
		'jiaocheng-2024',
		'jiaocheng-2025',
		'jiangxian-2025'
	],
	figures,
	legend: ['actual', 'underway', 'target', 'missing'],
	steps: STEPS,
	boards: BOARDS,
	table: {
		columns: ['事项', '版面的动词', '印出的数', '期限', '年份与性质'],
		rows: [
			...items.map((item) => [
				item.label,
				item.verb,
				item.figures.map(say).join('、'),
				dueOf(item),
				`${report(item.report).county}${item.year}年${item.kind === 'plan' ? KIND_WORDS.plan : '回顾'}`
			]),
			['财政用于民生领域支出', '达到', say(SPENDING), '', '交城2023年回顾']
		]
	},
	component: Livelihood,
	card: {
		head: ['计划里有学位、有厕所', '养老托育没有数'],
		fields: [
			{ fact: 'jiaocheng-2024-school-places', label: '新增学位' },
			{ fact: 'jiaocheng-2024-rural-toilets', label: '农村厕所' },
			{ word: NOT_SEEN, paint: 'missing', label: '养老托育' }
		]
	}
});
