import { expect, test } from 'vitest';
import {
	KEY,
	LINES,
	lineOf,
	mannerOf,
	NAMES,
	PAGES,
	placesAt,
	prefaceOf,
	rows,
	STEPS,
	subjects,
	VERBS,
	verbOf,
	viewAt
} from '$lib/charts/threads/model';
import { factsIn, isCutOf } from '$lib/format/quoted';

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
	const used = new Set(rows.map(mannerOf).filter((manner) => manner !== 'named'));
	expect(new Set(KEY.map(({ manner }) => manner))).toEqual(used);
});

/** Whether a short name only leaves characters out. */
const leavesOut = (short: string, whole: string) => {
	const rest = [...whole];
	return [...short].every((sign) => rest.splice(0, rest.indexOf(sign) + 1).length > 0);
};

test('what a cell or a line prints is cut from the page’s words, never reworded', () => {
	for (const row of rows) {
		expect(leavesOut(verbOf(row), row.verb), verbOf(row)).toBe(true);
		expect([...verbOf(row)].length).toBeLessThanOrEqual(4);
		if (row.quote !== '') expect(isCutOf(lineOf(row), row.quote)).toBe(true);
	}
	for (const subject of subjects)
		expect(leavesOut(NAMES[subject.id] ?? subject.name, subject.name), subject.id).toBe(true);
	for (const words of [...Object.values(NAMES), ...Object.values(VERBS)])
		expect(words).not.toContain('…');
	const ids = new Set(rows.map(({ id }) => id));
	for (const id of [...Object.keys(VERBS), ...Object.keys(LINES)]) expect(ids.has(id)).toBe(true);
});

test('the chemical park’s 完成 stands with its 将: it is a plan', () => {
	const row = rows.find(({ id }) => id === 'th-chemical-park-2025');
	expect(row && verbOf(row)).toContain('将');
	expect(row && mannerOf(row)).toBe('planned');
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
