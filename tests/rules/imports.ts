/** Who may know whom: from the page down to the numbers, arrows never turn round. */
import { dirname, join, normalize } from 'node:path';

/** From the page down; names on one line may know each other. */
export const LAYERS = [
	['routes'],
	['card'],
	['embed', 'share'],
	['site'],
	['story'],
	['scrolly'],
	['figure'],
	['charts'],
	['layers'],
	['format'],
	['data']
] as const;

/** Libraries with sharp edges, and the one place that touches each. */
export const ONLY: Record<string, RegExp> = {
	$data: /^src\/lib\/data\/index\.ts$/u,
	papaparse: /^src\/lib\/data\/parse\.ts$/u,
	valibot: /^src\/lib\/data\/(?:parse|schema)\.ts$/u,
	layercake: /^src\/lib\/(?:charts|layers)\//u,
	scrollama: /^src\/browser\/steps\.ts$/u,
	'subset-font': /^src\/lib\/(?:site\/headline|card\/cut)\.ts$/u,
	'@resvg/resvg-js': /^src\/lib\/card\/paint\.ts$/u,
	sharp: /^src\/lib\/card\/paint\.ts$/u,
	uqr: /^src\/lib\/card\/qr\.ts$/u
};

export interface Module {
	/** From the root of the project, with forward slashes. */
	path: string;
	text: string;
}

/** What a module names in its imports, `import()` and re-exports, without `?raw` and the like. */
export function importsOf(text: string): string[] {
	const code = text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');
	const found = code.matchAll(
		/(?:^|[\s;>])(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|[\s;>])import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gu
	);
	return [...found].map(([, a, b, c]) => (a ?? b ?? c ?? '').replace(/\?.*$/u, ''));
}

/** The path of an import of ours; a package keeps its name. */
export function resolve(from: string, name: string): string {
	if (name.startsWith('$lib/')) return `src/lib/${name.slice(5)}`;
	if (name.startsWith('.')) return normalize(join(dirname(from), name)).replaceAll('\\', '/');
	return name;
}

/** The layer of a module: `src/lib/charts/gdp/model.ts` → `charts`. */
export const layerOf = (path: string): string | undefined =>
	/^src\/(?:lib\/)?([a-z]+)(?:\/|$)/u.exec(path)?.[1];

const rank = (layer: string | undefined) =>
	LAYERS.findIndex((names) => (names as readonly string[]).includes(layer ?? ''));

/** Imports that point upward, into the browser, or out of it. */
export function upward({ path, text }: Module): string[] {
	const own = layerOf(path);
	return importsOf(text)
		.map((name) => resolve(path, name))
		.filter((target) => target.startsWith('src/'))
		.filter((target) => {
			const other = layerOf(target);
			if (own === 'browser') return other !== 'browser';
			// Entries of the browser are named, never run, where a page is put together.
			if (other === 'browser') return !['site', 'embed'].includes(own ?? '');
			if (other === 'styles' || own === other) return false;
			return rank(own) >= 0 && rank(other) >= 0 && rank(other) < rank(own);
		})
		.map((target) => `${path} → ${target}`);
}

/** Folders that belong to no layer, so that no arrow of theirs is checked. */
export const layerless = (paths: readonly string[]): string[] => [
	...new Set(
		paths
			.map((path) => layerOf(path))
			.filter((layer) => layer !== undefined && rank(layer) < 0)
			.filter((layer) => !['browser', 'styles', 'lib', 'hooks', 'app'].includes(layer ?? ''))
			.map(String)
	)
];

/** Importers of a library that has a place of its own. */
export const trespassers = ({ path, text }: Module): string[] =>
	importsOf(text).flatMap((name) =>
		Object.entries(ONLY)
			.filter(([library]) => name === library || name.startsWith(`${library}/`))
			.filter(([, place]) => !place.test(path))
			.map(([library]) => `${path} imports ${library}`)
	);

/** Circles of imports, each named once by the module that closes it. */
export function circles(modules: readonly Module[]): string[] {
	const byPath = new Map(modules.map((module) => [module.path, module]));
	const find = (target: string) =>
		[target, `${target}.ts`, `${target}.svelte`, `${target}/index.ts`].find((path) =>
			byPath.has(path)
		);
	const found: string[] = [];
	const done = new Set<string>();
	const walk = (path: string, trail: readonly string[]) => {
		if (trail.includes(path)) {
			found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
			return;
		}
		if (done.has(path)) return;
		// Types vanish before anything runs.
		const text = (byPath.get(path)?.text ?? '').replace(/import type [^;]+;/gu, '');
		for (const name of importsOf(text)) {
			const target = find(resolve(path, name));
			if (target !== undefined) walk(target, [...trail, path]);
		}
		done.add(path);
	};
	for (const { path } of modules) walk(path, []);
	return found;
}
