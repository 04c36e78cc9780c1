/** Pages that are one injection again and again. */
import { P, PROSE, page, times } from './shape-parts.mjs';

const TAGS = ['kbd', 'tt', 'dfn', 'samp', 'legend', 'u', 'big', 'acronym'];

/** Five letters and figures, and Han characters, others for each number. */
const idOf = (i) => `q${(i * 7919 + 36 ** 4).toString(36).slice(-4)}`;
const hanOf = (i, length) =>
  times(length, (at) => String.fromCharCode(0x4e00 + ((i * (31 + at * 1009) + at * 977) % 19_997)));

const open = (i, id) => `<${TAGS[i % TAGS.length]} id="${id}">`;
const empty = (i, id) => `${open(i, id)}</${TAGS[i % TAGS.length]}>`;
const CLUSTER = times(TAGS.length, (i) => empty(i, 'q7z1w'));
const hacked = (body) => page('x', CLUSTER + body);

const link = (i, name = '金樽娱乐官网') => `<a href="http://q${i % 9}.example/${i}">${name}</a>`;
const farm = (i) =>
  `<div style="text-indent:-5000px">${times(3, (j) => link(i * 3 + j, `${hanOf(i, 2)}官网`))}</div>`;
const phrase = (i) => `${hanOf(i, 6)}_${hanOf(i + 7, 6)}`;
const reference = (i) => `&#${0x4e00 + ((i * 7) % 9000)};`;

