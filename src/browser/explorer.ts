/**
 * A search over a list that already stands in the page: rows that do not match are hidden, groups
 * with a match are opened. Rows and the marks of a picture select each other. Knows no subject:
 * rows are `li`, what belongs to them stands in `data-*` on them or on the groups around. Ids that
 * count on from the row before are not printed in the page, and are given here.
 */
import { breath } from './breath';
import { wake } from './layout';
import { asks, matcher, normal, readQuery, writeQuery, type Entry, type Query } from './match';

/** A row, what it says, and the groups it stands in, from the inside out. */
interface Listed {
	row: HTMLElement;
	entry: Entry;
	groups: HTMLElement[];
}

const PREFIX = 't-';

/** Rows that are read without a breath. */
const AT_ONCE = 40;

/** `t-j24-089` → `t-j24-090` */
const after = (id: string) =>
	id.replace(/\d+$/u, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));

/** The rows of the list, each with its id. */
function rowsOf(root: HTMLElement): HTMLElement[] {
	const rows = [...root.querySelectorAll<HTMLElement>('li:not(.sub)')];
	for (const [i, row] of rows.entries()) row.id ||= after(rows[i - 1]?.id ?? '');
	return rows;
}

function groupsOf(row: HTMLElement, root: HTMLElement): HTMLElement[] {
	const groups: HTMLElement[] = [];
	for (let at = row.parentElement; at !== null && at !== root; at = at.parentElement)
		groups.push(at);
	return groups;
}

function listed(row: HTMLElement, root: HTMLElement, headOf: (group: Element) => string): Listed {
	const groups = groupsOf(row, root);
	const near = (name: string) =>
		[row, ...groups].map((one) => one.dataset[name]).find((value) => value !== undefined) ?? '';
	const own = [row.textContent ?? '', row.dataset['names'] ?? ''].map(normal);
	// The heads of its groups belong to what a row says: its page, its work area, its speaker.
	const text = [...own, ...groups.map(headOf)].join('\n');
	return { row, groups, entry: { text, theme: near('theme'), county: near('county') } };
}

/** Reads the whole list, a few rows at a time: hundreds of them at once would hold up a picture that turns. */
async function readList(root: HTMLElement): Promise<Listed[]> {
	const heads = new Map<Element, string>();
	const headOf = (group: Element): string => {
		const head =
			heads.get(group) ??
			normal(group.querySelector(':scope > summary, :scope > .sub')?.textContent ?? '');
		heads.set(group, head);
		return head;
	};
	const list: Listed[] = [];
	for (const row of rowsOf(root)) {
		if (list.length % AT_ONCE === 0) await breath();
		list.push(listed(row, root, headOf));
	}
	return list;
}

/** Draws attention to one mark by a rule, so that it holds in every picture that comes. */
function ringer(): (key: string) => void {
	const sheet = document.styleSheets[0];
	let at: number | undefined;
	return (key) => {
		if (sheet === undefined || !/^[a-z0-9-]+$/u.test(key)) return;
		if (at !== undefined) sheet.deleteRule(at);
		at = sheet.insertRule(
			`.stage circle[data-key="${key}"]{r:7px;stroke:var(--ink);stroke-width:3px}`,
			sheet.cssRules.length
		);
	};
}

/** The mark nearest to a point of the window, on the board that is shown. */
function nearest(picture: Element, x: number, y: number): string | undefined {
	const svg = [...picture.querySelectorAll('svg')].find(
		(one) => one.parentElement !== null && one.getClientRects().length > 0 && one.closest('.stage')
	);
	const toScreen = svg?.getScreenCTM();
	if (svg === undefined || !toScreen) return undefined;
	const point = new DOMPoint(x, y).matrixTransform(toScreen.inverse());
	let best: string | undefined;
	/** Farther than this, in px of the board, the reader meant something else. */
	let least = 32 ** 2;
	for (const dot of svg.querySelectorAll<SVGCircleElement>('circle[data-key]')) {
		const distance =
			(Number(dot.getAttribute('cx')) - point.x) ** 2 +
			(Number(dot.getAttribute('cy')) - point.y) ** 2;
		if (distance < least) {
			least = distance;
			best = dot.dataset['key'];
		}
	}
	return best;
}

/**
 * Brings a list to life, once it has read it.
 * @param root holds a form with `input[name=q]` and `button[data-chip]`, and the list in `<details>`;
 *   `data-picture` names the figure whose marks are its rows
 * @returns the way to stop; rejects if the form is not whole
 */
