/** Tasks: told in our words, with figures of their own page and kind, in their own list. */
import { numeralsIn } from '../numerals';
import type { Task } from '../schema';
import { each, type Rule } from './rule';

/** Kinds of figures that a task of each kind may carry. */
const FIGURES: Record<Task['kind'], readonly string[]> = {
	plan: ['plan', 'context'],
	target: ['target'],
	pledge: ['plan'],
	achievement: ['actual', 'preliminary', 'context'],
	principle: [],
	voice: []
};

/** `2025-06` and `2025-end` say more than a year; `2025` alone may be a target's year. */
export const isPrecise = (due: string) => due.length > 4;

export const tasks: readonly Rule[] = [
	{
		name: 'task',
		check({ tables }, complain) {
			each(tables.tasks, ({ kind, work, figures, quote, speaker, task, due, modal }, place) => {
				if (figures.length > 0 !== (quote !== ''))
					complain(
						'tasks',
						place,
						'quote',
						quote,
						'a quotation where there are figures, none where there are not'
					);
				if ((work !== '') !== (kind === 'plan'))
					complain('tasks', place, 'work', work, 'the work of a plan, and nothing for other kinds');
				if ((speaker !== '') !== (kind === 'pledge' || kind === 'voice'))
					complain('tasks', place, 'speaker', speaker, 'who pledges or speaks, and nobody else');
				if (task.length > 40) complain('tasks', place, 'task', task, 'at most 40 characters');
				if (kind === 'target' && modal === '')
					complain('tasks', place, 'modal', modal, 'the word of the target, as printed');
				if (due !== '' && (kind === 'achievement' || kind === 'principle'))
					complain('tasks', place, 'due', due, `nothing: a ${kind} has no deadline`);
			});
		}
	},
	{
		name: 'kind of figure',
		check({ tables }, complain) {
			const figureOf = new Map(tables.indicators.map((row) => [row.id, row]));
			each(tables.tasks, ({ kind, figures }, place) => {
				for (const id of figures) {
					const figure = figureOf.get(id);
					if (figure !== undefined && !FIGURES[kind].includes(figure.kind))
						complain(
							'tasks',
							place,
							'kind',
							kind,
							`a kind that may carry ${id}, which is ${figure.kind}`
						);
				}
			});
		}
	},
	{
		name: 'figure of the task',
		check({ tables }, complain) {
			// The figures of a task stand in its own quotation.
			const figureOf = new Map(tables.indicators.map((row) => [row.id, row]));
			each(tables.tasks, ({ figures, quote, start, end }, place) => {
				for (const id of figures) {
					const figure = figureOf.get(id);
					if (figure === undefined || quote === '') continue;
					const stands =
						figure.value === null
							? quote.includes(figure.words)
							: numeralsIn(quote).some(({ value }) => value === figure.value);
					// Forty characters may not reach from the first figure of a long sentence to the last.
					const further = quote.length + figure.quote.length <= end - start;
					if (!stands && !further)
						complain('tasks', place, 'figures', id, `a figure that stands in “${quote}”`);
				}
			});
		}
	},
	{
		name: 'task id',
		check({ tables }, complain) {
			const pages = new Map<string, string>();
			const prefixes = new Map<string, string>();
			for (const { id, report } of tables.works)
				if (!prefixes.has(id.split('-')[0] ?? '')) prefixes.set(id.split('-')[0] ?? '', report);
			each(tables.tasks, ({ id, report }, place) => {
				const prefix = id.split('-')[0] ?? '';
				const page = prefixes.get(prefix) ?? pages.get(prefix) ?? report;
				pages.set(prefix, page);
				if (!/^[a-z0-9]+-\d{3}$/u.test(id) || page !== report)
					complain('tasks', place, 'id', id, `an id of ${report}, such as ${prefix}-001`);
			});
		}
	},
	{
		name: 'numbers of tasks',
		check({ tables }, complain) {
			// No number of a page is lost: the ids of a page's tasks run without a gap.
			const last = new Map<string, Set<number>>();
			for (const { id } of tables.tasks) {
				const [prefix = '', number = ''] = id.split('-');
				last.set(prefix, (last.get(prefix) ?? new Set()).add(Number(number)));
			}
			each(tables.tasks, ({ id }, place) => {
				const [prefix = '', number = ''] = id.split('-');
				const before = Number(number) - 1;
				if (before > 0 && !last.get(prefix)?.has(before))
					complain(
						'tasks',
						place,
						'id',
						id,
						`a row ${prefix}-${String(before).padStart(3, '0')} too`
					);
			});
		}
	},
	{
		name: 'words of the page',
		check({ tables, texts }, complain) {
			// Names stand in the report as we write them; the verb stands in the sentence.
			each(tables.tasks, ({ report, names, modal, speaker }, place) => {
				const text = texts.get(report);
				if (text === undefined) return;
				for (const name of names)
					if (!text.includes(name))
						complain('tasks', place, 'names', name, `a name that ${report} prints`);
				// What we add to the page's words stands in brackets.
				const verb = modal.replace(/\[.*?\]/gu, '');
				if (!text.includes(verb))
					complain('tasks', place, 'modal', modal, `a word that ${report} prints`);
				for (const part of speaker.split(/[（）]/u))
					if (!text.includes(part))
						complain('tasks', place, 'speaker', part, `a name and post that ${report} prints`);
			});
		}
	},
	{
		name: 'figure without a task',
		check({ tables }, complain) {
			// What a page promises in numbers is in the list of tasks, else a reader could not find it.
			const used = new Set(tables.tasks.flatMap(({ figures }) => figures));
			each(tables.indicators, ({ id, kind }, place) => {
				if ((kind === 'plan' || kind === 'target') && !used.has(id))
					complain('indicators', place, 'id', id, 'a task that carries this figure');
			});
		}
	}
];
