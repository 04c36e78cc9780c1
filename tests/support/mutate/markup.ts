import type { Draw } from '../hacked/draw.js';
import {
  amount,
  inserted,
  type Means,
  type Mutation,
  placeIn,
  replacedSome,
  scriptsOf,
  shareOf,
} from './mutation.js';

const TAG = /<\/?[a-zA-Z][^<>]*>/g;
const START_TAG = /<[a-zA-Z][^<>]*>/g;
const END_TAG = /<\/[a-zA-Z][^<>]*>/g;
const TAG_NAME = /(?<=<\/?)[a-zA-Z][a-zA-Z0-9]*/g;
const TAG_END = /\/?>$/;

/** Elements that parsers treat each in its own way. */
export const NAMES =
  'div p span a b i table tr td th tbody thead caption colgroup col ul ol li dl dt dd select option optgroup form button svg math template noscript script style title head body html textarea xmp plaintext listing pre iframe noframes noembed frameset frame object embed applet marquee ruby rt rp h1 h6 blockquote q br hr img image input base link meta section article aside header footer nav main figure figcaption details summary dialog video audio source track canvas map area font center nobr wbr bdo bdi sup sub mark del ins u s custom-tag o:p constructor __proto__ toString'.split(
    ' ',
  );

const OPENERS = [
  ...[
    '<!--',
    '<!-->',
    '<!--->',
    '<!----!>',
    '-->',
    '--!>',
    '<![CDATA[',
    ']]>',
    '<!',
    '<?',
    '<?xml ',
    '<?php ',
  ],
  ...[
    '<!DOCTYPE',
    '<!DOCTYPE html [<!ENTITY a "',
    '<!ELEMENT br EMPTY>',
    '</',
    '</>',
    '<>',
    '< p>',
    '<',
    '>',
  ],
  ...[
    '<a href="',
    "<p title='",
    '<p title=`',
    '<div class=',
    '<div =',
    '<p "',
    '<p/',
    '</p',
    '</script',
    '\0<p',
  ],
  ...[
    '<!--[if IE]>',
    '<![endif]-->',
    '<![if !IE]>',
    '<!--#include',
    '{{',
    '<%',
    '%>',
    '${',
    '<script>//<![CDATA[',
  ],
];

const RAW =
  'plaintext xmp template noscript textarea title iframe noframes noembed listing script style select'.split(
    ' ',
  );

const FOREIGN = [
  '<svg><title><p>渡口</title><foreignObject><p>渠水</foreignObject></svg>',
  '<svg><style><p>渡口</style><script>渠水</script><desc><b>',
  '<svg><script/><p>渡口</p></svg>',
  '<svg><![CDATA[<p>渡口]]></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;渡口">',
  '<math><annotation-xml encoding="text/html"><p>渡口',
  '<math><mi><p>渠水</mi></math>',
  '</svg></math>',
  '<svg><textarea><p>渡口</svg>',
  '<table><svg><tr><td>渡口',
];

const VALUES = [
  ...['', ' ', '"', '0', '-1', 'NaN', '1e999', 'null', '__proto__', 'constructor', 'hasOwnProperty', '渡口'],
  ...[
    'javascript:alert(1)',
    '//',
    'http://',
    'http://[',
    '\u202e',
    'a'.repeat(3000),
    'display:none',
    '&quot;',
    '\n',
  ],
  ...[
    'data:text/html,x',
    'http://a.example:99999/',
    '\ud83d',
    '%',
    '%zz',
    '{',
    '((((',
    '[a=',
    '2024-13-45',
    'x y z',
  ],
];

const ATTRIBUTES =
  'class id style hidden href src content name property itemprop charset http-equiv type rel lang datetime colspan rowspan width alt title data-src aria-hidden onclick __proto__ constructor'.split(
    ' ',
  );

const attribute = (draw: Draw): string => {
  const quote = draw.one(['"', '"', "'", '']);
  return ` ${draw.one(ATTRIBUTES)}=${quote}${draw.one(VALUES)}${quote}`;
};

const withAttributes = (tag: string, attributes: string): string =>
  tag.replace(TAG_END, (end) => attributes + end);

function exchanged(text: string, { draw }: Means): string {
  const tags = text.match(TAG) ?? [];
  if (tags.length < 2) return text;
  const order = draw.some(tags.slice(0, 200), tags.length);
  let at = 0;
  return text.replace(TAG, (tag) => order[at++] ?? tag);
}

function nested(text: string, { draw }: Means): string {
  const tags = draw.some(NAMES, draw.one([1, 1, 2, 3]));
  const within = draw.chance(0.3) ? '渡' : '';
  const count = amount(draw);
  const open = `${tags.map((tag) => `<${tag}>`).join('')}${within}`.repeat(count);
  const close = tags
    .toReversed()
    .map((tag) => `</${tag}>`)
    .join('')
    .repeat(count);
  const start = placeIn(text, draw);
  const end = draw.count(start, text.length);
  const shut = draw.one([close, close, '', close.slice(close.length / 2)]);
  return text.slice(0, start) + open + text.slice(start, end) + shut + text.slice(end);
}

