import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean-text.js';
import type { Article } from '../../src/model/article.js';
import { trace } from '../../src/pipeline.js';

const FIRST = '河口镇的老水闸停了三年，昨天上午重新转动，渠水当天就流进了下游的稻田。';
const SECOND = '守闸的老人说，他把钥匙挂在门后，从来没有生过锈，今年的秧苗总算赶上了时节。';

function article(text: string): Article {
  const outcome = cleanText(text, { profiles: [], ledger: true });
  if (outcome.status !== 'article') throw new Error(outcome.message);
  return outcome;
}

describe('the quality score', () => {
  it('is halved where the text was decoded wrongly before', () => {
    const body = `<p>${FIRST}</p><p>${SECOND}</p>`;
    const bad = `<p>${FIRST.replace('闸停', '锟斤拷')}</p><p>${SECOND}</p>`;
    const [good, mojibake] = [article(body).quality, article(bad).quality];
    expect(mojibake.flags).toContain('mojibake');
    expect(mojibake.score).toBeCloseTo(good.score / 2, 1);
  });
});

describe('evidence', () => {
  it('names every field of front matter that was read', () => {
    const header =
      'title: 水闸\ndate: 2024-05-06\nupdated: 2024-05-07\ncrawled_at: 2024-05-08\nauthor: 沈小舟';
    const { evidence, crawled } = article(`---\n${header}\n---\n<p>${FIRST}</p><p>${SECOND}</p>`);
    expect(crawled).toBe('2024-05-08');
    expect(evidence).toMatchObject({ crawled: 'front matter: crawled', title: 'front matter: title' });
  });
});

describe('cuts that meet edits', () => {
  it('take what repair put in whole or not at all', () => {
    // A cut ends within the letter that two characters were composed to.
    const html = `<p>${FIRST}</p><p>caf<span hidden>e</span>\u0301 ${SECOND}</p>`;
    const seen = trace({ path: 'a', relative: 'a', bytes: new TextEncoder().encode(html) }, { profiles: [] });
    const { text, ledger } = seen.assembled;
    expect(text.normalize('NFC')).toBe(text);
    for (const { at, instead = '' } of ledger) expect(text.slice(at, at + instead.length)).toBe(instead);
  });
});
