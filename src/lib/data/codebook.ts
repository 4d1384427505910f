/** The codebook in words: what each table and column holds. `schema.ts` says the same to the compiler. */
import type { Row, TableName } from './schema';

export interface TableWords<Name extends TableName> {
	readonly title: string;
	/** What one row is. */
	readonly row: string;
	readonly columns: Readonly<Record<keyof Row<Name>, string>>;
}

const report = '所出版面，见 reports';
const note = '我们的说明；没有就空';
const start = '原文片段的起点：版面文字删去全部空白后的字符位置（从0数，UTF-16）';
const end = '原文片段的终点，不含这一位';
const sha256 = '该片段的SHA-256，可以凭原文核对';
const figures = '挂在这一行的数字，indicators 的编号，分号隔开；没有就空';
const theme = '我们的归类，只为查找，不作统计';

/** The words of every table, in the order of the schemas. */
export const codebook: { readonly [Name in TableName]: TableWords<Name> } = {
	reports: {
		title: '五个版面',
		row: '一个版面',
		columns: {
			id: '编号',
			county: '县',
			year: '版面所安排的年份',
			occasion: '会议',
			date: '会议日期；版面没有印到日就只写到月或年，没有印就空',
			date_note: '日期的依据',
			label: '资料来源里的名称',
			short: '图里的简称',
			numbering: '各项工作的序号：printed 版面所印，ours 编者所加',
			characters: '版面文字删去全部空白后的字符数（UTF-16）'
		}
	},
	sentences: {
		title: '句子',
		row: '版面上的一句，按阅读次序；只记位置，不收原文',
		columns: {
			report,
			order: '第几句',
			start,
			end,
			figure: '这一句带不带数字：1带，0不带；规则见“方法与数据”'
		}
	},
	works: {
		title: '各项工作',
		row: '版面列出的一项工作、一个关键词或一项任务',
		columns: {
			id: '编号',
			report,
			order: '次序',
			numbered: '序号的来历：printed 版面所印，ours 编者所加',
			title: '名称，必要时缩短',
			theme,
			successors: '在同县下一个版面接着说的项，分号隔开；由编者判读',
			note
		}
	},
	indicators: {
		title: '印出的数字',
		row: '版面印出的一个数，或一个用文字说的指标',
		columns: {
			id: '编号',
			report,
			county: '县',
			year: '这个数说的是哪一年',
			subject: '说的是什么事',
			indicator: '指标',
			measure: 'level 全年总数，growth 比上年的增速，quantity 一件事的数量，share 比重，rank 位次',
			kind: 'actual 实绩，preliminary 预计或后来改了的早期数，target 目标，plan 计划，context 背景',
			qualifier: '= 照印，≈ 左右，≥ 以上，> 突破，words 只有文字',
			value: '数值，照印，不补零、不换算；只有文字时空',
			words: '没有数值时版面的原话；有数值时空',
			unit: '单位，照印；没有数值时空',
			due: '版面给这个数印的期限；没有印就空',
			quote: '原句，逐字照录，最多四十字，标点照原样',
			note
		}
	},
	derived: {
		title: '我们算的数',
		row: '由两个印出的数算出的一个数，页面上都注明“据版面数字计算”',
		columns: {
			id: '编号',
			left: '被减数或被除数，indicators 的编号',
			right: '减数或除数，indicators 的编号',
			operation: 'difference 相减，ratio 相除',
			value: '结果，相除的保留两位',
			unit: '单位；两个百分数相减记“个百分点”',
			label: '这个数说的是什么',
			note
		}
	},
	tasks: {
		title: '要做的事与报告的事',
		row: '版面的一条计划、目标、表态或已述的成绩，用我们的话转述',
		columns: {
			id: '编号',
			report,
			kind: 'plan 计划，target 预期目标，pledge 个人表态，achievement 已述的成绩，principle 总体要求，voice 代表委员的话',
			work: '所属的工作，works 的编号；计划才有',
			section: '在版面的什么地方',
			theme,
			task: '转述，最多四十字；动词的分寸照原文',
			figures,
			modal: '版面所用的动词或情态词',
			due: '版面印出的期限：2025-06 是6月，2025-05-end 是5月底，2025-Q3 是三季度，2025 是年内，2025-end 是年底；没有印就空',
			names: '点到的企业、地点、项目，分号隔开；存疑的名称不收',
			speaker: '说话的人和身份，照印；表态和代表委员的话才有',
			start,
			end,
			sha256,
			quote: '原句，最多四十字；只有挂了数字的行才有',
			note
		}
	},
	projects: {
		title: '项目与项目包',
		row: '点了名的一个项目，或只说了件数、金额的一批项目',
		columns: {
			id: '编号',
			report,
			county: '县',
			year: '说的是哪一年',
			name: '名称',
			type: 'named 点名的项目，package 一批项目',
			package: '版面把它列在哪一批下面；没有就空',
			verb: '版面的说法',
			stage: '阶段，由我们归类',
			amount: '金额，indicators 的编号；没有印就空',
			count: '件数，indicators 的编号；没有印就空',
			figures,
			due: '版面印出的期限，写法同 tasks；没有印就空',
			modal: '版面所用的动词或情态词',
			overlaps: '可能与哪些行重合，分号隔开；重合的不能相加',
			theme,
			start,
			end,
			sha256,
			note
		}
	},
	deadlines: {
		title: '印了月份的承诺',
		row: '印了月份、季度、年内或年底的一条承诺',
		columns: {
			id: '编号',
			report,
			task: 'tasks 的编号',
			subject: '事项',
			action: '到时候要怎样',
			modal: '情态词；句中没有就记“无”',
			due: '期限，写法同 tasks',
			due_printed: '期限，照印',
			quote: '原句，最多四十字'
		}
	},
	ecology: {
		title: '生态',
		row: '一页版面说到的一件治气、治水、治土、扩绿、降碳的事',
		columns: {
			id: '编号',
			report,
			medium: '气、水、土、绿、碳，由我们归类',
			label: '事项，我们的话',
			verb: '版面的说法',
			figures,
			task: 'tasks 的编号',
			kind: 'actual 版面作为上一年的事说，plan 计划',
			start,
			end,
			sha256,
			note
		}
	},
	livelihood: {
		title: '民生',
		row: '一家人可能察觉的一件事',
		columns: {
			id: '编号',
			report,
			domain: '门类，由我们归类',
			label: '事项，我们的话',
			verb: '版面的说法',
			figures,
			task: 'tasks 的编号',
			year: '说的是哪一年',
			kind: 'actual 版面作为上一年的事说，plan 计划',
			note
		}
	},
	threads: {
		title: '后来呢',
		row: '一件事在一个版面上的下落；版面没有提到也占一行',
		columns: {
			id: '编号',
			thread: '哪一件事',
			subject: '事项',
			report,
			verb: '版面的说法；没有提到就空',
			quote: '原句，最多四十字；没有提到就空',
			task: 'tasks 的编号；没有提到就空',
			note: '说的是哪一年、是计划还是已述；没有提到就写明'
		}
	},
	voices: {
		title: '版面上的人声',
		row: '一位说话的人的一句话',
		columns: {
			id: '编号',
			report,
			speaker: '姓名，照印',
			role: '身份，照印',
			quote: '原话，最多四十字',
			note
		}
	},
	names: {
		title: '带数字的名称',
		row: '一个名称、序数或版面自己的计数，里面的数字不算数字',
		columns: {
			name: '名称',
			report,
			quote: '原句，最多四十字',
			note
		}
	},
	corrections: {
		title: '原版面的印刷与扫描错误',
		row: '一处错误或可疑之处',
		columns: {
			id: '编号',
			report,
			printed: '版面文字里的样子',
			reading: '我们怎样读；定不下来就空',
			wrong: '我们自己的文字里不出现的字样，分号隔开；没有就空',
			confidence: '把握：高、中、低',
			treatment: '改：照改；括注：补字放在方括号里；照印：不动；避用：不出现',
			reason: '理由'
		}
	},
	errata: {
		title: '我们的更正',
		row: '发布以后我们改正的一处错误',
		columns: {
			date: '更正的日期',
			place: '在页面的什么地方',
			was: '原来怎样写',
			is: '现在怎样写',
			reason: '原因，由谁指出'
		}
	}
};
