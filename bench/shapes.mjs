/** Inputs that are one thing again and again: what takes more than linear time, or fails, shows on them. */

import { HACKED_SHAPES } from './hacked-shapes.mjs';
import { P, PROSE, page, times } from './shape-parts.mjs';

export { PROSE };

/** Text in UTF-8 that was read in Latin-1, or in GBK. */
const misread = (text) => Buffer.from(text).toString('latin1');
const misreadAsGbk = (text) => new TextDecoder('gbk').decode(Buffer.from(text));

/** Lines of a front-matter header: name, and the lines of about so many characters that are the shape. */
export const HEADERS = [
  ['quotes', (n) => `title: ${'"'.repeat(n)}`],
  ['quotes in pairs of two kinds', (n) => `title: ${`"'`.repeat(n / 2)}x${`'"`.repeat(n / 2)}`],
  ['brackets that are never closed', (n) => `a: ${'['.repeat(n)}`],
  ['brackets in keys', (n) => `a: ${'{['.repeat(n / 4)}${']: x}'.repeat(n / 4)}`],
  ['keys in keys', (n) => `a:\n  ${'? '.repeat(n / 2)}`],
  ['spaces before a line separator', (n) => `title:${' '.repeat(n)}\u2028x`],
  ['keys', (n) => times(n / 12, (i) => `key${i}: 渡口\n`)],
  ['lines that go on', (n) => `title: 渡口\n${'  换了新船\n'.repeat(n / 7)}`],
  ['items', (n) => `tags:\n${times(n / 10, (i) => `  - 渡${i}\n`)}`],
];

const headed = ([name, lines]) => [`front matter: ${name}`, (n) => `---\nlang: zh\n${lines(n)}\n---\n${P}`];

