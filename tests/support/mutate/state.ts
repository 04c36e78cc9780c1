import type { Draw } from '../hacked/draw.js';
import {
  amount,
  inserted,
  type Means,
  type Mutation,
  replacedSome,
  scriptsOf,
  stretchOf,
} from './mutation.js';

const JSON_VALUE = /"(?:[^"\\]|\\.)*"|\b(?:true|false|null|\d+)\b/g;
const CHARSET = /charset=["']?[\w-]+/gi;
const HEAD_END = /<\/head>|<body\b|$/i;

const LABELS = [
  ...[
    'utf-8',
    'gbk',
    'gb2312',
    'big5',
    'shift_jis',
    'euc-kr',
    'utf-16',
    'utf-16le',
    'iso-2022-jp',
    'windows-1252',
  ],
  ...[
    'x-user-defined',
    'replacement',
    'utf-7',
    'hz-gb-2312',
    'iso-2022-cn',
    '',
    'no-such',
    '__proto__',
    'utf-32',
    'koi8-r',
  ],
];
const JSON_VALUES = [
  ...[
    'null',
    'true',
    '0',
    '-1',
    '1e999',
    '""',
    '[]',
    '{}',
    '[[[]]]',
    '{"@type":5}',
    '"\\ud800"',
    '"__proto__"',
    '[null]',
  ],
  ...[
    '{"name":null}',
    '{"name":[{"name":{}}]}',
    '"<p>渡口</p>"',
    '"2024-99-99"',
    '[1,"a",{"b":[]}]',
    '"\\u0000"',
    '{"__proto__":1}',
  ],
];
const KEYS =
  '@context @type @graph @id headline articleBody author name datePublished dateModified publisher image url mainEntityOfPage keywords articleSection description content title text body html props pageProps children __proto__ constructor list data'.split(
    ' ',
  );
const METAS =
  'author og:title og:url og:site_name og:description article:published_time article:author keywords description publishdate source mediaid generator refresh og:type viewport __proto__ robots'.split(
    ' ',
  );
const BASES = [
  'javascript:alert(1)',
  'http://[',
  '//',
  '',
  'data:text/html,x',
  'https://a.example/b/',
  'mailto:a@b',
  '\u202e',
  'file:///etc/',
];

function value(draw: Draw, depth: number): string {
  if (depth === 0 || draw.chance(0.4)) return draw.one(JSON_VALUES);
  const items = Array.from({ length: draw.count(0, 4) }, () => value(draw, depth - 1));
  if (draw.chance(0.3)) return `[${items.join(',')}]`;
  return `{${items.map((item) => `"${draw.one(KEYS)}":${item}`).join(',')}}`;
}

function structured(draw: Draw): string {
  const keys = draw.some(KEYS, draw.count(2, 9));
  const types = ['"NewsArticle"', '"Article"', '["NewsArticle"]', '"ItemList"', '"Person"', '5', 'null'];
  return `{"@context":"https://schema.org","@type":${draw.one(types)},${keys.map((key) => `"${key}":${value(draw, 3)}`).join(',')}}`;
}

function script(draw: Draw): string {
  const deep = amount(draw);
  const json = draw.one([
    () => structured(draw),
    () => structured(draw),
    () => `[${structured(draw)},${structured(draw)}]`,
    () => `${'['.repeat(deep)}${']'.repeat(draw.chance(0.5) ? deep : 0)}`,
    () => '{"a":'.repeat(deep) + value(draw, 2) + '}'.repeat(deep),
    () => `{"content":"${'\\u003cp\\u003e渡口的船昨天靠岸。'.repeat(draw.count(1, 60))}"}`,
  ])();
  return draw.one([
    `<script type="application/ld+json">${json}</script>`,
    `<script type="application/json">${json}</script>`,
    `<script id="__NEXT_DATA__" type="application/json">${json}</script>`,
    `<script>window.__INITIAL_STATE__=${json};</script>`,
    `<script>window.__INITIAL_STATE__=JSON.parse(${JSON.stringify(json)})</script>`,
    `<script>self.__next_f.push([1,${JSON.stringify(json)}])</script>`,
    `<script>window.a=function(a,b){return ${json}}(1,"渡口")</script>`,
  ]);
}

function damagedJson(json: string, draw: Draw): string {
  const [start, end] = stretchOf(json, draw);
  const signs = ['\\', '"', '\n', '</script>', '<!--', '{', ']', ','];
  return draw.one([
    () => json.slice(0, start) + json.slice(end),
    () => replacedSome(json, JSON_VALUE, { draw, share: 0.2 }, () => value(draw, 1)),
    () => replacedSome(json, JSON_VALUE, { draw, share: 0.05 }, () => `"${draw.one(KEYS)}"`),
    () => json.slice(0, start) + draw.one(signs) + json.slice(start),
  ])();
}

function damaged(text: string, { draw }: Means): string {
  return scriptsOf(text, 'script').reduceRight((sum, [start, end]) => {
    const from = sum.indexOf('>', start) + 1;
    const json = sum.slice(from, end - '</script>'.length);
    return sum.slice(0, from) + damagedJson(json, draw) + sum.slice(end - '</script>'.length);
  }, text);
}

/** In the head where there is one, else anywhere. */
const inHead = (text: string, draw: Draw, what: string): string =>
  draw.chance(0.8) ? inserted(text, draw, what, HEAD_END.exec(text)?.index) : inserted(text, draw, what);

const meta = (draw: Draw): string =>
  `<meta ${draw.one(['name', 'property', 'http-equiv', 'itemprop'])}="${draw.one(METAS)}" content="${draw.one([...JSON_VALUES.map((v) => v.replaceAll('"', '&quot;')), '渡口 - 网', '2024-02-30T99:00', '乔木南', 'x'.repeat(5000), 'http://[', '0;url=http://a.example'])}">`;

/** Mutations of what pages carry beside their text: state, structured data, declarations. */
export const STATE: readonly Mutation[] = [
  ['state damaged', damaged],
  ['state put in', (text, { draw }) => inHead(text, draw, script(draw))],
  [
    'metas put in',
    (text, { draw }) =>
      Array.from({ length: draw.one([1, 3, amount(draw)]) }).reduce<string>(
        (sum, _, i) => (i > 300 ? sum : inHead(sum, draw, meta(draw))),
        text,
      ),
  ],
  ['charset exchanged', (text, { draw }) => text.replace(CHARSET, () => `charset=${draw.one(LABELS)}`)],
  ['charset declared', (text, { draw }) => inHead(text, draw, `<meta charset="${draw.one(LABELS)}">`)],
  ['XML declared', (text, { draw }) => `<?xml version="1.0" encoding="${draw.one(LABELS)}"?>${text}`],
  ['base declared', (text, { draw }) => inHead(text, draw, `<base href="${draw.one(BASES)}">`)],
  [
    'address declared',
    (text, { draw }) =>
      inHead(
        text,
        draw,
        `<link rel="${draw.one(['canonical', 'amphtml', 'next'])}" href="${draw.one(BASES)}">`,
      ),
  ],
];
