import scrollama from 'scrollama';

/**
 * Follows the reader through the steps of one figure. The only importer of scrollama.
 * @param figure holds the elements `[data-step]`
 * @param onStep gets the step's name when the reader comes to it, from above or below
 * @returns the way to stop
 */
export function follow(figure: HTMLElement, onStep: (name: string) => void): () => void {
	const scroller = scrollama();
	scroller.setup({
		step: [...figure.querySelectorAll<HTMLElement>('[data-step]')],
		// A share of the window would move when a phone's address bar hides; pixels are fixed once.
		// @ts-expect-error scrollama's types predate its pixel offsets.
		offset: `${Math.round(innerHeight * 0.8)}px`
	});
	scroller.onStepEnter(({ element }) => onStep(element.dataset['step'] ?? ''));
	return () => scroller.destroy();
}
