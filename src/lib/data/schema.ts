/**
 * The vocabulary of the project: what a row of each table in `data/` holds.
 * The codebook for readers is `data/README.md`; this is the same for the compiler.
 */
import * as v from 'valibot';

/** The counties whose pages we read. */
export const COUNTIES = ['交城', '绛县'] as const;
/** What a printed number is: a result, an early or expected number, a target, a plan, or background. */
export const KINDS = ['actual', 'preliminary', 'target', 'plan', 'context'] as const;
/** = as printed · ≈ 左右 · ≥ 以上 · > 突破、高于 · words: said without a number. */
export const QUALIFIERS = ['=', '≈', '≥', '>', 'words'] as const;
/** Themes are ours: they place tasks, works and projects, and claim nothing. */
export const THEMES = [
	'产业转型',
	'项目投资',
	'园区开放',
	'改革创新',
	'生态环境',
	'城乡建设',
	'乡村振兴',
	'民生福祉',
	'安全治理',
	'消费文旅',
	'其他'
] as const;
/** Units as the pages print them; `类` and the like stand for counts of named things. */
export const UNITS = [
	...['亿元', '万元', '元', '%', '倍', '个百分点', 'MW', '万吨', '亿公斤', '万亩', '亩'],
	...['万平方米', '万立方米', '公里', '分钟', '天', '年', '户', '家', '个', '座', '辆', '条'],
	...['处', '台', '场', '项', '人', '名', '位', '届', '类', '级', 'A级', '县']
] as const;

export type County = (typeof COUNTIES)[number];
export type Kind = (typeof KINDS)[number];
export type Qualifier = (typeof QUALIFIERS)[number];
export type Theme = (typeof THEMES)[number];
export type Unit = (typeof UNITS)[number];

const text = v.string();
const filled = v.pipe(v.string(), v.nonEmpty('some text'));
const id = v.pipe(
	v.string(),
	v.regex(/^[a-z][a-z0-9-]*$/u, 'an id of small letters, digits and hyphens')
);
const reference = v.union([v.literal(''), id], 'an id, or nothing');
const list = v.pipe(
	v.string(),
	v.transform((cell) => (cell === '' ? [] : cell.split(';')))
);
const number = v.pipe(
	v.string(),
	v.regex(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/u, 'a number in digits, as printed'),
	v.transform(Number)
);
const optionalNumber = v.pipe(
	v.string(),
	v.regex(/^(-?(0|[1-9]\d*)(\.\d*[1-9])?)?$/u, 'a number in digits, as printed, or nothing'),
	v.transform((cell) => (cell === '' ? null : Number(cell)))
);
const whole = v.pipe(v.string(), v.regex(/^(0|[1-9]\d*)$/u, 'a whole number'), v.transform(Number));
const year = v.pipe(v.string(), v.regex(/^20\d\d$/u, 'a year such as 2024'), v.transform(Number));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'a SHA-256 in 64 hexadecimal digits'));
const quote = v.pipe(
	v.string(),
	v.maxLength(40, 'a quotation of at most 40 characters'),
	v.regex(/^\S*$/u, 'a quotation without white space')
);
const one = <const Options extends readonly string[]>(options: Options) =>
	v.picklist(options, `one of ${options.join(' · ')}`);
const due = v.pipe(
	v.string(),
	v.regex(
		/^(20\d\d(-(0[1-9]|1[0-2])(-end)?|-Q[1-4]|-end)?)?$/u,
		'a time such as 2025, 2025-end, 2025-Q3, 2025-06, 2025-05-end, or nothing'
	)
);

/** Where a fragment stands in its report's text without white space; `end` is exclusive. */
const locator = { start: whole, end: whole, sha256 };

