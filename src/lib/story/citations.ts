/** Which figures the text has printed, and where: so that each source row can lead back to them. */
import { getContext, setContext } from 'svelte';

const KEY = Symbol('citations');

/** Collects, while the story is drawn from top to bottom, every place where a figure stands. */
export class Citations {
	readonly #places = new Map<string, string[]>();

	/** Notes that the figure is printed here. @returns the id of this place, unique on the page */
	cite(figure: string): string {
		const places = this.#places.get(figure) ?? [];
		const place = places.length === 0 ? `fact-${figure}` : `fact-${figure}-${places.length + 1}`;
		places.push(place);
		this.#places.set(figure, places);
		return place;
	}

	/** Where the figure is printed so far, in reading order. */
	placesOf(figure: string): readonly string[] {
		return this.#places.get(figure) ?? [];
	}

	/** Every figure printed so far. */
	get figures(): readonly string[] {
		return [...this.#places.keys()];
	}
}

/** Opens the list for everything drawn inside this component. */
export const openCitations = (): Citations => setContext(KEY, new Citations());
/** The list of the story this component stands in. */
export const citations = (): Citations => getContext<Citations>(KEY);
