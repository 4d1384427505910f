import { report } from '$lib/data';
import { say, sayDue } from '$lib/format/figure';
import { chart } from '../chart';
import { BOARDS, OPENED, promises, STEPS } from './model';
import Tasks from './Tasks.svelte';

const reports = [...new Set(promises.map((row) => row.report))];

export default chart({
	id: 'tasks',
	title: '交城2025年的四大任务、十五项重点工作，没有印出可以对账的数',
	subtitle: '一个空心点是一条计划、目标或表态，带红点的印了数，不是做完；多少看怎样断句，不比',
	finding:
		'五个版面上的计划、目标和表态，一条一个空心点，印了数的带红点。交城2025年的版面上，四大任务和十五项重点工作没有红点，红点都在县工信和科技局局长一人的表态里。',
	alt: '五个版面上的每一条计划、目标和表态各是一个空心点，交城用赭石色，绛县用石青色，印了数的中间有一个红点。收尾的图打开交城2025年的版面：四大任务和十五项重点工作没有红点；红点只出现在县工信和科技局局长的表态里，用红笔圈出；夏家营镇、洪相镇和金兰化工的表态里也没有。全部条目见图后的清单。',
	reports,
	figures: [],
	legend: ['target', 'counted', '交城', '绛县'],
	steps: STEPS,
	boards: BOARDS,
	listed: 'find',
	table: {
		columns: ['条目', '带的数', '期限', '版面', '位置'],
		rows: promises.map((row) => [
			row.task,
			row.figures.map(say).join('、'),
			sayDue(row.due),
			report(row.report).label,
			row.section
		])
	},
	component: Tasks,
	card: {
		head: ['四大任务、十五项重点', '没有印出可以对账的数'],
		fields: [
			{
				dots: promises.filter(
					({ report: page, section }) => page === OPENED && /^(?:四大任务|十五项)/u.test(section)
				).length,
				county: '交城',
				label: '2025年，一个空心点是一条计划'
			}
		]
	}
});
