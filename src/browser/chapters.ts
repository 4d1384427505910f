/**
 * Tells the reader where they are: names the chapter in the bar, marks it in the menu, and draws
 * how far the story has come. Measures nothing while scrolling but the scroll position itself.
 * @returns the way to stop
 */
export function trackChapters(bar: HTMLElement): () => void {
	const menu = bar.querySelector<HTMLDetailsElement>('.menu');
	const here = bar.querySelector<HTMLElement>('[data-here]');
	const done = bar.querySelector<HTMLElement>('[data-progress]');
	const links = new Map(
		[...bar.querySelectorAll<HTMLAnchorElement>('a[data-chapter]')].map((link) => [
			link.dataset['chapter'] ?? '',
			link
		])
	);
	const idle = here?.textContent ?? '';

	const mark = (id: string | undefined) => {
		for (const [name, link] of links)
			if (name === id) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		const name = id === undefined ? undefined : links.get(id)?.dataset['short'];
		if (here !== null) here.textContent = name ?? idle;
	};
	// A line across the upper third of the window: the chapter that crosses it is the one being read.
	const observer = new IntersectionObserver(
		(entries) => {
			for (const entry of entries) if (entry.isIntersecting) mark(entry.target.id);
		},
		{ rootMargin: '-33% 0px -66% 0px' }
	);
	for (const id of links.keys()) {
		const chapter = document.getElementById(id);
		if (chapter !== null) observer.observe(chapter);
	}

	let asked = false;
	/** Where the text ends, px: whoever has come to the list of sources has read the story. */
	const measure = () =>
		document.querySelector('[data-end]')?.getBoundingClientRect().top ??
		document.documentElement.getBoundingClientRect().bottom;
	let height = 0;
	const size = () => {
		height = measure() + scrollY;
		draw();
	};
	// Calls back at once, after the layout and not in the middle of it.
	const sizes = 'ResizeObserver' in window ? new ResizeObserver(size) : undefined;
	if (sizes) sizes.observe(document.body);
	else requestAnimationFrame(size);
	const draw = () => {
		asked = false;
		const share = Math.min(1, Math.max(0, scrollY / Math.max(1, height - innerHeight)));
		if (done !== null) done.style.transform = `scaleX(${share.toFixed(4)})`;
	};
	const onScroll = () => {
		if (!asked) requestAnimationFrame(draw);
		asked = true;
	};
	const close = (event: Event) => {
		const target = event.target as Element;
		if (menu?.open && (!menu.contains(target) || target.closest('a') !== null)) menu.open = false;
	};
	const onKey = (event: KeyboardEvent) => {
		if (event.key !== 'Escape' || !menu?.open) return;
		menu.open = false;
		menu.querySelector('summary')?.focus();
	};
	addEventListener('scroll', onScroll, { passive: true });
	document.addEventListener('click', close);
	document.addEventListener('keydown', onKey);
	return () => {
		observer.disconnect();
		sizes?.disconnect();
		removeEventListener('scroll', onScroll);
		document.removeEventListener('click', close);
		document.removeEventListener('keydown', onKey);
	};
}
