import type { Table } from '$lib/charts/chart';

/** A cell as spreadsheets read it. A leading ASCII sign would make a formula of a printed `+3.62亿元`. */
function cell(text: string): string {
	const safe = text
		.replace(/^\+/u, '＋')
		.replace(/^-/u, '−')
		.replace(/^(?=[=@\t\r])/u, "'");
	return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV that Excel and WPS open in UTF-8: byte order mark, CRLF. */
export const csv = ({ columns, rows }: Table): string =>
	`\ufeff${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
