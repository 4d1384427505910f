/**
 * Lays out the chapters that wait below the first screen, one in each idle moment: a slow phone would
 * stand still for half a second over all of them at once. Whoever asks for a place in the page gets
 * all of them first, so that the place is where it will stay.
 */

/** Does nothing where the page has not been told to wait; see `Head.svelte` and `prose.css`. */
export function layOut(): void {
	const root = document.documentElement;
	if (!root.classList.contains('fresh')) return;
	const waiting = [...document.querySelectorAll('.chapter:not(.first)')];
	const leave = () => {
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
		const chapter = waiting.shift();
		chapter?.classList.add('laid');
		// Asked for here, so that layout and paint are two short tasks and not a long one.
		chapter?.getBoundingClientRect();
		if (chapter === undefined) leave();
		else whenIdle(next);
	};
	addEventListener('click', onClick, true);
	addEventListener('popstate', leave);
	whenIdle(next);
}