export async function explore(root: HTMLElement): Promise<() => void> {
	const form = root.querySelector('form');
	const input = root.querySelector<HTMLInputElement>('input[name="q"]');
	const status = root.querySelector<HTMLElement>('[role="status"]');
	const clear = root.querySelector<HTMLElement>('button[type="reset"]');
	if (form === null || input === null || status === null || clear === null)
		throw new Error('the search form is not whole');
	const picture = document.getElementById(root.dataset['picture'] ?? '');
	const chips = [...form.querySelectorAll<HTMLElement>('button[data-chip]')];
	const wordOf = (chip: HTMLElement) => chip.textContent?.trim() ?? '';
	const offered = (kind: string) =>
		chips.filter((chip) => chip.dataset['chip'] === kind).map(wordOf);
	const offer = { theme: offered('theme'), county: offered('county') };
	const rows = await readList(root);
	const groups = [...new Set(rows.flatMap((one) => one.groups))];
	const folds = [...root.querySelectorAll('details')];
	const ring = ringer();
	const stopping = new AbortController();
	const { signal } = stopping;

	let query: Query = { q: '', theme: '', county: '' };
	/** What the reader had open before searching; given back when the search is cleared. */
	let wasOpen: Set<HTMLDetailsElement> | undefined;

	/** A way from the row to its mark, made when the row is first shown: most never are. */
	function equip(row: HTMLElement): void {
		if (picture === null || row.querySelector('button') !== null) return;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'to-mark';
		button.setAttribute('aria-label', '在图上看这一条');
		row.append(button);
	}

	function show(): void {
		const searching = asks(query);
		if (searching && wasOpen === undefined) wasOpen = new Set(folds.filter(({ open }) => open));
		const matches = matcher(query);
		const alive = new Set<HTMLElement>();
		let count = 0;
		for (const { row, entry, groups: around } of rows) {
			const found = !searching || matches(entry);
			if (row.hidden === found) row.hidden = !found;
			if (!found) continue;
			count += 1;
			if (searching) equip(row);
			for (const group of around) alive.add(group);
		}
		for (const group of groups) group.hidden = !alive.has(group);
		for (const fold of folds)
			if (searching) fold.open = alive.has(fold);
			else if (wasOpen !== undefined) fold.open = wasOpen.has(fold);
		if (!searching) wasOpen = undefined;
		const said = !searching ? '' : count === 0 ? '没有找到。换个词试试' : `找到${count}条`;
		if (status !== null && status.textContent !== said) status.textContent = said;
		if (clear !== null) clear.hidden = !searching;
		for (const chip of chips)
			chip.setAttribute(
				'aria-pressed',
				String(query[chip.dataset['chip'] as 'theme' | 'county'] === wordOf(chip))
			);
	}

	function ask(next: Query): void {
		query = next;
		show();
		// Without a place of its own a shared search opens here; a place that was asked for stays.
		const own = `#${root.id}`;
		const hash = asks(query) ? location.hash || own : location.hash === own ? '' : location.hash;
		try {
			const search = writeQuery(location.search, query);
			history.replaceState(history.state, '', `${location.pathname}${search}${hash}`);
		} catch {
			// Some in-app browsers allow only so many changes a minute: the search works without.
		}
	}

	function choose(row: HTMLElement): void {
		for (const old of root.querySelectorAll('[aria-current]')) old.removeAttribute('aria-current');
		row.setAttribute('aria-current', 'true');
		ring(row.id.slice(PREFIX.length));
	}

	/** Opens the groups around a row and brings it before the reader. */
	function reveal(row: HTMLElement): void {
		if (row.hidden) {
			if (input !== null) input.value = '';
			ask({ q: '', theme: '', county: '' });
		}
		wake();
		for (const group of groupsOf(row, root))
			if (group instanceof HTMLDetailsElement) group.open = true;
		row.scrollIntoView({ block: 'center' });
	}

	const typed = (event: Event) => {
		// Half a syllable in an input method is not yet a word.
		if (event instanceof InputEvent && event.isComposing) return;
		ask({ ...query, q: readQuery(writeQuery('', { ...query, q: input.value }), offer).q });
	};
	input.addEventListener('input', typed, { signal });
	input.addEventListener('compositionend', typed, { signal });
	form.addEventListener(
		'submit',
		(event) => {
			event.preventDefault();
			input.blur();
		},
		{ signal }
	);
	form.addEventListener(
		'reset',
		() => {
			ask({ q: '', theme: '', county: '' });
			input.focus();
		},
		{ signal }
	);
	form.addEventListener(
		'click',
		(event) => {
			const chip = (event.target as Element).closest<HTMLElement>('button[data-chip]');
			if (chip === null) return;
			const kind = chip.dataset['chip'] as 'theme' | 'county';
			ask({ ...query, [kind]: query[kind] === wordOf(chip) ? '' : wordOf(chip) });
		},
		{ signal }
	);
	root.addEventListener(
		'click',
		(event) => {
			const target = event.target as Element;
			const row = target.closest<HTMLElement>(`li[id^="${PREFIX}"]`);
			if (row === null) return;
			choose(row);
			if (target.closest('.to-mark') === null) return;
			// The first step, not the head: above it the picture would stay as it was.
			const step = picture?.querySelector('[data-step]') ?? picture;
			if (step) scrollBy(0, step.getBoundingClientRect().top - innerHeight * 0.62);
		},
		{ signal }
	);
	// `toggle` does not rise, but it can be caught on the way down.
	root.addEventListener(
		'toggle',
		({ target }) => {
			if (target instanceof HTMLDetailsElement && target.open)
				for (const row of target.querySelectorAll<HTMLElement>(`:scope > ul > li[id]`)) equip(row);
		},
		{ capture: true, signal }
	);
	picture?.addEventListener(
		'click',
		(event) => {
			const { target, clientX, clientY } = event as MouseEvent;
			if (!(target instanceof Element) || target.closest('.stage') === null) return;
			const key = nearest(picture, clientX, clientY);
			const row = key === undefined ? null : document.getElementById(PREFIX + key);
			if (row === null) return;
			choose(row);
			// Whoever shows sources takes it from here, and says so; else the list does.
			const asked = new CustomEvent('show-source', { cancelable: true, detail: { id: row.id } });
			if (document.dispatchEvent(asked)) reveal(row);
		},
		{ signal }
	);

	/** An address may lead to one row, which lies in closed groups. */
	const follow = () => {
		const row = document.getElementById(location.hash.slice(1));
		if (row === null || !root.contains(row) || row === root) return;
		reveal(row);
		if (row.id.startsWith(PREFIX)) choose(row);
	};
	addEventListener('hashchange', follow, { signal });

	query = readQuery(location.search, offer);
	// What the reader typed before the script came is not lost.
	if (input.value !== '') query.q = input.value;
	else input.value = query.q;
	if (asks(query)) wake();
	show();
	root.dataset['ready'] = '';
	follow();
	if (asks(query) && location.hash === '') root.scrollIntoView();
	return () => stopping.abort();
}
