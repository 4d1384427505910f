/** Errors of print and scan: listed once, mended wherever we print the words ourselves. */
import { cells, each, type Rule } from './rule';
import { escaped, OWN_WORDS } from './words';

export const corrections: readonly Rule[] = [
	{
		name: 'correction',
		check({ tables, texts }, complain) {
			each(tables.corrections, ({ report, printed, reading, treatment, wrong }, place) => {
				const text = texts.get(report);
				if (text !== undefined && !text.includes(printed))
					complain('corrections', place, 'printed', printed, `words that stand in ${report}`);
				if ((treatment === '改' || treatment === '括注') && reading === '')
					complain('corrections', place, 'reading', '', `how we read it, for ${treatment}`);
				if (treatment === '避用' && wrong.length === 0)
					complain('corrections', place, 'wrong', '', 'the characters that we never print');
				if (treatment === '括注' && !/\[.+\]/u.test(reading))
					complain('corrections', place, 'reading', reading, 'the added characters in brackets');
				for (const word of wrong)
					if (text !== undefined && !text.includes(word))
						complain('corrections', place, 'wrong', word, `characters that stand in ${report}`);
			});
		}
	},
	{
		name: 'uncorrected error',
		check({ tables }, complain) {
			const wrong = tables.corrections.flatMap((row) =>
				row.wrong.map((word) => ({ word, treatment: row.treatment, reading: row.reading }))
			);
			if (wrong.length === 0) return;
			const any = new RegExp(wrong.map(({ word }) => escaped(word)).join('|'), 'u');
			// Notes may name an error in order to explain it; nothing else that is ours may.
			for (const [name, columns] of OWN_WORDS)
				each(tables[name] as object[], (row, place) => {
					for (const column of [...columns, 'names']) {
						const text = String(cells(row)[column] ?? '');
						if (column === 'note' || !any.test(text)) continue;
						for (const { word, reading } of wrong)
							if (text.includes(word))
								complain(
									name,
									place,
									column,
									word,
									`${reading || 'another wording'}, as corrected`
								);
					}
				});
			// A quotation is verbatim, so it may show an error that the note explains, never a doubtful name.
			for (const name of ['indicators', 'tasks', 'deadlines', 'threads', 'voices'] as const)
				each<{ quote: string }>(tables[name], (row, place) => {
					if (!any.test(row.quote)) return;
					for (const { word, treatment } of wrong)
						if (row.quote.includes(word) && (treatment === '避用' || cells(row)['note'] === ''))
							complain(
								name,
								place,
								'quote',
								word,
								'a quotation without it, or a note that explains it'
							);
				});
		}
	}
];
