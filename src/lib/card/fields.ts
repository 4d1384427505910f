/** Where the large fields of a card stand, how large they are set and how they are painted. */
import type { CardField } from '$lib/charts/chart';
import { computed, indicator, isComputed } from '$lib/data';
import type { County } from '$lib/data/schema';
import { digits, KIND_WORDS, saySigned } from '$lib/format/figure';
import { COUNTY_INK } from '$lib/layers/kind';
import { widthOf } from './face';

/** Smallest sizes of a card, px: it is read at a third of its width. */
export const LEAST = { text: 28, figure: 90, head: 56 } as const;

export type FieldPaint = 'solid' | 'hatched' | 'hollow' | 'missing' | 'ours';

/** A field in words and paint, before it has a place. */
export interface Worded {
	big: string;
	label: string;
	/** The unit, or what the entry says instead. */
	note: string;
	/** What the paint means, for the margin of the card. */
	kind: string;
	paint: FieldPaint;
	/** Of the county it tells of. */
	ink: string;
	fact?: string;
	dots?: number;
}

/** How figure, label and unit stand to each other: under each other, the unit beside, or all in a line. */
type Setting = 'stack' | 'unit' | 'line';

/** A field in its place. */
export interface Placed extends Worded {
	/** The block that is painted, px. */
	x: number;
	y: number;
	width: number;
	height: number;
	/** Middle of its text, inside the square that messengers cut out. */
	cx: number;
	/** Of the figure, and of the words around it. */
	size: number;
	small: number;
	setting: Setting;
	/** In which margin of the card it is said what the paint means. */
	margin?: 'left' | 'right';
}

const inkOf = (county: County) => COUNTY_INK[county];

/** A share is nothing without its sign; every other unit stands apart. */
const signed = (number: string, unit: string) =>
	unit === '%' ? { big: number + unit, note: '' } : { big: number, note: unit };

/** What is printed in a field. */
function worded(field: CardField): Worded {
	const own = { label: field.label, ...(field.note === undefined ? {} : { note: field.note }) };
	if ('dots' in field)
		return {
			...{ big: '', note: '', kind: '', paint: 'hollow', dots: field.dots },
			...{ ink: inkOf(field.county), ...own }
		};
	if ('word' in field)
		return {
			...{ big: field.word, note: '', paint: field.paint },
			kind: field.paint === 'hollow' ? KIND_WORDS.plan : '',
			ink: field.paint === 'missing' ? 'var(--ink-soft)' : inkOf(field.county),
			...own
		};
	const { fact } = field;
	if (isComputed(fact)) {
		const { unit } = computed(fact);
		const ours = { kind: '据版面数字计算', paint: 'ours', ink: 'var(--ink)', fact } as const;
		return { ...signed(saySigned(fact).replace(unit, ''), unit), ...ours, ...own };
	}
	const { unit, kind, county } = indicator(fact);
	const paint =
		kind === 'actual' || kind === 'context'
			? 'solid'
			: kind === 'preliminary'
				? 'hatched'
				: 'hollow';
	const told = { kind: KIND_WORDS[kind], paint, ink: inkOf(county), fact } as const;
	return { ...signed(digits(fact), unit), ...told, ...own };
}

/** The band that the fields fill, and the square in it that survives every crop. */
export interface Band {
	y: number;
	height: number;
	/** Of the whole card. */
	width: number;
	/** Left edge and width of the square. */
	inner: { x: number; width: number };
}

/** Between two blocks, and beside a text in its block, px. */
const GAP = 12;
const PAD = 14;
/** Sizes that are tried, px. */
const SIZES = Array.from({ length: 66 }, (_, i) => 220 - 2 * i);

/** Words around a figure are larger where there is room. */
const smallOf = (setting: Setting) => (setting === 'unit' ? LEAST.text : 34);

