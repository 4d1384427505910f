/** The pictures of all steps of one chart on one board, drawn at build and fetched as the reader comes near. */

/** Pictures by the name of their step, in the order of the file. */
export type Frames = Map<string, SVGSVGElement>;

/** The board of the figure that this window shows. */
export const shownBoard = (figure: HTMLElement): HTMLElement | undefined =>
	[...figure.querySelectorAll<HTMLElement>('.board')].find((board) => board.offsetParent !== null);

/** Asked for and not yet there, or there: whoever asks again gets the same. A failure is forgotten. */
const asked = new Map<string, Promise<Frames>>();

/** Fetches and parses a file of frames. Not `fetch`: Trusted Types forbid parsing text into markup. */
function load(url: string): Promise<Document> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open('GET', url);
		request.responseType = 'document';
		request.timeout = 20_000;
		// Not the page that a host sends instead: its styles would be refused, and told on the console.
		request.onreadystatechange = () => {
			if (request.readyState !== XMLHttpRequest.HEADERS_RECEIVED || request.status === 200) return;
			reject(new Error(`${url}: ${request.status}`));
			request.abort();
		};
		request.onload = () => {
			if (request.responseXML !== null) resolve(request.responseXML);
			else reject(new Error(`${url}: not whole`));
		};
		request.onerror = request.ontimeout = () => reject(new Error(`${url}: not reached`));
		request.send();
	});
}

/** A breath between two pictures: hundreds of marks each, taken over while the reader scrolls. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

async function gather(url: string, names: readonly string[]): Promise<Frames> {
	const frames: Frames = new Map();
	for (const template of (await load(url)).querySelectorAll<HTMLTemplateElement>(
		'template[data-step]'
	)) {
		await breath();
		const svg = template.content.querySelector('svg');
		if (svg !== null) frames.set(template.dataset['step'] ?? '', document.importNode(svg, true));
	}
	// A file cut half-way lacks its last steps: better the closing picture than half a story.
	if (!names.every((name) => frames.has(name))) throw new Error(`${url}: not whole`);
	return frames;
}

/**
 * The pictures of a board, one for each step of its figure.
 * @param board names its file in `data-frames`
 * @returns the pictures; rejects if they cannot be had, or not all of them
 */
export function framesOf(board: HTMLElement): Promise<Frames> {
	const url = board.dataset['frames'] ?? '';
	const known = asked.get(url);
	if (known !== undefined) return known;
	const steps = board.closest('figure')?.querySelectorAll<HTMLElement>('[data-step]') ?? [];
	const coming = gather(
		url,
		[...steps].map(({ dataset }) => dataset['step'] ?? '')
	);
	asked.set(url, coming);
	coming.catch(() => asked.delete(url));
	return coming;
}
