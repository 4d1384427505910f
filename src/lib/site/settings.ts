/**
 * What only the publisher knows. Everything is empty until the publisher fills it in, and what is
 * empty is shown nowhere: head, JSON-LD, oEmbed, posters and the foot of the page read this file.
 */
export interface Settings {
	/** Name of the publisher, as it stands in an imprint. */
	readonly publisher: string;
	/** The author line. */
	readonly author: string;
	/** Where errors are reported: an e-mail address or an `https:` address. */
	readonly contact: string;
	/** Day of first publication, `2026-01-31`. Never the day of the build. */
	readonly datePublished: string;
	/** Day of the last change of substance, `2026-02-03`. */
	readonly dateModified: string;
	/** Under which terms text and graphics may be reprinted, in words. */
	readonly licence: string;
	/** The address of these terms. */
	readonly licenceUrl: string;
	/** ICP record, `晋ICP备…号`. */
	readonly icp: string;
	/** 公安备案, `晋公网安备…号`. */
	readonly police: string;
}

export const settings: Settings = {
	publisher: '',
	author: '',
	contact: '',
	datePublished: '',
	dateModified: '',
	licence: '',
	licenceUrl: '',
	icp: '',
	police: ''
};

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

/**
 * The settings, once every value is of its shape.
 * @throws naming the setting, what was found and what is expected
 */
export function checked(values: Settings): Settings {
	for (const name of ['datePublished', 'dateModified'] as const) {
		const day = values[name];
		if (day !== '' && (!DAY.test(day) || Number.isNaN(Date.parse(day))))
			throw new Error(`settings.${name}: found “${day}”, expected a day such as 2026-01-31`);
	}
	if (values.dateModified !== '' && values.dateModified < values.datePublished)
		throw new Error(
			`settings.dateModified: found “${values.dateModified}”, expected no day before ${values.datePublished}`
		);
	if (values.licenceUrl !== '' && !values.licenceUrl.startsWith('https://'))
		throw new Error(
			`settings.licenceUrl: found “${values.licenceUrl}”, expected an https: address`
		);
	if (values.contact !== '' && !/^https:\/\/\S+$|^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(values.contact))
		throw new Error(
			`settings.contact: found “${values.contact}”, expected an e-mail or https: address`
		);
	return values;
}

checked(settings);

/** `2026-01-31` → `2026年1月31日`; an empty day stays empty. */
export function sayDay(day: string): string {
	const [, year, month, date] = DAY.exec(day) ?? [];
	return year === undefined ? '' : `${year}年${Number(month)}月${Number(date)}日`;
}
