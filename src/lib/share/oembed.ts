/** What a CMS gets when somebody pastes a link: https://oembed.com, version 1.0. */
import { escaped, frame } from '$lib/embed/snippet';
import { heightOf } from '$lib/embed/heights';
import { absolute } from '$lib/site/address';
import type { Shared } from '$lib/site/piece';
import { settings } from '$lib/site/settings';
import { TITLE } from '$lib/story/chapters';

/** Consumers such as WordPress cut what is higher. */
const MOST = 1000;
/** Seconds; an address that is asked again tomorrow may answer with a correction. */
const DAY = 86_400;

export function oembed(one: Shared): Record<string, string | number> {
	const iframe = /<iframe[\s\S]*<\/iframe>/u.exec(frame(one))?.[0] ?? '';
	return {
		version: '1.0',
		type: 'rich',
		title: one.title,
		...(settings.author === '' ? {} : { author_name: settings.author, author_url: absolute('') }),
		provider_name: settings.publisher === '' ? TITLE : settings.publisher,
		provider_url: absolute(''),
		cache_age: DAY,
		width: 600,
		height: Math.min(heightOf(one), MOST),
		html: `<blockquote class="wp-embedded-content"><a href="${escaped(absolute(one.share))}">${escaped(one.title)}</a></blockquote>${iframe}`,
		thumbnail_url: absolute(`card/${one.id}.png`),
		thumbnail_width: 1200,
		thumbnail_height: 630
	};
}
