/**
 * Arithmetic that the pages allow, and refusals of what they do not: no sum over packages that may
 * contain one another, no growth from two totals.
 */
import type { Indicator, Project } from './schema';

/** Each project with the figures it is told by, and what it may overlap with. */
export interface Package {
	readonly id: string;
	readonly figures: ReadonlySet<string>;
	readonly touches: ReadonlySet<string>;
}

/** What the project table says about which figures count the same things. */
export const packagesOf = (projects: readonly Project[]): readonly Package[] =>
	projects.map(({ id, amount, count, figures, overlaps, package: parent }) => ({
		id,
		figures: new Set([amount, count, ...figures].filter((figure) => figure !== '')),
		touches: new Set([...overlaps, parent].filter((other) => other !== ''))
	}));

/** Whether two figures may count some of the same things; one and the same package always does. */
export function mayOverlap(packages: readonly Package[], left: string, right: string): boolean {
	const of = (figure: string) => packages.filter(({ figures }) => figures.has(figure));
	return of(left).some((one) =>
		of(right).some(
			(other) => one.id === other.id || one.touches.has(other.id) || other.touches.has(one.id)
		)
	);
}

/** Why these figures must not be added, or nothing where they may. */
export function whyNotAdded(
	figures: readonly Indicator[],
	packages: readonly Package[]
): string | undefined {
	const [first] = figures;
	if (first === undefined) return 'there is nothing to add';
	for (const figure of figures) {
		if (figure.value === null) return `${figure.id} has no number`;
		if (figure.qualifier !== '=') return `${figure.id} is not an exact number`;
		if (figure.measure !== 'quantity') return `${figure.id} is a ${figure.measure}, not a quantity`;
		for (const column of ['report', 'county', 'year', 'kind', 'unit'] as const)
			if (figure[column] !== first[column])
				return `${first.id} and ${figure.id} differ in ${column}`;
		if (/不相加|不可相加|是否(?:包含|含|计入)/u.test(figure.note))
			return `the page does not say what ${figure.id} contains`;
	}
	for (const [i, { id: left }] of figures.entries())
		for (const { id: right } of figures.slice(i + 1))
			if (mayOverlap(packages, left, right)) return `${left} and ${right} may overlap`;
	return undefined;
}

/**
 * Adds quantities of one page that cannot overlap.
 * @returns the sum in the unit of the figures
 * @throws where the pages do not allow the sum, with the reason
 */
export function total(figures: readonly Indicator[], packages: readonly Package[]): number {
	const why = whyNotAdded(figures, packages);
	if (why !== undefined) throw new Error(`not to be added: ${why}`);
	return figures.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

/** Pairs of years whose total, growth and last year's total agree, so that the codebook may say so. */
export const LEVEL_AND_GROWTH: readonly (readonly [
	before: string,
	growth: string,
	after: string
])[] = [
	['jiaocheng-2022-investment', 'jiaocheng-2023-investment-growth', 'jiaocheng-2023-investment']
];

/**
 * Whether last year's total and the printed growth give this year's total, within the rounding of
 * the printed digits. A note for editors; nothing of it is published.
 */
export function agrees(before: Indicator, growth: Indicator, after: Indicator): boolean {
	if (before.value === null || growth.value === null || after.value === null) return false;
	const half = (value: number) => 0.5 * 10 ** -(String(value).split('.')[1]?.length ?? 0);
	const low = (before.value - half(before.value)) * (1 + (growth.value - half(growth.value)) / 100);
	const high =
		(before.value + half(before.value)) * (1 + (growth.value + half(growth.value)) / 100);
	return after.value + half(after.value) >= low && after.value - half(after.value) <= high;
}
