import { say } from '$lib/format/figure';
import { chart } from '../chart';
import Keywords from './Keywords.svelte';
import { BOARDS, FIGURES, isEmpty, KEYWORDS, STEPS } from './model';

const empty = KEYWORDS.filter(isEmpty).map(({ work }) => work.title);
const leads = KEYWORDS.flatMap(({ work, large: [first] }) =>
	first === undefined ? [] : [`${work.title}，${first.verb}${first.thing}${first.figure}`]
);

export default chart({
	id: 'keywords',
	title: `交城2024年九个关键词，${empty.join('、')}没有数字`,
	subtitle: '交城2024年两会版面；动词和数照版面，空心的都是计划，不是结果',
	finding: `交城2024年的九个关键词里，有的数得出来：新建农村厕所${say('jiaocheng-2024-rural-toilets')}，新增学位${say('jiaocheng-2024-school-places')}。${empty.join('和')}没有印出数字。`,
	alt: `九枚印章，各是一个关键词，下面是版面印的计划：${leads.join('；')}。${empty.join('、')}的印章是空的，没有数字。`,
	reports: ['jiaocheng-2024'],
	figures: FIGURES,
	legend: ['target', 'missing'],
	steps: STEPS,
	boards: BOARDS,
	table: {
		columns: ['关键词', '版面的动词', '内容', '印出的数'],
		rows: KEYWORDS.flatMap((keyword) => {
			const name = `${keyword.ordinal}、${keyword.work.title}`;
			const items = [...keyword.large, ...keyword.list];
			return items.length === 0
				? [[name, '', '没有印出数字', '']]
				: items.map(({ verb, thing, figure }) => [name, verb, thing, figure]);
		})
	},
	component: Keywords,
	card: {
		head: ['九个关键词', '这些没有印出数字'],
		fields: KEYWORDS.filter(isEmpty).map(({ ordinal, work }) => ({
			word: ordinal,
			paint: 'missing',
			label: work.title,
			note: '没有印出数字'
		}))
	}
});
