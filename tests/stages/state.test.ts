import { describe, expect, it } from 'vitest';
import { inputText, restoredText } from '../../src/conservation.js';
import type { Article } from '../../src/model/article.js';
import { trace } from '../../src/pipeline.js';
import { FIRST, SECOND } from '../support/pages.js';

const THIRD = '渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色。';
const TITLE = '河口镇修好老水闸';
const HTML = `<p>${FIRST}</p><p>${SECOND}</p>`;

const shell = (scripts: string, body = ''): string =>
  `<html><head><title>${TITLE}_河口新闻网</title></head><body><div id="app">${body}</div>${scripts}</body></html>`;

function washed(html: string): { article: Article | null; isConserved: boolean } {
  const bytes = new TextEncoder().encode(html);
  const seen = trace({ path: 'page.html', relative: 'page.html', bytes }, { ledger: true });
  const { outcome } = seen;
  return {
    article: outcome.status === 'article' ? outcome : null,
    isConserved: inputText(seen) === restoredText(seen),
  };
}

const json = (value: unknown): string => JSON.stringify(value);
const flight = `0:["$","$L1",null,{"post":{"title":"${TITLE}","body":"$2"}}]\n2:T${Buffer.byteLength(HTML).toString(16)},${HTML}3:["x"]\n`;
const element = (text: string): unknown => ['$', 'p', null, { children: text }];

const SHAPES: readonly (readonly [name: string, scripts: string])[] = [
  [
    'an assignment that a program follows',
    `<script>window.__INITIAL_STATE__=${json({ a: { title: TITLE, content: HTML } })};(function(){var s="}";s.remove()}());</script>`,
  ],
  [
    'JSON in a string',
    `<script>window["__STATE__"] = JSON.parse(${json(json({ title: TITLE, content: HTML }))});</script>`,
  ],
  [
    'a list of strings',
    `<script type="application/json">${json({ title: TITLE, paragraphs: [FIRST, SECOND] })}</script>`,
  ],
  [
    'rows of a stream, in pieces',
    `<script>self.__next_f.push([1,${json(flight.slice(0, 50))}])</script><script>self.__next_f.push([1,${json(flight.slice(50))}])</script>`,
  ],
  [
    'what a wrapper returns',
    `<script>window.__NUXT__=(function(a,b){return {layout:a,data:[{title:"${TITLE}",content:${json(HTML)},id:b}]}}("x",1));</script>`,
  ],
  [
    'a flattened document',
    `<script type="application/json" id="__NUXT_DATA__">${json([['Reactive', 1], { data: 2 }, { title: 3, content: 4 }, TITLE, HTML])}</script>`,
  ],
  [
    'markup that was escaped',
    `<script type="application/json">${json({ title: TITLE, content: HTML.replaceAll('<', '&lt;').replaceAll('>', '&gt;') })}</script>`,
  ],
  [
    'a document of an editor',
    `<script type="application/json">${json({ title: TITLE, doc: { type: 'doc', content: [FIRST, SECOND].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) } })}</script>`,
  ],
  [
    'rendered elements under the page’s description',
    `<meta name="description" content="${FIRST}"><script>self.__next_f.push([1,${json(`0:${json(['$', 'div', null, { children: [element(FIRST), element(SECOND), element(THIRD.repeat(2))] }])}\n`)}])</script>`,
  ],
];

describe('an article in state is found', () => {
  it.each(SHAPES)('%s', (_name, scripts) => {
    const { article, isConserved } = washed(shell(scripts));
    expect(article?.text.slice(0, FIRST.length + SECOND.length + 2)).toBe(`${FIRST}\n\n${SECOND}`);
    expect(String(article?.evidence['body']).startsWith('state: ')).toBe(true);
    expect(article?.ledger?.filter(({ rule }) => rule === 'state')).not.toEqual([]);
    expect(isConserved).toBe(true);
  });
});

describe('state is left alone', () => {
  const state = (value: unknown): string => `<script type="application/json">${json(value)}</script>`;

  it('where the markup holds the article', () => {
    const { article } = washed(shell(state({ title: TITLE, content: HTML }), HTML));
    expect(String(article?.evidence['body']).startsWith('state')).toBe(false);
  });

  it('where it is another article', () => {
    expect(washed(shell(state({ title: '渡口换了新船', content: THIRD.repeat(9) }))).article).toBeNull();
  });

  it('where several may be the article', () => {
    const articles = [FIRST, SECOND, THIRD].map((text) => ({ content: `<p>${text.repeat(8)}</p>` }));
    expect(washed(shell(state({ articles }))).article).toBeNull();
  });

  it('where it is a program, a style or what is said of the page', () => {
    const code = 'if (a) { b = c(d); } '.repeat(50);
    expect(washed(shell(state({ title: TITLE, content: code, description: HTML }))).article).toBeNull();
  });
});

it('nothing of a state is run', () => {
  const script = `<script>var a = {title: "${TITLE}", content: (globalThis.wasRun = true, "${HTML}")};</script>`;
  washed(shell(script));
  expect('wasRun' in globalThis).toBe(false);
});

it('state that holds itself, and state without end, come to an end', () => {
  const loop = json([[0], { a: 0, b: 1 }]);
  const deep = `${'{"a":['.repeat(20_000)}`;
  const many = '$1'.repeat(9);
  const page = shell(
    `<script type="application/json" id="__NUXT_DATA__">${loop}</script><script>var x = ${deep}</script><script>self.__next_f.push([1,"1:T9,${many}"])</script>`,
  );
  expect(washed(page).isConserved).toBe(true);
});
