import { describe, expect, it } from 'vitest';
import { walkHtml } from '../../src/html/walk.js';
import { clean } from '../../src/pipeline.js';

const SENTENCES = [
  '入冬以来，青禾镇的老桥每到清晨便围满了人，修桥的师傅们一边敲打石板，一边同路过的乡亲说话。',
  '镇里说，这座桥已经有一百四十多年，去年夏天的一场大水冲走了两块桥面石，如今总算补齐了。',
  '负责勘查的工程师谭若松介绍，新石料取自三十里外的旧采场，颜色和硬度都同原来的相近。',
  '修复预计在腊月前完工，届时两岸的集市也会重新开张，老人们又能在桥头下棋。',
];
const PLACES = ['m.jindian777.example', 'www.huanle-qipai.example', 'pg.yunding88.example'];
const NAMES = ['金殿娱乐城', '欢乐棋牌官网', '云顶电子试玩', '宝盈体育登录'];

const link = (i: number, inside = NAMES[i % 4]!, more = ''): string =>
  `<a href="http://${PLACES[i % 3]}/p${i}x/"${more}>${inside}</a>`;
const FARM = [0, 1, 2, 3, 4, 5].map((i) => link(i)).join(' ');
const box = (attributes: string, tag = 'div'): string => `<${tag} ${attributes}>${FARM}</${tag}>`;
const styled = (style: string): string => box(`style="${style}"`);
const paragraphs = SENTENCES.map((text) => `<p>${text}</p>`);

/** A page with an article, something between its second and third paragraph, and something in its head. */
const pageWith = (inside: string, { head = '', body = '' } = {}): string =>
  `<html><head><title>青禾镇老桥年内修复</title>${head}</head><body ${body}><div class="menu"><a href="/">首页</a> <a href="/zx/">资讯</a></div>` +
  `<div class="content"><h1>青禾镇老桥年内修复</h1>${paragraphs.slice(0, 2).join('\n')}\n${inside}\n${paragraphs.slice(2).join('\n')}</div></body></html>`;

const textOf = (html: string): string => {
  const outcome = clean({ path: 'page.html', bytes: new TextEncoder().encode(html) });
  return outcome.status === 'article' ? outcome.text : outcome.status;
};

/** Links to other sites that nothing hides. */
const seenLinks = (html: string): number => {
  const { containers } = walkHtml(html);
  const isSeen = (row: number): boolean =>
    containers[row]!.hidden === null &&
    !containers.some(({ hidden, parent }) => parent === row && hidden !== null);
  return containers.filter(
    ({ attributes }, row) => attributes['href']?.startsWith('http') === true && isSeen(row),
  ).length;
};

const ARTICLE = SENTENCES.join('\n\n');

const STYLES = [
  'display:none',
  'DISPLAY : NONE !important',
  'display:/**/none',
  'd\\69splay:none',
  'dis\\70 lay: no\\6e e',
  'display:block;display:none',
  'display:none!important;display:block',
  'visibility:hidden',
  'visibility:collapse',
  'content-visibility:hidden',
  'opacity:0',
  'opacity:0.01',
  'opacity:.0',
  'opacity:1%',
  'filter:opacity(0)',
  'filter:alpha(opacity=0)',
  'clip:rect(0,0,0,0);position:absolute',
  'clip:rect(0 0 0 0);position:absolute',
  'clip-path:inset(100%)',
  'clip-path:inset(50%)',
  'clip-path:circle(0)',
  'clip-path:polygon(0 0, 0 0, 0 0)',
  'width:0;height:0;overflow:hidden',
  'height:1px;overflow:hidden',
  'overflow:hidden;max-height:0',
  'max-height:1px;overflow:hidden',
  'max-width:0;overflow-x:hidden',
  'overflow:hidden;width:1px',
  'overflow:clip;height:0px',
  'overflow:auto;height:1px',
  'position:absolute;left:-999px',
  'position:fixed;left:-3000px',
  'position:absolute;top:-9999px',
  'position:absolute;right:-2000px',
  'position:absolute;left:-100vw',
  'position:absolute;left:-80em',
  'position:absolute;left:9999px',
  'position:absolute;left:calc(-100% - 999px)',
  'position:absolute;inset:-9999px auto auto -9999px',
  'margin-left:-5000px',
  'margin:-9999px 0 0 0',
  'text-indent:-999px',
  'text-indent:-9999em',
  'transform:scale(0)',
  'transform:scale(0,1)',
  'transform:scale(.01)',
  'transform:translateX(-9999px)',
  'transform:translate(-9999px, 0)',
  'transform:translate3d(-5000px,0,0)',
  'transform:rotateY(90deg)',
  'transform:matrix(0,0,0,0,0,0)',
  '-webkit-transform:scale(0)',
  'scale:0',
  'translate:-9999px 0',
  'zoom:0.01',
  'font-size:0',
  'font-size:0px',
  'font-size:1px',
  'font-size:0.1em',
  'font:0/0 a',
  'line-height:0',
  'line-height:0;overflow:hidden',
  'letter-spacing:-20px',
  'z-index:-9999;position:absolute',
  'z-index:-1;position:relative',
  'color:transparent',
  'color:rgba(0,0,0,0)',
  'color:#ffffff00',
  'color:#fff;background:#fff',
  'color:#FEFEFE;background-color:white',
  'color:white;background:#fff none',
  'color:rgb(255,255,255);background:rgb(254, 254, 254)',
  'color:hsl(0,0%,100%);background:#fff',
  'color:#fff',
];

