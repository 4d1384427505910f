/**
 * Lays out what waits below the first screen, a chapter or a few rows of sources in each idle moment:
 * a slow phone would stand still for half a second over all of it at once. Whoever asks for a place in
 * the page gets everything first, so that the place is where it will stay.
 *
 * When all of it is laid out, chapters out of sight rest: they keep their height and take no part in
 * the frames of a turning picture, of which each would otherwise walk the whole page.
 *
 * The page says by classes what waits and what rests; see `Head.svelte` and `prose.css`.
 */

/** Rows of sources laid out at once. */
const ROWS = 6;

const root = document.documentElement;

const { requestIdleCallback: whenIdle = (next: () => void) => setTimeout(next, 50) } =
	window as Partial<Window>;

/** The last time that anybody was to rest. */
let night = 0;

/** Lets chapters rest once their heights are final and the browser has seen them, which takes it a frame. */
async function rest(): Promise<void> {
	const mine = ++night;
	await document.fonts.ready;
	requestAnimationFrame(() =>
		whenIdle(() => {
			if (mine === night) root.classList.add('resting');
		})
	);
}

/** To be called before a jump to a place that may open on the way: everything is laid out, and rests again later. */
export function wake(): void {
	if (root.classList.contains('fresh')) document.getElementById('sources')?.classList.add('laid');
	root.classList.remove('fresh', 'resting');
	void rest();
}

/** Lays out a chapter or a few rows in each idle moment, until none is left or somebody has asked for all. */
function layOutInTime(): void {
	const chapters = [...document.querySelectorAll('.chapter:not(.first)')];
	const rows = [...document.querySelectorAll('#sources li')];
	const next = () => {
		if (!root.classList.contains('fresh')) return;
		const together = chapters.length > 0 ? chapters.splice(0, 1) : rows.splice(0, ROWS);
		for (const one of together) one.classList.add('laid');
		// Asked for here, so that layout and paint are two short tasks and not a long one.
		together[0]?.getBoundingClientRect();
		if (together.length === 0) wake();
		else whenIdle(next);
	};
	whenIdle(next);
}

/** Begins to lay out what waits, and from then on sees to who rests. */
export function layOut(): void {
	let width = innerWidth;
	addEventListener('resize', () => {
		// An address bar coming and going changes no height of a chapter.
		if (innerWidth === width) return;
		width = innerWidth;
		if (!root.classList.contains('fresh')) wake();
	});
	addEventListener('popstate', wake);
	addEventListener(
		'click',
		({ target }) => {
			if (target instanceof Element && target.closest('a[href^="#"], [data-goto]') !== null) wake();
		},
		true
	);
	if (root.classList.contains('fresh')) layOutInTime();
	else void rest();
}
