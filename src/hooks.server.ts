/** The last hand on every page: white space, comments, and a policy that names each inline script. */
import { createHash } from 'node:crypto';
import { dev } from '$app/environment';
import { unwritten } from '$lib/story/unwritten';
import type { Handle } from '@sveltejs/kit';
import { finished } from '$lib/embed/finish';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What Svelte leaves for a client that never comes, and line breaks between two Han characters. */
const tidy = (html: string) =>
	html
		.replace(/<!--[\s\S]*?-->/gu, '')
		.replace(/<link [^>]*\bdisabled\b[^>]*>/gu, '')
		.replace(
			/(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—])\s*\n\s*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—])/gu,
			''
		)
		.replace(/\s*\n\s*/gu, '\n');

/** Everything is refused, then what the page really has is allowed. */
function policy(html: string, kind: 'page' | 'embed'): string {
	const inline = (tag: string) => [
		...new Set(
			[...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'gu'))].map(([, text = '']) =>
				hash(text)
			)
		)
	];
	const scripts = inline('script').join(' ');
	const styles = `style-src ${inline('style').join(' ') || `'none'`}`;
	// A sandboxed frame has no self: an embed page holds everything and asks for nothing.
	if (kind === 'embed')
		return [
			`default-src 'none'`,
			`script-src ${scripts}`,
			styles,
			`style-src-attr 'unsafe-inline'`,
			`img-src data:`,
			`base-uri 'none'`,
			`form-action 'none'`
		].join('; ');
	return [
		`default-src 'none'`,
		`script-src 'self' ${scripts}`.trim(),
		styles,
		// LayerCake and `style:` write style attributes.
		`style-src-attr 'unsafe-inline'`,
		`img-src 'self' data:`,
		`font-src 'self'`,
		`connect-src 'self'`,
		// The editors' desk shows embeds as readers meet them.
		...(html.includes('<iframe') ? [`frame-src 'self'`] : []),
		`base-uri 'none'`,
		`form-action 'none'`,
		`trusted-types 'none'`,
		`require-trusted-types-for 'script'`
	].join('; ');
}

/** Style sheets of several components become one, so that the policy names one hash. */
function oneStyle(html: string): string {
	const styles: string[] = [];
	const rest = html.replace(/<style[^>]*>([\s\S]*?)<\/style>/gu, (_, css: string) => {
		styles.push(css.trim());
		return '';
	});
	return styles.length === 0
		? html
		: rest.replace('</head>', () => `<style>${styles.join('')}</style></head>`);
}

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			if (dev)
				return html.replace(
					'</head>',
					'<script type="module" src="/@vite/client"></script></head>'
				);
			// The hydrated twin of the benchmark needs Svelte's comments and scripts as they are.
			if (import.meta.env['VITE_TWIN'] === '1' || !html.includes('</head>')) return html;
			const whole = oneStyle(tidy(html));
			if (event.route.id === '/')
				for (const line of unwritten(whole)) console.warn(`still to be written · ${line}`);
			const embed = event.route.id?.startsWith('/embed') === true;
			const depth = event.url.pathname.replace(/^\//u, '').split('/').length - 1;
			const page = embed ? finished(whole, Array(depth).fill('..').join('/')) : whole;
			return page.replace(
				'<meta charset="utf-8" />',
				() =>
					`<meta charset="utf-8" />\n<meta http-equiv="Content-Security-Policy" content="${policy(page, embed ? 'embed' : 'page')}" />`
			);
		}
	});
