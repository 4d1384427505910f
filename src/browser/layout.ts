/**
 * Lays out what waits below the first screen, a chapter or a few rows of sources in each idle moment:
 * a slow phone would stand still for half a second over all of it at once. Whoever asks for a place in
 * the page gets everything first, so that the place is where it will stay.
 */

/** Rows of sources laid out at once. */
const ROWS = 6;

/** Does nothing where the page has not been told to wait; see `Head.svelte` and `prose.css`. */
export function layOut(): void {
	const root = document.documentElement;
	if (!root.classList.contains('fresh')) return;
	const chapters = [...document.querySelectorAll('.chapter:not(.first)')];
	const rows = [...document.querySelectorAll('#sources li')];
	const leave = () => {
		document.getElementById('sources')?.classList.add('laid');
		root.classList.remove('fresh');
		removeEventListener('click', onClick, true);
		removeEventListener('popstate', leave);
	};
	const onClick = ({ target }: Event) => {
		if (target instanceof Element && target.closest('a[href^="#"], [data-goto]') !== null) leave();
	};
	const { requestIdleCallback: whenIdle = (next: () => void) => setTimeout(next, 50) } =
		window as Partial<Window>;
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
