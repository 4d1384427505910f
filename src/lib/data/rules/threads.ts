/** Threads: every subject on every page of its county, silence included. */
import { groups } from 'd3';
import { each, type Rule } from './rule';

export const threads: readonly Rule[] = [
	{
		name: 'silence',
		check({ tables }, complain) {
			each(tables.threads, ({ verb, quote, task, note }, place) => {
				if ((verb === '') !== (quote === ''))
					complain('threads', place, 'quote', quote, 'a quotation with a verb, and none without');
				if ((verb === '') !== (task === ''))
					complain('threads', place, 'task', task, 'a task with a verb, and none without');
				if (note === '')
					complain('threads', place, 'note', '', 'whether it is told, planned or not seen');
				for (const word of verb.split(/[；…]+/u))
					if (word !== '' && verb.length > 16)
						complain('threads', place, 'verb', verb, 'at most 16 characters');
			});
		}
	},
	{
		name: 'thread',
		check({ tables }, complain) {
			const order = new Map(tables.reports.map(({ id }, i) => [id, i]));
			const rows = tables.threads.map((row, place) => ({ ...row, place }));
			for (const [thread, own] of groups(rows, (row) => row.thread))
				for (const [i, { id, report, subject, place }] of own.entries()) {
					const expected = `th-${thread}-${report.replace(/^[a-z]+-/u, '')}`;
					if (id !== expected) complain('threads', place, 'id', id, expected);
					if (subject !== own[0]?.subject)
						complain('threads', place, 'subject', subject, `${own[0]?.subject}, as its thread`);
					const before = own[i - 1];
					if (before !== undefined && (order.get(before.report) ?? 0) >= (order.get(report) ?? 0))
						complain('threads', place, 'report', report, `a page after ${before.report}`);
				}
		}
	},
	{
		name: 'whole thread',
		check({ tables }, complain) {
			// A page left out would look like a subject that was never looked for.
			const countyOf = new Map(tables.reports.map(({ id, county }) => [id, county]));
			const rows = tables.threads.map((row, place) => ({ ...row, place }));
			for (const [, own] of groups(rows, (row) => row.thread)) {
				const first = own[0];
				if (first === undefined) continue;
				for (const { id, county } of tables.reports)
					if (county === countyOf.get(first.report) && !own.some(({ report }) => report === id))
						complain('threads', first.place, 'thread', first.thread, `a row for ${id} too`);
			}
		}
	}
];