function flooded(text: string, { draw }: Means): string {
  const count = amount(draw);
  const kind = draw.count(0, 4);
  const names = Array.from({ length: kind < 3 ? count : 0 }, (_, i) =>
    kind === 0 ? ` a${i}=${i}` : kind === 1 ? ' a=b' : ` class="c${i}"`,
  ).join('');
  const more = kind === 3 ? ` class="${'c d '.repeat(count)}"` : ` style="${'color:red;'.repeat(count)}"`;
  let left = draw.count(1, 3);
  return text.replace(START_TAG, (tag) =>
    left > 0 && draw.chance(0.2) && left-- > 0 ? withAttributes(tag, names === '' ? more : names) : tag,
  );
}

function codeMoved(text: string, { draw }: Means): string {
  const spans = scriptsOf(text, draw.one(['script', 'style']));
  const found = spans.map(([start, end]) => text.slice(start, end));
  const rest = spans.reduceRight((sum, [start, end]) => sum.slice(0, start) + sum.slice(end), text);
  const put = found.length > 0 ? found : ['<style>p{display:none}</style>', '<script>if(a<b)"</p>"</script>'];
  return put.reduce((sum, code) => inserted(sum, draw, code), rest);
}

function rawOpened(text: string, { draw }: Means): string {
  const name = draw.one(RAW);
  const opened = inserted(text, draw, `<${name}>`);
  return draw.chance(0.6) ? inserted(opened, draw, `</${name}>`) : opened;
}

const sized = (draw: Draw): string =>
  draw.one(['display:none', 'opacity:0', 'font-size:0', 'visibility:hidden']);

/** Mutations of tags, attributes, comments. */
export const MARKUP: readonly Mutation[] = [
  ['tags dropped', (text, { draw }) => replacedSome(text, TAG, { draw, share: shareOf(draw) }, () => '')],
  [
    'end tags dropped',
    (text, { draw }) => replacedSome(text, END_TAG, { draw, share: shareOf(draw) }, () => ''),
  ],
  [
    'start tags dropped',
    (text, { draw }) => replacedSome(text, START_TAG, { draw, share: shareOf(draw) }, () => ''),
  ],
  ['tags exchanged', exchanged],
  [
    'tags renamed',
    (text, { draw }) => replacedSome(text, TAG_NAME, { draw, share: shareOf(draw) }, () => draw.one(NAMES)),
  ],
  [
    'all tags of a kind renamed',
    (text, { draw }) => {
      const from = draw.one(text.match(TAG_NAME) ?? ['p']);
      const to = draw.one(NAMES);
      return text.replace(TAG_NAME, (name) => (name === from ? to : name));
    },
  ],
  [
    'tags in capitals',
    (text, { draw }) =>
      replacedSome(text, TAG_NAME, { draw, share: shareOf(draw) }, (name) => name.toUpperCase()),
  ],
  [
    'tags doubled',
    (text, { draw }) =>
      replacedSome(text, TAG, { draw, share: shareOf(draw) }, (tag) => tag.repeat(draw.count(2, 4))),
  ],
  ['tags put in', (text, { draw }) => inserted(text, draw, `<${draw.one(['', '/'])}${draw.one(NAMES)}>`)],
  ['nesting', nested],
  [
    'attributes put in',
    (text, { draw }) =>
      replacedSome(text, START_TAG, { draw, share: shareOf(draw) }, (tag) =>
        withAttributes(tag, attribute(draw)),
      ),
  ],
  ['attribute flood', flooded],
  [
    'elements hidden',
    (text, { draw }) =>
      replacedSome(text, START_TAG, { draw, share: shareOf(draw) }, (tag) =>
        withAttributes(tag, draw.chance(0.3) ? ' hidden' : ` style="${sized(draw)}"`),
      ),
  ],
  ['something opened', (text, { draw }) => inserted(text, draw, draw.one(OPENERS))],
  ['raw text opened', rawOpened],
  ['foreign elements', (text, { draw }) => inserted(text, draw, draw.one(FOREIGN))],
  ['styles and scripts moved', codeMoved],
  [
    'tags closed by themselves',
    (text, { draw }) =>
      replacedSome(text, START_TAG, { draw, share: shareOf(draw) }, (tag) => tag.replace(TAG_END, '/>')),
  ],
  [
    'ends of tags dropped',
    (text, { draw }) => replacedSome(text, TAG, { draw, share: 0.02 }, (tag) => tag.slice(0, -1)),
  ],
  [
    'style sheet',
    (text, { draw }) =>
      inserted(
        text,
        draw,
        `<style>${draw.one(['p', '*', 'div', '.a', 'body', '[class]', 'p:not('])}${draw.one(['{', '{', '{{', '/*', ','])}${sized(draw)}${draw.one(['}', '', '*/', '}}'])}</style>`,
      ),
  ],
];
