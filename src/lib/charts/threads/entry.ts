import { say, sayReports } from '$lib/format/figure';
import { factsIn } from '$lib/format/quoted';
import { chart } from '../chart';
import Threads from './Threads.svelte';
import { BOARDS, lineOf, mannerOf, PAGES, prefaceOf, rows, STEPS, subjects } from './model';

/** Figures in the words of the opened rows. */
const figures = [
	...new Set(rows.flatMap((row) => factsIn(lineOf(row), row.report)?.split(' ') ?? []))
];

export default chart({
	id: 'threads',
	title: '能读到“成功申报”的只有专业镇，没有点明是哪个镇',
	subtitle: '交城四个版面怎样说同一件事',
	finding:
		'把同一件事在交城各版面的说法排在一起，只有专业镇能从“创建”读到“成功申报”。其余的，后来的版面没有再提、再说一遍计划、换了别的话，或者用“深入开展”“稳步推进”这样的词。没有再提，不等于没有做。',
	alt: `交城四个版面怎样说同一件事：${subjects.map(({ name }) => name).join('、')}。只有专业镇从“创建”到“成功申报”，没有点明是哪个镇；其余各行，后来的版面没有提到、再说一遍计划，或者用表示进展的词。开发区生态治理“深入开展”、殡葬改革“稳步推进”，同一页又有计划：“继续厚植”“持续深化”；氢能“蓄势发力”，同一页又计划“强化”。氢能在2024年的计划是新建加氢站${say('jiaocheng-2024-hydrogen-stations')}，交城2025年1月的版面没有再提。南环路，东延完成投运，西延是另一件，写的是计划。`,
	reports: PAGES,
	figures,
	legend: ['told', 'underway', 'intended', 'unsaid'],
	steps: STEPS,
	boards: BOARDS,
	table: {
		columns: ['事项', '版面', '版面的动词', '怎么说的', '版面原话'],
		rows: rows.map((row) => [
			row.subject,
			sayReports([row.report]),
			row.verb === '' ? '没有提到' : row.verb,
			prefaceOf(row) || (mannerOf(row) === 'reported' ? '说的是过去一年' : ''),
			row.quote
		])
	},
	listed: 'thread-list',
	component: Threads,
	card: {
		head: ['能读到“成功申报”的', '只有专业镇'],
		fields: [
			{ word: '成功申报', paint: 'solid', county: '交城', label: '专业镇，没有点明是哪个镇' },
			{ word: '没有再提', paint: 'missing', label: '氢能' }
		]
	}
});