/** How wide a field has to be with its figure in this size. */
function need(field: Worded, size: number, setting: Setting): number {
	const small = (text: string) => widthOf(text, 'text', smallOf(setting));
	const big = widthOf(field.big, 'head', size);
	const unit = field.note === '' ? 0 : 10 + small(field.note);
	if (setting === 'line') return PAD * 2 + small(field.label) + 22 + big + unit;
	if (setting === 'unit') return PAD * 2 + Math.max(big + unit, small(field.label));
	return PAD * 2 + Math.max(big, small(field.label), small(field.note));
}

/** The largest size in which the row fits its place. */
const fit = (fields: readonly Worded[], band: Band, most: number, setting: Setting) =>
	SIZES.find(
		(size) =>
			size <= most &&
			fields.reduce((sum, field) => sum + need(field, size, setting), 0) <= band.inner.width
	) ?? 0;

function rowOf(fields: readonly Worded[], band: Band, size: number, setting: Setting): Placed[] {
	const needs = fields.map((field) => need(field, size, setting));
	const spare = (band.inner.width - needs.reduce((a, b) => a + b, 0)) / fields.length;
	let from = band.inner.x;
	return fields.map((field, i) => {
		const [first, last] = [i === 0, i === fields.length - 1];
		const own = (needs[i] ?? 0) + spare;
		const x = first ? 0 : from + GAP / 2;
		const end = last ? band.width : from + own - GAP / 2;
		const cx = from + own / 2;
		from += own;
		return {
			...{ ...field, x, y: band.y, width: end - x, height: band.height },
			...{ cx, size, small: smallOf(setting), setting },
			...(last ? { margin: 'right' as const } : first ? { margin: 'left' as const } : {})
		};
	});
}

/** A unit without room beside its figure goes to the line above. */
const unitAbove = (field: Worded): Worded => ({
	...field,
	label: [field.label, field.note].filter((text) => text !== '').join('，'),
	note: ''
});

/** How large a figure may be beside what stands above it: Han letters are higher than digits. */
const most = (fields: readonly Worded[], { height }: Band) =>
	Math.max(LEAST.figure, height * (fields.some(({ big }) => !/\d/u.test(big)) ? 0.59 : 0.66));

/** Two low rows, each in a line of its own if they all fit, or under their labels. */
function lowRows(rows: readonly (readonly Worded[])[], bands: readonly Band[]): Placed[] {
	const set = (setting: Setting, fields: readonly Worded[], band: Band) =>
		fit(fields, band, setting === 'line' ? band.height * 0.76 : most(fields, band), setting);
	const inLine = rows.every(
		(fields, i) =>
			fields.length > 1 || (bands[i] !== undefined && set('line', fields, bands[i]) >= LEAST.figure)
	);
	return rows.flatMap((fields, i) => {
		const band = bands[i];
		if (band === undefined) return [];
		if (inLine && fields.length === 1)
			return rowOf(fields, band, set('line', fields, band), 'line');
		for (const tried of [fields, fields.map(unitAbove)]) {
			const size = set('unit', tried, band);
			if (size >= LEAST.figure) return rowOf(tried, band, size, 'unit');
		}
		throw new Error(`a card has no room for “${fields.map(({ label }) => label).join('”, “')}”`);
	});
}

/**
 * The fields in one row if they can be read there, or in two.
 * @throws if they are too many or too long for a card
 */
export function placed(fields: readonly CardField[], band: Band): Placed[] {
	const all = fields.map(worded);
	if (all.length === 0) return [];
	const alone = fit(all, band, Math.min(220, band.height * 0.55), 'stack');
	if (alone >= (all.length === 1 ? LEAST.figure : 130)) return rowOf(all, band, alone, 'stack');
	const half = Math.ceil(all.length / 2);
	const height = (band.height - GAP) / 2;
	return lowRows(
		[all.slice(0, half), all.slice(half)],
		[
			{ ...band, height },
			{ ...band, height, y: band.y + height + GAP }
		]
	);
}

/** Width of what stands in a field, px: the plate that keeps hatching from its letters. */
export const plateOf = (field: Placed): number => need(field, field.size, field.setting);
