/**
 * Lays out what waits below the first screen, a chapter or a few rows of sources in each idle moment:
 * a slow phone would stand still for half a second over all of it at once. Whoever asks for a place in
 * the page gets everything first, so that the place is where it will stay.
 *
 * When all of it is laid out, chapters out of sight rest: they keep their height and take no part in
 * the frames of a turning picture, of which each would otherwise walk the whole page.
 */

/** Rows of sources laid out at once. */
const ROWS = 6;

const root = document.documentElement;

const { requestIdleCallback: whenIdle = (next: () => void) => setTimeout(next, 50) } =
	window as Partial<Window>;

/** Lets chapters rest once their heights are final and the browser has seen them, which takes it a frame. */
async function rest(): Promise<void> {
	await document.fonts.ready;
	requestAnimationFrame(() => whenIdle(() => root.classList.add('resting')));
}

/** Does not wait where the page has not been told to; see `Head.svelte` and `prose.css`. */
export function layOut(): void {
	let width = innerWidth;
	addEventListener('resize', () => {
		// An address bar coming and going changes no height of a chapter.
		if (innerWidth === width) return;
		width = innerWidth;
		root.classList.remove('resting');
		if (!root.classList.contains('fresh')) void rest();
	});
	if (root.classList.contains('fresh')) layOutInTime();
	else void rest();
}

function layOutInTime(): void {
	const chapters = [...document.querySelectorAll('.chapter:not(.first)')];
	const rows = [...document.querySelectorAll('#sources li')];
	const leave = () => {
		document.getElementById('sources')?.classList.add('laid');
		root.classList.remove('fresh');
		removeEventListener('click', onClick, true);
		removeEventListener('popstate', leave);
		void rest();
	};
	const onClick = ({ target }: Event) => {
		if (target instanceof Element && target.closest('a[href^="#"], [data-goto]') !== null) leave();
	};
	const next = () => {
		if (!root.classList.contains('fresh')) return;
		const together = chapters.length > 0 ? chapters.splice(0, 1) : rows.splice(0, ROWS);
		for (const one of together) one.classList.add('laid');
		// Asked for here, so that layout and paint are two short tasks and not a long one.
		together[0]?.getBoundingClientRect();
		if (together.length === 0) leave();
		else whenIdle(next);
	};
	addEventListener('click', onClick, true);
	addEventListener('popstate', leave);
	whenIdle(next);
}
