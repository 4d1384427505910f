import scrollama from 'scrollama';

/**
 * Tells when the reader may have come to another step of one figure. The only importer of scrollama.
 * A jump can pass every step without entering one, so leaving counts as much as entering.
 * @param figure holds the elements `[data-step]`
 * @param line px from the top of the window; a step is reached when its top passes it
 * @param onMove looks for itself which step it is
 * @returns the way to stop
 */
export function follow(figure: HTMLElement, line: number, onMove: () => void): () => void {
	const scroller = scrollama();
	scroller.setup({
		step: [...figure.querySelectorAll<HTMLElement>('[data-step]')],
		// A share of the window would move when a phone's address bar hides; pixels are fixed once.
		// @ts-expect-error scrollama's types predate its pixel offsets.
		offset: `${line}px`
	});
	scroller.onStepEnter(onMove);
	scroller.onStepExit(onMove);
	return () => scroller.destroy();
}
