/** Functions of ours as classic scripts inside a page: no request, and no module that a sandbox refuses. */

/** Indentation and whole-line comments are for us, not for the reader. */
const lean = (source: string) =>
	source
		.replace(/^\s*\/\/.*$/gmu, '')
		.replace(/\n\s*\n/gu, '\n')
		.replace(/^\s+/gmu, '');

/**
 * The script element that calls the function with these arguments.
 * @param run imports nothing and uses no name from outside
 */
export function inline<Arguments extends readonly (string | number)[]>(
	run: (...args: [...Arguments]) => void,
	...args: Arguments
): string {
	const values = args.map((value) => JSON.stringify(value).replaceAll('<', '\\u003c')).join(',');
	return `<script>(${lean(String(run))})(${values})</${'script'}>`;
}
