import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, type Walked } from '../../src/html/page-builder.js';
import { walkHtml } from '../../src/html/walk.js';

const DIGITS = /\d+/g;

const texts = (html: string): string[] => walkHtml(html).blocks.map(({ text }) => text);
const types = (html: string): string[] => walkHtml(html).blocks.map(({ type }) => type);

/** Each block's spans as `tag: the text that they cover`. */
const spans = (html: string): string[][] =>
  walkHtml(html).blocks.map(({ text, spans: own }) =>
    own.map(({ tag, start, end }) => `${tag}: ${text.slice(start, end)}`),
  );

/** The texts of the blocks that each container with this tag holds. */
const held = ({ containers, blocks }: Walked, tag: string): string[][] =>
  containers
    .filter((container) => container.tag === tag)
    .map(({ first, end }) => blocks.slice(first, end).map(({ text }) => text));

describe('blocks', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs', '<p>河口</p><p>水闸</p>', ['河口', '水闸']],
    ['paragraphs that are not closed', '<p>河口<p>水闸<div>渡口', ['河口', '水闸', '渡口']],
    ['text beside a box', '<div>河口<div>水闸</div>渡口</div>', ['河口', '水闸', '渡口']],
    ['text without any element', '河口 水闸', ['河口 水闸']],
    ['inline elements', '<p>河<b>口<i>镇</i></b>水</p>', ['河口镇水']],
    ['unknown elements run on', '<p>河<x-y>口</x-y>镇</p>', ['河口镇']],
    ['list items', '<ul><li>河<li>口</ul>', ['河', '口']],
    ['a rule', '河口<hr>水闸', ['河口', '水闸']],
    ['one br is a line end within the block', '河口<br>水闸', ['河口\n水闸']],
    ['two in a row end it', '河口<br><br>水闸<br/>\n<br />渡口', ['河口', '水闸', '渡口']],
    ['br at the ends is nothing', '<p><br>河口<br></p><p><br></p>', ['河口']],
    ['br with words between', '河<br>口<br>镇', ['河\n口\n镇']],
    ['an end tag of br is a br', '河口</br>水闸', ['河口\n水闸']],
    ['entities', '<p>&lt;河口&gt; &amp;amp; &#27827;&#x53e3; &eacute;&hellip;</p>', ['<河口> &amp; 河口 é…']],
    ['entities without a semicolon', '<p>A&ampB &copy 2024</p>', ['A&B © 2024']],
    ['what is no entity', '<p>a & b &nope; &; &#; x&y=1</p>', ['a & b &nope; &; &#; x&y=1']],
    ['an ampersand at the end', '河口 &', ['河口 &']],
    ['a less-than sign in prose', '<p>水位 < 3 米，3<4</p>', ['水位 < 3 米，3<4']],
    ['comments leave no trace', '<p>河<!-- 水 -->口</p>', ['河口']],
    ['scripts and styles', '<p>河<script>if (a<b) "</p>"</script>口<style>p>a{}</style></p>', ['河口']],
    ['nothing', '', []],
    ['empty elements', '<p></p><div> \n </div><p>&#32;</p>', []],
  ])('%s', (_name, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['<h1>a</h1>', 'heading'],
    ['<h6>a</h6>', 'heading'],
    ['<h2><span>a</span></h2>', 'heading'],
    ['<p>a</p>', 'paragraph'],
    ['<div>a</div>', 'paragraph'],
    ['<ol><li>a</li></ol>', 'list-item'],
    ['<ul><li><p>a</p></li></ul>', 'list-item'],
    ['<blockquote>a</blockquote>', 'quote'],
    ['<blockquote><p>a</p></blockquote>', 'quote'],
    ['<figure><figcaption>a</figcaption></figure>', 'caption'],
    ['<table><caption>a</caption></table>', 'caption'],
    ['<figure><h2 class="art_img_tit">a</h2></figure>', 'heading'],
    ['<figure><h2 class="title">a</h2></figure>', 'heading'],
    ['<table><tr><td>a</td></tr></table>', 'cell'],
    ['<table><tr><th>a</th></tr></table>', 'cell'],
    ['<table><tr><td><h2>a</h2></td></tr></table>', 'heading'],
    ['<table><tr><td><p>a</p></td></tr></table>', 'paragraph'],
  ])('%s is a %s', (html, type) => {
    expect(types(html)).toEqual([type]);
  });

  it('headings know their level', () => {
    const levels = walkHtml('<h1>a</h1><h3>b</h3><H6>c</H6><p>d</p>').blocks.map(({ level }) => level);
    expect(levels).toEqual([1, 3, 6, undefined]);
  });

  it('headings end at their end tag', () => {
    expect(types('<h2>a</h2>b')).toEqual(['heading', 'paragraph']);
  });
});

