import { report } from '$lib/data';
import { chart } from '../chart';
import { BOARDS, itemsOf, ROWS, sealOf, SHEETS, STEPS } from './model';
import Themes from './Themes.svelte';

const cell = (sheet: string, theme: (typeof ROWS)[number]) =>
	itemsOf(sheet, theme)
		.map((item) => `第${sealOf(item)}，${item.title}`)
		.join('；') || '没有单列';

export default chart({
	id: 'themes',
	title: '四项从头到尾各占一项：生态、城乡、乡村、投资；消费到2025年才单列',
	subtitle:
		'交城四个版面的工作分项；方印的序号是版面印的，圆印的序号是我们加的，主题和接续也是我们判读的',
	finding:
		'交城的版面从七项工作写到十五项重点。生态、城乡、乡村、投资每个版面各占一项，开发区和安全从2024年起单列，消费到2025年单列。项数变多，不等于工作变多。',
	alt: '交城四个版面的工作分项按主题对照：2023年七项工作，2024年1月九个方面，2024年两会九个关键词，2025年十五项重点。生态环境、城乡建设、乡村振兴、项目投资每个版面各占一项；园区开放和安全治理2023年没有单列，分别写在改革、民生里；产业转型到2025年分成几项；消费文旅只在2025年单列。2024年的版面并排，不算先后两年。',
	reports: SHEETS.map(({ id }) => id),
	figures: [],
	// Seals are no figures, and the picture says itself whose number they carry.
	legend: [],
	steps: STEPS,
	boards: BOARDS,
	table: {
		columns: [
			'主题',
			'2023年七项工作',
			'2024年1月九个方面',
			'2024年两会九个关键词',
			'2025年十五项重点'
		],
		rows: ROWS.map((theme) => [theme, ...SHEETS.map(({ id }) => cell(id, theme))])
	},
	component: Themes,
	card: {
		head: ['版面上的项数变多', '不等于工作变多'],
		fields: SHEETS.map(({ id, name: [count, what] }) => ({
			word: count.slice(0, -1),
			paint: 'hollow',
			county: '交城',
			label: report(id).short.replace('交城', ''),
			note: count.slice(-1) + what
		}))
	}
});
