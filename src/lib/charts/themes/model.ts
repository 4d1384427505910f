import { area, curveBumpX, linkHorizontal } from 'd3';
import { report, tables } from '$lib/data';
import type { Theme, Work } from '$lib/data/schema';
import { boards, type Artboard } from '../chart';

export const STEPS = ['whole', 'stays', 'own', 'split', 'appears', 'warning'] as const;
export type Step = (typeof STEPS)[number];

export const BOARDS = boards(340, 460);

/** Rows: themes are ours. Neighbours are those between which an item moves. */
export const ROWS: readonly Theme[] = [
	...(['产业转型', '消费文旅', '项目投资', '园区开放', '改革创新'] as const),
	...(['生态环境', '城乡建设', '乡村振兴', '民生福祉', '安全治理'] as const)
];

/** Columns: four pages of three years. The two of 2024 lie on one sheet, and nothing flows between them. */
export const SHEETS = [
	{ id: 'jiaocheng-2023', meeting: '两会', name: ['七项', '工作'] },
	{ id: 'jiaocheng-2024-plenum', meeting: '1月', name: ['九个', '方面'] },
	{ id: 'jiaocheng-2024', meeting: '两会', name: ['九个', '关键词'] },
	{ id: 'jiaocheng-2025', meeting: '1月', name: ['十五项', '重点'] }
] as const;
export type SheetId = (typeof SHEETS)[number]['id'];

/** The four tasks of 2025 are another layer over the same work and are not items. */
const isItem = ({ id, report: page }: Work) =>
	SHEETS.some((sheet) => sheet.id === page) && !id.startsWith('j25-m');
export const items = tables.works.filter(isItem);
export const itemsOf = (sheet: string, theme?: Theme) =>
	items.filter((item) => item.report === sheet && (theme === undefined || item.theme === theme));

export function itemOf(id: string): Work {
	const item = items.find((one) => one.id === id);
	if (item === undefined) throw new Error(`no work “${id}”`);
	return item;
}

/** An item that goes on in an item of the next year. */
export interface Link {
	key: string;
	source: Work;
	target: Work;
}

/** Links between years. What joins the two pages of 2024 is no passage of time and is left out. */
export const links: readonly Link[] = items.flatMap((source) =>
	source.successors
		.map(itemOf)
		.filter((target) => report(target.report).year > report(source.report).year)
		.map((target) => ({ key: `${source.id}-${target.id}`, source, target }))
);

/** Themes that are one item on every page, no more and no less. */
export const CONSTANT: readonly Theme[] = ROWS.filter((theme) =>
	SHEETS.every(({ id }) => itemsOf(id, theme).length === 1)
);

const FOCUS: Record<Step, readonly Theme[]> = {
	whole: [],
	stays: CONSTANT,
	own: ['园区开放', '安全治理'],
	split: ['产业转型'],
	appears: ['消费文旅'],
	warning: []
};
/** Themes a step speaks of; none where it speaks of all. */
export const focusAt = (step: Step): readonly Theme[] => FOCUS[step];

/** What became of the themes a step speaks of, beside their last seal; where it says itself, nothing. */
export const NOTES: Partial<Record<Step, string>> = {
	stays: '各一项',
	own: '单列',
	appears: '单列'
};

/** How strongly something stands on the board: in ink, in ink among equals, or faint. */
export type Stress = 'active' | 'even' | 'faint';

export const stressOfLink = (step: Step, { target }: Link): Stress => {
	const focus = focusAt(step);
	return focus.length === 0 ? 'even' : focus.includes(target.theme) ? 'active' : 'faint';
};
export const stressOf = (step: Step, item: Work): Stress => {
	const focus = focusAt(step);
	if (focus.length === 0) return 'even';
	// Where an item was part of another before, that other one is spoken of, too.
	const origin = links.some((link) => link.source === item && focus.includes(link.target.theme));
	return focus.includes(item.theme) || origin ? 'active' : 'faint';
};

