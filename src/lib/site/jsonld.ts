/** What the pages tell machines about themselves. Nothing is said that nobody has set. */
import { tables } from '$lib/data';
import { downloads } from '$lib/data/downloads';
import { SUBTITLE, TITLE } from '$lib/story/chapters';
import { absolute } from './address';
import { whole, type Shared } from './piece';
import { settings, type Settings } from './settings';

type Node = Record<string, unknown>;

/** Leaves out what is empty. */
const said = (node: Node): Node =>
	Object.fromEntries(
		Object.entries(node).filter(([, value]) => value !== '' && value !== undefined)
	);

const organisation = (name: string) =>
	name === '' ? undefined : { '@type': 'Organization', name };
const person = (name: string) => (name === '' ? undefined : { '@type': 'Person', name });

/** The article, for search engines and readers' apps. */
export const article = (now: Settings = settings): Node =>
	said({
		'@context': 'https://schema.org',
		'@type': 'NewsArticle',
		'@id': absolute('#article'),
		headline: TITLE,
		alternativeHeadline: SUBTITLE,
		description: whole.finding,
		inLanguage: 'zh-CN',
		url: absolute(''),
		mainEntityOfPage: absolute(''),
		image: [absolute('card/index.png')],
		datePublished: now.datePublished,
		dateModified: now.dateModified || now.datePublished,
		author: person(now.author) ?? organisation(now.publisher),
		publisher: organisation(now.publisher),
		license: now.licenceUrl,
		isAccessibleForFree: true
	});

const years = tables.reports.map(({ year }) => year);

/** The data behind it. */
export const dataset = (now: Settings = settings): Node =>
	said({
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		'@id': absolute('#data'),
		name: `${TITLE}：数据`,
		description: `${SUBTITLE}：逐条录入的数字、任务和项目，每个数附版面原句。`,
		inLanguage: 'zh-CN',
		url: absolute('#methods'),
		isAccessibleForFree: true,
		distribution: downloads
			.filter(({ mediaType }) => mediaType === 'text/csv')
			.map(({ path, title, mediaType }) => ({
				'@type': 'DataDownload',
				name: title,
				encodingFormat: mediaType,
				contentUrl: absolute(path)
			})),
		license: 'https://creativecommons.org/licenses/by/4.0/',
		creator: person(now.author) ?? organisation(now.publisher),
		datePublished: now.datePublished,
		dateModified: now.dateModified || now.datePublished,
		spatialCoverage: [...new Set(tables.reports.map(({ county }) => county))],
		temporalCoverage: `${Math.min(...years)}/${Math.max(...years)}`
	});

/** A page that shows one picture of the article. */
export const picture = (one: Shared): Node =>
	said({
		'@context': 'https://schema.org',
		'@type': 'WebPage',
		url: absolute(one.share),
		name: one.title,
		description: one.finding,
		inLanguage: 'zh-CN',
		primaryImageOfPage: {
			'@type': 'ImageObject',
			url: absolute(`card/${one.id}.png`),
			width: 1200,
			height: 630
		},
		isPartOf: {
			'@type': 'NewsArticle',
			'@id': absolute('#article'),
			url: absolute(''),
			headline: TITLE
		}
	});

/** A node as the content of a script element: no `<` can end it early. */
export const jsonLd = (node: Node): string => JSON.stringify(node).replaceAll('<', '\\u003c');