describe('white space', () => {
  it.each<[string, string, string]>([
    ['is collapsed', '<p>  the \t old\n\n gate  </p>', 'the old gate'],
    ['a line end between Latin words is a space', '<p>old\ngate</p>', 'old gate'],
    ['a line end between Chinese characters is nothing', '<p>河口镇\n  的水闸</p>', '河口镇的水闸'],
    ['a space between Chinese characters is one', '<p>河口镇  的水闸</p>', '河口镇 的水闸'],
    [
      'a line end between full-width marks and characters is nothing',
      '<p>河口，\n水闸。\n渡口</p>',
      '河口，水闸。渡口',
    ],
    ['a line end between Chinese and Latin is a space', '<p>河口\nABC\n水闸</p>', '河口 ABC 水闸'],
    ['a line end between Hangul words is a space', '<p>강어귀\n마을</p>', '강어귀 마을'],
    ['a line end between rare characters is nothing', '<p>𠮷\n𠮷田</p>', '𠮷𠮷田'],
    ['between kana it is nothing', '<p>かわ\nぐち</p>', 'かわぐち'],
    ['a line end within an inline element', '<p>河<b>口\n镇</b>水</p>', '河口镇水'],
    ['a space before an inline element', '<p>old <b>gate</b> here</p>', 'old gate here'],
    ['a space at the end of an inline element', '<p><b>old </b>gate</p>', 'old gate'],
    [
      'two inline elements on two lines stay apart',
      '<p><span>河口</span>\n<span>水闸</span></p>',
      '河口 水闸',
    ],
    ['a no-break space stays', '<p>河口&nbsp;水闸</p>', '河口\u00a0水闸'],
    ['at the ends it goes, ideographic as well', '<p>\u3000\u3000河口&nbsp;</p>', '河口'],
    ['beside br it goes', '<p>河口 \n<br>\n 水闸</p>', '河口\n水闸'],
  ])('%s', (_name, html, expected) => {
    expect(texts(html)).toEqual([expected]);
  });

  it('pre keeps its lines, and a blank one ends the block', () => {
    expect(texts('<pre>河口\n水闸\n\n渡口</pre>')).toEqual(['河口\n水闸', '渡口']);
  });

  it('behind pre lines are joined again', () => {
    expect(texts('<pre>a\nb</pre><p>c\nd</p>')).toEqual(['a\nb', 'c d']);
  });
});

