import { describe, expect, test } from 'vitest';
import { cssBeyond, markupBeyond, scriptBeyond } from './compat';

describe('a style sheet is refused for', () => {
	test.each([
		['a parent selector', 'a:has(b){color:red}'],
		['a container query', '@container (width > 3px){a{color:red}}'],
		['nesting', 'a{color:red;& b{color:blue}}'],
		['a range query', '@media (width >= 600px){a{color:red}}'],
		['a layer', '@layer base{a{color:red}}'],
		['a mixed colour alone', 'a{background:color-mix(in srgb,red 14%,transparent)}'],
		['a small viewport alone', 'a{height:100svh}'],
		['clip alone', 'a{overflow:clip}'],
		['a rotation of its own', 'a{rotate:45deg}'],
		['a mask without its prefix', 'a{mask:url(a.svg)}'],
		['an underline with a colour', 'a{text-decoration:underline 2px red}']
	])('%s', (_, css) => {
		expect(cssBeyond(css)).not.toEqual([]);
	});
});

describe('a style sheet passes with', () => {
	test.each([
		[
			'a fallback before',
			'a{height:100vh;height:100svh;background:pink;background:color-mix(in srgb,red,blue)}'
		],
		['a question before', '@supports selector(:has(a)){a:has(b){color:red}}'],
		['a prefix beside', 'a{-webkit-mask:url(a.svg);mask:url(a.svg)}'],
		['longhands', 'a{text-decoration-line:underline;text-decoration-color:red}'],
		['what is harmless when ignored', 'a{text-wrap:balance;text-autospace:normal}'],
		[
			'what the floor has',
			'a{inset:0;aspect-ratio:3/2;gap:1px;color:rgb(0 0 0/45%)}a:focus-visible{width:clamp(1px,2vw,3px)}'
		]
	])('%s', (_, css) => {
		expect(cssBeyond(css)).toEqual([]);
	});
});

describe('a script is refused for', () => {
	test.each([
		['a static block', 'class A{static{a()}}'],
		['a look-behind', 'a.replace(/(?<=b)c/,"")'],
		['a v flag', 'const a=/[\\p{L}--a]/v'],
		['a newer method', 'a.findLast(b)'],
		['a newer built-in', 'Object.groupBy(a,b)'],
		['a clone', 'structuredClone(a)'],
		['newer syntax', 'using a=b'],
		['a parent query', 'document.querySelector("a:has(b)")']
	])('%s', (_, code) => {
		expect(scriptBeyond(code, 'module')).not.toEqual([]);
	});
	test('an inline script for anything after 2020', () => {
		expect(scriptBeyond('a ||= b', 'script', 2020)).not.toEqual([]);
	});
});

test('a script passes with what the floor has', () => {
	expect(scriptBeyond('class A{#b=1;c=a?.b??c;static d=2}a.at(-1);await b', 'module')).toEqual([]);
});

test('markup may not rely on newer attributes', () => {
	expect(markupBeyond('<div inert><button popovertarget="a">inert</button></div>')).toEqual([
		'inert',
		'popovertarget'
	]);
	expect(markupBeyond('<p>inert popover</p>')).toEqual([]);
});
