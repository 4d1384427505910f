/** Deadlines: every printed month, quarter or year's end, as the task has it and as the page says it. */
import { each, type Rule } from './rule';

/** `2025-05-end` → 5月底 */
export function printedDue(due: string): string {
	const [, rest = ''] = /^\d{4}-?(.*)$/u.exec(due) ?? [];
	if (rest === '') return '年内';
	if (rest === 'end') return '年底';
	const quarter = /^Q(\d)$/u.exec(rest)?.[1];
	if (quarter !== undefined) return `${'一二三四'[Number(quarter) - 1]}季度`;
	const [month, end] = rest.split('-');
	return `${Number(month)}月${end === undefined ? '' : '底'}`;
}

export const deadlines: readonly Rule[] = [
	{
		name: 'deadline',
		check({ tables }, complain) {
			const taskOf = new Map(tables.tasks.map((row) => [row.id, row]));
			each(tables.deadlines, ({ report, task, modal, due, due_printed, quote, action }, place) => {
				const row = taskOf.get(task);
				const year = tables.reports.find(({ id }) => id === report)?.year;
				if (due === '' || !due.startsWith(String(year)))
					complain('deadlines', place, 'due', due, `a time in ${year}`);
				if (due_printed !== printedDue(due))
					complain('deadlines', place, 'due_printed', due_printed, `${printedDue(due)} for ${due}`);
				if (!quote.includes(due_printed))
					complain('deadlines', place, 'due_printed', due_printed, `words out of “${quote}”`);
				if (modal !== '无' && !quote.includes(modal))
					complain('deadlines', place, 'modal', modal, `a word out of “${quote}”`);
				if (modal === '无' && /推动|确保|力争/u.test(quote))
					complain('deadlines', place, 'modal', modal, `the modal word in “${quote}”`);
				if (!quote.includes(action) && !action.split('').every((one) => quote.includes(one)))
					complain('deadlines', place, 'action', action, `words out of “${quote}”`);
				if (row === undefined) return;
				if (row.due !== due) complain('deadlines', place, 'due', due, `${row.due}, as ${task}`);
				if (row.report !== report)
					complain('deadlines', place, 'report', report, `${row.report}, as ${task}`);
				if (modal !== '无' && row.modal !== modal)
					complain('deadlines', place, 'modal', modal, `${row.modal}, as ${task}`);
			});
		}
	},
	{
		name: 'every deadline',
		check({ tables }, complain) {
			const listed = new Map(tables.deadlines.map(({ task, due }) => [task, due]));
			each(tables.tasks, ({ id, kind, due }, place) => {
				if (kind === 'plan' && due !== '' && !listed.has(id))
					complain('tasks', place, 'due', due, `a row of deadlines.csv for ${id}`);
			});
			const dueOf = new Map<string, Set<string>>();
			for (const { figures, due } of tables.tasks)
				for (const figure of figures) dueOf.set(figure, (dueOf.get(figure) ?? new Set()).add(due));
			each(tables.indicators, ({ id, due }, place) => {
				const dues = dueOf.get(id);
				if (dues === undefined) return;
				// A task's month or quarter is its figures' too; 全年 is the figure's year and no deadline.
				for (const task of dues)
					if (task !== '' && task !== due)
						complain('indicators', place, 'due', due, `${task}, as its task`);
				if (due.length > 4 && !dues.has(due))
					complain('indicators', place, 'due', due, 'the time of its task');
			});
		}
	}
];
