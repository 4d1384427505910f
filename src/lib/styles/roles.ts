/** The roles of `tokens.css` as values, for what is painted where no style sheet reaches. */
import tokens from './tokens.css?raw';

const read = (block: string): ReadonlyMap<string, string> =>
	new Map(
		[...block.matchAll(/--([\w-]+):\s*([^;]+);/gu)].map(([, name = '', value = '']) => [
			name,
			value.trim()
		])
	);

const plain = tokens.replace(/\/\*[\s\S]*?\*\//gu, '');
const light = read(/:root\s*\{([^}]*)\}/u.exec(plain)?.[1] ?? '');
const dark = read(/:root\[data-theme='dark'\]\s*\{([^}]*)\}/u.exec(plain)?.[1] ?? '');

/** The colour of a role on light paper, or on dark. @throws if `tokens.css` has no such role */
export function role(name: string, scheme: 'light' | 'dark' = 'light'): string {
	const value = (scheme === 'light' ? light : dark).get(name);
	if (value === undefined) throw new Error(`tokens.css has no role --${name}`);
	return value;
}
