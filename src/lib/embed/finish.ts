/** The last hand on an embed page: what a frame in somebody else's page must be, whatever stands in it. */

/** Declarations that mean nothing, or harm, in a frame as high as its content. */
const BOUND =
	/(?<=[{;])[\w-]+:[^;{}]*(?:\d[sdl]?vh\b|\b(?:sticky|fixed)\b)[^;{}]*(?:;|(?=\}))|(?<=[{;])height:100%(?:;|(?=\}))/gu;
/** Rules for pages that scripts bring to life: in a frame none does. */
const ALIVE = /(?<=[{}])[^{}@]*\.js [^{}]*\{[^{}]*\}/gu;

/** A style sheet without what depends on the window's height or on scrolling. */
export const unbound = (css: string): string => css.replace(BOUND, '').replace(ALIVE, '');

/**
 * Links leave the frame in a new tab and never take the host's page along. Places inside the story
 * are opened in the piece itself: a frame of full height cannot scroll to them.
 * @param root where the piece stands, seen from the embed page: `..` or `../..`
 */
export const outward = (html: string, root: string): string =>
	html.replace(/<a\s([^>]*)>/gu, (_, written: string) => {
		const attributes = written
			.replace(/\s*\b(?:target|rel)="[^"]*"/gu, '')
			.replace(/href="#/u, `href="${root}/#`)
			.trim();
		return `<a ${attributes} target="_blank" rel="noopener">`;
	});

/** An embed page as it is delivered: light unless asked otherwise, unbound, outward. */
export function finished(html: string, root: string): string {
	const [head = '', body = ''] = html.split('</head>');
	const sized = unbound(head).replace('</style>', 'body{display:flow-root}</style>');
	return `${sized}</head>${outward(body, root)}`.replace('<html ', '<html data-theme="light" ');
}