/** Name, and the input of about so many characters that are the shape. */
export const SHAPES = [
  ['prose', (n) => page('x', P.repeat(n / P.length))],
  ['prose in lines', (n) => `河口\n${`${PROSE}\n`.repeat(n / PROSE.length)}`],
  ['wrapped lines', (n) => `河口\n${`${PROSE.slice(0, 30)}\n`.repeat(n / 31)}`],
  ['one run of wrapped lines', (n) => `河口\n${`${PROSE.slice(0, 30)} `.repeat(n / 31)}`],
  [
    'one run of wrapped lines, then words',
    (n) => `${`${PROSE.slice(0, 30)} `.repeat(200)}${'ab '.repeat(n / 3)}`,
  ],
  ['pages of one line', (n) => `${PROSE}\n${'\f1\n渡口\n'.repeat(n / 7)}`],
  [
    'spaces in og:title',
    (n) => page('x', P, `<meta property="og:title" content="甲乙丙丁${' '.repeat(n)}x">`),
  ],
  ['no-break spaces in a title', (n) => page(`甲乙丙丁${'\u00a0'.repeat(n)}x`)],
  ['dashes in a title', (n) => page('a - '.repeat(n))],
  ['words in a paragraph', (n) => page('x', `<p>${'a '.repeat(n)}</p>`)],
  ['marks on a letter', (n) => page('x', `<p>e${'\u0301'.repeat(n)}渡口</p>`)],
  ['wide spaces', (n) => page('x', `<p>渡口${'\u3000'.repeat(n)}渡口</p>`)],
  ['zero-width spaces between accents', (n) => page('x', `<p>${'e\u200b\u0301'.repeat(n / 3)}</p>`)],
  ['paragraphs', (n) => page('x', '<p>渡口</p>'.repeat(n / 2))],
  [
    'paragraphs that scripts may show later',
    (n) => `<body>${`<p style="opacity:0">${PROSE}</p>`.repeat(n / 5)}`,
  ],
  ['paragraphs in 250 open elements', (n) => page('x', '<span>'.repeat(250) + '<p>渡口</p>'.repeat(n / 10))],
  ['open boxes', (n) => page('x', `${'<div>'.repeat(n / 5)}渡口`)],
  ['open inline elements', (n) => page('x', `<p>${'<b>渡'.repeat(n / 4)}口`)],
  ['hidden spans in a paragraph', (n) => page('x', `<p>${'渡<i hidden>口</i>'.repeat(n / 16)}</p>`)],
  [
    'spans hidden until they are found',
    (n) => page('x', `<p>${'渡<i hidden="until-found">口</i>'.repeat(n / 30)}</p>`),
  ],
  [
    'menus in menus',
    (n) => page('x', `${times(n / 60, () => `<div class="menu">票价：五角<p>${PROSE.slice(0, 9)}</p>`)}`),
  ],
  ['links in a paragraph', (n) => page('x', `<p>${times(n / 20, (i) => `<a href="/${i}">渡口</a>。`)}</p>`)],
  ['line breaks in a paragraph', (n) => page('x', `<p>${'渡口<br>'.repeat(n / 6)}</p>`)],
  ['cells of a table', (n) => page('x', `<table>${'<tr><td>渡<td>口'.repeat(n / 14)}</table>`)],
  [
    'boxes of two classes',
    (n) =>
      page(
        'x',
        times(n / 40, (i) => `<div class="a b${i}"><p>${PROSE}</p></div>`),
      ),
  ],
  [
    'images',
    (n) =>
      page(
        'x',
        times(n / 30, (i) => `<img src="https://a.example/${i}.jpg">`),
      ),
  ],
  ['attributes', (n) => page('x', `<div ${times(n / 8, (i) => `a${i}=b `)}>渡口</div>`)],
  ['tags that never end', (n) => page('x', '<a '.repeat(n / 3))],
  ['signs that open tags', (n) => `河口\n${PROSE}\n${'<'.repeat(n)}`],
  [
    'structured data',
    (n) => page('x', P, `<script type="application/ld+json">[${'[],'.repeat(n / 3)}1]</script>`),
  ],
  [
    'metas',
    (n) =>
      page(
        'x',
        P,
        times(n / 40, (i) => `<meta name="author" content="乔木${i}">`),
      ),
  ],
  [
    'written tags of one id',
    (n) => `河口\n${PROSE}\n${'<b id="k9">渡</b><i id="k9">口</i><u id="k9"></u>'.repeat(n / 45)}`,
  ],
  ['a phrase over a word', (n) => page('x', P.replaceAll('水', '金樽_平台官网').repeat(n / 60))],
  ['text encoded twice', (n) => page('x', `<p>${misread(PROSE).repeat(n / 108)}</p>`)],
  ['text encoded twice through GBK', (n) => page('x', `<p>${misreadAsGbk(PROSE).repeat(n / 54)}</p>`)],
  ['lines encoded twice', (n) => page('x', `<p>${misread(PROSE)}</p>${P}`.repeat(n / 160))],
  ['misread characters that never meet', (n) => page('x', `<p>銆€锛${'聽'.repeat(n)}</p>`)],
  ['readings in brackets', (n) => page('x', `<p>${'河(hé)口镇的闸(zhá)'.repeat(n / 16)}</p>`)],
  ['brackets behind characters', (n) => page('x', `<p>${'渡('.repeat(n / 2)})</p>`)],
  ['look-alike letters', (n) => page('x', `<p>${'p\u0430ypal ⓕⓔⓡⓡⓨ '.repeat(n / 13)}</p>`)],
  ['one word of look-alike letters', (n) => page('x', `<p>${'p\u0430y'.repeat(n / 3)}</p>`)],
  [
    'characters held apart',
    (n) =>
      page('x', `<p>${times(n / 3, (i) => `${String.fromCharCode(0x4e00 + ((i * 7) % 20_000))}*口`)}</p>`),
  ],
  ['one chain of characters', (n) => page('x', `<p>渡口，${'渡 口 '.repeat(n / 4)}${PROSE}</p>`)],
  ['selectors and tags', (n) => page('x', `<p>渡${'\ufe0f\u{e0041}'.repeat(n / 3)}口</p>`)],
  ['short lines', (n) => '渡口\n'.repeat(n / 3)],
  ['lines of date and source', (n) => '2024-02-25 15:19 来源：河口日报\n'.repeat(n / 26)],
  ['lines of credits', (n) => `${PROSE}\n${'记者：乔木南\n'.repeat(n / 7)}`],
  ['names in a credit', (n) => `${PROSE}\n记者：${'乔木南、'.repeat(n / 4)}`],
  ['dates in a line', (n) => `${PROSE}\n${'2024年2月25日'.repeat(n / 10)}`],
  ['lines wrapped at a column', (n) => `河口\n${`${PROSE}${PROSE}`.slice(0, 40)}\n`.repeat(n / 44)],
  ['figures with spaces between', (n) => `河口\n${PROSE}\n${'3 5个 '.repeat(n / 5)}`],
  ['backticks', (n) => `# 河口\n\n${'`a'.repeat(n / 4)}\n${times(Math.sqrt(n), (i) => `${'`'.repeat(i)} `)}`],
  ['Markdown links', (n) => `# 河口\n\n${PROSE}${'[渡](口)'.repeat(n / 6)}`],
  ['brackets', (n) => `# 河口\n\n${PROSE}${'['.repeat(n / 2)}${']('.repeat(n / 4)}`],
  ['stars', (n) => `# 河口\n\n${PROSE}${'*'.repeat(n / 2)}${'*a '.repeat(n / 6)}`],
  ...HACKED_SHAPES,
  ...HEADERS.map(headed),
];
