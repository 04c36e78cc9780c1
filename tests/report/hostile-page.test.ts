import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../src/model/article.js';
import { HAS_BROWSER, launchBrowser, openReport } from '../support/browser.js';
import { articleRecord, failedRecord, ndjson, rejectedRecord } from '../support/report-records.js';
import { reportFolder } from '../support/report-runs.js';

/** What a script would set, a style would hide, a comment would swallow. */
const MARKUP =
  '</script><script>window.ran=1</script><img src="x" onerror="window.ran=1"><svg onload="window.ran=1"><style>body{display:none}</style><base href="https://a.example/"><!--';
const HIDDEN = '左\u202e右\u202c隔\u2066离\u2069零\u200b宽\u2028行\u0007铃\ud800孤\u{e0041}签\ufeff';
const CODES = ['202E', '202C', '2066', '2069', '200B', '2028', '0007', 'D800', 'E0041', 'FEFF'];
const SCRIPT = 'javascript:window.ran=1';
const LONG = '渠水流进下游的稻田'.repeat(150_000);
const BLOCKS = 100_000;

const paragraph = (text: string) => ({ type: 'paragraph' as const, text });

const hostile = (() => {
  const blocks = [
    paragraph(`${MARKUP}${HIDDEN}`),
    { type: 'heading' as const, text: MARKUP, level: 2 },
    paragraph('مرحبا abc'),
    { type: 'image' as const, text: '', image: { url: SCRIPT, caption: MARKUP, alt: HIDDEN } },
    paragraph(LONG),
  ];
  const entry = (at: number, rule: string, text: string): LedgerEntry => {
    return { at, rule, reason: MARKUP, text };
  };
  return articleRecord({
    title: `${MARKUP}${HIDDEN}`,
    site: MARKUP,
    source: SCRIPT,
    next: SCRIPT,
    authors: [MARKUP],
    language: '"><script>window.ran=1</script>',
    blocks,
    text: blocks.flatMap(({ type, text }) => (type === 'image' ? [] : [text])).join('\n\n'),
    links: [
      { url: SCRIPT, text: MARKUP },
      { url: 'JavaScript:window.ran=1//https://a.example', text: 'two' },
      { url: 'data:text/html,<script>window.ran=1</script>', text: 'three' },
      { url: 'https://b.example/"onclick="window.ran=1', text: 'four' },
    ],
    input: {
      path: `${MARKUP}\u202egnp.html`,
      format: 'page',
      encoding: 'utf-8',
      bytes: 1,
      sha256: MARKUP,
      url: SCRIPT,
    },
    evidence: {
      title: MARKUP,
      hacked: [{ signal: MARKUP, weight: 1 }],
      constructor: [{ signal: 'x', weight: 1 }],
    },
    quality: { score: 0.5, complete: true, flags: ['hacked'] },
    suspects: [
      { block: 0, at: 3, phrase: MARKUP, suggestion: MARKUP, confidence: 0.9 },
      { block: 999, at: 99, phrase: MARKUP, suggestion: null, confidence: 0.1 },
    ],
    removed: ['__proto__', 'constructor', 'link-farm'].map((rule) => {
      return { rule, reason: MARKUP, blocks: 1, characters: 9 };
    }),
    ledger: [
      entry(0, 'link-farm', `${MARKUP}${HIDDEN}`),
      entry(5, '__proto__', 'مرحبا'),
      { ...entry(4, 'zero-width-characters', `${'\u200b'.repeat(30)}a`), instead: 'a' },
      entry(9e15, 'constructor', LONG),
    ],
  });
})();

const many = (() => {
  const blocks = Array.from({ length: BLOCKS }, (_, i) => paragraph(`第${i}段`));
  let at = 0;
  const ledger = blocks.map(({ text }, i) => {
    at += text.length + (i === 0 ? 0 : 2);
    return { at, rule: i % 2 === 0 ? 'footer' : 'navigation', reason: 'r', text: `脚${i}` };
  });
  const removed = ['footer', 'navigation'].map((rule) => {
    return { rule, reason: 'r', blocks: BLOCKS / 2, characters: BLOCKS };
  });
  return articleRecord({
    title: 'many',
    blocks,
    text: blocks.map(({ text }) => text).join('\n\n'),
    ledger,
    removed,
  });
})();

