import { expect, test } from 'vitest';
import { circles, importsOf, layerless, trespassers, upward } from './imports';

test('every way to import is seen', () => {
	const text = `import a from 'a';\nimport { b,\n c } from '$lib/b';\nimport './c.css';\nexport { d } from "./d";\nconst e = () => import('./e');\nimport f from './f.csv?raw';\n// import g from 'g';`;
	expect(importsOf(text)).toEqual(['a', '$lib/b', './c.css', './d', './e', './f.csv']);
});

test('an import that points upward is refused', () => {
	const text = (path: string) => `import x from '${path}';`;
	expect(
		upward({ path: 'src/lib/charts/gdp/model.ts', text: text('$lib/story/Story.svelte') })
	).toHaveLength(1);
	expect(upward({ path: 'src/lib/data/index.ts', text: text('../format/figure') })).toHaveLength(1);
	expect(upward({ path: 'src/lib/format/figure.ts', text: text('$lib/data') })).toEqual([]);
	expect(upward({ path: 'src/routes/+page.svelte', text: text('$lib/data') })).toEqual([]);
	expect(upward({ path: 'src/lib/embed/a.ts', text: text('../share/b') })).toEqual([]);
});

test('the browser knows nobody, and only pages name it', () => {
	const text = (path: string) => `import x from '${path}';`;
	expect(upward({ path: 'src/browser/main.ts', text: text('$lib/data') })).toHaveLength(1);
	expect(
		upward({ path: 'src/browser/main.ts', text: text('../lib/charts/registry') })
	).toHaveLength(1);
	expect(upward({ path: 'src/browser/main.ts', text: text('./stage') })).toEqual([]);
	expect(
		upward({ path: 'src/lib/charts/gdp/Gdp.svelte', text: text('../../../browser/pace') })
	).toHaveLength(1);
	expect(
		upward({ path: 'src/lib/site/Boot.svelte', text: text('../../browser/main.ts?worker&url') })
	).toEqual([]);
});

test('a library in another place than its own is refused', () => {
	expect(
		trespassers({
			path: 'src/lib/story/Story.svelte',
			text: `import a from '$data/tasks.csv?raw';`
		})
	).toHaveLength(1);
	expect(
		trespassers({ path: 'src/browser/stage.ts', text: `import s from 'scrollama';` })
	).toHaveLength(1);
	expect(trespassers({ path: 'src/browser/steps.ts', text: `import s from 'scrollama';` })).toEqual(
		[]
	);
});

test('a folder without a layer is named', () => {
	expect(layerless(['src/lib/utils/a.ts', 'src/lib/data/index.ts', 'src/app.d.ts'])).toEqual([
		'utils'
	]);
});

test('a circle is found, and types make none', () => {
	const a = { path: 'src/lib/data/a.ts', text: `import b from './b';` };
	expect(circles([a, { path: 'src/lib/data/b.ts', text: `import a from './a';` }])).toHaveLength(1);
	expect(
		circles([a, { path: 'src/lib/data/b.ts', text: `import type { A } from './a';` }])
	).toEqual([]);
});
