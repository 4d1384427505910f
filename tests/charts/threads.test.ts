import { expect, test } from 'vitest';
import entry from '$lib/charts/threads/entry';
import {
	LINES,
	lineOf,
	mannerOf,
	NAMES,
	NEXT,
	PAGES,
	partsOf,
	placesAt,
	prefaceOf,
	rows,
	STEPS,
	subjects,
	viewAt,
	WORDS
} from '$lib/charts/threads/model';
import { BOARDS, type ChartEntry } from '$lib/charts/chart';
import { factsIn, isCutOf } from '$lib/format/quoted';
import { draw } from './room';

const mannersOf = (thread: string) =>
	subjects.find(({ id }) => id === thread)?.rows.map(mannerOf) ?? [];

test('only the speciality town goes on from a plan to something said to be done', () => {
	const PROGRESS = ['zone-ecology', 'funeral-reform'];
	const fulfilled = subjects.filter(({ id }) => {
		const manners = mannersOf(id);
		const plan = manners.indexOf('planned');
		return plan >= 0 && manners.slice(plan + 1).includes('reported');
	});
	expect(fulfilled.map(({ id }) => id)).toEqual(['speciality-town']);
	// Two more are spoken of again, in words of progress, which is what their step says.
	for (const id of PROGRESS) {
		const last = subjects.find((one) => one.id === id)?.rows.at(-1);
		expect(last?.verb).toMatch(/^(深入开展|稳步推进)/u);
		expect(last && mannerOf(last)).toBe('ongoing');
		expect(viewAt('progress').lit(id)).toBe(true);
	}
});

test('the tourism area and the innovative county were achieved when first mentioned', () => {
	for (const id of ['tourism-area', 'innovative-county']) {
		expect(mannersOf(id).find((manner) => manner !== 'silent')).toBe('reported');
		expect(viewAt('early').lit(id)).toBe(true);
	}
});

test('hydrogen is planned in 2024 and not mentioned in 2025', () => {
	expect(mannersOf('hydrogen')).toEqual(['ongoing', 'silent', 'planned', 'silent']);
});

test('every subject has one row on each of the four pages', () => {
	expect(PAGES).toHaveLength(4);
	expect(rows).toHaveLength(subjects.length * PAGES.length);
});

test('words of going on are never painted like something done', () => {
	for (const row of rows)
		if (/^(深入开展|稳步推进|蓄势发力|持续牵引)/u.test(row.verb))
			expect(mannerOf(row)).toBe('ongoing');
});

test('the legend names each fill a box can have, and no other; a mere name has no box', () => {
	const FILLS = { reported: 'told', ongoing: 'underway', planned: 'intended', silent: 'unsaid' };
	const used = rows.flatMap((row) => partsOf(row, true)).map(({ manner }) => manner);
	expect(new Set(entry.legend)).toEqual(
		new Set(used.flatMap((manner) => (manner === 'named' ? [] : [FILLS[manner]])))
	);
	expect(used.filter((manner) => manner === 'named')).toHaveLength(1);
});

/** Whether a short name only leaves characters out. */
const leavesOut = (short: string, whole: string) => {
	const rest = [...whole];
	return [...short].every((sign) => rest.splice(0, rest.indexOf(sign) + 1).length > 0);
};

test('what a box or a line prints is cut from the page’s words, never reworded', () => {
	for (const row of rows) {
		const next = NEXT[row.id];
		for (const narrow of [true, false])
			for (const [i, { word, share }] of partsOf(row, narrow).entries()) {
				// 「只有名字」 is ours, and stands in the table as such.
				const sources = i === 0 ? [row.verb, row.quote] : [next?.[2] ?? ''];
				expect(
					sources.some((words) => leavesOut(word, words)),
					word
				).toBe(true);
				expect([...word].length).toBeLessThanOrEqual((narrow ? 4 : 8) * share);
			}
		const told = lineOf(row).replace('计划：', '').split('；');
		if (row.quote !== '')
			for (const words of told)
				expect(
					[row.quote, row.verb, next?.[2] ?? ''].some((whole) => isCutOf(words, whole)),
					words
				).toBe(true);
	}
	for (const subject of subjects)
		expect(leavesOut(NAMES[subject.id] ?? subject.name, subject.name), subject.id).toBe(true);
	for (const words of [...Object.values(NAMES), ...Object.values(WORDS).flat()])
		expect(words).not.toContain('…');
	const ids = new Set(rows.map(({ id }) => id));
	for (const id of [...Object.keys(WORDS), ...Object.keys(NEXT), ...Object.keys(LINES)])
		expect(ids.has(id)).toBe(true);
});

