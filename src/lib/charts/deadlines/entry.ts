import { sayReports } from '$lib/format/figure';
import { chart } from '../chart';
import Deadlines from './Deadlines.svelte';
import { BOARDS, rows, STEPS } from './model';

/** `5月底：绛县养老服务中心开工（推动）`: one commitment in a line, for those who cannot see it. */
const said = rows
	.map(
		({ due_printed, subject, action, modal }) =>
			`${due_printed}：${subject}${action}${modal === '无' ? '' : `（${modal}）`}`
	)
	.join('；');

export default chart({
	id: 'deadlines',
	title: '绛县2025年写明时间的事里，印“确保”的只有县殡仪馆改造',
	subtitle: '绛县2025年两会版面写明月份、季度、年内或年底的事，都是计划',
	finding:
		'绛县2025年的版面给一些事写明了时间：有的印月份，有的只印三季度、年内、年底；语气有“推动”“确保”“力争”，也有不带这些词的。后来有没有做到，五页未见。',
	alt: `绛县2025年写明时间的事，括号里是版面的语气：${said}。三季度、年内和年底不是某个月。后来有没有做到，五页未见。`,
	reports: ['jiangxian-2025'],
	figures: ['jiangxian-2025-provincial-projects', 'jiangxian-2025-furnaces'],
	legend: ['span', 'open', 'missing', '绛县'],
	steps: STEPS,
	boards: BOARDS,
	table: {
		columns: ['事项', '到时要怎样', '印出的时间', '语气', '版面原话', '版面'],
		rows: rows.map((row) => [
			row.subject,
			row.action,
			row.due_printed,
			row.modal,
			row.quote,
			sayReports([row.report])
		])
	},
	component: Deadlines,
	card: {
		head: ['写明时间的事', '印“确保”的只有一件'],
		fields: rows
			.filter(({ modal }) => modal === '确保')
			.map(({ modal, subject, action, due_printed }) => ({
				word: modal,
				paint: 'hollow',
				county: '绛县',
				label: subject,
				note: `${due_printed}${action}`
			}))
	}
});
