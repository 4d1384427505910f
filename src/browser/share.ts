/**
 * The sheet to pass on a chart. It knows no channel and no chart: the page holds templates, and this
 * fills in which chart was asked for. What is shared is the chart's own page, never the address the
 * reader came by.
 */
import { wireCopying } from './copy';

/** Phones' back button closes the sheet, because an open sheet is an entry of the history. */
const STATE = 'share';

let opener: HTMLElement | null = null;

const isWeChat = () => /MicroMessenger/iu.test(navigator.userAgent);

function shut(dialog: HTMLDialogElement): void {
	if (!dialog.open) return;
	dialog.close();
	opener?.focus({ preventScroll: true });
	opener = null;
}

function leave(dialog: HTMLDialogElement): void {
	if ((history.state as Record<string, unknown> | null)?.[STATE] === true) history.back();
	else shut(dialog);
}

/** What the templates ask for, about one chart; `index` is the whole piece. */
function wordsFor(dialog: HTMLDialogElement, id: string): Record<string, string> {
	const { base = '', root = './', heights = '{}' } = dialog.dataset;
	const figure = document.getElementById(`figure-${id}`);
	const text = (selector: string) => figure?.querySelector(selector)?.textContent?.trim();
	const folder = id === 'index' ? '' : `${id}/`;
	return {
		id,
		root,
		url: `${base}share/${folder}`,
		embed: `${base}embed/${folder}`,
		card: `${base}card/${id}.png`,
		title: text('h3') ?? document.querySelector('h1')?.textContent?.trim() ?? document.title,
		finding: text('.subtitle') ?? '',
		height: String((JSON.parse(heights) as Record<string, number>)[id] ?? 600)
	};
}

/** Replaces `{name}` by its word, as the place demands it. */
const filled = (
	template: string,
	words: Record<string, string>,
	as: (word: string) => string = (word) => word
) => template.replace(/\{(\w+)\}/gu, (_, name: string) => as(words[name] ?? ''));

const inMarkup = (word: string) =>
	word
		.replace(/&/gu, '&amp;')
		.replace(/</gu, '&lt;')
		.replace(/>/gu, '&gt;')
		.replace(/"/gu, '&quot;');

function fill(dialog: HTMLDialogElement, words: Record<string, string>): void {
	for (const element of dialog.querySelectorAll<HTMLElement>('[data-text]'))
		element.textContent = filled(element.dataset['text'] ?? '', words);
	for (const field of dialog.querySelectorAll<HTMLInputElement>('[data-value]'))
		field.value = filled(
			field.dataset['value'] ?? '',
			words,
			field.tagName === 'TEXTAREA' ? inMarkup : undefined
		);
	for (const link of dialog.querySelectorAll<HTMLAnchorElement>('a[data-href]')) {
		const template = link.dataset['href'] ?? '';
		// A file of ours is a path; a channel takes words in its query.
		link.href = filled(template, words, template.startsWith('{') ? undefined : encodeURIComponent);
	}
	for (const item of dialog.querySelectorAll<HTMLElement>('[data-single]'))
		item.hidden = words['id'] === 'index';

	const native = dialog.querySelector<HTMLButtonElement>('[data-native]');
	if (native !== null) {
		native.hidden = isWeChat() || typeof navigator.share !== 'function';
		native.onclick = () => {
			navigator
				.share({ title: words['title'] ?? '', url: words['url'] ?? '' })
				// Not sent, or sent nowhere: the sheet stays for another way.
				.then(
					() => leave(dialog),
					() => undefined
				);
		};
	}
	const wechat = dialog.querySelector<HTMLElement>('[data-wechat]');
	const poster = wechat?.querySelector('img');
	if (wechat && poster) {
		wechat.hidden = !isWeChat();
		if (isWeChat()) poster.src = filled(poster.dataset['src'] ?? '', words);
	}
	const list = dialog.querySelector<HTMLElement>('[data-channels]');
	if (list !== null) list.hidden = isWeChat();
	for (const status of dialog.querySelectorAll('[role=status]')) status.textContent = '';
}

function prepare(dialog: HTMLDialogElement): void {
	dialog.dataset['ready'] = '';
	wireCopying();
	addEventListener('popstate', () => shut(dialog));
	dialog.addEventListener('cancel', (event) => {
		event.preventDefault();
		leave(dialog);
	});
	dialog.addEventListener('click', (event) => {
		const target = event.target as Element;
		if (target === dialog || target.closest('[data-close]') !== null) leave(dialog);
	});
}

/**
 * Opens the sheet for a chart.
 * @param id of the chart, or `index`
 * @returns whether it could: without the sheet, or in an engine without dialogs, the link does its work
 */
export function openShare(id: string): boolean {
	const dialog = document.querySelector<HTMLDialogElement>('#share-sheet');
	if (dialog === null || typeof dialog.showModal !== 'function') return false;
	if (dialog.dataset['ready'] === undefined) prepare(dialog);
	fill(dialog, wordsFor(dialog, id));
	if (dialog.open) return true;
	opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
	dialog.showModal();
	history.pushState({ [STATE]: true }, '');
	return true;
}
