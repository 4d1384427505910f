/** What a chart is to the rest of the project: words, boards, steps, and a function that draws. */
import type { Component } from 'svelte';
import type { County } from '$lib/data/schema';

/** The width classes every picture is drawn for; the browser only chooses between them. */
export const BOARDS = ['phone', 'wide'] as const;
export type BoardName = (typeof BOARDS)[number];

/** The sheet a picture is drawn on. Sizes in px; `phone` is 328 wide, one to one on a 360 px screen. */
export interface Artboard {
	readonly name: BoardName;
	readonly width: number;
	readonly height: number;
}

/** Makes the two boards of a chart from their heights: phone at most 340, wide at most 460 px. */
export const boards = (phone: number, wide: number): Record<BoardName, Artboard> => ({
	phone: { name: 'phone', width: 328, height: phone },
	wide: { name: 'wide', width: 640, height: wide }
});

/** What every chart component takes. A step is a whole picture, never a change to the last one. */
export interface ChartProps<Step extends string = string> {
	step?: Step;
	board?: Artboard;
}

/** The table under 「查看数据」 and in the CSV beside the embed. */
export interface Table {
	readonly columns: readonly string[];
	/** Cells as printed; the first names the row. */
	readonly rows: readonly (readonly string[])[];
}

/** Marks explained in the mini legend of embed and card. */
export type LegendItem =
	| 'told'
	| 'intended'
	| 'unsaid'
	| 'actual'
	| 'underway'
	| 'preliminary'
	| 'target'
	| 'missing'
	| 'figure'
	| 'counted'
	| 'span'
	| 'open'
	| '交城'
	| '绛县';

/**
 * One large thing on a card: a figure of a row, whose kind and county paint it; a word, with the
 * paint it has in the picture; what the pages do not print; or as many hollow dots.
 */
export type CardField = (
	| { readonly fact: string }
	| { readonly word: string; readonly paint: 'solid' | 'hollow'; readonly county: County }
	| { readonly word: string; readonly paint: 'missing' }
	| { readonly dots: number; readonly county: County }
) & {
	/** What is measured, for whom and when: a line above it. */
	readonly label: string;
	/** A line below it, where it is not the unit. */
	readonly note?: string;
};

/** What a link shows in a feed, legible on a stamp: a short headline and one excerpt. */
export interface CardWords {
	/** Two lines of at most ten characters, broken where a reader would pause. */
	readonly head: readonly [string, string];
	/** One to four; without any, the head of the closing picture fills the card from edge to edge. */
	readonly fields: readonly CardField[];
}

/** A chart as the registry knows it. Numbers in its words come from rows, through `say`. */
export interface ChartEntry<Id extends string = string, Step extends string = string> {
	/** Folder name, anchor, embed, card and CSV name: `^[a-z][a-z0-9-]{1,30}$`. */
	readonly id: Id;
	/** The finding in one line; also the title of embed, card and poster. */
	readonly title: string;
	/** What is measured, in what unit, for whom and when. */
	readonly subtitle: string;
	/** The finding in two sentences, for the share page and the descriptions of links. */
	readonly finding: string;
	/** What a reader who cannot see the closing picture needs to know. */
	readonly alt: string;
	/** Ids of the reports the picture draws on. */
	readonly reports: readonly string[];
	/** Ids of the figures, printed and computed, that the picture shows in any step. */
	readonly figures: readonly string[];
	readonly legend: readonly LegendItem[];
	/** In the order of the story; the last one is the closing picture, unless `alone` names another. */
	readonly steps: readonly Step[];
	/** The step whose picture proves the title, where the story goes on after it. */
	readonly alone?: NoInfer<Step>;
	readonly boards: Record<BoardName, Artboard>;
	readonly table: Table;
	/** Anchor of the story's own list of the same rows, where the table would be a second copy. */
	readonly listed?: string;
	readonly component: Component<ChartProps<Step>>;
	readonly card: CardWords;
}

/** Checks the shape of an entry and keeps its id and step names as literal types. */
export const chart = <const Id extends string, const Step extends string>(
	entry: ChartEntry<Id, Step>
): ChartEntry<Id, Step> => entry;

/** The picture that stands alone: without script, in print, in embeds and cards. */
export function closing<Step extends string>(steps: readonly Step[], alone?: Step): Step {
	const chosen = alone ?? steps.at(-1);
	if (chosen === undefined) throw new Error('a chart needs at least one step');
	return chosen;
}
