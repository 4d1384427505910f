import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { spaced, unboundInHead, unboundNumbers, wordsOf, type Binding } from './page';

const binding: Binding = {
	formsOf: (id) => (id === 'gdp' ? ['106.62亿元', '106.62'] : id === 'gap' ? ['0.58亿元'] : []),
	partsOf: (id) => (id === 'gap' ? ['0.58亿元', '106.62亿元', '107.2亿元'] : []),
	formsOfChart: (id) => (id === 'money' ? ['106.62亿元'] : []),
	everyForm: ['106.62亿元', '0.58亿元'],
	names: ['九个关键词', '五页'],
	rows: ['新建厕所1049座'],
	isQuoted: (text) => '全县地区生产总值完成106.62亿元'.includes(text)
};

const parse = (body: string, head = ''): Document =>
	parseHTML(`<html><head>${head}</head><body>${body}</body></html>`)
		.document as unknown as Document;
const wrong = (body: string, page?: string) => unboundNumbers(parse(body).body, binding, page);

describe('a page passes', () => {
	test.each([
		[
			'a figure of its row',
			'<p>完成<a class="fact" href="#source-gdp"><data>106.62亿元</data></a>。</p>'
		],
		['a label of its row', '<svg><text data-fact="gdp">印出106.62</text></svg>'],
		['an axis', '<svg><text data-axis="">8</text></svg>'],
		['a quotation', '<q data-quote="">生产总值完成106.62亿元</q>'],
		['a row in a list', '<details><ul><li>新建厕所1049座</li></ul></details>'],
		['a name and a year', '<p>2024年的九个关键词，在五页里。</p>'],
		['a title of its chart', '<figure data-chart="money"><h3>完成106.62亿元</h3></figure>'],
		['the parts of a difference', '<li id="source-gap"><p>106.62亿元 − 107.2亿元</p></li>'],
		['code to copy', '<pre>height="900"</pre>']
	])('%s', (_, body) => {
		expect(wrong(body)).toEqual([]);
	});
	test('a figure of the chart it is about', () => {
		expect(wrong('<h1>完成106.62亿元</h1>', 'money')).toEqual([]);
	});
});

describe('a page fails', () => {
	test.each([
		['a typed number', '<p>完成106.62亿元</p>'],
		['a typed numeral', '<p>三个项目</p>'],
		['a number parted by markup', '<p>三<b>个</b>项目</p>'],
		[
			'a figure that is not its row',
			'<a class="fact" href="#source-gdp"><data>106.26亿元</data></a>'
		],
		['a label that is not its row', '<svg><text data-fact="gdp">印出106.26</text></svg>'],
		['a label bound to nothing', '<svg><text>106.62</text></svg>'],
		['a quotation of nobody', '<q data-quote="">完成106.26亿元</q>'],
		[
			'a number in the steps of a chart',
			'<figure data-chart="money"><div class="step">完成106.62亿元</div></figure>'
		],
		['a figure of another chart', '<figure data-chart="other"><h3>完成106.62亿元</h3></figure>'],
		['an alt', '<img alt="完成106.62亿元" />'],
		['an aria-label', '<p aria-label="三个项目">x</p>'],
		['a row outside its list', '<p>新建厕所1049座</p>']
	])('%s', (_, body) => {
		expect(wrong(body)).not.toEqual([]);
	});
});

test('a head may only print the figures it is given', () => {
	const head = (text: string) =>
		parse(
			'',
			`<title>${text}</title><meta name="description" content="${text}"><script type="application/ld+json">{"width":1200,"name":"${text}"}</script>`
		);
	expect(unboundInHead(head('完成106.62亿元'), binding, ['106.62亿元'])).toEqual([]);
	expect(unboundInHead(head('完成106.62亿元'), binding, [])).toHaveLength(3);
});

test('structured data is read to its depth', () => {
	expect(wordsOf({ a: [{ name: '三个' }, { url: '8' }], width: 3 })).toEqual([['name', '三个']]);
});

test('white space is found across markup, and not between blocks', () => {
	expect(spaced(parse('<p><b>交城</b> <i>绛县</i></p>').body)).toHaveLength(1);
	expect(spaced(parse('<p>交城</p> <p>绛县</p>').body)).toEqual([]);
});