describe('a link farm is hidden by the style', () => {
  it.each(STYLES)('%s', (style) => {
    const html = pageWith(styled(style));
    expect(textOf(html)).toBe(ARTICLE);
    expect(seenLinks(html)).toBe(0);
  });

  it.each(STYLES)('%s, of each link alone', (style) => {
    const links = [0, 1, 2, 3, 4].map((i) => link(i, NAMES[i % 4], ` style="${style}"`)).join(' ');
    const html = pageWith(`<p>${links}</p>`);
    expect(textOf(html)).toBe(ARTICLE);
    expect(seenLinks(html)).toBe(0);
  });

  it.each(STYLES)('%s, by a class', (style) => {
    const html = pageWith(box('class="q7f"'), { head: `<style>.q7f{${style}}</style>` });
    expect(textOf(html)).toBe(ARTICLE);
    expect(seenLinks(html)).toBe(0);
  });
});

describe('a link farm is hidden by', () => {
  it.each<[string, string, { head?: string; body?: string }?]>([
    ['the hidden attribute', box('hidden')],
    ['noscript', `<noscript>${FARM}</noscript>`],
    ['a comment', `<!-- ${FARM} -->`],
    ['a marquee of a pixel', box('width="1" height="1" scrollamount="3000"', 'marquee')],
    ['a marquee without height', box('height=0', 'marquee')],
    ['a small marquee', box('height="3" width="5" scrollamount="6000"', 'marquee')],
    ['a marquee with a style', box('style="height:1px;width:1px"', 'marquee')],
    ['attributes of size', box('width="1" height="1"')],
    ['a rule by id', box('id="zz9"'), { head: '<style>#zz9{position:absolute;left:-3000px}</style>' }],
    [
      'a rule by tag',
      `<div><dfn>${FARM}</dfn></div>`,
      { head: '<style>dfn{font-size:0;line-height:0}</style>' },
    ],
    [
      'a rule of descent',
      `<div class="k3"><span>${FARM}</span></div>`,
      { head: '<style>.k3 > span{opacity:0}</style>' },
    ],
    [
      'a rule by attribute',
      box('data-k="3"'),
      { head: '<style>div[data-k="3"]{text-indent:-999em}</style>' },
    ],
    ['two rules', box('class="k3 k4"'), { head: '<style>.k3{overflow:hidden}.k4{height:0}</style>' }],
    [
      'a rule and its own style',
      box('class="k3" style="left:-700px"'),
      { head: '<style>.k3{position:absolute}</style>' },
    ],
    [
      'a rule that is important',
      box('class="k3" id="k4"'),
      { head: '<style>.k3{opacity:0!important}#k4{opacity:1}</style>' },
    ],
    ['a rule behind it', `${box('class="k3"')}<style>.k3{font-size:0}</style>`],
    ['a rule in large letters', box('class="k3"'), { head: '<style>.k3{DISPLAY:NONE}</style>' }],
    ['a rule with escapes', box('class="k3"'), { head: '<style>.k3{d\\69splay:none}</style>' }],
    ['font color', `<font color="#FFFFFF">${FARM}</font>`],
    [
      'font color in each link',
      `<p>${[0, 1, 2, 3].map((i) => link(i, `<font color=white>${NAMES[i]}</font>`)).join(' ')}</p>`,
    ],
    [
      'font color on a table',
      `<table bgcolor="#eeeeee"><tr><td><font color="#eeeeee">${FARM}</font></td></tr></table>`,
    ],
    ['the colour of the page', box('style="color:#eaf3ff"'), { body: 'bgcolor="#eaf3ff"' }],
    [
      'the colour of the page in a rule',
      box('class="k3"'),
      { head: '<style>body{background:#f6f1e8;color:#333}.k3 a,.k3{color:#f6f1e8}</style>' },
    ],
    [
      'a short script',
      `${box('id="zz9"')}<script>document.getElementById("zz9").style.display='none'</script>`,
    ],
    ['a short script of a library', `${box('id="zz9"')}<script>$(function(){$('#zz9').hide();})</script>`],
    [
      'a short script, by another spelling',
      `${box('id="zz9"')}<script>document.getElementById('zz9').style['visibility']='hidden'</script>`,
    ],
    [
      'a box that scripts write',
      `<script>document.write('<div style="display:none">')</script>${FARM}<script>document.write('</div>')</script>`,
    ],
    [
      'a box that scripts write in pieces',
      `<script>document.write("<d"+"iv style='position:absolute;left:-4000px'>");</script>${FARM}<script>document.write("<\\/div>");</script>`,
    ],
    ['what it stands in', `<div style="display:none"><ul><li>${FARM}</li></ul></div>`],
    ['a hidden box that says more', `<div style="height:0;overflow:hidden">友情链接：${FARM}</div>`],
  ])('%s', (_, inside, more) => {
    const html = pageWith(inside, more);
    expect(textOf(html)).toBe(ARTICLE);
    expect(seenLinks(html)).toBe(0);
  });

  it('a style within an article that a script shows', () => {
    const body = `<div id="js_content" style="visibility: hidden; opacity: 0">${paragraphs.slice(0, 2).join('')}${styled('display:none')}${paragraphs.slice(2).join('')}</div>`;
    expect(textOf(`<html><body><h1>青禾镇老桥年内修复</h1>${body}</body></html>`)).toBe(ARTICLE);
  });

  it('a script that writes markup, which is not run', () => {
    expect(textOf(pageWith(`<script>document.write('${FARM.replaceAll('/', '\\/')}')</script>`))).toBe(
      ARTICLE,
    );
  });
});

