import { expect, test } from 'vitest';
import { finished, outward, unbound } from '../../src/lib/embed/finish';

test('what hangs on the height of the window or on scrolling leaves an embed’s style sheet', () => {
	const css =
		'.a{color:red;height:100%;top:40vh}.b{position:sticky;top:0;margin:0}@media print{.c{min-height:100svh}}.js .d{padding:0}.e{height:50px}';
	expect(unbound(css)).toBe('.a{color:red;}.b{top:0;margin:0}@media print{.c{}}.e{height:50px}');
});

test('every link of an embed opens in a new tab, and places in the story open in the piece', () => {
	expect(
		outward('<a class="fact" href="#source-x">7</a><a href="https://x.cn" rel="a">', '..')
	).toBe(
		'<a class="fact" href="../#source-x" target="_blank" rel="noopener">7</a><a href="https://x.cn" target="_blank" rel="noopener">'
	);
});

test('an embed is light until the host asks otherwise', () => {
	expect(
		finished('<html lang="zh-CN"><head><style></style></head><body></body></html>', '..')
	).toBe(
		'<html data-theme="light" lang="zh-CN"><head><style>body{display:flow-root}</style></head><body></body></html>'
	);
});