/** One schema a table, in the order in which the tables build on one another. */
export const schemas = {
	reports: v.strictObject({
		id,
		county: one(COUNTIES),
		/** The year whose work the page lays out. */
		year,
		occasion: one(['两会', '县委全会暨县委经济工作会议']),
		date: v.pipe(
			v.string(),
			v.regex(/^(20\d\d(-\d\d(-\d\d)?)?)?$/u, 'a date as far as it is known, or nothing')
		),
		date_note: text,
		label: filled,
		short: filled,
		numbering: one(['printed', 'ours']),
		/** Length of the text without white space, in UTF-16 code units. */
		characters: whole
	}),
	sentences: v.strictObject({
		report: id,
		order: whole,
		start: whole,
		end: whole,
		/** Whether the sentence carries a figure, by the rule in sentences.ts. */
		figure: v.pipe(
			v.string(),
			v.regex(/^[01]$/u, '0 or 1'),
			v.transform((cell) => cell === '1')
		)
	}),
	works: v.strictObject({
		id,
		report: id,
		order: whole,
		numbered: one(['printed', 'ours']),
		title: filled,
		theme: one(THEMES),
		successors: list,
		note: text
	}),
	indicators: v.strictObject({
		id,
		report: id,
		county: one(COUNTIES),
		/** The year the figure is about. */
		year,
		subject: filled,
		indicator: filled,
		measure: one(['level', 'growth', 'quantity', 'share', 'rank']),
		kind: one(KINDS),
		qualifier: one(QUALIFIERS),
		value: optionalNumber,
		words: text,
		unit: v.union([v.literal(''), one(UNITS)], `one of ${UNITS.join(' · ')}`),
		due: text,
		quote,
		note: text
	}),
	derived: v.strictObject({
		id,
		left: id,
		right: id,
		operation: one(['difference', 'ratio']),
		value: number,
		unit: one(UNITS),
		label: filled,
		note: text
	}),
	tasks: v.strictObject({
		id,
		report: id,
		kind: one(['plan', 'target', 'pledge', 'achievement', 'principle', 'voice']),
		work: reference,
		section: filled,
		theme: one(THEMES),
		task: filled,
		figures: list,
		modal: text,
		due,
		names: list,
		speaker: text,
		...locator,
		quote,
		note: text
	}),
	projects: v.strictObject({
		id,
		report: id,
		county: one(COUNTIES),
		year,
		name: filled,
		type: one(['named', 'package']),
		package: reference,
		verb: filled,
		stage: one(['洽谈', '谋划与前期', '推进与建设', '建成与投用', '其他']),
		amount: reference,
		count: reference,
		figures: list,
		due,
		modal: text,
		overlaps: list,
		theme: one(THEMES),
		...locator,
		note: text
	}),
	deadlines: v.strictObject({
		id,
		report: id,
		task: id,
		subject: filled,
		action: filled,
		modal: one(['推动', '确保', '力争', '无']),
		due,
		due_printed: filled,
		quote: v.pipe(quote, v.nonEmpty('a quotation'))
	}),
	ecology: v.strictObject({
		id,
		report: id,
		medium: one(['气', '水', '土', '绿', '碳']),
		label: filled,
		verb: text,
		figures: list,
		task: reference,
		kind: one(['actual', 'plan']),
		...locator,
		note: text
	}),
	livelihood: v.strictObject({
		id,
		report: id,
		domain: one(['上学', '看病', '就业', '出行', '用水与厕所', '养老托育', '住与环境']),
		label: filled,
		verb: text,
		figures: list,
		task: reference,
		year,
		kind: one(['actual', 'plan']),
		note: text
	}),
	threads: v.strictObject({
		id,
		thread: id,
		subject: filled,
		report: id,
		/** The page's own words; empty where the page does not mention the subject. */
		verb: text,
		quote,
		task: reference,
		note: text
	}),
	voices: v.strictObject({
		id,
		report: id,
		speaker: filled,
		role: filled,
		quote: v.pipe(quote, v.nonEmpty('a quotation')),
		note: text
	}),
	names: v.strictObject({ name: filled, report: id, quote, note: text }),
	corrections: v.strictObject({
		id,
		report: id,
		printed: filled,
		reading: text,
		/** The characters that must not stand in anything we print ourselves. */
		wrong: list,
		confidence: one(['高', '中', '低']),
		treatment: one(['改', '括注', '照印', '避用']),
		reason: filled
	}),
	/** What we got wrong after publication; readers see it under 更正. */
	errata: v.strictObject({
		date: v.pipe(v.string(), v.regex(/^20\d\d-\d\d-\d\d$/u, 'a date such as 2026-11-21')),
		place: filled,
		was: filled,
		is: filled,
		reason: filled
	})
};

export type TableName = keyof typeof schemas;
/** A row of the table `Name`, typed and with its units in the codebook. */
export type Row<Name extends TableName> = v.InferOutput<(typeof schemas)[Name]>;

export type Report = Row<'reports'>;
export type Sentence = Row<'sentences'>;
export type Work = Row<'works'>;
export type Indicator = Row<'indicators'>;
export type Derived = Row<'derived'>;
export type Task = Row<'tasks'>;
export type Project = Row<'projects'>;
export type Deadline = Row<'deadlines'>;
export type EcologyItem = Row<'ecology'>;
export type LivelihoodItem = Row<'livelihood'>;
export type Thread = Row<'threads'>;
export type Voice = Row<'voices'>;
