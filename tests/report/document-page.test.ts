import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAS_BROWSER, launchBrowser, openReport } from '../support/browser.js';
import { FIRST, SECOND } from '../support/pages.js';
import { CREDIT, FULL, NOTICE, reportFolder, TYPED } from '../support/report-runs.js';

const CARD = '#rule-card';
const GONE = /^Cut: /;

describe.skipIf(!HAS_BROWSER)('explain --html', () => {
  const folder = reportFolder();
  let browser: Browser;

  const open = (name: string, options = {}) => openReport(browser, folder.url(name), options);
  const withPage = async (name: string, use: (page: Page) => Promise<void>, options = {}) => {
    const { page } = await open(name, options);
    await use(page);
    await page.context().close();
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    folder.write('full.html', FULL);
    folder.write('typed.html', TYPED);
    folder.write('empty.html', '<html><body><h1>渡口</h1></body></html>');
    folder.inkwash(['explain', 'full.html', '--html', 'full-page.html']);
    folder.inkwash(['explain', 'typed.html', '--html', 'typed-page.html']);
    folder.inkwash(['explain', 'empty.html', '--html', 'empty-page.html']);
  });

  afterAll(async () => {
    await browser.close();
    folder.remove();
  });

  it('asks for nothing and complains of nothing', async () => {
    const { page, requests, complaints } = await open('full-page.html');
    expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
    expect(await page.title()).toBe('河口镇修好老水闸 – inkwash');
    await page.context().close();
  });

  it('has every cut in its place, in the colour of its kind, with words beside the colour', () =>
    withPage('full-page.html', async (page) => {
      const credit = page.locator('.cut', { hasText: CREDIT });
      await expect(credit.getAttribute('data-kind')).resolves.toBe('credits');
      await expect(credit.locator('.why').textContent()).resolves.toMatch(GONE);
      await expect(credit.locator('.chip').textContent()).resolves.toBe('Credits and metadata');
      await expect(credit.locator('code').textContent()).resolves.toBe('editor-credit');
      const end = page.locator('.kept', { hasText: SECOND }).locator('.gone', { hasText: '（完）' });
      await expect(end.locator('.tag').textContent()).resolves.toBe('Page furniture');
      const mended = page.locator('.kept .gone[data-kind="repair"]');
      await expect(mended.locator('.unseen').first().textContent()).resolves.toBe('U+200B');
      const order = await page.locator('.passages > [data-stop]').allTextContents();
      const at = (text: string): number => order.findIndex((one) => one.includes(text));
      expect([at('首页'), at('的稻田'), at(SECOND), at(CREDIT)]).toEqual(
        [at('首页'), at('的稻田'), at(SECOND), at(CREDIT)].sort((a, b) => a - b),
      );
      expect(at('首页')).toBeGreaterThanOrEqual(0);
    }));

  it.each([
    ['the pointer', async (page: Page) => page.locator('.cut', { hasText: NOTICE }).hover()],
    ['the keyboard', async (page: Page) => page.locator('.cut', { hasText: NOTICE }).focus()],
  ])('tells rule, reason, purpose and flag to %s', (_who, point) =>
    withPage('full-page.html', async (page) => {
      await point(page);
      const card = page.locator(CARD);
      await card.waitFor({ state: 'visible' });
      const words = await card.textContent();
      expect(words).toContain('disclaimer');
      expect(words).toContain('Cuts disclaimers at either end of the text.');
      expect(words).toContain('--without disclaimer');
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'hidden' });
    }),
  );

  it('tells them to a finger, within a narrow window', () =>
    withPage(
      'full-page.html',
      async (page) => {
        const notice = page.locator('.cut', { hasText: NOTICE });
        await notice.scrollIntoViewIfNeeded();
        const place = await page.evaluate('scrollY');
        await notice.tap();
        const card = page.locator(CARD);
        await card.waitFor({ state: 'visible' });
        const box = (await card.boundingBox())!;
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(360);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
        // The text that is read stays in its place, until it is tapped again.
        expect(await page.evaluate('scrollY')).toBe(place);
        expect(await page.locator('.article .flash-after').count()).toBe(0);
        await notice.tap();
        expect(await page.locator('.article .flash-after').count()).toBe(1);
      },
      { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    ));

  it('goes from cut to cut with the arrow keys, one stop of the Tab key', () =>
    withPage('full-page.html', async (page) => {
      await page.locator('.passages [tabindex="0"]').focus();
      const seen = new Set<string>();
      for (let step = 0; step < 30; step++) {
        await page.keyboard.press('ArrowDown');
        if (await page.locator(CARD).isVisible()) seen.add((await page.locator(CARD).textContent())!);
      }
      expect([...seen].filter((words) => words.includes('editor-credit'))).toHaveLength(1);
      expect(seen.size).toBeGreaterThan(4);
      expect(await page.locator('.passages [tabindex="0"]').count()).toBe(1);
    }));

  it('connects the input’s blocks and the article’s', () =>
    withPage('full-page.html', async (page) => {
      await page.locator('.kept', { hasText: SECOND }).click();
      const flashed = page.locator('.article .flash');
      expect(await flashed.textContent()).toBe(SECOND);
      await page.locator('.article p', { hasText: FIRST }).focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('.passages .flash').textContent()).toContain('的稻田');
      await page.locator('.cut', { hasText: CREDIT }).click();
      expect(await page.locator('.article .flash-after').textContent()).toBe(SECOND);
    }));

  it('shows one kind only, hides what was kept, finds a sentence', () =>
    withPage('full-page.html', async (page) => {
      const notices = page.getByRole('button', { name: 'Notices' });
      await notices.click();
      expect(await notices.getAttribute('aria-pressed')).toBe('true');
      expect(await page.locator('.passages .cut').count()).toBe(1);
      expect(await page.locator('.passages .kept').count()).toBe(2);
      await page.getByLabel('Hide what was kept').check();
      expect(await page.locator('.passages .kept').count()).toBe(0);
      await notices.click();
      await page.getByLabel('Hide what was kept').uncheck();
      await page.getByLabel('Find in the input’s text').fill('陆青禾');
      await page.locator('.passages .kept').first().waitFor({ state: 'detached' });
      expect(await page.locator('.passages .cut').allTextContents()).toEqual([
        expect.stringContaining(CREDIT),
      ]);
    }));

  it('has fields with the candidates that lost, and how the input was read', () =>
    withPage('full-page.html', async (page) => {
      const title = page.locator('.field-row', { has: page.getByText('title', { exact: true }) });
      expect(await title.textContent()).toContain('h1');
      await title.locator('summary').click();
      expect(await title.locator('.lost').textContent()).toContain('老水闸修好了');
      const facts = await page.locator('section', { hasText: 'How it was read' }).last().textContent();
      expect(facts).toContain('valid UTF-8');
      expect(await page.locator('.rows', { hasText: 'editor-credit' }).textContent()).toContain(
        '--without editor-credit',
      );
    }));

  it('shows blocks of all types as what they are, and loads no picture', async () => {
    const { page, requests } = await open('typed-page.html');
    const article = page.locator('.article');
    expect(await article.locator('h3').textContent()).toBe('三扇闸门');
    expect(await article.locator('ul > li').count()).toBe(2);
    expect(await article.locator('blockquote').count()).toBe(1);
    expect(await article.locator('tr').count()).toBe(2);
    expect(await article.locator('figure').textContent()).toContain('https://img.example/gate.jpg');
    expect(await article.locator('img').count()).toBe(0);
    expect(await article.getAttribute('lang')).toBe('zh-Hans');
    expect(requests).toEqual([]);
    await page.context().close();
  });

  it('shows what no rule took of an input that is no article, and why it is none', () =>
    withPage('empty-page.html', async (page) => {
      expect(await page.locator('.badge').textContent()).toBe('rejected');
      expect(await page.locator('.fault').textContent()).toContain(': ');
      expect(await page.locator('.passages').textContent()).toContain('渡口');
    }));
});