describe('spans', () => {
  it('say what stood in inline elements', () => {
    expect(spans('<p>河<b>口<i>镇</i></b>水<a href="/x">闸</a></p>')).toEqual([
      ['b: 口镇', 'i: 镇', 'a: 闸'],
    ]);
  });

  it('keep address, class and row', () => {
    const { blocks, containers } = walkHtml('<p>看<a class="k l" href="../x?a=1&amp;b=2">地图</a></p>');
    const [span] = blocks[0]!.spans;
    expect(span).toMatchObject({ href: '../x?a=1&b=2', className: 'k l', hidden: null });
    expect(containers[span!.container]).toMatchObject({ tag: 'a', isInline: true });
  });

  it('have an address only where the element is a link', () => {
    const [block] = walkHtml('<p><b href="/x">河</b><a>口</a></p>').blocks;
    expect(block?.spans.map(({ href }) => href)).toEqual([null, null]);
  });

  it('go on over several blocks', () => {
    expect(spans('<b>河口<p>水闸</p>渡口</b>镇')).toEqual([['b: 河口'], ['b: 水闸'], ['b: 渡口']]);
    expect(spans('<a href="/x"><div>河口</div><div>水闸</div></a>')).toEqual([['a: 河口'], ['a: 水闸']]);
  });

  it('go on behind a double br', () => {
    expect(spans('<p><b>河口<br><br>水闸</b>渡口</p>')).toEqual([['b: 河口'], ['b: 水闸']]);
  });

  it('that are empty are left out', () => {
    expect(spans('<p>河<b></b>口<i> </i></p>')).toEqual([[]]);
  });

  it('do not take in the space around them', () => {
    expect(spans('<p>old <b>gate</b> here</p>')).toEqual([['b: gate']]);
    expect(spans('<p>old <b> gate </b> here</p>')).toEqual([['b: gate']]);
  });

  it('that are closed in the wrong order cover what a reader sees in them', () => {
    expect(texts('<p><b>河<i>口</b>镇</i></p>').join('')).toBe('河口镇');
    expect(spans('<p><b>河<i>口</b>镇</i></p>')[0]?.[0]).toBe('b: 河口');
  });
});

describe('containers', () => {
  it('form a tree in document order', () => {
    const { containers } = walkHtml('<div id="a" class="b  c"><p>河<b>口</b></p></div><p>水</p>');
    expect(containers.map(({ tag, parent, depth }) => [tag, parent, depth])).toEqual([
      ['#root', -1, 0],
      ['div', 0, 1],
      ['p', 1, 2],
      ['b', 2, 3],
      ['p', 0, 1],
    ]);
    expect(containers[1]).toMatchObject({ id: 'a', className: 'b  c', attributes: { id: 'a' } });
  });

  it('hold their blocks', () => {
    const walked = walkHtml('<div>河<p>口</p>镇</div>水<div></div>');
    expect(held(walked, 'div')).toEqual([['河', '口', '镇'], []]);
    expect(held(walked, 'p')).toEqual([['口']]);
    expect(held(walked, '#root')).toEqual([['河', '口', '镇', '水']]);
  });

  it('that are inline hold the blocks that they reach into, and no others', () => {
    expect(held(walkHtml('<p>河</p><p>口<b>镇</b></p><p>水</p>'), 'b')).toEqual([['口镇']]);
    expect(held(walkHtml('<p>河</p><p>口<b></b></p><p>水</p>'), 'b').flat()).not.toContain('水');
    expect(held(walkHtml('<p>河</p><a><p>口</p></a><p>水</p>'), 'a')).toEqual([['口']]);
  });

  it('that are closed by an end tag of an outer element are closed', () => {
    const { containers, blocks } = walkHtml('<div><p>河<b>口</div><p>水</p>');
    expect(containers[blocks[1]!.container]).toMatchObject({ tag: 'p', depth: 1 });
    expect(blocks[1]?.spans).toEqual([]);
  });

  it('are not closed by an end tag that has no start', () => {
    const walked = walkHtml('<div>河</span></section></b>口</div>水');
    expect(held(walked, 'div')).toEqual([['河口']]);
  });

  it('are not made of void elements, scripts and styles', () => {
    const { containers } = walkHtml(
      '<p><br><img src="a.jpg"><input><script>1</script><style>a{}</style></p>',
    );
    expect(containers.map(({ tag }) => tag)).toEqual(['#root', 'p']);
  });
});