test('a page that tells what was under way and then plans shows both halves', () => {
	for (const row of rows) {
		const next = NEXT[row.id];
		if (next === undefined) continue;
		expect(row.note).toContain(`“${next[2]}”`);
		expect(row.verb.split('；')[1]).toBe(next[1]);
		expect(partsOf(row, true).map(({ manner }) => manner)).toEqual(['ongoing', 'planned']);
	}
	// Every row that goes on from what was under way to a plan is among them.
	const both = rows.filter((row) => mannerOf(row) === 'ongoing' && row.verb.includes('；'));
	expect(both.map(({ id }) => id).sort()).toEqual(Object.keys(NEXT).sort());
});

test('the chemical park’s 完成 is a plan, and the road’s two ends are told apart', () => {
	const of = (id: string) => {
		const row = rows.find((one) => one.id === id);
		return row === undefined ? [] : partsOf(row, true);
	};
	expect(of('th-chemical-park-2025').map(({ manner }) => manner)).toEqual(['planned']);
	expect(of('th-ring-roads-2024-plenum')[0]?.word).toContain('东延');
	expect(of('th-ring-roads-2024')[0]?.word).toContain('西延');
});

test('a quotation from a plan says so before it is read', () => {
	const of = (id: string) => rows.filter((row) => row.id === id).map(prefaceOf);
	expect(of('th-funeral-reform-2024')).toEqual(['计划']);
	expect(of('th-chemical-park-2025')).toEqual(['计划']);
	expect(of('th-jinlan-chemical-2025')).toEqual(['表态']);
	expect(of('th-speciality-town-2025')).toEqual(['表态里说']);
	expect(of('th-ring-roads-2024-plenum')).toEqual(['']);
});

test.each(STEPS)('at %s the rows fill the matrix and do not overlap', (step) => {
	const view = viewAt(step);
	const { top, height } = placesAt(view, 298, 86);
	const tops = subjects.map(({ id }) => top.get(id) ?? NaN);
	tops.slice(1).forEach((y, i) => expect(y - (tops[i] ?? 0)).toBeGreaterThanOrEqual(height - 1e-9));
	const last = view.open === subjects.at(-1)?.id ? 86 : 0;
	expect((tops.at(-1) ?? 0) + height + last).toBeCloseTo(298);
});

test('the numbers of the hydrogen plan are bound to both of their figures', () => {
	const row = rows.find(({ id }) => id === 'th-hydrogen-2024');
	expect(factsIn(row?.quote ?? '', 'jiaocheng-2024')?.split(' ')).toHaveLength(2);
});

test.each(BOARDS)(
	'on the %s board the pencil goes round its box on paper, inside the board',
	(board) => {
		const svg = draw(entry as unknown as ChartEntry, 'silence', board);
		expect(svg.indexOf('pencil-halo')).toBeGreaterThan(0);
		const d = /data-key="pencil"[^>]*\sd="([^"]*)"/u.exec(svg)?.[1] ?? '';
		const xs = [...d.matchAll(/(-?[\d.]+) -?[\d.]+/gu)].map(([, x]) => Number(x));
		expect(Math.max(...xs)).toBeLessThan(entry.boards[board].width - 1);
		const box = /data-key="th-speciality-town-2025"[^>]*\sx="([\d.]+)"[^>]*width="([\d.]+)"/u.exec(
			svg
		);
		expect(Math.min(...xs)).toBeLessThanOrEqual(Number(box?.[1]) - 5);
	}
);

test('what a step does not speak of loses its fill, and keeps its letters legible', () => {
	const svg = draw(entry as unknown as ChartEntry, 'early', 'phone');
	const tagOf = (key: string) => new RegExp(`<\\w+ data-key="${key}"[^>]*>`, 'u').exec(svg)?.[0];
	expect(tagOf('th-funeral-reform-2024-plenum')).toContain('fill="none" stroke="var(--missing)"');
	expect(tagOf('label-th-funeral-reform-2024-plenum')).toContain('fill="var(--ink-soft)"');
});
