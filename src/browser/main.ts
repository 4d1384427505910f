/** Boot: looks who is near, and loads what they need. Everything it brings is an extra; the page is whole without. */
const root = document.documentElement;
const version = root.dataset['edition'] ?? '';
const framesUrl = root.dataset['frames'] ?? './frames/';

/** Runs `bring` once when the element comes within two screens, again on the next approach if it fails. */
function onApproach(element: Element, bring: () => Promise<unknown>): void {
	if (!('IntersectionObserver' in window)) return;
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
	observer.observe(element);
}

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart]'))
	if (figure.querySelector('[data-step]') !== null)
		onApproach(figure, async () => {
			const { play } = await import('./stage');
			await play(figure, `${framesUrl}${figure.dataset['chart'] ?? ''}-`, version);
		});
