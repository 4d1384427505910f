/** What can be taken away from a chart, from the root of the piece. */
import type { Shared } from '$lib/site/piece';
import { WHOLE } from '$lib/site/piece';

export interface File {
	readonly name: string;
	readonly path: string;
}

/** Poster first; the whole piece has no single table and no single picture. */
export const filesOf = ({ id }: Pick<Shared, 'id'>): readonly File[] => [
	{ name: '海报', path: `poster/${id}.png` },
	{ name: '卡片', path: `card/${id}.png` },
	...(id === WHOLE
		? []
		: [
				{ name: '图片 PNG', path: `download/${id}.png` },
				{ name: '图片 SVG', path: `download/${id}.svg` },
				{ name: '数据 CSV', path: `csv/${id}.csv` }
			])
];