describe('depth', () => {
  it.each([5_000, 50_000])('%i nested boxes lose no text, and those too deep get no container', (deep) => {
    const open = Array.from({ length: deep }, (_, i) => `<div>${i}`).join('');
    const html = `${open}${'</div>'.repeat(deep)}河`;
    const { blocks, containers } = walkHtml(html);
    expect(blocks).toHaveLength(deep + 1);
    expect(
      blocks
        .map(({ text }) => text)
        .join(' ')
        .match(DIGITS),
    ).toHaveLength(deep);
    expect(Math.max(...containers.map(({ depth }) => depth))).toBe(MAX_DEPTH);
    expect(blocks.at(-1)?.text).toBe('河');
    // Beyond 10,000 open elements end tags of the outer ones are not matched any more.
    if (deep < 10_000) expect(blocks.at(-1)?.container).toBe(0);
  });

  it('20,000 boxes that are never closed lose no text', () => {
    const { blocks } = walkHtml('<div>河'.repeat(20_000));
    expect(blocks).toHaveLength(20_000);
  });

  it('20,000 nested inline elements lose no text', () => {
    expect(texts(`<p>${'<b>河'.repeat(20_000)}</p>水`)).toEqual(['河'.repeat(20_000), '水']);
  });
});

describe('tables', () => {
  const cells = (html: string): (string | number | undefined)[][] =>
    walkHtml(html).blocks.map(({ text, row, column }) => [text, row, column]);

  it('cells know their row and column', () => {
    const html = `<table><thead><tr><th>站<th>水位</thead>
      <tbody><tr><td>河口</td><td>3</td></tr><tr><td>渡口</td><td>4</td></tr></tbody></table>`;
    expect(cells(html)).toEqual([
      ['站', 0, 0],
      ['水位', 0, 1],
      ['河口', 1, 0],
      ['3', 1, 1],
      ['渡口', 2, 0],
      ['4', 2, 1],
    ]);
  });

  it('an empty cell keeps its column', () => {
    expect(cells('<table><tr><td></td><td>河</td></tr></table>')).toEqual([['河', 0, 1]]);
  });

  it('a table within a table counts for itself', () => {
    const html =
      '<table><tr><td>a</td><td><table><tr><td>b</td></tr></table></td></tr><tr><td>c</td></tr></table>';
    expect(cells(html)).toEqual([
      ['a', 0, 0],
      ['b', 0, 0],
      ['c', 1, 0],
    ]);
  });

  it('a cell outside a table is one all the same', () => {
    expect(cells('<tr><td>河</td></tr>')).toEqual([['河', 0, 0]]);
  });
});

describe('images', () => {
  const images = (html: string): (string | undefined)[] =>
    walkHtml(html)
      .blocks.filter(({ type }) => type === 'image')
      .map(({ image }) => image?.src);

  it('stand where they are, between texts', () => {
    const { blocks } = walkHtml('<p>河</p><p><img src="a.jpg" alt=" 水闸 "></p><p>口</p>');
    expect(blocks.map(({ type, text }) => [type, text])).toEqual([
      ['paragraph', '河'],
      ['image', ''],
      ['paragraph', '口'],
    ]);
    expect(blocks[1]?.image).toEqual({ src: 'a.jpg', alt: '水闸' });
  });

  it('within a sentence do not cut it', () => {
    const { blocks } = walkHtml('<p>河<img src="a.jpg">口</p>');
    expect(blocks.map(({ type, text }) => [type, text])).toEqual([
      ['paragraph', '河口'],
      ['image', ''],
    ]);
  });

  it.each([
    ['data-src', '<img src="blank.gif" data-src="//img.river.example/a.jpg">', '//img.river.example/a.jpg'],
    [
      'data-original',
      '<img data-original="https://x.example/a.png" src="data:x">',
      'https://x.example/a.png',
    ],
    ['data-src with a path', '<img data-src="/up/a.webp">', '/up/a.webp'],
    ['a lazy attribute that is no address', '<img src="a.jpg" data-src="true">', 'a.jpg'],
    ['src alone', '<img src=" a.jpg ">', 'a.jpg'],
  ])('that load late have their address: %s', (_name, html, src) => {
    expect(images(html)).toEqual([src]);
  });

  it('without an address are none', () => {
    expect(images('<img><img src=""><img alt="x">')).toEqual([]);
  });
});

