/** Projects: packages and what is named under them, overlapping both ways, no plan told as done. */
import { each, type Rule } from './rule';

const MONEY = ['亿元', '万元', '元'];

export const projects: readonly Rule[] = [
	{
		name: 'package',
		check({ tables }, complain) {
			const rowOf = new Map(tables.projects.map((row) => [row.id, row]));
			each(tables.projects, ({ id, report, type, package: parent, amount, count }, place) => {
				const prefix = type === 'named' ? 'pj-' : 'pk-';
				if (!id.startsWith(prefix))
					complain('projects', place, 'type', type, `${prefix}… in the id`);
				const group = rowOf.get(parent);
				if (group !== undefined && (group.type !== 'package' || group.report !== report))
					complain('projects', place, 'package', parent, `a package of ${report}`);
				if (type === 'package' && parent !== '')
					complain(
						'projects',
						place,
						'package',
						parent,
						'nothing: no page puts packages in packages'
					);
				if (type === 'named' && (amount !== '' || count !== ''))
					complain(
						'projects',
						place,
						'amount',
						amount || count,
						'figures of a package in “figures”'
					);
			});
		}
	},
	{
		name: 'overlap both ways',
		check({ tables }, complain) {
			const rowOf = new Map(tables.projects.map((row) => [row.id, row]));
			each(tables.projects, ({ id, overlaps, package: parent }, place) => {
				for (const other of overlaps) {
					const row = rowOf.get(other);
					if (other === id) complain('projects', place, 'overlaps', other, 'another project');
					else if (other === parent)
						complain('projects', place, 'overlaps', other, 'the package only in “package”');
					else if (row !== undefined && !row.overlaps.includes(id))
						complain('projects', place, 'overlaps', other, `${id} among the overlaps of ${other}`);
				}
			});
		}
	},
	{
		name: 'amount and count',
		check({ tables }, complain) {
			const figureOf = new Map(tables.indicators.map((row) => [row.id, row]));
			each(tables.projects, (row, place) => {
				const amount = figureOf.get(row.amount);
				if (amount !== undefined && !MONEY.includes(amount.unit))
					complain('projects', place, 'amount', row.amount, `money, not ${amount.unit}`);
				const count = figureOf.get(row.count);
				if (count !== undefined && [...MONEY, '%'].includes(count.unit))
					complain('projects', place, 'count', row.count, `a count, not ${count.unit}`);
				for (const id of [row.amount, row.count, ...row.figures]) {
					const figure = figureOf.get(id);
					if (figure === undefined) continue;
					if (figure.year !== row.year)
						complain('projects', place, 'year', String(row.year), `${figure.year}, as ${id}`);
					if (isPreciseDue(figure.due) && figure.due !== row.due)
						complain('projects', place, 'due', row.due, `${figure.due}, as ${id}`);
				}
			});
		}
	},
	{
		name: 'stage against page',
		check({ tables, texts }, complain) {
			// A verb of the page, and 建成与投用 only where the page reports it of the year before.
			const years = new Map(tables.reports.map(({ id, year }) => [id, year]));
			each(tables.projects, ({ report, year, stage, due, modal }, place) => {
				if (stage === '建成与投用' && year >= (years.get(report) ?? 0))
					complain('projects', place, 'stage', stage, 'a stage of work: the page only plans this');
				if (due !== '' && !due.startsWith(String(year)))
					complain('projects', place, 'due', due, `a time in ${year}`);
				const text = texts.get(report);
				if (text !== undefined && modal !== '' && !text.includes(modal))
					complain('projects', place, 'modal', modal, `a word that ${report} prints`);
			});
		}
	}
];

const isPreciseDue = (due: string) => due.length > 4;
