/** Sentences of a page follow one another and stay on it. */
import { each, type Rule } from './rule';

export const sentences: readonly Rule[] = [
	{
		name: 'sentences in order',
		check({ tables }, complain) {
			const lengths = new Map(tables.reports.map(({ id, characters }) => [id, characters]));
			const last = new Map<string, { order: number; end: number }>();
			each(tables.sentences, ({ report, order, start, end }, place) => {
				const before = last.get(report) ?? { order: 0, end: 0 };
				if (order !== before.order + 1)
					complain('sentences', place, 'order', String(order), String(before.order + 1));
				if (end <= start || end > (lengths.get(report) ?? Infinity))
					complain('sentences', place, 'end', String(end), `a place after ${start}, on the page`);
				last.set(report, { order, end });
			});
		}
	}
];
