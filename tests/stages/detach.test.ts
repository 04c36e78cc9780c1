import { describe, expect, it } from 'vitest';
import { HEADERS } from '../../bench/shapes.mjs';
import type { Envelope, Format } from '../../src/model/input.js';
import { decode } from '../../src/stages/decode/decode.js';
import { detach } from '../../src/stages/detach/detach.js';

const PROSE = '河口镇的老水闸停了三年，昨天上午重新转动，渠水当天就流进了下游的稻田。';

function envelopeOf(text: string, as?: Format): Envelope {
  const bytes = new TextEncoder().encode(text);
  return detach(decode({ path: 'in', relative: 'in', bytes }, {}), as);
}

const dataOf = (header: string): Readonly<Record<string, unknown>> | undefined =>
  envelopeOf(`---\n${header}\n---\n${PROSE}\n`).frontMatter?.data;

describe('front matter', () => {
  it('is taken off, and kept as it stands', () => {
    const raw = '---\ntitle: 河口\ndate: 2024-05-06\n---\n';
    expect(envelopeOf(`${raw}${PROSE}\n`)).toMatchObject({
      format: 'front-matter',
      markup: 'text',
      frontMatter: { raw, data: { title: '河口', date: '2024-05-06' }, isRepaired: false },
      body: `${PROSE}\n`,
    });
  });

  it.each([
    ['a blank line before the fence', '\n---\ntitle: 河口\n---\n'],
    ['several blank lines before it', '\n \n\t\n---\ntitle: 河口\n---\n'],
    ['a byte order mark', '\uFEFF---\ntitle: 河口\n---\n'],
    ['a blank line, then a byte order mark', '\n\uFEFF---\ntitle: 河口\n---\n'],
    ['CR LF', '---\r\ntitle: 河口\r\n---\r\n'],
    ['spaces behind the fences', '---  \ntitle: 河口\n--- \t\n'],
    ['a blank line behind the fence', '---\n\ntitle: 河口\n---\n'],
    ['three dots for its end', '---\ntitle: 河口\n...\n'],
  ])('is read with %s', (_name, header) => {
    const { frontMatter, body } = envelopeOf(`${header}${PROSE}\n`);
    expect(frontMatter?.data).toEqual({ title: '河口' });
    expect(body).toBe(`${PROSE}\n`);
  });

  it('without a closing fence ends at the markup behind a blank line', () => {
    const raw = '---\ntitle: 河口\nlang: zh\n\n';
    const body = `<div>\n<p>${PROSE}</p>\n\n---\n</div>\n`;
    expect(envelopeOf(raw + body)).toMatchObject({
      format: 'front-matter',
      frontMatter: { raw, data: { title: '河口', lang: 'zh' } },
      body,
    });
  });

  it('may be all that there is, without a line end', () => {
    expect(envelopeOf('---\ntitle: 河口\n---')).toMatchObject({
      frontMatter: { data: { title: '河口' } },
      body: '',
    });
  });

  it.each([
    ['a colon in it', 'title: 河口: 水闸修好了', '河口: 水闸修好了'],
    ['a full-width colon', 'title: 河口：水闸修好了', '河口：水闸修好了'],
    ['quotes in it', 'title: 他说"水闸"修好了', '他说"水闸"修好了'],
    ['a quote that it opens with', 'title: "水闸"修好了', '"水闸"修好了'],
    ['quotes at both ends that are no pair', 'title: "水闸"和"渡口"', '"水闸"和"渡口"'],
    ['quotes around it', 'title: "河口: 水闸"', '河口: 水闸'],
    ['single quotes around it', `title: '河口: 水闸'`, '河口: 水闸'],
    ['nine double quotes around it', `title: ${'"'.repeat(9)}河口水闸${'"'.repeat(9)}`, '河口水闸'],
    ['a hashtag', 'title: 河口 #水闸# 修好了', '河口 #水闸# 修好了'],
    ['a hash that it opens with', 'title: "#水闸# 修好了"', '#水闸# 修好了'],
    ['a bracket that it opens with', 'title: 【河口】水闸修好了', '【河口】水闸修好了'],
    ['a square bracket that it opens with', 'title: [河口] 水闸修好了', '[河口] 水闸修好了'],
    ['an at sign that it opens with', 'title: @河口 水闸修好了', '@河口 水闸修好了'],
    ['a percent sign that it opens with', 'title: 50% 的水闸', '50% 的水闸'],
    ['a backslash', String.raw`title: 河口\水闸`, String.raw`河口\水闸`],
    ['an asterisk that it opens with', 'title: *河口* 水闸', '*河口* 水闸'],
    ['an ampersand that it opens with', 'title: &河口 水闸', '&河口 水闸'],
    ['an exclamation mark that it opens with', 'title: !河口 水闸', '!河口 水闸'],
    ['a tab before it', 'title:\t河口', '河口'],
  ])('gives a title with %s', (_name, header, title) => {
    expect(dataOf(`${header}\nlang: zh`)).toEqual({ title, lang: 'zh' });
  });

  it.each(['title:', 'title: ', 'title: ""', `title: ''`, 'title: ~', 'title: null', 'title: NULL'])(
    'gives nothing for %j, be it YAML or not',
    (header) => {
      expect(dataOf(`${header}\nlang: zh`)).toEqual({ title: '', lang: 'zh' });
      expect(dataOf(`${header}\nlang: zh: x`)).toEqual({ title: '', lang: 'zh: x' });
    },
  );

  it('takes null and ~ within words or quotes for words', () => {
    expect(dataOf('title: "null"\nlang: null 河口\ntags: [水闸, null, ~]')).toEqual({
      title: 'null',
      lang: 'null 河口',
      tags: ['水闸'],
    });
  });

  it.each(['!!binary aGVsbG8=', '!!timestamp 2024-05-06', '!!set 河口', '!!float 1.50'])(
    'takes a value of %s as it is written',
    (value) => {
      expect(dataOf(`title: ${value}\nlang: zh`)?.['title']).toBe(value);
    },
  );

  it.each([
    ['date: 2024-05-06', '2024-05-06'],
    ['date: 2024-05-06 07:08:09', '2024-05-06 07:08:09'],
    ['date: 0x1F', '0x1F'],
    ['date: 012', '012'],
    ['date: 1_000', '1_000'],
    ['date: 1.50', '1.50'],
    ['date: yes', 'yes'],
    ['date: true', 'true'],
    ['date: 12:30', '12:30'],
    ['date: .inf', '.inf'],
  ])('keeps the value of %s as it is written', (header, value) => {
    expect(dataOf(header)).toEqual({ date: value });
  });

  it.each([
    ['in brackets', 'tags: [水闸, 渡口]'],
    ['line by line', 'tags:\n  - 水闸\n  - 渡口'],
    ['line by line without indent', 'tags:\n- 水闸\n- 渡口'],
  ])('gives a list written %s', (_name, header) => {
    expect(dataOf(header)).toEqual({ tags: ['水闸', '渡口'] });
  });

  it('flattens lists in lists and maps in lists to strings', () => {
    const data = dataOf('tags:\n  - [水闸, [渡口]]\n  - name: 河口\nmap:\n  a: 1\n  b:\n    c: 2');
    expect(data?.['tags']).toEqual(['水闸', '渡口', 'name: 河口']);
    expect(data?.['map']).toEqual(['a: 1', 'b: c: 2']);
  });

  it('keeps a text of several lines', () => {
    expect(dataOf('lead: |\n  水闸修好了。\n  渠水来了。\ntitle: 河口')).toEqual({
      lead: '水闸修好了。\n渠水来了。',
      title: '河口',
    });
  });

  it('is read where a key stands twice', () => {
    const { frontMatter } = envelopeOf(`---\ntitle: 水闸\ntitle: 渡口\nlang: zh\n---\n${PROSE}\n`);
    expect(['水闸', '渡口']).toContain(frontMatter?.data['title']);
    expect(frontMatter?.data['lang']).toBe('zh');
  });

  it.each([`'水闸\n  修好了'`, `'水闸\n修好了'`, `"水闸\n修好了"`, `"水闸\n修好了"\nnote: a: b`])(
    'gives a quoted value that runs on in the next line: %j',
    (title) => {
      expect(dataOf(`title: ${title}\nlang: zh`)).toMatchObject({ title: '水闸 修好了', lang: 'zh' });
    },
  );

  it('keeps a hashtag in an item, and takes no line of comment for the rest of a value', () => {
    const header = 'title: 河口 #水闸#\n# 本行是注释\ntags:\n- 渡口 #3\n- "渠 #4"\n- 堤\n# 又一行';
    const data = { title: '河口 #水闸#', tags: ['渡口 #3', '渠 #4', '堤'] };
    expect(dataOf(header)).toEqual(data);
    expect(dataOf(`${header}\nlang: zh: x`)).toEqual({ ...data, lang: 'zh: x' });
  });

  it('keeps a value where its key stands again with nothing behind it, be it YAML or not', () => {
    expect(dataOf('title: 水闸\nlang: zh\ntitle:')).toEqual({ title: '水闸', lang: 'zh' });
    expect(dataOf('title: 水闸\nlang: zh: x\ntitle: ""')).toEqual({ title: '水闸', lang: 'zh: x' });
  });

  it('is read line by line where it is no YAML, and says so', () => {
    const header = `---\ntitle: 河口: 水闸\ntags:\n- "水闸\n- 渡口\nlang: zh\n---\n`;
    expect(envelopeOf(`${header}${PROSE}\n`).frontMatter).toMatchObject({
      isRepaired: true,
      data: { title: '河口: 水闸', lang: 'zh' },
    });
  });
});

