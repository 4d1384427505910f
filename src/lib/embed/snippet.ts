/** What an editor pastes. Every snippet is one string of HTML that survives a careless CMS. */
import { absolute } from '$lib/site/address';
import type { Shared } from '$lib/site/piece';
import { heightOf } from './heights';

/** Text as the value of an attribute, or between tags. */
export const escaped = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');

type Part = Pick<Shared, 'id' | 'chart' | 'title' | 'share' | 'embed'>;

/** Hosts ask for this much of the frame's powers: to copy a link, and to hand it on. */
const ALLOW = 'clipboard-write; web-share';

const attributes = (one: Part, height: number) =>
	`src="${escaped(absolute(one.embed))}" title="${escaped(one.title)}" width="100%" height="${height}" loading="lazy"`;

/** The link that remains where frames are stripped. */
const link = (one: Part) => `<a href="${escaped(absolute(one.share))}">${escaped(one.title)}</a>`;

const frameOf = (src: string, title: string, height: number | string, rest: string) =>
	`<iframe src="${src}" title="${title}" width="100%" height="${height}" loading="lazy" allow="${ALLOW}" style="border:0;width:100%;height:auto;min-height:${height}px;frame-sizing:content-height"></iframe>\n<p>${rest}</p>`;

/** Without script. Newer engines size the frame themselves; the others show it at its full height. */
export const frame = (one: Part): string =>
	frameOf(escaped(absolute(one.embed)), escaped(one.title), heightOf(one), link(one));

/** The same with places to fill in: for the share sheet, which learns in the browser what is shared. */
export const frameTemplate = (): string =>
	frameOf('{embed}', '{title}', '{height}', '<a href="{url}">{title}</a>');

/**
 * With a script of a few lines: the frame is as high as its page, whatever the width.
 * It believes only its own frame, only our address, and only a sensible height.
 */
export function scripted(one: Part): string {
	const id = `bzhz-${one.id}`;
	const { origin } = new URL(absolute(''));
	const script = `addEventListener("message",function(e){var f=document.getElementById("${id}"),d=e.data,n=d&&d.type=="embed-size"&&+d.height;if(f&&e.source==f.contentWindow&&(e.origin=="${origin}"||e.origin=="null")&&n>50&&n<2e4)f.style.height=n+"px"})`;
	return `<iframe id="${id}" ${attributes(one, heightOf(one))} style="border:0;width:100%"></iframe><script>${script}</${'script'}>`;
}

/** For pages that load pym.js already. */
export function pym(one: Part): string {
	return `<div data-pym-src="${escaped(absolute(one.embed))}">${link(one)}</div>\n<script src="https://pym.nprapps.org/pym.v1.min.js"></${'script'}>`;
}

/** For AMP pages. */
export function amp(one: Part): string {
	const height = heightOf(one);
	return `<amp-iframe src="${escaped(absolute(one.embed))}" title="${escaped(one.title)}" width="600" height="${height}" layout="responsive" sandbox="allow-scripts allow-popups" frameborder="0" resizable><div overflow tabindex="0" role="button" aria-label="展开全图">展开全图</div><p placeholder>${link(one)}</p></amp-iframe>`;
}

/** For newsletters and 公众号 articles, which take no frame: the poster, linked. */
export function picture(one: Part & Pick<Shared, 'alt'>): string {
	return `<a href="${escaped(absolute(one.share))}"><img src="${escaped(absolute(`poster/${one.id}.png`))}" alt="${escaped(one.alt)}" width="1080" style="max-width:100%;height:auto"></a>`;
}

/** Every snippet with the words the desk offers it in. */
export const snippets = [
	{ id: 'frame', name: '通用，不带脚本', note: '粘贴到任何能放网页框的编辑器。', write: frame },
	{ id: 'scripted', name: '自动高度', note: '编辑器允许脚本时用，高度随宽度变。', write: scripted },
	{ id: 'pym', name: 'pym.js', note: '页面已经用 pym 时，去掉最后一行。', write: pym },
	{ id: 'amp', name: 'AMP', note: '页头要有 amp-iframe 组件。', write: amp },
	{ id: 'picture', name: '长图', note: '公众号文章和邮件，放不了网页框。', write: picture }
] as const;
