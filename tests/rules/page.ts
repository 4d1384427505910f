/** What must hold of the words of a built page. */
import { gaps, numbersIn } from './numbers';

/** What a page may print, and where it comes from. */
export interface Binding {
	/** Every way in which the figure or row with this id may be printed. */
	formsOf: (id: string) => readonly string[];
	/** The same with those of the figures it is computed from. */
	partsOf: (id: string) => readonly string[];
	/** The same for all figures of a chart. */
	formsOfChart: (id: string) => readonly string[];
	/** The same for every figure there is, for tables and lists. */
	everyForm: readonly string[];
	/** Names that hold numbers, counts of the pages themselves, and titles that have their own test. */
	names: readonly string[];
	/** Words of rows, for lists and tables that print whole rows. */
	rows: readonly string[];
	/** Whether the text is cut from a quotation of ours, word for word. */
	isQuoted: (text: string) => boolean;
}

/** Elements whose text runs on in the line around them. */
const INLINE = new Set(
	[
		...['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'data', 'em', 'i', 'mark', 'q', 's', 'small'],
		...['span', 'strong', 'sub', 'sup', 'time', 'tspan', 'u', 'wbr']
	].map((tag) => tag.toUpperCase())
);
/** What is no running text: code to copy, and what is read by machines. */
const SILENT = new Set(
	['script', 'style', 'template', 'code', 'pre', 'textarea', 'kbd', 'noscript'].map((tag) =>
		tag.toUpperCase()
	)
);

const tagOf = (element: Element) => element.tagName.toUpperCase();
const idsIn = (element: Element, name: string) =>
	(element.getAttribute(name) ?? '').split(/\s+/u).filter(Boolean);

/** The chart whose figure or page the element stands in. */
function chartOf(element: Element, page: string | undefined): string | undefined {
	return element.closest('[data-chart]')?.getAttribute('data-chart') ?? page;
}

/** Text that has its own rule: a figure in prose, a label, a quotation. */
const BOUND = '.fact,[data-fact],[data-quote],[data-axis]';

/** Numbers in one bound element that are not those of its rows. */
function wrongInBound(element: Element, binding: Binding): string[] {
	const text = (element.textContent ?? '').trim();
	if (element.classList.contains('fact')) {
		const id = (element.getAttribute('href') ?? '').replace(/^.*#source-/u, '');
		const forms = binding.formsOf(id);
		// The page's own words in place of the figure stand in quotation marks, and in the row.
		const words = /^“(.+)”$/u.exec(text)?.[1];
		const holds =
			words === undefined ? forms.includes(text) : forms.some((form) => form.includes(words));
		return holds ? [] : [`“${text}” is not ${id}`];
	}
	if (element.hasAttribute('data-axis')) return [];
	if (element.hasAttribute('data-quote') && !element.hasAttribute('data-fact'))
		return binding.isQuoted(text) ? [] : [`“${text}” is no quotation`];
	const forms = idsIn(element, 'data-fact').flatMap((id) => [...binding.formsOf(id)]);
	if (element.hasAttribute('data-quote') && binding.isQuoted(text)) return [];
	const allowed = [...forms, ...binding.names];
	const found = numbersIn(text, allowed);
	if (found.length === 0) return [];
	// The lines of a label may be one phrase that is broken, or several that only stand together.
	const lines = [...element.childNodes].map((node) => node.textContent ?? '');
	if (tagOf(element) === 'TEXT' && lines.every((line) => numbersIn(line, allowed).length === 0))
		return [];
	return found.map((number) => `“${number}” in “${text}” (${idsIn(element, 'data-fact').join()})`);
}

/** What may be printed where this element stands, beside the names. */
function allowedAt(element: Element, binding: Binding, page?: string): readonly string[] {
	const source = element.closest('[id^="source-"]');
	if (source !== null)
		return [...binding.partsOf(source.id.replace(/^source-/u, '')), ...binding.rows];
	if (element.closest('svg') !== null) return [];
	if (element.closest('.step,.answer,.silence') !== null) return [];
	const chart = chartOf(element, page);
	const forms = chart === undefined ? [] : binding.formsOfChart(chart);
	if (element.closest('table,details,dl,[data-row]') !== null)
		return [...binding.everyForm, ...binding.rows];
	return forms;
}

/** A stretch of text between the edges of blocks, with bound text left out. */
interface Stretch {
	text: string;
	element: Element;
}

/** Splits the words below an element at the edges of its blocks. */
export function stretches(root: Element, leaveOut = BOUND): Stretch[] {
	const found: Stretch[] = [];
	let text = '';
	let owner = root;
	const flush = (next: Element) => {
		if (text.replaceAll('▢', '').trim() !== '') found.push({ text: text.trim(), element: owner });
		text = '';
		owner = next;
	};
	const walk = (element: Element) => {
		if (SILENT.has(tagOf(element))) {
			text += '▢';
			return;
		}
		if (leaveOut !== '' && element.matches(leaveOut)) {
			text += '▢';
			return;
		}
		// Furniture is laid out apart from the words beside it.
		const block = !INLINE.has(tagOf(element)) || element.getAttribute('aria-hidden') === 'true';
		if (block) flush(element);
		for (const node of element.childNodes)
			if (node.nodeType === 3) text += node.textContent ?? '';
			else if (node.nodeType === 1) {
				walk(node as Element);
				if (!INLINE.has(tagOf(node as Element))) owner = element;
			}
		if (block) flush(element);
	};
	walk(root);
	return found;
}

/**
 * Numbers of the page's text that are bound to nothing.
 * @param page the chart that the page as a whole is about, if it is about one
 */
export function unboundNumbers(body: Element, binding: Binding, page?: string): string[] {
	const wrong = [...body.querySelectorAll(BOUND)]
		.filter(
			(element) => !SILENT.has(tagOf(element)) && element.closest('pre,code,textarea') === null
		)
		.flatMap((element) => wrongInBound(element, binding));
	for (const { text, element } of stretches(body))
		for (const number of numbersIn(text, [...allowedAt(element, binding, page), ...binding.names]))
			wrong.push(`“${number}” in “${text.slice(0, 60)}”`);
	for (const element of body.querySelectorAll('[alt],[aria-label],[title]')) {
		const chart = chartOf(element, page);
		const forms = chart === undefined ? [] : binding.formsOfChart(chart);
		for (const name of ['alt', 'aria-label', 'title'])
			for (const number of numbersIn(element.getAttribute(name) ?? '', [
				...forms,
				...binding.names
			]))
				wrong.push(`“${number}” in ${name}="${element.getAttribute(name)}"`);
	}
	return [...new Set(wrong)];
}

/** Parts of structured data that machines count with and nobody reads. */
const MACHINE = new Set([
	...['@context', '@id', '@type', 'url', 'contentUrl', 'embedUrl', 'thumbnailUrl', 'image'],
	...['license', 'datePublished', 'dateModified', 'dateCreated', 'version', 'encodingFormat'],
	...['width', 'height', 'temporalCoverage', 'identifier', 'inLanguage']
]);

/** The words of structured data, each with its key. */
export function wordsOf(value: unknown, key = ''): [string, string][] {
	if (MACHINE.has(key)) return [];
	if (typeof value === 'string' && /^https?:/u.test(value)) return [];
	if (typeof value === 'string' || typeof value === 'number') return [[key, String(value)]];
	if (Array.isArray(value)) return value.flatMap((one) => wordsOf(one, key));
	if (typeof value === 'object' && value !== null)
		return Object.entries(value).flatMap(([name, one]) => wordsOf(one, name));
	return [];
}

const WORDY =
	/^(?:description|og:title|og:description|og:image:alt|og:site_name|twitter:title|twitter:description|twitter:image:alt)$/u;

/** Numbers in title, meta and JSON-LD that are not printed forms of the page's figures. */
export function unboundInHead(
	document: Document,
	binding: Binding,
	forms: readonly string[]
): string[] {
	const allowed = [...forms, ...binding.names];
	const wrong: string[] = [];
	const look = (where: string, text: string) => {
		for (const number of numbersIn(text, allowed)) wrong.push(`${where}: “${number}” in “${text}”`);
	};
	look('title', document.querySelector('title')?.textContent ?? '');
	for (const meta of document.querySelectorAll('meta')) {
		const name =
			meta.getAttribute('name') ??
			meta.getAttribute('property') ??
			meta.getAttribute('itemprop') ??
			'';
		if (WORDY.test(name)) look(name, meta.getAttribute('content') ?? '');
	}
	for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
		for (const [key, text] of wordsOf(JSON.parse(script.textContent ?? '')))
			look(`JSON-LD ${key}`, text);
	return wrong;
}

/** White space between Han characters of the page's text. */
export const spaced = (body: Element): string[] =>
	stretches(body, '').flatMap(({ text }) => gaps(text));