export const HACKED_SHAPES = [
  [
    'blank lines in an address',
    (n) =>
      page(
        'x',
        `${P}<div style="text-indent:-5000px"><a href="http://q1.example${'\n'.repeat(n)}?a">${hanOf(1, 2)}官网</a> ${link(2)} ${link(3)}</div>${P}`,
      ),
  ],
  [
    'tags of one cluster',
    (n) =>
      page(
        'x',
        times(n / 26, (i) => empty(i, 'q7z1w')),
      ),
  ],
  [
    'tags of clusters, an id each',
    (n) =>
      page(
        'x',
        times(n / 26, (i) => empty(i, idOf(i))),
      ),
  ],
  [
    'clusters, an id each',
    (n) =>
      page(
        'x',
        times(n / 208, (i) => CLUSTER.replaceAll('q7z1w', idOf(i))),
      ),
  ],
  [
    'tags of a cluster that never end',
    (n) =>
      page(
        'x',
        times(n / 20, (i) => `${open(i, 'q7z1w')}渡口`),
      ),
  ],
  [
    'written tags that never end',
    (n) => `河口\n${PROSE}\n${times(n / 20, (i) => `${open(i, 'q7z1w')}渡口`)}`,
  ],
  [
    'raw elements with an id',
    (n) =>
      page(
        'x',
        times(n / 40, (i) => `<xmp id="${idOf(i)}">${empty(i, 'q')}</xmp>`),
      ),
  ],
  ['raw elements of a cluster', (n) => hacked(times(n / 40, () => '<xmp id="q7z1w"><b>渡口</b></xmp>'))],
  [
    'raw elements and clusters',
    (n) =>
      page(
        'x',
        times(n / 240, (i) => `${CLUSTER.replaceAll('q7z1w', idOf(i))}<xmp a="${i}">渡</xmp>`),
      ),
  ],
  [
    'hidden boxes of links',
    (n) =>
      page(
        'x',
        times(n / 200, (i) => `${farm(i)}<p>渡口</p>`),
      ),
  ],
  ['links in one hidden paragraph', (n) => page('x', `<p style="display:none">${times(n / 40, link)}</p>`)],
  [
    'hidden names',
    (n) => page('x', `<p style="display:none">${times(n / 40, (i) => link(i, `${hanOf(i, 4)}官网`))}</p>`),
  ],
  [
    'long hidden names',
    (n) =>
      page(
        'x',
        `<p hidden>${times(3, (i) => link(i, `官网${'-'.repeat(n / 6)}${'官网'.repeat(n / 12)}`))}</p>`,
      ),
  ],
  [
    'hidden links in sentences',
    (n) =>
      page(
        'x',
        times(n / 120, (i) => `<p>渡口<b hidden>${link(i)}${link(i + 1)}${link(i + 2)}</b>的船</p>`),
      ),
  ],
  [
    'styled links in a paragraph',
    (n) => page('x', `<p>${times(n / 60, (i) => `${link(i).replace('<a', '<a style="color:red"')}渡`)}</p>`),
  ],
  [
    'styled elements around a link',
    (n) =>
      page('x', `<p>${times(n / 90, (i) => `<i style="color:red">${link(i, '口')}渡口换了新船</i>渡`)}</p>`),
  ],
  [
    'rules of one class',
    (n) =>
      page(
        'x',
        times(n / 60, (i) => `<p class="a">${link(i, '口')}</p>`),
        `<style>${times(Math.min(200, n / 20), (i) => `.a.b${i}{color:red}`)}</style>`,
      ),
  ],
  [
    'boxes that scripts write',
    (n) =>
      page(
        'x',
        times(
          n / 160,
          (i) =>
            `<script>document.write('<div style="display:none">')</script>${link(i)}<script>document.write('</div>')</script>`,
        ),
      ),
  ],
  [
    'scripts that hardly write',
    (n) =>
      page(
        'x',
        times(
          n / 2900,
          () =>
            `<script>${`document.write('<b ${'style='.repeat(18)}${'a'.repeat(140)}`.repeat(11)}</script>`,
        ),
      ),
  ],
  [
    'white space in a style',
    (n) => page('x', `<p>${link(1).replace('<a', `<a style="color:red${' '.repeat(n)}b!c"`)}</p>`),
  ],
  [
    'injected links in a paragraph',
    (n) => hacked(`${farm(1)}<p>${times(n / 50, (i) => `渡口${link(i)}的船`)}</p>`),
  ],
  [
    'injected links, and nothing else',
    (n) =>
      page(
        'x',
        `<p>${times(n / 50, (i) => `渡口<a href="http://q.example/ab${i % 9}d/">棋牌官网</a>的船`)}</p>`,
      ),
  ],
  ['links exchanged', (n) => hacked(times(n / 120, (i) => `<p>${link(i)}|${link(i + 1)}</p>${P}`))],
  ['one word in a title', (n) => page(`${'渡'.repeat(n / 2)}娱乐官网_${'1'.repeat(n / 2)}官网`)],
  ['references in a title', (n) => page(times(n / 8, reference))],
  [
    'references to names in a title',
    (n) => page(times(n / 24, (i) => `${reference(i)}${reference(i + 3)}娱乐官网_`)),
  ],
  [
    'parts of a title',
    (n) =>
      page(
        times(n / 20, (i) => `${hanOf(i, 4)}娱乐平台_`),
        times(n / 20, (i) => `<p>${hanOf(i, 8)}</p>`),
      ),
  ],
  [
    'keywords',
    (n) =>
      page(
        'ののの娱乐_官网',
        P.repeat(n / 100),
        times(n / 100, (i) => `<meta name="keywords" content="${hanOf(i, 12)}官网">`),
      ),
  ],
  ['one phrase', (n) => hacked(`<p>${'渡口金樽_平台官网的船'.repeat(n / 11)}</p>`)],
  [
    'phrases',
    (n) => hacked(times(n / 60, (i) => `<p>渡口${phrase(i)}的船，口${phrase(i)}水，船${phrase(i)}口</p>`)),
  ],
  [
    'phrases in quotation marks',
    (n) => hacked(times(n / 60, (i) => `<p>“${phrase(i)}”“${phrase(i)}”“${phrase(i)}”</p>`)),
  ],
  [
    'phrases in quotation marks, and nothing else',
    (n) =>
      page(
        'x',
        times(n / 60, (i) => `<p>“${phrase(i)}”“${phrase(i)}”“${phrase(i)}”娱乐官网</p>`),
      ),
  ],
  [
    'a phrase with characters between',
    (n) => hacked(`<p>${'渡口金樽_平\u200b台官网的船'.repeat(n / 12)}</p>`),
  ],
  [
    'a phrase broken in many ways',
    (n) =>
      hacked(
        times(
          n / 30,
          (i) =>
            `<p>渡口金樽${'\u200b'.repeat(1 + (i % 9))}娱乐${'\u200d'.repeat(1 + (i % 11))}平台_jz88${'\u200c'.repeat(1 + (i % 13))}官网的船</p>`,
        ),
      ),
  ],
  [
    'a phrase broken by links',
    (n) =>
      hacked(farm(1) + times(n / 80, (i) => `<p>渡口金樽_平${link(i, `${hanOf(1, 2)}官网`)}台官网的船</p>`)),
  ],
  [
    'headings and a phrase',
    (n) =>
      hacked(
        times(
          n / 70,
          (i) => `<h2>渡口老船${i % 50}</h2><p>渡口的金樽_平台官网昨天靠岸，老船换了金樽_平台官网之后</p>`,
        ),
      ),
  ],
  ['changes of script', (n) => hacked(`<p>${'渡a'.repeat(n / 2)}</p>`)],
  ['mended lines', (n) => `<p>${`${PROSE.slice(0, 20)}\u200b${PROSE.slice(20)}<br>　　`.repeat(n / 43)}</p>`],
  [
    'orders to write',
    (n) =>
      page(
        'x',
        times(n / 30, () => '<p>加微信领取资料，客服微信：abc123</p>'),
      ),
  ],
];
