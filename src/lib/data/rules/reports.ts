/** The pages themselves: in reading order, with the county and year that their id says. */
import type { Indicator, Project } from '../schema';
import type { Tables } from '../tables';
import { cells, each, type Rule } from './rule';

/** Latin names of the counties, as ids have them. */
const SLUGS = { 交城: 'jiaocheng', 绛县: 'jiangxian' } as const;

const reportOf = (tables: Tables) => new Map(tables.reports.map((row) => [row.id, row]));

export const reports: readonly Rule[] = [
	{
		name: 'page',
		check({ tables }, complain) {
			each(tables.reports, ({ id, county, year, date, label, short }, place) => {
				if (!id.startsWith(`${SLUGS[county]}-${year}`))
					complain('reports', place, 'id', id, `an id that begins with ${SLUGS[county]}-${year}`);
				// A plan is laid out in the year it is for, or in the winter before.
				if (date !== '' && ![year, year - 1].includes(Number(date.slice(0, 4))))
					complain('reports', place, 'date', date, `a day of ${year} or of the year before`);
				for (const [column, text] of Object.entries({ label, short }))
					if (!text.startsWith(`${county}${year}`))
						complain('reports', place, column, text, `words that begin with ${county}${year}`);
			});
			for (const column of ['label', 'short'] as const)
				each(tables.reports, (row, place) => {
					if (tables.reports.findIndex((other) => other[column] === row[column]) !== place)
						complain('reports', place, column, row[column], 'a name of its own');
				});
		}
	},
	{
		name: 'county',
		check({ tables }, complain) {
			const pages = reportOf(tables);
			for (const name of ['indicators', 'projects'] as const)
				each<Indicator | Project>(tables[name], ({ report, county }, place) => {
					const page = pages.get(report);
					if (page !== undefined && page.county !== county)
						complain(name, place, 'county', county, `${page.county}, the county of ${report}`);
				});
		}
	},
	{
		name: 'year',
		check({ tables }, complain) {
			// A page tells of the year before and plans its own; it cannot have seen the end of it.
			const pages = reportOf(tables);
			for (const name of ['indicators', 'projects', 'livelihood'] as const)
				each(tables[name] as object[], (row, place) => {
					const { report, year, kind, stage } = cells(row);
					const page = pages.get(String(report))?.year;
					if (page === undefined) return;
					const told = kind === 'actual' || kind === 'preliminary' || stage === '建成与投用';
					const planned = kind === 'plan' || kind === 'target';
					const allowed = told ? [page - 1] : planned ? [page] : [page - 1, page];
					if (!allowed.includes(Number(year)))
						complain(name, place, 'year', String(year), `${allowed.join(' or ')}, for this kind`);
				});
		}
	}
];
