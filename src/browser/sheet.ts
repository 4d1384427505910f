/**
 * The source sheet: shows a row of the page's own lists where the reader stands. It copies nodes,
 * never text into markup. Escape, the back button, a swipe down, a tap beside it and 关闭 close it.
 */

/** Phones' back button closes the sheet, because an open sheet is an entry of the history. */
const STATE = 'sheet';
/** px the finger must pull the sheet down to close it. */
const PULL = 60;

let opener: HTMLElement | null = null;
/** Where a link inside the sheet leads, followed once the sheet's history entry is gone. */
let destination = '';

const dialogOf = () => document.querySelector<HTMLDialogElement>('#sheet');

/** A copy of the row without ids: an id stands once on a page. */
function copyOf(row: Element): DocumentFragment {
	const copy = document.createDocumentFragment();
	for (const node of row.childNodes) copy.append(node.cloneNode(true));
	for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
	for (const button of copy.querySelectorAll('button')) button.remove();
	const heads = headsOf(row);
	if (heads.length > 0) {
		const where = document.createElement('p');
		where.className = 'where';
		const way = document.createElement('a');
		way.className = 'back';
		way.href = `#${row.id}`;
		way.textContent = '在清单里看';
		where.append(`${heads.join('，')}。`, way);
		copy.append(where);
	}
	return copy;
}

/** What the groups around a folded row are called, from the outside in: its page, its work area. */
function headsOf(row: Element): string[] {
	const heads: string[] = [];
	for (let at = row.parentElement; at !== null; at = at.parentElement) {
		if (at.closest('details') === null) break;
		const head = at.querySelector(':scope > summary, :scope > .sub')?.textContent?.trim();
		if (head) heads.unshift(head);
	}
	return heads;
}

function shut(dialog: HTMLDialogElement): void {
	if (!dialog.open) return;
	dialog.close();
	opener?.focus({ preventScroll: true });
	opener = null;
	const to = destination;
	destination = '';
	// Once the history has come to rest: inside `popstate` Chromium forgets to mark the target.
	if (to !== '') setTimeout(() => location.assign(to));
}

/** Closes through the history, so that back and forward stay honest. */
function leave(dialog: HTMLDialogElement): void {
	if (history.state?.[STATE] === true) history.back();
	else shut(dialog);
}

function prepare(dialog: HTMLDialogElement): void {
	dialog.dataset['ready'] = '';
	addEventListener('popstate', () => shut(dialog));
	dialog.addEventListener('cancel', (event) => {
		event.preventDefault();
		leave(dialog);
	});
	dialog.addEventListener('click', (event) => {
		const target = event.target as Element;
		const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
		if (link !== null) {
			event.preventDefault();
			const row = link.hash.startsWith('#source-') ? document.querySelector(link.hash) : null;
			if (row !== null) fill(dialog, row);
			else {
				destination = link.hash;
				leave(dialog);
			}
		} else if (target === dialog || target.closest('[data-close]') !== null) leave(dialog);
	});
	let start: number | undefined;
	dialog.addEventListener(
		'touchstart',
		(event) => {
			start = dialog.scrollTop === 0 ? event.touches[0]?.clientY : undefined;
		},
		{ passive: true }
	);
	dialog.addEventListener(
		'touchend',
		(event) => {
			const end = event.changedTouches[0]?.clientY;
			if (start !== undefined && end !== undefined && end - start > PULL) leave(dialog);
			start = undefined;
		},
		{ passive: true }
	);
}

function fill(dialog: HTMLDialogElement, row: Element): void {
	const body = dialog.querySelector('[data-body]');
	body?.replaceChildren(copyOf(row));
	dialog.scrollTop = 0;
}

/**
 * Opens the sheet on a row of the page.
 * @param id of the row, e.g. `source-jiaocheng-2023-gdp`
 * @returns whether it could: without such a row, or in an engine without dialogs, the caller's link does its work
 */
export function openSheet(id: string): boolean {
	const dialog = dialogOf();
	const row = document.getElementById(id);
	if (dialog === null || row === null || typeof dialog.showModal !== 'function') return false;
	if (dialog.dataset['ready'] === undefined) prepare(dialog);
	fill(dialog, row);
	if (dialog.open) return true;
	opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
	dialog.showModal();
	history.pushState({ [STATE]: true }, '');
	return true;
}
