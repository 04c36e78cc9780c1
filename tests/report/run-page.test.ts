import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAS_BROWSER, launchBrowser, openReport } from '../support/browser.js';
import { BRIDGE, FERRY } from '../support/pages.js';
import { CREDIT, FULL, reportFolder, TYPED } from '../support/report-runs.js';

const ALL = /^7 documents$/;
const NAMES = '.documents .name a';

describe.skipIf(!HAS_BROWSER)('report', () => {
  const folder = reportFolder();
  let browser: Browser;

  const open = (hash = '', options = {}) => openReport(browser, folder.url('run.html') + hash, options);
  const withPage = async (use: (page: Page) => Promise<void>, hash = '', options = {}) => {
    const { page } = await open(hash, options);
    await use(page);
    await page.context().close();
  };
  const names = (page: Page) => page.locator(NAMES).allTextContents();
  const status = (page: Page) => page.locator('.status').textContent();

  beforeAll(async () => {
    browser = await launchBrowser();
    const pages = { 'full.html': FULL, 'ferry.html': FERRY, 'bridge.html': BRIDGE, 'typed.html': TYPED };
    for (const [name, text] of Object.entries(pages)) folder.write(name, text);
    folder.write('cut.html', FERRY.replace('赶上了时节。', '赶上了'));
    folder.write('none.html', '<html><body></body></html>');
    folder.write('broken.html', '');
    const inputs = [...Object.keys(pages), 'cut.html', 'none.html', 'broken.html'];
    folder.inkwash(['clean', ...inputs, '--ledger', '--all', '--quiet', '-o', 'run.ndjson'], 1);
    folder.inkwash(['report', 'run.ndjson', '-o', 'run.html']);
  });

  afterAll(async () => {
    await browser.close();
    folder.remove();
  });

  it('asks for nothing and complains of nothing, whatever is opened', async () => {
    const { page, requests, complaints } = await open();
    await page.locator(NAMES, { hasText: '河口镇' }).click();
    await page.locator('.cut', { hasText: CREDIT }).waitFor();
    expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
    await page.context().close();
  });

  it('lists the worst first: what is no article, then articles of low quality', () =>
    withPage(async (page) => {
      expect((await names(page)).slice(0, 2).sort()).toEqual(['broken.html', 'none.html']);
      const scores = (await page.locator('.documents td.number').allTextContents())
        .map(Number)
        .filter((score) => score > 0 && score <= 1);
      expect(scores).toEqual([...scores].sort((a, b) => a - b));
      expect(await page.locator('th[aria-sort="ascending"]').textContent()).toContain('Quality');
    }));

  it('sorts by a column, one way and the other', () =>
    withPage(async (page) => {
      const head = page.getByRole('button', { name: 'Document', exact: true });
      await head.click();
      const rising = await names(page);
      expect(rising).toEqual([...rising].sort(new Intl.Collator('en', { numeric: true }).compare));
      await head.click();
      expect(await names(page)).toEqual([...rising].reverse());
      expect(await page.locator('th[aria-sort="descending"]').textContent()).toContain('Document');
    }));

  it('narrows by words, by lists and by bars, and says how many are left', () =>
    withPage(async (page) => {
      expect(await status(page)).toBe('7 documents');
      await page.getByLabel('Search').fill('渡口');
      await page.getByText('2 of 7 documents').waitFor();
      await page.getByLabel('Search').fill('');
      await page.locator('.status', { hasText: ALL }).waitFor();
      const bar = page.locator('.chart', { hasText: 'Outcomes' }).getByRole('button').nth(1);
      await bar.click();
      expect(await bar.getAttribute('aria-pressed')).toBe('true');
      expect(new Set(await page.locator('.documents td:first-child .badge').allTextContents())).toEqual(
        new Set([await page.getByRole('combobox', { name: 'Outcome' }).inputValue()]),
      );
      expect(await page.getByRole('combobox', { name: 'Outcome' }).inputValue()).toContain('rejected');
      await page.getByRole('button', { name: 'remove this filter' }).click();
      await page.getByRole('combobox', { name: 'Rule' }).selectOption('editor-credit');
      expect(await names(page)).toEqual(['河口镇修好老水闸']);
      expect(page.url()).toContain('#rule=editor-credit');
    }));

  it('narrows by a range of quality', () =>
    withPage(async (page) => {
      const bin = page.locator('.bin:enabled').first();
      await bin.click();
      expect(await bin.getAttribute('aria-pressed')).toBe('true');
      expect(await status(page)).toContain(' of 7');
    }));

  it('opens a document, and comes back to the table as it was', () =>
    withPage(async (page) => {
      await page.getByLabel('Search').fill('河口');
      await page.getByText('1 of 7 documents').waitFor();
      await page.locator(NAMES).click();
      await page.locator('h1', { hasText: '河口镇修好老水闸' }).waitFor();
      expect(await page.title()).toContain('河口镇修好老水闸');
      expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
      await page.keyboard.press('Escape');
      await page.locator('.status').waitFor();
      expect(await status(page)).toBe('1 of 7 documents');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('河口镇修好老水闸');
      await page.goBack();
      await page.locator('h1', { hasText: '河口镇修好老水闸' }).waitFor();
    }));

  it('goes from document to document by key, in the table’s order, and not while somebody types', () =>
    withPage(async (page) => {
      const order = await names(page);
      await page.locator(NAMES).nth(2).click();
      await page.locator('h1', { hasText: order[2]! }).waitFor();
      await page.keyboard.press('n');
      await page.locator('h1', { hasText: order[3]! }).waitFor();
      await page.keyboard.press('p');
      await page.locator('h1', { hasText: order[2]! }).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('np');
      expect(await page.locator('h1').textContent()).toBe(order[2]);
      await page.locator('summary', { hasText: 'Keyboard' }).click();
      await page.getByLabel('Single letters work').uncheck();
      await page.locator('h1').focus();
      await page.keyboard.press('n');
      expect(await page.locator('h1').textContent()).toBe(order[2]);
    }));

  it('keeps what is open and what is chosen over a reload, and takes a link to it', () =>
    withPage(async (page) => {
      await page.locator('h1').first().waitFor();
      const title = await page.locator('h1').textContent();
      expect(title).not.toContain('Report of');
      await page.reload();
      await page.waitForSelector('html[data-ready]', { state: 'attached' });
      expect(await page.locator('h1').textContent()).toBe(title);
      await page.getByRole('link', { name: 'All' }).click();
      expect(await page.getByLabel('Search').inputValue()).toBe('html');
    }, '#doc=1&find=html&sort=-kept'));

  it('bears any hash', () =>
    withPage(
      async (page) => expect(await status(page)).toBe('0 of 7 documents'),
      '#doc=99999&page=7&sort=constructor&__proto__=x&outcome=%3Cb%3E&score=9-0',
    ));

  it('goes by the Tab key alone: skip link, filters, a document, back', () =>
    withPage(async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      const stops: string[] = [];
      for (let step = 0; step < 60 && !stops.includes('broken.html'); step++) {
        await page.keyboard.press('Tab');
        stops.push(await page.evaluate<string>('document.activeElement.textContent'));
        expect(await page.evaluate('document.activeElement.matches(":focus-visible")')).toBe(true);
      }
      expect(stops).toContain('broken.html');
      await page.keyboard.press('Enter');
      await page.locator('.document').waitFor();
    }));

  it('says how to see the cuts where the run has no ledger', async () => {
    folder.inkwash(['clean', 'full.html', '--quiet', '-o', 'plain.ndjson']);
    folder.inkwash(['report', 'plain.ndjson', '-o', 'plain.html']);
    const { page } = await openReport(browser, `${folder.url('plain.html')}#doc=0`);
    expect(await page.locator('.fault').textContent()).toContain('clean again with --ledger');
    expect(await page.locator('.article').textContent()).toContain('老水闸');
    expect(await page.locator('.rows', { hasText: 'editor-credit' }).count()).toBe(1);
    await page.context().close();
  });
});