describe('hostile front matter', () => {
  it.each([
    '__proto__: polluted',
    '__proto__:\n  polluted: 河口',
    'constructor: 河口',
    'a: [',
    '__proto__: [',
  ])('changes no object but its own data: %j', (header) => {
    const { frontMatter } = envelopeOf(`---\n${header}\ntitle: 河口\n---\n${PROSE}\n`);
    expect(Object.getPrototypeOf(frontMatter?.data)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(frontMatter?.data['polluted']).toBeUndefined();
    expect(typeof {}.constructor).toBe('function');
  });

  it('with aliases that multiply stays small', () => {
    const levels = Array.from({ length: 12 }, (_, i) => {
      const inner = i === 0 ? '河' : `*a${i - 1}`;
      return `a${i}: &a${i} [${Array.from({ length: 10 }, () => inner).join(', ')}]`;
    });
    const raw = `---\n${levels.join('\n')}\n---\n`;
    const { frontMatter } = envelopeOf(`${raw}${PROSE}\n`);
    expect(JSON.stringify(frontMatter?.data).length).toBeLessThan(20 * raw.length);
  });

  it('with an alias of itself is read', () => {
    const { frontMatter } = envelopeOf(`---\na: &x [1, *x]\ntitle: 河口\n---\n${PROSE}\n`);
    expect(frontMatter?.data['title']).toBe('河口');
  });

  it.each(HEADERS)('%s, a hundred thousand of them, are read', (_name, header) => {
    expect(dataOf(`lang: zh\n${header(100_000)}`)?.['lang']).toBe('zh');
  });

  it('keys in keys that stay below the limits are read', () => {
    expect(dataOf(`lang: zh\na: ${'{['.repeat(32)}${']: x}'.repeat(32)}`)?.['lang']).toBe('zh');
    expect(dataOf(`lang: zh\na: ${'"'.repeat(65_000)}`)?.['lang']).toBe('zh');
  });

  it('nested a thousand deep is read', () => {
    const deep = `${'['.repeat(1000)}${']'.repeat(1000)}`;
    expect(dataOf(`title: 河口\ndeep: ${deep}`)?.['title']).toBe('河口');
  });

  it.each(['---js', '---javascript', '--- js', '---json', '---coffee', '----', '--', '***'])(
    '%s opens none',
    (fence) => {
      const text = `${fence}\ntitle: 河口\n---\n${PROSE}\n`;
      expect(envelopeOf(text)).toMatchObject({ frontMatter: null, body: text });
    },
  );
});

describe('what only looks like front matter', () => {
  it.each([
    ['a dump that opens with a rule of dashes', `---\n${PROSE}\n---\n${PROSE}\n`],
    ['a dump that opens with a rule, then a label', `---\n编者按：${PROSE}\n---\n${PROSE}\n`],
    ['a rule and nothing between', `---\n---\n${PROSE}\n`],
    ['a fence that never closes', `---\ntitle: 河口\nlang: zh\n\n${PROSE}\n`],
    ['a fence that never closes, with keys alone', '---\ntitle: 河口\nlang: zh\n'],
    ['one key over markup', `---\nlang: zh\n\n<p>${PROSE}</p>\n`],
    ['a fence that never closes, markup right below', `---\ntitle: 河口\nlang: zh\n<p>${PROSE}</p>\n`],
    ['a key, then prose', `---\ntitle: 河口\n${PROSE}\n---\n${PROSE}\n`],
    ['a fence behind a line', `河口\n---\ntitle: 河口\n---\n${PROSE}\n`],
    ['a fence with an indent', `  ---x\ntitle: 河口\n---\n${PROSE}\n`],
  ])('%s keeps its prose', (_name, text) => {
    expect(envelopeOf(text)).toMatchObject({ frontMatter: null, body: text });
  });

  it('a header of more than 20,000 lines is a text; one a little shorter is not', () => {
    const header = (lines: number): string =>
      `---\n${Array.from({ length: lines }, (_, i) => `key${i}: 河口`).join('\n')}\n---\n${PROSE}\n`;
    expect(envelopeOf(header(20_001)).frontMatter).toBeNull();
    expect(envelopeOf(header(19_990)).frontMatter).not.toBeNull();
  });

  it.each<Format>(['dump', 'preview', 'page', 'fragment'])(
    'is not looked for in what is called a %s',
    (as) => {
      const text = `---\ntitle: 河口\n---\n${PROSE}\n`;
      expect(envelopeOf(text, as)).toMatchObject({ format: as, frontMatter: null, body: text });
    },
  );
});

const CLUSTER = ['kbd', 'tt', 'samp', 'dfn', 'var', 'legend', 'acronym']
  .map((tag) => `<${tag} id='qz81x'></${tag}>`)
  .join('');

/** Prose without a full stop at line ends, cut every 30 characters as a fixed-width preview is. */
function wrapped(lines: number): string {
  const source = '渡口的老船昨天靠岸之后没有再离开新船从下游开来船身漆成了蓝色孩子们每天放学都要去数一遍柳树';
  const long = source.repeat(lines);
  return Array.from({ length: lines }, (_, i) => long.slice(i * 30, i * 30 + 30)).join('\n');
}

describe('the kind of input', () => {
  it.each<[string, Format, Envelope['markup'], string]>([
    ['a page', 'page', 'html', `<!DOCTYPE html><html><body><p>${PROSE}</p></body></html>`],
    ['a page without a doctype', 'page', 'html', `<HTML><p>${PROSE}</p>`],
    ['a page with a body alone', 'page', 'html', `<body class="a"><p>${PROSE}</p>`],
    ['paragraphs', 'fragment', 'html', `<p>${PROSE}</p>\n<p>${PROSE}</p>`],
    ['lines that end with br', 'fragment', 'html', `${PROSE}<br>\n${PROSE}<br/>`],
    ['a fragment behind a comment', 'fragment', 'html', `<!-- 河口 --><div>${PROSE}</div>`],
    ['lines of text', 'dump', 'text', `河口镇修好老水闸\n\n${PROSE}\n${PROSE}\n`],
    ['a text with a less-than sign', 'dump', 'text', `${PROSE}\n水位 < 3 米，a<b，<完>\n${PROSE}\n`],
    ['a text that speaks of a tag', 'dump', 'text', `${PROSE}\n页面里用 <p> 标签。\n\n${PROSE}\n`],
    ['Markdown headings', 'markdown', 'markdown', `# 河口\n\n${PROSE}\n`],
    ['a Markdown link', 'markdown', 'markdown', `${PROSE}[地图](https://river.example/map)\n`],
    ['a Markdown image', 'markdown', 'markdown', `![](https://river.example/a.jpg)\n\n${PROSE}\n`],
    ['a hashtag', 'dump', 'text', `#河口# ${PROSE}\n`],
    ['lines cut at one width', 'preview', 'text', wrapped(24)],
    ['the buttons of a document site', 'preview', 'text', `加入VIP\n立即下载\n全文预览\n${PROSE}\n`],
    ['an article about downloads', 'dump', 'text', `${PROSE}\n市民可以免费下载地图。\n${PROSE}\n`],
    ['nothing', 'dump', 'text', ''],
  ])('%s: %s', (_name, format, markup, text) => {
    expect(envelopeOf(text)).toMatchObject({ format, markup, frontMatter: null, body: text });
  });

  it('a dump with clusters of injected empty tags stays a text', () => {
    const text = `河口镇修好老水闸\n\n${PROSE}\n\n${CLUSTER}\n\n${PROSE}\n${PROSE}\n\n${CLUSTER}\n`;
    expect(envelopeOf(text).markup).toBe('text');
  });

  it.each([
    ['HTML', 'html', 'front-matter', `<p>${PROSE}</p>`],
    ['text', 'text', 'front-matter', PROSE],
    ['Markdown', 'markdown', 'markdown', `## 河口\n\n${PROSE}`],
  ])('front matter over %s', (_name, markup, format, body) => {
    const envelope = envelopeOf(`---\ntitle: 河口\n---\n${body}\n`);
    expect(envelope).toMatchObject({ format, markup, body: `${body}\n` });
    expect(envelope.formatEvidence).toContain('1 keys');
  });

  it.each<[Format, Envelope['markup']]>([
    ['page', 'html'],
    ['fragment', 'html'],
    ['dump', 'text'],
    ['preview', 'text'],
    ['markdown', 'markdown'],
  ])('is %s where it is told so', (as, markup) => {
    expect(envelopeOf(PROSE, as)).toMatchObject({ format: as, markup, formatEvidence: 'option' });
  });

  it('a text without front matter is not called so, even where it is told to look for some', () => {
    const envelope = envelopeOf(`<p>${PROSE}</p>`, 'front-matter');
    expect(envelope).toMatchObject({ markup: 'html', frontMatter: null });
  });
});