const SAID = '桥头还立着一块石碑，上面刻着当年捐资人的姓名，字迹仍然清楚。';

describe('is shown', () => {
  it.each<[string, string, { head?: string; body?: string }?]>([
    ['half opaque text', `<p style="opacity:0.6">${SAID}</p>`],
    ['an indent', `<p style="text-indent:-2em">${SAID}</p>`],
    ['a small shift', `<p style="position:relative;left:-20px">${SAID}</p>`],
    ['a shift of a positioned box', `<p style="position:absolute;left:-120px">${SAID}</p>`],
    ['a centred box', `<p style="position:absolute;left:50%;transform:translate(-50%,-50%)">${SAID}</p>`],
    ['a clipped box of some height', `<div style="overflow:hidden;height:120px"><p>${SAID}</p></div>`],
    ['a line that is clipped', `<p style="height:1em;overflow:hidden">${SAID}</p>`],
    ['a box without height that clips nothing', `<div style="height:0"><p>${SAID}</p></div>`],
    ['small print', `<p style="font-size:9px">${SAID}</p>`],
    ['white text on black', `<p style="color:#fff;background:#000">${SAID}</p>`],
    ['white text on what nobody knows', `<p style="color:#fff">${SAID}</p>`],
    ['white text on a picture', `<p style="color:#fff;background:#fff url(a.png)">${SAID}</p>`],
    ['grey text', `<p style="color:#888;background:#fff">${SAID}</p>`],
    ['a ticker', `<marquee width="600" height="24" scrollamount="3">${SAID}</marquee>`],
    ['gaps closed by a font', `<div style="font-size:0"><p style="font-size:16px">${SAID}</p></div>`],
    ['a colour taken back', `<div style="color:transparent"><p style="color:#333">${SAID}</p></div>`],
    ['text above a layer', `<p style="position:relative;z-index:1">${SAID}</p>`],
    ['text behind a picture', `<p style="position:relative;z-index:-1">${SAID}</p>`],
    ['a turn', `<p style="transform:rotateY(180deg)">${SAID}</p>`],
    ['a clip that leaves text', `<p style="clip-path:inset(5%)">${SAID}</p>`],
    ['a clip in the corner', `<p style="clip-path:circle(0.9em)">${SAID}</p>`],
    ['none of another property', `<p style="text-decoration:none;float:none;border:none">${SAID}</p>`],
    ['hiding that is taken back', `<p style="display:none;display:block">${SAID}</p>`],
    ['a word in a comment', `<p style="/* display:none */ color:#333">${SAID}</p>`],
    ['a class that fades in', `<p class="fade">${SAID}</p>`, { head: '<style>.fade{opacity:0}</style>' }],
    [
      'hiding in print',
      `<p class="x">${SAID}</p>`,
      { head: '<style>@media print{.x{display:none}}</style>' },
    ],
    [
      'an id that a long program knows',
      `<div id="zz9"><p>${SAID}</p></div><script>getElementById("zz9").style.display="none"</script>`,
    ],
  ])('%s', (_, inside, more) => {
    expect(textOf(pageWith(inside, more))).toContain(SAID);
  });

  it('links to other sites that a page shows: nothing hides them', () => {
    const html = pageWith(
      `<p>图纸见<a href="https://www.qinghe-bridge.example/plan" style="color:#06c">档案馆</a>与<a href="https://dang.qinghe.example/2" class="out">县志办</a>。</p>`,
      {
        head: '<style>.out{color:#c00;font-size:14px;position:relative;left:2px}</style>',
      },
    );
    expect(textOf(html)).toContain('图纸见档案馆与县志办。');
  });

  it('a list of references in colours of the page', () => {
    const list = `<div style="background:#123456"><p style="color:#fff">参见${link(1, '县志')}、${link(2, '档案')}。</p></div>`;
    expect(textOf(pageWith(list))).toContain('参见县志、档案。');
  });
});
