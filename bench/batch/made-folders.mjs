import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { madePage } from '../made-pages.mjs';

/** Files of one folder: crawlers sort theirs by day or by site. */
const IN_A_FOLDER = 1000;

/** A folder for a bench to work in, gone when the process ends, however it does. */
export function workFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'inkwash-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  return folder;
}

/** Writes pages by their number. @returns the bytes of all */
function fill(folder, count, page) {
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const below = path.join(folder, String(Math.floor(i / IN_A_FOLDER)).padStart(4, '0'));
    if (i % IN_A_FOLDER === 0) mkdirSync(below, { recursive: true });
    const content = Buffer.from(page(i));
    bytes += content.length;
    writeFileSync(path.join(below, `page-${i}.html`), content);
  }
  return bytes;
}

/** Pages as large as scraped ones, some 65 KB: scripts, navigation, teasers and an article. */
export const fillWithScraped = (folder, count) => fill(folder, count, (i) => madePage(i));

const WORDS = [
  '河口',
  '水闸',
  '镇里',
  '渡船',
  '稻田',
  '石桥',
  '柳树',
  '农技员',
  '展馆',
  '船家',
  '木桨',
  '水位',
];
const VERBS = [
  '修好了',
  '看过',
  '记下',
  '换了',
  '等着',
  '送来',
  '量过',
  '谈到',
  '离开',
  '漆成',
  '种下',
  '问起',
];

/** 3 to 5 KB, each a text of its own: no two are near-duplicates. */
function smallPage(number) {
  let state = number + 1;
  const roll = (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  const clause = () =>
    `${WORDS[roll(WORDS.length)]}${VERBS[roll(VERBS.length)]}${roll(100_000)}处${WORDS[roll(WORDS.length)]}`;
  const sentence = () => `${Array.from({ length: 3 + roll(3) }, clause).join('，')}。`;
  const paragraphs = Array.from(
    { length: 7 + roll(4) },
    () => `<p>${sentence()}${sentence()}${sentence()}</p>\n`,
  );
  const title = `${clause()}，${clause()}`;
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${title}_河口网</title></head><body>
<nav><a href="/">首页</a><a href="/news">新闻</a></nav><h1>${title}</h1><p class="time">2024-02-${10 + roll(18)} 08:30</p>
<div class="content">${paragraphs.join('')}</div><footer>© 河口网</footer></body></html>`;
}

export const fillWithSmall = (folder, count) => fill(folder, count, smallPage);
