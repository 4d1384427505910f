/** What Chromium 92 and Safari 15.4 lack, and what the built pages must therefore not rely on. */
import { parse as parseScript, type ecmaVersion } from 'acorn';
import postcss, { type Declaration, type Rule } from 'postcss';

/** Selectors that make the floor drop the whole rule. */
const SELECTORS: [RegExp, string][] = [
	[/:has\(/u, ':has'],
	[/:popover-open|:modal\b|:open\b|:user-(?:in)?valid/u, 'states of newer elements'],
	[/:(?:nth|nth-last)-child\([^)]*\bof\b/u, ':nth-child(of)'],
	[/::(?:details-content|picker|view-transition|highlight|scroll-)/u, 'newer pseudo elements'],
	[/&/u, 'nesting']
];

/** At-rules that the floor does not read. What stands in `@supports` asks first. */
const AT_RULES = [
	'container',
	'scope',
	'layer',
	'starting-style',
	'position-try',
	'view-transition',
	'function'
];

/** Properties that the floor does not know and whose absence would be seen. */
const PROPERTIES: Record<string, string> = {
	translate: 'Chromium 104',
	rotate: 'Chromium 104',
	scale: 'Chromium 104',
	'position-area': 'Chromium 129',
	'anchor-name': 'Chromium 125',
	'field-sizing': 'Chromium 123',
	'interpolate-size': 'Chromium 129',
	zoom: 'a layout of its own in every engine',
	mask: 'needs -webkit-mask',
	'mask-image': 'needs -webkit-mask-image',
	'backdrop-filter': 'needs -webkit-backdrop-filter',
	'user-select': 'needs -webkit-user-select',
	'print-color-adjust': 'needs -webkit-print-color-adjust',
	'box-decoration-break': 'needs -webkit-box-decoration-break'
};

/** Values that the floor drops: allowed only after the same property with a value it knows. */
const VALUES: [RegExp, string][] = [
	[/\bcolor-mix\(|\bok(?:lch|lab)\(|\blab\(|\blch\(|\bcolor\(|\blight-dark\(/u, 'newer colours'],
	[/\d(?:[sld]v(?:h|w|min|max|i|b)|cq(?:w|h|i|b|min|max)|r?lh|rcap|cap)\b/u, 'newer units'],
	[/\b(?:round|mod|rem|sin|cos|tan|pow|sqrt|hypot|log|exp|calc-size)\(/u, 'newer functions'],
	[/\banchor(?:-size)?\(/u, 'anchors'],
	[/\bfit-content\(|\bstretch\b/u, 'newer sizes']
];

const declares = (rule: Rule, property: string) =>
	rule.nodes.some((node) => node.type === 'decl' && node.prop === property);

/** Whether an earlier declaration of the same property holds for engines that drop this one. */
function hasFallback(declaration: Declaration, lacks: (value: string) => boolean): boolean {
	for (let node = declaration.prev(); node !== undefined; node = node.prev())
		if (node.type === 'decl' && node.prop === declaration.prop && !lacks(node.value)) return true;
	return false;
}

function asked(rule: Rule): boolean {
	for (let node = rule.parent; node !== undefined; node = node.parent as typeof node)
		if (node.type === 'atrule' && 'name' in node && node.name === 'supports') return true;
	return false;
}

/** What a style sheet asks of the floor that it does not have. */
export function cssBeyond(css: string): string[] {
	const wrong: string[] = [];
	const root = postcss.parse(css);
	root.walkAtRules((rule) => {
		if (AT_RULES.includes(rule.name)) wrong.push(`@${rule.name}`);
		if (rule.name === 'media' && /[<>]/u.test(rule.params)) wrong.push(`@media ${rule.params}`);
	});
	root.walkRules((rule) => {
		if (rule.parent?.type === 'rule') wrong.push(`nesting: ${rule.selector}`);
		if (asked(rule)) return;
		for (const [pattern, name] of SELECTORS)
			if (pattern.test(rule.selector)) wrong.push(`${name}: ${rule.selector}`);
		rule.each((node) => {
			if (node.type !== 'decl') return;
			const { prop, value } = node;
			const where = `${rule.selector} { ${prop}: ${value} }`;
			const needed = PROPERTIES[prop];
			if (
				needed !== undefined &&
				!(needed.startsWith('needs') && declares(rule, `-webkit-${prop}`))
			)
				wrong.push(`${prop} (${needed}): ${where}`);
			for (const [pattern, name] of VALUES)
				if (
					pattern.test(value) &&
					!prop.startsWith('--') &&
					!hasFallback(node, (one) => pattern.test(one))
				)
					wrong.push(`${name}: ${where}`);
			if (
				/^overflow/u.test(prop) &&
				/\bclip\b/u.test(value) &&
				!hasFallback(node, (one) => one.includes('clip'))
			)
				wrong.push(`overflow: clip: ${where}`);
			// WebKit took `text-decoration` for its line alone: with a colour it drops the whole.
			if (
				prop === 'text-decoration' &&
				/[\s(]/u.test(value.trim()) &&
				!declares(rule, '-webkit-text-decoration') &&
				!hasFallback(node, (one) => /[\s(]/u.test(one))
			)
				wrong.push(`text-decoration with more than a line: ${where}`);
		});
	});
	return [...new Set(wrong)];
}

/** Names that the floor does not have; fine where the code asks first. */
const NAMES: [RegExp, string][] = [
	[
		/\.(?:findLast|findLastIndex|toSorted|toReversed|toSpliced|groupBy|checkVisibility|isWellFormed)\b/u,
		'newer methods'
	],
	[
		/\bObject\.(?:hasOwn|groupBy)\b|\bMap\.groupBy\b|\bArray\.fromAsync\b|\bPromise\.(?:withResolvers|try)\b/u,
		'newer built-ins'
	],
	[
		/\bstructuredClone\(|\bAbortSignal\.(?:timeout|any)\b|\bnew CSSStyleSheet\b|\bURL\.(?:canParse|parse)\b/u,
		'newer interfaces'
	],
	[
		/\b(?:showPopover|hidePopover|togglePopover|startViewTransition|setHTML|moveBefore)\b/u,
		'newer elements'
	],
	[/\bscheduler\.|\bnavigation\.(?:navigate|addEventListener|back)\b/u, 'newer schedulers'],
	[/\brequestIdleCallback\(/u, 'requestIdleCallback, which Safari lacks'],
	[/["'`][^"'`]*:has\([^"'`]*["'`]/u, ':has in a query']
];

/** What a script asks of the floor that it does not have: syntax first, then names. */
export function scriptBeyond(
	code: string,
	kind: 'module' | 'script',
	version: ecmaVersion = 2022
): string[] {
	const wrong: string[] = [];
	let program: unknown;
	try {
		program = parseScript(code, { ecmaVersion: version, sourceType: kind });
	} catch (error) {
		return [`syntax: ${error instanceof Error ? error.message : String(error)}`];
	}
	const walk = (node: unknown): void => {
		if (Array.isArray(node)) {
			for (const one of node) walk(one);
			return;
		}
		if (typeof node !== 'object' || node === null) return;
		const { type, regex } = node as { type?: string; regex?: { pattern: string; flags: string } };
		if (type === 'StaticBlock') wrong.push('syntax: static block');
		if (regex !== undefined) {
			if (/\(\?<[=!]/u.test(regex.pattern)) wrong.push(`look-behind: /${regex.pattern}/`);
			if (regex.flags.includes('v')) wrong.push(`flag v: /${regex.pattern}/`);
		}
		for (const value of Object.values(node)) if (typeof value === 'object') walk(value);
	};
	walk(program);
	for (const [pattern, name] of NAMES) {
		const found = pattern.exec(code);
		if (found !== null) wrong.push(`${name}: ${found[0]}`);
	}
	return [...new Set(wrong)];
}

/** Attributes whose absence in the floor would be more than a missing extra. */
export const markupBeyond = (html: string): string[] =>
	[
		...html.matchAll(/<[a-z][^>]*?\s(inert|popover|popovertarget|commandfor|closedby)(?=[\s=>/])/gu)
	].map(([, name = '']) => name);
