/** Where a link can be handed to, and with what. Plain addresses: they work without any script. */

/** What the template of a channel may ask for. */
export interface Handed {
	readonly url: string;
	readonly title: string;
	readonly finding: string;
	/** Absolute address of the card. */
	readonly card: string;
}

export const channels = [
	{
		id: 'weibo',
		name: '微博',
		template: 'https://service.weibo.com/share/share.php?url={url}&title={title}&pic={card}'
	},
	{
		id: 'qq',
		name: 'QQ',
		template:
			'https://connect.qq.com/widget/shareqq/index.html?url={url}&title={title}&summary={finding}&pics={card}'
	},
	{
		id: 'qzone',
		name: 'QQ空间',
		template:
			'https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey?url={url}&title={title}&summary={finding}&pics={card}'
	},
	{ id: 'x', name: 'X', template: 'https://x.com/intent/post?text={title}&url={url}' },
	{
		id: 'facebook',
		name: 'Facebook',
		template: 'https://www.facebook.com/sharer/sharer.php?u={url}'
	}
] as const;

/** The address of a channel with everything filled in. */
export const fill = (template: string, handed: Handed): string =>
	template.replace(/\{(url|title|finding|card)\}/gu, (_, name: keyof Handed) =>
		encodeURIComponent(handed[name])
	);
