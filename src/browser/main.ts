/** Boot: looks who is near, and loads what they need. Everything it brings is an extra; the page is whole without. */
import { trackChapters } from './chapters';
import { framesOf, shownBoard } from './frames';
import { layOut } from './layout';

const canWatch = 'IntersectionObserver' in window;

let stir: () => void;
/** Comes true with the reader's first sign of life: who only looks at the first screen loads its text alone. */
const stirred = new Promise<void>((resolve) => {
	stir = resolve;
	for (const sign of ['scroll', 'wheel', 'touchstart', 'pointerdown', 'pointermove', 'keydown'])
		addEventListener(sign, stir, { once: true, passive: true, capture: true });
});

/** Runs `bring` once when the element comes within two screens, again on the next approach if it fails. */
function onApproach(element: Element, bring: () => Promise<unknown>): void {
	if (!canWatch) return;
	let busy = false;
	const observer = new IntersectionObserver(
		(entries) => {
			if (busy || !entries.some((entry) => entry.isIntersecting)) return;
			busy = true;
			bring().then(
				() => observer.disconnect(),
				() => {
					busy = false;
				}
			);
		},
		{ rootMargin: '200% 0px' }
	);
	void stirred.then(() => observer.observe(element));
}

/** The row of sources that a tapped element leads to: a figure in prose, or a mark in a picture. */
function rowOf(target: Element): string | undefined {
	const fact = target.closest<HTMLAnchorElement>('a.fact');
	if (fact !== null) return fact.hash.slice(1);
	const mark = target.closest<SVGElement>('.stage [data-key]');
	const keys = [mark?.dataset['fact']?.split(' ') ?? [], mark?.dataset['key'] ?? []].flat();
	return keys.map((key) => `source-${key}`).find((id) => document.getElementById(id) !== null);
}

/** Opens the sheet; where that fails the link is followed as if there were no script. */
function show(id: string): void {
	import('./sheet').then(
		({ openSheet }) => {
			if (!openSheet(id)) location.hash = id;
		},
		() => {
			location.hash = id;
		}
	);
}

/** Marks that stand for a step bring the reader to it: seals, tabs. */
document.addEventListener('click', ({ target }) => {
	const mark = target instanceof Element ? target.closest<SVGElement>('.stage [data-goto]') : null;
	const step = mark
		?.closest('figure')
		?.querySelector(`[data-step="${mark.dataset['goto'] ?? ''}"]`);
	if (step) scrollBy(0, step.getBoundingClientRect().top - innerHeight * 0.7);
});

document.addEventListener('click', (event) => {
	if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey) return;
	const id = event.target instanceof Element ? rowOf(event.target) : undefined;
	if (id === undefined) return;
	event.preventDefault();
	show(id);
});
/** Sheets and fields to pass the piece on come with the first touch; without them the link does its work. */
document.addEventListener('click', (event) => {
	if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey) return;
	const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-share]');
	if (link === null || document.getElementById('share-sheet') === null) return;
	event.preventDefault();
	import('./share')
		.then(({ openShare }) => openShare(link.dataset['share'] ?? ''))
		.catch(() => false)
		.then((opened) => {
			if (!opened) location.assign(link.href);
		});
});
document.addEventListener('show-source', (event) => {
	// Taken: whoever asked need not show it in another way.
	event.preventDefault();
	show((event as CustomEvent<{ id: string }>).detail.id);
});

/** What needs the whole page before it. */
function begin(): void {
	// Reloaded in the middle, or sent to a chapter: already under way.
	if (scrollY > 0) stir();
	layOut();
	for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart]'))
		if (figure.querySelector('[data-step]') !== null)
			onApproach(figure, async () => {
				// Pictures and player side by side: on a slow network every round trip is felt.
				const board = shownBoard(figure);
				if (board !== undefined) framesOf(board).catch(() => undefined);
				const { play } = await import('./stage');
				await play(figure);
			});

	const bar = document.querySelector<HTMLElement>('nav.bar');
	if (bar !== null && canWatch) trackChapters(bar);

	if (document.querySelector('main [data-copy]') !== null)
		import('./copy').then(({ wireCopying }) => wireCopying()).catch(() => undefined);

	if (location.hash !== '') import('./anchor').then(({ land }) => land()).catch(() => undefined);

	for (const finder of document.querySelectorAll<HTMLElement>('.finder')) {
		let brought: Promise<unknown> | undefined;
		const bring = () => {
			brought ??= import('./explorer').then(
				({ explore }) => explore(finder),
				(error: unknown) => {
					brought = undefined;
					throw error;
				}
			);
			return brought;
		};
		const picture = document.getElementById(finder.dataset['picture'] ?? '');
		onApproach(finder, bring);
		if (picture !== null) onApproach(picture, bring);
		// Where nothing tells of an approach, the first touch does; a shared search cannot wait for one.
		finder.addEventListener('focusin', () => void bring().catch(() => undefined), { once: true });
		if (/[?&](q|theme|county)=/u.test(location.search) || location.hash.startsWith('#t-'))
			bring().catch(() => undefined);
	}
}

// The boot runs while the page is still coming: the player need not wait for the last line of it.
// A moment after the last line the browser has laid the page out of itself: to ask it before would be to wait.
if (document.readyState === 'loading')
	document.addEventListener('DOMContentLoaded', () => setTimeout(begin));
else begin();
void stirred.then(async () => {
	if (canWatch && document.querySelector('[data-frames]') !== null)
		await import('./stage').catch(() => undefined);
});
