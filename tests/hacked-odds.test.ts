import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROSE } from '../bench/shapes.mjs';
import { inputText, restoredText } from '../src/conservation.js';
import type { CleanOptions } from '../src/model/options.js';
import { trace } from '../src/pipeline.js';
import { RULE_IDS } from '../src/rules.js';
import { makeHackedPage } from './support/hacked-pages.js';

const seen = (text: string, options: CleanOptions = {}): ReturnType<typeof trace> =>
  trace(
    { path: 'in', relative: 'in', bytes: new TextEncoder().encode(text) },
    { profiles: [], encoding: 'utf-8', ...options },
  );

const P = `<p>${PROSE}</p>`;
const KINDS = ['kbd', 'tt', 'dfn', 'samp', 'u', 'big'];
const CLUSTER = KINDS.map((tag) => `<${tag} id="q7zrw"></${tag}>`).join('');
const LINK = '<a href="http://jz.example/">金樽娱乐官网</a>';
const ANCHORS = [1, 2, 3].map((n) => `<a href="http://jz.example/${n}">金樽娱乐官网</a>`).join(' ');
const FARM = `<div style="text-indent:-5000px">${ANCHORS}</div>`;
const PHRASE = '金樽娱乐平台_jz88官网';

/** What comes out between two paragraphs, and nothing is lost. */
function between(body: string): string {
  const run = seen(`<html><head><title>河口</title></head><body><h1>河口</h1>${P}${body}${P}</body></html>`);
  expect(restoredText(run)).toBe(inputText(run));
  const { text } = run.assembled;
  expect(text.startsWith(`${PROSE}\n\n`) && text.endsWith(`\n\n${PROSE}`)).toBe(true);
  return text.slice(PROSE.length + 2, -PROSE.length - 2);
}

describe('a hacked page comes out clean', () => {
  const LINE = '渡口的老船昨天靠岸。';
  const RAW = [
    'title',
    'textarea',
    'xmp',
    'plaintext',
    'noembed',
    'noframes',
    'iframe',
    'listing',
    'noscript',
  ];
  it.each<[string, string, string]>([
    ['a farm in a sentence', `<p>渡口的<span style="display:none">${ANCHORS}</span>老船昨天靠岸。</p>`, LINE],
    ['a link at both ends', `${FARM}<p>${LINK}${LINE}${LINK}</p>`, LINE],
    [
      'a phrase that a bold word breaks',
      `<p>渡口的${PHRASE.slice(0, 4)}<b>${PHRASE.slice(4)}</b>老船昨天靠岸。</p><p>镇里的${PHRASE}换了新船，船身的${PHRASE}漆成蓝色。</p>`,
      '渡口老船昨天靠岸。\n\n镇里换了新船，船身漆成蓝色。',
    ],
    [
      'a phrase that a link breaks',
      `${FARM}<p>渡口金樽_平台${LINK}官网的老船，新金樽_平台官网的栈桥，大金樽_平台官网的水闸。</p>`,
      '渡口的老船，新的栈桥，大的水闸。',
    ],
    [
      'a phrase in all kinds of blocks',
      `<h2>渡口${PHRASE}换了</h2><table><tr><td>新${PHRASE}船</td></tr></table><ul><li>票价${PHRASE}不变</li></ul>`,
      '渡口换了\n\n新船\n\n票价不变',
    ],
    [
      'tags in capitals, ids without quotes',
      `${CLUSTER.toUpperCase().replaceAll('"', '')}<p>渡口的<KBD ID=Q7ZRW>老船</KBD>昨天靠岸。</p>`,
      LINE,
    ],
    [
      'ids in single quotes',
      `${CLUSTER.replaceAll('"', "'")}<p>渡口的<kbd id='q7zrw'>老船</kbd>昨天靠岸。</p>`,
      LINE,
    ],
    [
      'void tags and such as close themselves',
      `${CLUSTER}<p>渡口的<wbr id="q7zrw">老船<tt id="q7zrw"/>昨天<i id="q7zrw" />靠岸。</p>`,
      LINE,
    ],
    [
      'a tag with a sign in an attribute',
      `${CLUSTER}<p>渡口的<kbd id="q7zrw" title="a>b">老船</kbd>昨天靠岸。</p>`,
      LINE,
    ],
    [
      'an empty style and script',
      `${CLUSTER}<style id="q7zrw"></style><script id="q7zrw"></script><p>${LINE}</p>`,
      LINE,
    ],
    [
      'a style and a script with code',
      `${CLUSTER}<style id="q7zrw">p{top:0}</style><script id="q7zrw">go(1)</script><p>${LINE}</p>`,
      LINE,
    ],
    ...RAW.map((tag): [string, string, string] => [
      `<${tag}> that is closed`,
      `${CLUSTER}<p>渡口的<${tag} id="q7zrw">老船<b>昨天</b></${tag}>靠岸。</p>`,
      LINE,
    ]),
    ...RAW.map((tag): [string, string, string] => [
      `<${tag}> that never ends`,
      `${CLUSTER}<p>渡口的<${tag} id="q7zrw">老船<b>昨天</b>靠岸。</p>`,
      LINE,
    ]),
  ])('%s', (_name, body, text) => {
    expect(between(body)).toBe(text);
  });

  it.each(RAW)('a <%s> of its own loses nothing', (tag) => {
    const named = `<${tag} name="q7zrw" data-x="q7zrw">老船<b>昨天</b></${tag}>`;
    expect(between(`${CLUSTER}<p>渡口的${named}靠岸。</p>`)).toContain('靠岸。');
  });

  it('with ids of one letter, which other tags have in them', () => {
    const cluster = KINDS.map((tag) => `<${tag} id="a"></${tag}>`).join('');
    expect(between(`${cluster}<p>渡口<textarea class="area">老<b>船</b></textarea></p>`)).toBe('渡口');
  });

  it.each([`id='q7zrw'`, 'id=q7zrw', 'id = "q7zrw"'])('a dump with %s', (id) => {
    const cluster = KINDS.map((tag) => `<${tag} ${id}></${tag}>`).join('');
    const run = seen(`河口\n\n${cluster}\n${PROSE}\n${LINE}<kbd ${id}></kbd>镇里换了新船。\n${cluster}\n`, {
      as: 'dump',
    });
    expect(restoredText(run)).toBe(inputText(run));
    expect(run.assembled.text).not.toContain('q7zrw');
    expect(run.assembled.text).toContain(`${LINE}镇里换了新船。`);
  });
});

describe('whatever was injected, in whatever form', () => {
  const forms: readonly (readonly [string, (text: string) => string])[] = [
    ['as it is', (text) => text],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['cut off', (text) => text.slice(0, Math.floor(text.length * 0.7))],
  ];
  it.each(forms)('nothing is lost, and twice comes out the same: %s', (_name, form) => {
    const anyRules = fc.subarray([...RULE_IDS], { maxLength: 4 });
    fc.assert(
      fc.property(fc.integer({ min: 5000, max: 1_000_000 }), anyRules, (seed, without) => {
        const text = form(makeHackedPage(seed).hacked);
        const run = seen(text, { without });
        expect(restoredText(run)).toBe(inputText(run));
        expect(JSON.stringify(seen(text, { without }).outcome)).toBe(JSON.stringify(run.outcome));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    );
  });
});
