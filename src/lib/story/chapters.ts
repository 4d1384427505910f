/** The chapters in reading order. Their questions are set in the headline face, so its glyphs are cut from here. */
export const TITLE = '白纸黑字';
export const SUBTITLE = '五个报纸版面里，两个县说要做什么、印出了什么结果、没有说什么';

/** Heads outside the chapters that wear the headline face too. */
export const HEADINGS = ['出处', '没有这一页', '勘误', '说做了的事', '目录'] as const;

export const chapters = [
	{ id: 'pages', number: '', short: '五页纸', question: '五页纸上写了什么？' },
	{ id: 'tasks', number: '一', short: '要做的事', question: '这些版面说要做哪些事？' },
	{ id: 'keywords', number: '二', short: '九个关键词', question: '九个关键词，哪些数得出来？' },
	{ id: 'themes', number: '三', short: '年年的工作', question: '今年说的事，明年还在不在？' },
	{ id: 'gdp', number: '四', short: 'GDP：总数与增速', question: 'GDP总数小了，怎么还是增长？' },
	{ id: 'investment', number: '五', short: '投资增速', question: '投资为什么印了两个数？' },
	{ id: 'targets', number: '六', short: '目标与结果', question: '定下的目标，对得上吗？' },
	{ id: 'projects', number: '七', short: '项目与投资', question: '钱要花在哪些项目上？' },
	{ id: 'deadlines', number: '八', short: '日历', question: '说好了哪个月？' },
	{ id: 'ecology', number: '九', short: '生态', question: '天和水变好了没有？' },
	{ id: 'livelihood', number: '十', short: '民生账本', question: '一家人数得出什么？' },
	{ id: 'threads', number: '十一', short: '后来呢', question: '氢能、专业镇，后来呢？' },
	{ id: 'methods', number: '十二', short: '方法与数据', question: '我们怎么读这五页' }
] as const;

/** The search over all tasks: no chapter, but what many come for. */
export const FINDER = { id: 'find', after: 'tasks', title: '查任务' } as const;

export type ChapterId = (typeof chapters)[number]['id'];

/** The chapter with this id. */
export function chapterOf(id: ChapterId): (typeof chapters)[number] {
	const chapter = chapters.find((one) => one.id === id);
	if (chapter === undefined) throw new Error(`no chapter “${id}”`);
	return chapter;
}