describe.skipIf(!HAS_BROWSER)('pages of hostile inputs', () => {
  const folder = reportFolder();
  let browser: Browser;

  const ran = (page: Page) => page.evaluate('window.ran');
  const open = (name: string, hash = '', options = {}) =>
    openReport(browser, folder.url(name) + hash, options);

  beforeAll(async () => {
    browser = await launchBrowser();
    const records = [hostile, rejectedRecord(MARKUP, MARKUP), failedRecord(HIDDEN, HIDDEN), many];
    folder.write('run.ndjson', ndjson(records));
    folder.inkwash(['report', 'run.ndjson', '-o', 'run.html']);
    const page = `<html><head><title>${MARKUP.replaceAll('<', '&lt;')}</title></head><body><h1>河口镇修好老水闸</h1>
<p>河口镇的老水闸停了三年，${MARKUP.replaceAll('<', '&lt;')}昨天上午重新转动。</p><p>守闸的老人\u202e说，他把钥匙挂在门后，从来没有生过锈。</p></body></html>`;
    folder.write('page.html', page);
    folder.inkwash(['explain', 'page.html', '--html', 'one.html']);
  });

  afterAll(async () => {
    await browser.close();
    folder.remove();
  });

  it.each([
    ['run.html', ''],
    ['run.html', '#sort=__proto__&constructor=1&page=9'],
    ['run.html', '#doc=0'],
    ['run.html', '#doc=1'],
    ['run.html', '#doc=2'],
    ['one.html', ''],
  ])('%s%s runs nothing, asks for nothing, hides nothing', async (name, hash) => {
    const { page, requests, complaints } = await open(name, hash);
    for (const link of await page.locator('a').all())
      expect(await link.getAttribute('href')).toMatch(SAFE_ADDRESS);
    await page.locator('h1').click();
    expect({ ran: await ran(page), requests, complaints }).toEqual({
      ran: undefined,
      requests: [],
      complaints: [],
    });
    expect(await page.locator('body').isVisible()).toBe(true);
    expect(await page.locator('script:not([type])').count()).toBe(1);
    expect(await page.locator('main :is(script, style, img, svg, base, iframe)').count()).toBe(0);
    await page.context().close();
  });

  it('shows markup as it is written', async () => {
    const { page } = await open('run.html', '#doc=0');
    expect(await page.locator('.article h3').textContent()).toBe(MARKUP);
    expect(await page.locator('.article').getAttribute('lang')).toBeNull();
    expect(await page.locator('h2').allTextContents()).toContain('Signs: constructor');
    await page.context().close();
  });

  it('shows what nobody would see, and lets nothing turn the writing round', async () => {
    const { page } = await open('run.html', '#doc=0');
    const chips = await page.locator('.article [data-block="0"] .unseen').allTextContents();
    expect(chips).toEqual(CODES.map((code) => `U+${code}`));
    expect(await page.locator('.passages .gone .unseen').allTextContents()).toContain('U+200B ×30');
    const text = await page.evaluate<string>('document.querySelector("#app").textContent + document.title');
    expect(text).not.toMatch(TURNS);
    expect(await page.locator('.article [data-block="2"]').getAttribute('dir')).toBe('auto');
    await page.context().close();
  });

  it.each([360, 1280])('keeps within a window of %i pixels, however long a line', async (width) => {
    const { page } = await open('run.html', '#doc=0', { viewport: { width, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  it('gives a huge text piece by piece', async () => {
    const { page } = await open('run.html', '#doc=0');
    const block = page.locator('.article [data-block="4"]');
    const before = (await block.textContent())!.length;
    expect(before).toBeLessThan(10_000);
    await block.getByRole('button').click();
    expect((await block.textContent())!.length).toBeGreaterThan(before + 10_000);
    await page.context().close();
  });

  it(`opens ${BLOCKS} blocks as a few, finds one of them, and goes to it`, async () => {
    const { page } = await open('run.html', '#doc=3');
    const elements = await page.evaluate<number>('document.querySelectorAll("*").length');
    expect(elements).toBeLessThan(5000);
    await page.getByLabel('Find in the input’s text').fill('脚99998');
    await page.locator('.passages .kept').first().waitFor({ state: 'detached' });
    expect(await page.locator('.passages .cut').textContent()).toContain('脚99998');
    await page.context().close();
  });
});

const SAFE_ADDRESS = /^(?:#|https?:\/\/)/;
const TURNS = /[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/;
