/** What a search asks for and whether a row answers it. Pure: no page, no browser. */

/** Longest search that is read, in UTF-16 units; more would be pasted by accident. */
export const LONGEST = 40;

/** An empty string asks for nothing. */
export interface Query {
	/** Words, separated by space; all must be found. */
	q: string;
	theme: string;
	county: string;
}

export interface Entry {
	/** Everything the row says, as `normal` writes it. */
	text: string;
	theme: string;
	county: string;
}

/** The values that the chips offer; whatever else an address asks for is ignored. */
export interface Offer {
	theme: readonly string[];
	county: readonly string[];
}

/** One spelling for all: full-width letters, capitals, quotation marks and spaces make no difference. */
export const normal = (text: string) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s“”‘’"'「」、，。；：（）()\p{C}]+/gu, '');

/** Cuts at the limit without leaving half a character behind. */
const cut = (text: string) => text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/u, '');

/** Reads a query from an address. Never throws; what is not on offer counts as not asked. */
export function readQuery(search: string, offer: Offer): Query {
	const asked = new URLSearchParams(search);
	const offered = (name: keyof Offer) => {
		const value = asked.get(name) ?? '';
		return offer[name].includes(value) ? value : '';
	};
	return {
		q: cut((asked.get('q') ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()),
		theme: offered('theme'),
		county: offered('county')
	};
}

/** The address's query with this search in it; what others have written there stays. */
export function writeQuery(search: string, query: Query): string {
	const params = new URLSearchParams(search);
	for (const name of ['q', 'theme', 'county'] as const) {
		if (query[name] === '') params.delete(name);
		else params.set(name, query[name]);
	}
	const text = params.toString();
	return text === '' ? '' : `?${text}`;
}

/** Whether anything is asked for at all. */
export const asks = ({ q, theme, county }: Query) =>
	theme !== '' || county !== '' || normal(q) !== '';

/** A function that says of each row whether it answers the query. */
export function matcher({ q, theme, county }: Query): (entry: Entry) => boolean {
	const words = q.split(' ').map(normal).filter(Boolean);
	return (entry) =>
		(theme === '' || entry.theme === theme) &&
		(county === '' || entry.county === county) &&
		words.every((word) => entry.text.includes(word));
}
