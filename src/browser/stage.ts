/**
 * One figure's stage: fetches its frames as the reader approaches, sets the right step before the
 * stage comes into view, and turns the picture as the reader scrolls.
 */
import { framesOf, shownBoard, type Frames } from './frames';
import { Player } from './player';
import { follow } from './steps';

/** How far down the window a step is reached, as a share: low, so that picture and words turn together. */
const REACH = 0.8;

/** The step the reader is at: the last one whose top has passed the line, else the first. */
function stepAt(steps: readonly HTMLElement[], line: number): HTMLElement | undefined {
	// One px more: observers and rectangles round differently.
	const passed = steps.filter((step) => step.getBoundingClientRect().top <= line + 1);
	return passed.at(-1) ?? steps[0];
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
	const steps = [...figure.querySelectorAll<HTMLElement>('[data-step]')];
	const stages = new Map<HTMLElement, { player: Player; frames: Frames; step: string }>();
	const reach = () => Math.round(innerHeight * REACH);
	let line = reach();

	/** Frames of the board on show; another board is fetched when the window becomes it. */
	async function prepare(): Promise<void> {
		const board = shownBoard(figure);
		const svg = board?.querySelector('svg');
		if (board === undefined || svg == null || stages.has(board)) return;
		const frames = await framesOf(board);
		stages.set(board, { player: new Player(svg), frames, step: '' });
	}

	let preparing: Promise<void> | undefined;
	/** The picture of the step the reader is at; what is not there yet is asked for again. */
	function show(): void {
		const board = shownBoard(figure);
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
		const now = stepAt(steps, line);
		const step = now?.dataset['step'] ?? '';
		const frame = stage.frames.get(step);
		if (frame === undefined) return;
		for (const one of steps) one.classList.toggle('now', one === now);
		figure.dataset['at'] = step;
		if (stage.step === step) return;
		if (stage.step === '') stage.player.set(frame);
		else stage.player.turn(frame);
		stage.step = step;
	}

	await prepare();
	figure.dataset['ready'] = '';
	show();

	let asked = false;
	/** Several observers tell of one movement: looks once, after the last of them, when the page lies still. */
	const look = () => {
		if (asked) return;
		asked = true;
		setTimeout(() => {
			asked = false;
			show();
		});
	};
	let unfollow = follow(figure, line, look);
	const unrest = onRest(show);
	let width = innerWidth;
	const onResize = () => {
		// Only a turn of the phone or a new window width: an address bar coming and going is none.
		if (innerWidth === width) return;
		width = innerWidth;
		line = reach();
		unfollow();
		unfollow = follow(figure, line, look);
		show();
	};
	addEventListener('resize', onResize);
	return () => {
		unfollow();
		unrest();
		removeEventListener('resize', onResize);
	};
}
