import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAS_BROWSER, launchBrowser, openReport } from '../support/browser.js';
import { FULL, reportFolder, TYPED } from '../support/report-runs.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const HACKED = FULL.replace(
  '</body>',
  '<div style="display:none"><a href="https://a1x.example/">澳门官网</a></div></body>',
);
const WINDOWS = [
  { name: 'a wide window, light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'a wide window, dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'a phone, light', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { name: 'a phone, dark', viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
] as const;
const KINDS = [
  'furniture',
  'recommendations',
  'comments',
  'credits',
  'notices',
  'promotion',
  'hidden',
  'injected',
  'repair',
];

/** What axe finds wrong, in words. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate<AxeResults>('axe.run()');
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

describe.skipIf(!HAS_BROWSER)('the pages', () => {
  const folder = reportFolder();
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
    folder.write('full.html', FULL);
    folder.write('typed.html', TYPED);
    folder.write('hacked.html', HACKED);
    folder.write('none.html', '');
    const inputs = ['full.html', 'typed.html', 'hacked.html', 'none.html'];
    folder.inkwash(['clean', ...inputs, '--ledger', '--all', '--quiet', '-o', 'run.ndjson'], 1);
    folder.inkwash(['report', 'run.ndjson', '-o', 'run-page.html']);
    folder.inkwash(['explain', 'full.html', '--html', 'one-page.html']);
  });

  afterAll(async () => {
    await browser.close();
    folder.remove();
  });

  describe.each(WINDOWS)('in $name', ({ name: _name, ...options }) => {
    it.each(['run-page.html', 'run-page.html#doc=0', 'run-page.html#doc=3', 'one-page.html'])(
      '%s has no fault that axe knows, and does not run over the side',
      async (name) => {
        const { page } = await openReport(browser, `${folder.url('')}/${name}`, options);
        expect(await faultsOf(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(
          0,
        );
        await page.context().close();
      },
    );

    it('words and ground of each kind are apart enough', async () => {
      const { page } = await openReport(browser, folder.url('one-page.html'), options);
      await page.evaluate((kinds) => {
        const main = document.querySelector('main')!;
        for (const kind of kinds) {
          const cut = document.createElement('div');
          cut.className = 'cut';
          cut.dataset['kind'] = kind;
          const chip = document.createElement('span');
          chip.className = 'chip';
          chip.dataset['kind'] = kind;
          chip.textContent = kind;
          cut.append(chip, 'text');
          main.append(cut);
        }
      }, KINDS);
      expect(await faultsOf(page)).toEqual([]);
      await page.context().close();
    });
  });

  it('has landmarks, one heading of the first rank, and a skip link to the content', async () => {
    const { page } = await openReport(browser, folder.url('one-page.html'));
    for (const role of ['banner', 'main', 'contentinfo'] as const)
      expect(await page.getByRole(role).count()).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.context().close();
  });

  it('moves nothing where less motion is wanted', async () => {
    const { page } = await openReport(browser, folder.url('one-page.html'), { reducedMotion: 'reduce' });
    await page.locator('.kept').first().click();
    expect(
      await page
        .locator('.flash')
        .first()
        .evaluate((element) => getComputedStyle(element).animationName),
    ).toBe('none');
    await page.context().close();
  });

  it('prints texts whole, without what is there to be pressed', async () => {
    const { page } = await openReport(browser, folder.url('one-page.html'), {
      viewport: { width: 794, height: 1123 },
    });
    expect(await page.locator('.jump').first().isVisible()).toBe(true);
    await page.evaluate(() => {
      const more = document.createElement('button');
      more.className = 'more';
      more.textContent = '… 90 more';
      document.querySelector('.cut')!.append(more);
    });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.legend').isVisible()).toBe(false);
    expect(await page.locator('.jump').first().isVisible()).toBe(false);
    expect(await page.locator('.cut .more').isVisible(), 'says that there is more').toBe(true);
    expect(
      await page
        .locator('.scroll')
        .first()
        .evaluate((element) => getComputedStyle(element).overflowY),
    ).toBe('visible');
    await page.context().close();
  });
});
