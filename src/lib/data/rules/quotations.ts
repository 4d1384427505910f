/** Quotations and locators: they stand in the reports, character for character. */
import type { EcologyItem, Project, Task } from '../schema';
import { sha256, TABLE_NAMES } from '../tables';
import { cells, each, type Rule } from './rule';

export const quotations: readonly Rule[] = [
	{
		name: 'quotation',
		check({ tables, texts }, complain) {
			for (const name of TABLE_NAMES)
				each(tables[name] as object[], (row, place) => {
					const { report, quote } = cells(row);
					const text = texts.get(String(report));
					if (text === undefined || typeof quote !== 'string' || quote === '') return;
					if (!text.includes(quote))
						complain(name, place, 'quote', quote, `words that stand in ${String(report)}`);
				});
		}
	},
	{
		name: 'locator',
		check({ tables, texts }, complain) {
			const lengths = new Map(tables.reports.map(({ id, characters }) => [id, characters]));
			for (const name of ['tasks', 'projects', 'ecology'] as const)
				each<Task | Project | EcologyItem>(
					tables[name],
					({ report, start, end, sha256: hash }, place) => {
						const length = lengths.get(report);
						if (end <= start) complain(name, place, 'end', String(end), `a place after ${start}`);
						else if (length !== undefined && end > length)
							complain(name, place, 'end', String(end), `at most ${length}, the end of the page`);
						const text = texts.get(report);
						if (text === undefined) return;
						const real = sha256(text.slice(start, end));
						if (real !== hash)
							complain(
								name,
								place,
								'sha256',
								`${start}–${end}: ${hash.slice(0, 12)}…`,
								`the hash of that fragment of ${report}, ${real.slice(0, 12)}…`
							);
					}
				);
		}
	},
	{
		name: 'quotation in its place',
		check({ tables, texts }, complain) {
			each(tables.tasks, ({ report, start, end, quote }, place) => {
				if (quote.length > end - start)
					complain('tasks', place, 'quote', quote, `at most the ${end - start} characters located`);
				const text = texts.get(report);
				if (text !== undefined && quote !== '' && !text.slice(start, end).includes(quote))
					complain('tasks', place, 'quote', quote, `words from ${start}–${end} of ${report}`);
			});
		}
	},
	{
		name: 'length of the page',
		check({ tables, texts }, complain) {
			each(tables.reports, ({ id, characters }, place) => {
				const text = texts.get(id);
				if (text !== undefined && text.length !== characters)
					complain('reports', place, 'characters', String(characters), String(text.length));
			});
		}
	},
	{
		name: 'speaker',
		check({ tables, texts }, complain) {
			// A voice is attributed as printed: the name and the post stand near the words.
			each(tables.voices, ({ report, speaker, role, quote }, place) => {
				const text = texts.get(report);
				if (text === undefined) return;
				for (const [column, words] of Object.entries({ speaker, role }))
					if (!text.includes(words))
						complain('voices', place, column, words, `a speaker and post that ${report} prints`);
				const near = text.slice(Math.max(0, text.indexOf(quote) - 300), text.indexOf(quote) + 300);
				if (!near.includes(speaker))
					complain('voices', place, 'speaker', speaker, 'a name that stands near the words');
			});
			if (tables.voices.length > 4)
				complain('voices', 4, 'id', `${tables.voices.length} voices`, 'at most four');
		}
	},
	{
		name: 'date of the page',
		check({ tables, texts }, complain) {
			each(tables.reports, ({ id, date }, place) => {
				const [, month, day] = date.split('-').map(Number);
				const text = texts.get(id);
				if (text !== undefined && day !== undefined && !text.includes(`${month}月${day}日`))
					complain('reports', place, 'date', date, `a day that ${id} prints`);
			});
		}
	}
];
