import { stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.js';
import { FERRY, FIRST, page, SECOND, SLUICE } from '../support/pages.js';
import { type Run, records, runShell } from '../support/run-cli.js';
import { type TempFolder, tempFolder } from '../support/temp-folder.js';

const MB = 1024 * 1024;
const LONG = 240_000;

/** Runs a command in a heap of one gigabyte: what needs more fails. */
const run = (folder: TempFolder, args: string): Promise<Run> =>
  runShell(folder, `exec "$NODE" --max-old-space-size=1024 "$INKWASH" ${args}`);

/** A page with more markup at the end of its story. */
const withMarkup = (markup: string): string => SLUICE.replace('</div>', `${markup}</div>`);

const many = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

/** The same text over and over, so many bytes long. */
const filled = (text: string, bytes: number): string =>
  text.repeat(Math.ceil(bytes / Buffer.byteLength(text)));

/** Cleans a page beside a good one: both become articles, in one file, and nothing else is left behind. */
async function cleanedBeside(html: string, flags = ''): Promise<Article> {
  const folder = await tempFolder({ 'in/a.html': html, 'in/z.html': FERRY });
  const { code, stderr } = await run(folder, `clean in -o all.ndjson ${flags}`);
  expect({ code, stderr: stderr.split('\n')[0] }).toEqual({
    code: 0,
    stderr: '2 inputs: 2 articles in all.ndjson',
  });
  expect(await folder.list()).toEqual(['all.ndjson', 'in/', 'in/a.html', 'in/z.html']);
  const [article, good] = records(await folder.read('all.ndjson')) as unknown as Article[];
  expect(good?.title).toBe('渡口换了新船');
  expect(article?.title).toBe('河口镇修好老水闸');
  return article!;
}

/** A page's text, the article's or booked: whether 100,000 lists in one another are of the article is a matter of taste. */
const keptAndCut = ({ text, ledger = [] }: Article): string =>
  [text, ...ledger.map((entry) => entry.text)].join('\n');

describe('100,000 nested elements', () => {
  const N = 100_000;
  const LAST = '渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色。';
  const nested = (open: string, close = ''): string => withMarkup(open.repeat(N) + LAST + close.repeat(N));

  it.each([
    ['blocks', nested('<div>', '</div>')],
    ['blocks that are never closed', nested('<div>')],
    ['inline elements', nested('<b>', '</b>')],
    ['inline elements that are never closed', nested('<span>')],
    ['inline elements of many kinds', nested('<b><i><font color=red>')],
    ['links', nested('<a href="x">')],
    ['paragraphs with inline elements', nested('<p><b>')],
    ['lists', nested('<ul><li>', '</li></ul>')],
    ['lists that are never closed', nested('<ul><li>')],
    ['tables', nested('<table><tr><td>', '</td></tr></table>')],
    ['tables that are never closed', nested('<table><tr><td>')],
    ['quotes', nested('<blockquote>', '</blockquote>')],
    ['end tags without a start', nested('</div></b>')],
  ])('%s lose no text', async (_name, html) => {
    const article = await cleanedBeside(html, '--ledger');
    expect(article.text.startsWith(`${FIRST}\n\n${SECOND}`)).toBe(true);
    expect(keptAndCut(article)).toContain(LAST);
  });

  it.each([
    ['lists', '<ul><li>渠水'],
    ['tables', '<table><tr><td>渠水'],
    ['inline elements', '<font>渠水'],
    ['paragraphs with inline elements', '<p><b>渠水'],
  ])('%s with text at each depth lose none of it', async (_name, open) => {
    const article = await cleanedBeside(nested(open), '--ledger');
    expect(keptAndCut(article).split('渠水')).toHaveLength(N + 2);
  });

  it.each(['inspect', 'explain', 'explain --json'])('are no matter to %s', async (command) => {
    const folder = await tempFolder({ 'a.html': nested('<ul><li><b>渠水') });
    expect(await run(folder, `${command} a.html`)).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('a flood', () => {
  const WHOLE = [
    ['100,000 attributes', `<p ${many(100_000, (i) => `a${i}="${i}" `)}>渡口的船。</p>`],
    ['100,000 times one attribute', `<p ${'a=1 '.repeat(100_000)}>渡口的船。</p>`],
    ['100,000 classes', `<p class="${many(100_000, (i) => `c${i} `)}">渡口的船。</p>`],
    ['100,000 declarations', `<p style="${'color:red;'.repeat(100_000)}">渡口的船。</p>`],
    ['100,000 images', `${'<img src="a.png" alt="x">'.repeat(100_000)}<p>渡口的船。</p>`],
    ['100,000 links', `<p>渡口${'<a href="a.html"></a>'.repeat(100_000)}的船。</p>`],
    ['500,000 comments', `<p>渡口的${'<!-- x -->'.repeat(500_000)}船。</p>`],
    ['500,000 line breaks', `<p>${'<br>'.repeat(500_000)}渡口的船。</p>`],
    [
      'a data: URL of 5 MB in a picture',
      `<img src="data:image/png;base64,${'A'.repeat(5 * MB)}"><p>渡口的船。`,
    ],
    ['a data: URL of 5 MB in a link', `<p>渡口的<a href="data:text/html,${'A'.repeat(5 * MB)}">船</a>。</p>`],
  ] as const;

  it.each(WHOLE)('of %s leaves the text what it is', async (_name, markup) => {
    const { text } = await cleanedBeside(withMarkup(markup));
    expect(text).toBe(`${FIRST}\n\n${SECOND}\n\n渡口的船。`);
  });

  it.each([
    ['entities', '&amp;', '&'],
    ['entities in numbers', '&#x6cb3;', '河'],
    ['entities without an end', '&amp', '&'],
    ['ampersands', '&', '&'],
    ['angle brackets', '<', '<'],
  ])('of a million %s comes out as it reads', async (_name, entity, reads) => {
    const { text } = await cleanedBeside(withMarkup(`<p>渡口${entity.repeat(1_000_000)}`));
    expect(text.slice(-1_000_002) === `渡口${reads.repeat(1_000_000)}`).toBe(true);
  });

  it('of entities within entities is not let loose', async () => {
    const bomb = many(9, (i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
    const doctype = `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "lol">${bomb}]>`;
    const html = withMarkup('<p>渡口&e9;</p>').replace('<!DOCTYPE html>', doctype);
    const { text } = await cleanedBeside(html);
    expect(text).toContain('渡口&e9;');
    expect(text).not.toContain('lol');
  });

  it('that is one data: URL of 5 MB is no reason to fail', async () => {
    const folder = await tempFolder({ 'a.html': `data:text/html;base64,${'A'.repeat(5 * MB)}` });
    for (const command of ['clean a.html -o out', 'inspect a.html', 'explain a.html'])
      expect((await run(folder, command)).code).not.toBe(2);
  });
});

describe('markup that never ends', () => {
  it.each(['<script>', '<style>', '<!--', '<![CDATA[', '<!', '<?', '<p title="', '<svg><script>', '<title>'])(
    '%s: what stands before it is the article',
    async (open) => {
      const { text } = await cleanedBeside(withMarkup(`${open}alert(1)`));
      expect(text).toBe(`${FIRST}\n\n${SECOND}`);
    },
  );

  it.each(['<textarea>', '<xmp>', '<template>', '<noscript>'])('%s loses no text', async (open) => {
    const { text, ledger } = await cleanedBeside(withMarkup(`${open}<p>渡口的船靠岸。`), '--ledger');
    expect(JSON.stringify([text, ledger])).toContain('渡口的船靠岸。');
  });
});

describe('one line of 50 MB', () => {
  const sizes = async (folder: TempFolder, name: string): Promise<number> =>
    (await stat(path.join(folder.path, name))).size;

  it.each([
    ['Chinese text', 'a.txt', () => filled(FIRST, 50 * MB)],
    ['English text', 'a.txt', () => filled('The old sluice turned again. ', 50 * MB)],
    ['Chinese text in one paragraph', 'a.html', () => page('河口镇修好老水闸', filled(FIRST, 50 * MB))],
  ])(
    'of %s is an article',
    async (_name, file, content) => {
      const folder = await tempFolder({ [`in/${file}`]: content(), 'in/z.html': FERRY });
      const cleaned = await run(folder, 'clean in -o out');
      expect(cleaned.code).toBe(0);
      expect(cleaned.stderr).toContain('2 inputs: 2 articles in out\n');
      expect(await sizes(folder, `out/${file}.json`)).toBeGreaterThan(100 * MB - 100);
    },
    LONG,
  );

  it(
    'can be explained and inspected',
    async () => {
      const folder = await tempFolder({ 'a.html': page('河口镇修好老水闸', filled(FIRST, 50 * MB)) });
      const explained = await run(folder, 'explain a.html >told.txt');
      expect(explained).toMatchObject({ code: 0, stderr: '' });
      expect(await sizes(folder, 'told.txt')).toBeGreaterThan(50 * MB - 100);
      const inspected = await run(folder, 'inspect a.html');
      expect(JSON.parse(inspected.stdout)).toMatchObject({ status: 'article' });
    },
    LONG,
  );

  it(
    'without a space or a stop is an input that the run goes on after',
    async () => {
      const folder = await tempFolder({ 'in/a.txt': 'a'.repeat(50 * MB), 'in/z.html': FERRY });
      const { code, stdout, stderr } = await run(folder, 'clean in');
      expect(code).toBe(1);
      expect(records(stdout).map(({ title }) => title)).toEqual(['渡口换了新船']);
      expect(stderr).toContain('in/a.txt: rejected: empty: ');
    },
    LONG,
  );
});

describe('a file over the limit of bytes', () => {
  it(
    'is not read at all; the message has both numbers, and the run goes on',
    async () => {
      const bytes = 64 * MB + 1;
      const folder = await tempFolder({ 'in/a.txt': new Uint8Array(bytes).fill(0x61), 'in/z.html': FERRY });
      const message = `${bytes} bytes, more than the limit of ${64 * MB}`;
      const cleaned = await run(folder, 'clean in');
      expect(cleaned.code).toBe(1);
      expect(records(cleaned.stdout).map(({ title }) => title)).toEqual(['渡口换了新船']);
      expect(cleaned.stderr).toBe(`in/a.txt: failed in collect: ${message}\n2 inputs: 1 article, 1 failed\n`);
      const inspected = await run(folder, 'inspect in/a.txt');
      expect(inspected).toEqual({ code: 2, stdout: '', stderr: `inkwash: in/a.txt: ${message}\n` });
      const explained = await run(folder, 'explain in/a.txt');
      expect(explained).toEqual(inspected);
    },
    LONG,
  );
});
