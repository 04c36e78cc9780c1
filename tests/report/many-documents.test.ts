import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAS_BROWSER, launchBrowser, openReport } from '../support/browser.js';
import { articleRecord, ndjson, rejectedRecord } from '../support/report-records.js';
import { reportFolder } from '../support/report-runs.js';

const DOCUMENTS = 10_000;
const SITES = 250;

/** Made records, some of them rejected, with quality all over the scale. */
const records = Array.from({ length: DOCUMENTS }, (_, i) => {
  if (i % 50 === 0) return rejectedRecord(`pages/${i}.html`, 'no text');
  const text = `第${i}篇：渡口的老船昨天靠岸之后没有再离开。`;
  return articleRecord({
    title: `渡口的第${i}天`,
    language: 'zh-Hans',
    site: `site${i % SITES}.example`,
    blocks: [{ type: 'paragraph', text }],
    text,
    input: { path: `pages/${i}.html`, format: 'page', encoding: 'utf-8', bytes: 99, sha256: '', url: null },
    quality: { score: (i % 997) / 997, complete: true, flags: i % 7 === 0 ? ['truncated'] : [] },
    removed: [{ rule: i % 2 === 0 ? 'footer' : 'navigation', reason: 'r', blocks: 1, characters: i }],
    ledger: [{ at: text.length, rule: i % 2 === 0 ? 'footer' : 'navigation', reason: 'r', text: `脚注${i}` }],
  });
});

describe.skipIf(!HAS_BROWSER)(`a report of ${DOCUMENTS} documents`, () => {
  const folder = reportFolder();
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
    folder.write('run.ndjson', ndjson(records));
    folder.inkwash(['report', 'run.ndjson', '-o', 'run.html']);
  });

  afterAll(async () => {
    await browser.close();
    folder.remove();
  });

  it('shows some of them at a time, sorts, narrows and opens all of them', async () => {
    const { page, complaints } = await openReport(browser, folder.url('run.html'));
    const status = page.locator('.status');
    const elements = () => page.evaluate<number>('document.querySelectorAll("#app *").length');
    expect(await status.textContent()).toBe('10,000 documents');
    expect(await elements()).toBeLessThan(6000);
    const counts = await page.locator('.chart .bar-count').allTextContents();
    expect(counts).toEqual(
      expect.arrayContaining(['9,800 documents', '200 documents', '24M 24,000,000 characters']),
    );
    expect(await page.locator('.documents tbody tr').count()).toBe(100);
    expect(await page.locator('.documents tbody tr .badge').first().textContent()).toBe('rejected: spam');
    await page.getByRole('button', { name: 'Last' }).click();
    expect(await page.getByText('Page 100 of 100').count()).toBe(1);
    await page.getByRole('button', { name: 'Cut' }).click();
    expect(await page.locator('.documents .name a').first().textContent()).toBe('渡口的第9999天');
    await page.getByRole('combobox', { name: 'Site' }).selectOption('site7.example');
    expect(await status.textContent()).toBe('40 of 10,000 documents');
    await page.getByLabel('Search').fill('第9507天');
    await page.locator('.status', { hasText: '1 of 10,000' }).waitFor();
    await page.locator('.documents .name a').click();
    await page.locator('.cut', { hasText: '脚注9507' }).waitFor();
    expect(await elements()).toBeLessThan(1000);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