describe('hidden elements', () => {
  const hidden = (html: string): (string | null | undefined)[] => {
    const { blocks, containers } = walkHtml(html);
    return blocks.map(({ container }) => containers[container]?.hidden);
  };

  it.each([
    ['style display:none', '<div style="color:red; DISPLAY : none">河</div>'],
    ['style visibility:hidden', '<div style="visibility:hidden">河</div>'],
    ['style opacity:0', '<div style="opacity:0">河</div>'],
    ['style opacity:0.0', '<div style="opacity: 0.0 !important">河</div>'],
    ['style font-size:0px', '<div style="font-size:0px">河</div>'],
    ['style left:-9999px', '<div style="position:absolute;left:-9999px">河</div>'],
    ['attribute hidden', '<div hidden>河</div>'],
    ['<noscript>', '<noscript>河</noscript>'],
    ['<template>', '<template>河</template>'],
    ['<title>', '<title>河</title>'],
  ])('are hidden by %s', (by, html) => {
    expect(hidden(html)).toEqual([by]);
    expect(texts(html)).toEqual(['河']);
  });

  it.each([
    '<div style="display:block">河</div>',
    '<div style="opacity:0.5">河</div>',
    '<div style="font-size:0.9em">河</div>',
    '<div style="left:-10px">河</div>',
    '<div style="background:url(display:none)">河</div>',
    '<div style="text-indent:-2em">河</div>',
    '<div class="hidden">河</div>',
  ])('are not: %s', (html) => {
    expect(hidden(html)).toEqual([null]);
  });

  it('hide what is within them, and nothing behind them', () => {
    const html = '<div style="display:none">河<p style="display:block">口</p></div><p>水</p>';
    expect(hidden(html)).toEqual(['style display:none', 'style display:none', null]);
  });

  it('that are inline say so in their spans', () => {
    const [block] = walkHtml('<p>河<span style="display:none">口<b>镇</b></span>水</p>').blocks;
    expect(block?.text).toBe('河口镇水');
    expect(block?.spans.map(({ hidden: by }) => by)).toEqual(['style display:none', 'style display:none']);
  });
});

describe('what a page says about itself', () => {
  it('title, language, base, meta and links', () => {
    const { head } = walkHtml(`<html lang="zh-CN"><head><title>河口 &amp;
      水闸</title><base href="https://river.example/"><meta property="OG:Title" content="水闸">
      <meta name="keywords" content="a"><meta name="keywords" content="b"><meta charset="utf-8">
      <link rel="Canonical" href="/a.html"><link rel="x"></head><body><title>另一个</title></body></html>`);
    expect(head).toMatchObject({ title: '河口 & 水闸', language: 'zh-CN', base: 'https://river.example/' });
    expect(head.metas).toEqual([
      ['og:title', '水闸'],
      ['keywords', 'a'],
      ['keywords', 'b'],
    ]);
    expect(head.links).toEqual([{ rel: 'canonical', href: '/a.html' }]);
  });

  it('a title is text, whatever tags stand in it', () => {
    expect(walkHtml('<title>河<b>口</b></title><p>水</p>').head.title).toBe('河<b>口</b>');
  });

  it('JSON in scripts, as it is written, and no short program', () => {
    const { head, blocks } = walkHtml(`<script type="application/ld+json">{"a":"<p>河</p>"}</script>
      <script>{"b":1}</script><script type="application/json">{"c":2}</script><p>口</p>`);
    expect(head.states).toEqual([
      { kind: 'application/ld+json', text: '{"a":"<p>河</p>"}' },
      { kind: 'application/json', text: '{"c":2}' },
    ]);
    expect(blocks.map(({ text }) => text)).toEqual(['口']);
  });

  it('comments', () => {
    expect(walkHtml('<!-- river cms --><p>河<!--x--></p>').comments).toEqual([' river cms ', 'x']);
  });
});