const HAN = [...'一二三四五六七八九'];
/** The number in the seal: Han where the page prints it, Arabic where it is ours. */
export const sealOf = ({ order, numbered }: Work): string =>
	numbered === 'printed' ? (HAN[order - 1] ?? String(order)) : String(order);

/** Radius of a seal, px on the board. */
export const RADIUS = 10.5;

interface Layout {
	head: number;
	rowY: (theme: Theme) => number;
	/** Centre of the seals of a column. */
	columnX: (sheet: string) => number;
	/** Left and right edge of the sheet of 2024. */
	sheet: readonly [number, number];
	place: (item: Work) => { x: number; y: number };
}

/** Rows of one height on a phone; on a wide board a row is as high as its items of 2025. */
export function layout(board: Artboard): Layout {
	const phone = board.name === 'phone';
	const head = phone ? 78 : 72;
	const columns = phone ? [86, 143, 201, 272] : [142, 228, 268, 429];
	const columnX = (sheet: string) => columns[SHEETS.findIndex(({ id }) => id === sheet)] ?? 0;
	const last = SHEETS[3].id;
	const units = ROWS.map((theme) => (phone ? 1 : itemsOf(last, theme).length));
	const unit = (board.height - head - 2) / units.reduce((a, b) => a + b, 0);
	const rowY = (theme: Theme) => {
		const i = ROWS.indexOf(theme);
		const above = units.slice(0, i).reduce((a, b) => a + b, 0);
		return head + (above + (units[i] ?? 1) / 2) * unit;
	};
	const place = (item: Work) => {
		const peers = itemsOf(item.report, item.theme);
		const offset = peers.indexOf(item) - (peers.length - 1) / 2;
		const x = columnX(item.report);
		const y = rowY(item.theme);
		return phone ? { x: x + offset * 25, y } : { x, y: y + offset * unit };
	};
	return { head, rowY, columnX, sheet: phone ? [114, 231] : [196, 346], place };
}

const line = linkHorizontal<unknown, { x: number; y: number }>()
	.x(({ x }) => x)
	.y(({ y }) => y);
const round = (path: string) => path.replace(/\d+\.\d+/gu, (n) => String(Math.round(+n * 10) / 10));

/** A thin line to the first seal of the cell: what follows in the cell stands beside it. */
export function thread(link: Link, { place }: Layout): string {
	const first = itemsOf(link.target.report, link.target.theme)[0] ?? link.target;
	const [from, to] = [place(link.source), place(first)];
	return round(
		line({
			source: { x: from.x + RADIUS, y: from.y },
			target: { x: to.x - RADIUS, y: to.y }
		}) ?? ''
	);
}

const band = area<{ x: number; y0: number; y1: number }>()
	.x(({ x }) => x)
	.y0(({ y0 }) => y0)
	.y1(({ y1 }) => y1)
	.curve(curveBumpX);

/** Between a ribbon and the seal or the words at its ends, px. */
const GAP = 4;
/** Width of a Han character of the words beside a seal, px. */
const HAN_WIDTH = 14;

/** Where the words right of a seal begin. */
export const titleX = (x: number) => x + RADIUS + 3;

/** A ribbon: an item that goes on in several shares its edge among them. It measures nothing. */
export function ribbon(link: Link, { place }: Layout): string {
	const leaving = links
		.filter(({ source }) => source === link.source)
		.sort((a, b) => place(a.target).y - place(b.target).y);
	const share = (2 * RADIUS) / leaving.length;
	const from = place(link.source);
	const to = place(link.target);
	const top = from.y - RADIUS + leaving.indexOf(link) * share;
	// The words of 2023 stand left of their seal, those of 2024 where the ribbon would begin.
	const begin =
		link.source.report === SHEETS[0].id
			? from.x + RADIUS
			: titleX(from.x) + link.source.title.length * HAN_WIDTH;
	return round(
		band([
			{ x: begin + GAP, y0: top, y1: top + share },
			{ x: to.x - RADIUS - GAP, y0: to.y - RADIUS, y1: to.y + RADIUS }
		]) ?? ''
	);
}
