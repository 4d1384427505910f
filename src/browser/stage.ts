/**
 * One figure's stage: fetches its frames as the reader approaches, sets the right step before the
 * stage comes into view, and turns the picture as the reader scrolls.
 */
import { Player } from './player';
import { follow } from './steps';

/** Steps of one board by name, in the order of the file. */
type Frames = Map<string, SVGSVGElement>;

/** Fetches and parses a frames file. Not `fetch`: Trusted Types forbid parsing text into markup. */
function load(url: string): Promise<Frames> {
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
			const frames: Frames = new Map();
			for (const template of request.responseXML?.querySelectorAll<HTMLTemplateElement>(
				'template[data-step]'
			) ?? []) {
				const svg = template.content.querySelector('svg');
				if (svg !== null)
					frames.set(template.dataset['step'] ?? '', document.importNode(svg, true));
			}
			resolve(frames);
		};
		request.onerror = request.ontimeout = () => reject(new Error(`${url}: not reached`));
		request.send();
	});
}

/** How far down the window a step is reached, as a share: low, so that picture and words turn together. */
const REACH = 0.8;

/** The step the reader is at: the last one whose top has passed the line, else the first. */
function stepAt(figure: HTMLElement, line: number): string {
	const steps = [...figure.querySelectorAll<HTMLElement>('[data-step]')];
	// One px more: observers and rectangles round differently.
	const passed = steps.filter((step) => step.getBoundingClientRect().top <= line + 1);
	return (passed.at(-1) ?? steps[0])?.dataset['step'] ?? '';
}

/** What to look at when the reader comes to rest. */
const resting = new Set<() => void>();
let rest: ReturnType<typeof setTimeout> | undefined;
/** ms without scrolling that count as rest. */
const REST = 150;

/** Calls back after every scroll: a jump past all steps enters and leaves none. @returns the way to stop */
function onRest(look: () => void): () => void {
	if (resting.size === 0)
		addEventListener(
			'scroll',
			() => {
				clearTimeout(rest);
				rest = setTimeout(() => resting.forEach((look) => look()), REST);
			},
			{ passive: true }
		);
	resting.add(look);
	return () => resting.delete(look);
}

/**
 * Brings a figure to life. Safe to call again after a failure: nothing is left half-done.
 * @param figure a `figure[data-chart]` with steps and boards; each board names its `data-frames`
 * @returns the way to stop; rejects if the frames cannot be had or are not whole
 */
export async function play(figure: HTMLElement): Promise<() => void> {
	const boards = [...figure.querySelectorAll<HTMLElement>('.board')];
	const names = [...figure.querySelectorAll<HTMLElement>('[data-step]')].map(
		(step) => step.dataset['step'] ?? ''
	);
	const stages = new Map<HTMLElement, { player: Player; frames: Frames; step: string }>();
	const reach = () => Math.round(innerHeight * REACH);
	let line = reach();

	const visible = () => boards.find((board) => board.offsetParent !== null);

	/** Frames of the board on show; another board is fetched when the window becomes it. */
	async function prepare(): Promise<void> {
		const board = visible();
		const svg = board?.querySelector('svg');
		if (board === undefined || svg == null || stages.has(board)) return;
		const frames = await load(board.dataset['frames'] ?? '');
		// A file cut half-way lacks its last steps: better the closing picture than half a story.
		if (!names.every((name) => frames.has(name))) throw new Error('frames are not whole');
		stages.set(board, { player: new Player(svg), frames, step: '' });
	}

	let preparing: Promise<void> | undefined;
	/** The picture of the step the reader is at; what is not there yet is asked for again. */
	function show(): void {
		const board = visible();
		if (board === undefined) return;
		const stage = stages.get(board);
		if (stage === undefined) {
			preparing ??= prepare()
				.then(show, () => undefined)
				.finally(() => {
					preparing = undefined;
				});
			return;
		}
		const step = stepAt(figure, line);
		const frame = stage.frames.get(step);
		if (frame === undefined || stage.step === step) return;
		if (stage.step === '') stage.player.set(frame);
		else stage.player.turn(frame);
		stage.step = step;
		figure.dataset['at'] = step;
	}

	await prepare();
	figure.dataset['ready'] = '';
	show();

	let unfollow = follow(figure, line, show);
	const unrest = onRest(show);
	let width = innerWidth;
	const onResize = () => {
		// Only a turn of the phone or a new window width: an address bar coming and going is none.
		if (innerWidth === width) return;
		width = innerWidth;
		line = reach();
		unfollow();
		unfollow = follow(figure, line, show);
		show();
	};
	addEventListener('resize', onResize);
	return () => {
		unfollow();
		unrest();
		removeEventListener('resize', onResize);
	};
}
