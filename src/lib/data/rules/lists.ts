/** Lists of works: numbered without a gap, and going on only on the county's next page. */
import { groups } from 'd3';
import { each, type Rule } from './rule';

/** `j25-w12` → `j25-w`: the list on its page that the work belongs to. */
const listOf = (id: string) => id.replace(/\d+$/u, '');

export const lists: readonly Rule[] = [
	{
		name: 'order of works',
		check({ tables }, complain) {
			const rows = tables.works.map((row, place) => ({ ...row, place }));
			for (const [list, own] of groups(rows, ({ id }) => listOf(id)))
				for (const [i, { id, order, report, place, numbered }] of own.entries()) {
					if (order !== i + 1) complain('works', place, 'order', String(order), String(i + 1));
					if (id !== `${list}${i + 1}`) complain('works', place, 'id', id, `${list}${i + 1}`);
					if (report !== own[0]?.report)
						complain(
							'works',
							place,
							'report',
							report,
							`${own[0]?.report}, as the rest of its list`
						);
					if (numbered !== own[0]?.numbered)
						complain('works', place, 'numbered', numbered, `${own[0]?.numbered}, as its list`);
				}
		}
	},
	{
		name: 'next page',
		check({ tables }, complain) {
			const pageOf = new Map(tables.works.map(({ id, report }) => [id, report]));
			const next = (report: string) => {
				const county = tables.reports.find(({ id }) => id === report)?.county;
				const own = tables.reports.filter((row) => row.county === county).map(({ id }) => id);
				return own[own.indexOf(report) + 1];
			};
			each(tables.works, ({ report, successors }, place) => {
				for (const id of successors)
					if (pageOf.has(id) && pageOf.get(id) !== next(report))
						complain('works', place, 'successors', id, `a work of ${next(report) ?? 'no page'}`);
			});
		}
	},
	{
		name: 'title length',
		check({ tables }, complain) {
			each(tables.works, ({ title }, place) => {
				if (title.length > 14) complain('works', place, 'title', title, 'at most 14 characters');
			});
		}
	}
];
