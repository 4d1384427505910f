/** Ecology and livelihood: views on tasks, so they can say nothing that the task does not. */
import type { EcologyItem, LivelihoodItem, Task } from '../schema';
import { each, type Rule } from './rule';

type Item = EcologyItem | LivelihoodItem;

const TOLD: Record<string, readonly Task['kind'][]> = {
	actual: ['achievement'],
	plan: ['plan', 'target', 'pledge']
};

export const items: readonly Rule[] = [
	{
		name: 'item and task',
		check({ tables }, complain) {
			const taskOf = new Map(tables.tasks.map((row) => [row.id, row]));
			for (const name of ['ecology', 'livelihood'] as const)
				each<Item>(tables[name], ({ task, kind, figures }, place) => {
					const row = taskOf.get(task);
					if (row === undefined) {
						if (task === '') complain(name, place, 'task', '', 'the task it is a view on');
						return;
					}
					if (TOLD[kind]?.includes(row.kind) === false)
						complain(name, place, 'kind', kind, `the kind of ${task}, which is ${row.kind}`);
					if ([...figures].sort().join() !== [...row.figures].sort().join())
						complain(
							name,
							place,
							'figures',
							figures.join(';'),
							`the figures of ${task}: ${row.figures.join(';') || 'none'}`
						);
				});
		}
	},
	{
		name: 'place of the item',
		check({ tables }, complain) {
			const taskOf = new Map(tables.tasks.map((row) => [row.id, row]));
			each(tables.ecology, ({ task, start, end }, place) => {
				const row = taskOf.get(task);
				if (row !== undefined && (end <= row.start || start >= row.end))
					complain('ecology', place, 'start', `${start}–${end}`, `a place within ${task}`);
			});
		}
	},
	{
		name: 'label length',
		check({ tables }, complain) {
			for (const name of ['ecology', 'livelihood'] as const)
				each<Item>(tables[name], ({ label }, place) => {
					if (label.length > 18) complain(name, place, 'label', label, 'at most 18 characters');
				});
		}
	}
];
