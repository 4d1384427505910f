import { report } from '$lib/data';
import { chart } from '../chart';
import { BOARDS, PAGES, STEPS } from './model';
import Pages from './Pages.svelte';

export default chart({
	id: 'pages',
	title: '五个版面，红笔标出的句子带数字',
	subtitle: '横线是句子，长短是字数',
	finding:
		'五个版面的句子按阅读顺序排开，带数字的用红笔标出。交城2025年1月的版面，四大任务和十五项重点里没有红笔，红的只在县工信和科技局局长的表态里。',
	alt: '五页小报纸并排：前面是交城，最后是绛县，绛县的文字最长，铺成双页。每个句子是一条横线，带数字的是红色。红线的位置：交城2023年的多在上年成绩和目标里；2024年1月的都在上年成绩和目标里；2024年两会的落在各个关键词和上年成绩里，“项目建设”“平安建设”下面没有；交城2025年1月的只在县工信和科技局局长的表态里；绛县2025年的散在各段，最后的安全治理一段没有。原来的版式在扫描时丢了。',
	reports: PAGES,
	figures: [],
	legend: ['figure'],
	steps: STEPS,
	boards: BOARDS,
	table: {
		columns: ['版面', '场合', '版面上的日期', '逐句的位置'],
		rows: PAGES.map(report).map(({ label, occasion, date, date_note, id }) => [
			label,
			occasion,
			date === '' ? '没有印' : date_note,
			`sentences.csv，${id}`
		])
	},
	component: Pages,
	card: { head: ['五个版面', '红笔标出的句子带数字'], fields: [] }
});
