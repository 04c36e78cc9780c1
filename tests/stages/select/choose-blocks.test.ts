import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/clean-text.js';
import { chooseBlocks } from '../../../src/stages/select/choose-blocks.js';
import { fillGaps } from '../../../src/stages/select/fill-gaps.js';
import { keepPictures } from '../../../src/stages/select/keep-pictures.js';
import { likelyBoxes } from '../../../src/stages/select/likely-boxes.js';
import { listLikelihood } from '../../../src/stages/select/list-likelihood.js';
import { anyPage } from '../../support/generated-pages.js';
import { BRIDGE, FERRY, FIRST, page, SECOND, SLUICE } from '../../support/pages.js';
import { rowOf, seenPage } from '../../support/seen-page.js';

const story = (...parts: readonly string[]): string =>
  `<html><head><title>河口镇修好老水闸</title></head><body><h1>河口镇修好老水闸</h1><article>${parts.join('')}</article></body></html>`;
const P1 = `<p>${FIRST}</p>`;
const P2 = `<p>${SECOND}</p>`;

/** The texts of a page that are chosen. */
function keptIn(html: string): string[] {
  const { page: seen, isFree } = seenPage(html);
  const { isKept } = chooseBlocks(seen, isFree);
  return seen.blocks.filter((_, block) => isKept[block]).map(({ text, image }) => image?.src ?? text);
}

describe('items of a list', () => {
  const LIST = ['一号闸', '二号闸，建于上个世纪，前年大修', '三号闸'];
  const items = LIST.map((text) => `<li>${text}</li>`).join('');

  it('come to the same likelihood, those that are not looked at aside', () => {
    const { page: seen } = seenPage(story(P1, `<ul>${items}<li><p>四号闸</p></li></ul>`, P2));
    const values = Float64Array.from(seen.blocks, () => 0.9);
    const at = (text: string): number => seen.blocks.findIndex((block) => block.text === text);
    [0.2, 0.6, 0.4].forEach((value, i) => {
      values[at(LIST[i]!)] = value;
    });
    values[at('四号闸')] = -1;
    listLikelihood(seen, values);
    for (const text of LIST) expect(values[at(text)]).toBeCloseTo(0.4, 12);
    expect(values[at('四号闸')]).toBe(-1);
    expect(values[at(FIRST)]).toBe(0.9);
  });

  it('stay together in an article', () => {
    const dated = ['一号闸建于 1951 年。', '二号闸前年大修，今年没有再停。', '三号闸还在等。'];
    const list = dated.map((text) => `<li>${text}</li>`).join('');
    expect(keptIn(story(P1, `<ul>${list}</ul>`, P2))).toEqual([FIRST, ...dated, SECOND]);
  });

  it('paragraphs in the cells of a table that lays out a page are judged each by itself', () => {
    const { page: seen } = seenPage(
      story(`<table><tr><td>水闸的船期</td><td>${FIRST}</td></tr></table>`, P2),
    );
    const values = Float64Array.from(seen.blocks, (_, block) => block / 10);
    const before = [...values];
    listLikelihood(seen, values);
    expect([...values]).toEqual(before);
  });
});

describe('a listing', () => {
  const CODE = 'while (water > gate) {\n  open(gate);\n}';

  it('is kept whole', () => {
    const kept = keptIn(story(P1, `<pre><code>${CODE.replace('>', '&gt;')}</code></pre>`, P2));
    for (const word of ['while', 'open(gate);']) expect(kept.join('\n')).toContain(word);
    expect([kept[0], kept.at(-1)]).toEqual([FIRST, SECOND]);
  });

  it('is likely whatever was thought of its lines', () => {
    const { page: seen } = seenPage(story(P1, '<pre>open(gate);</pre>', P2));
    const values = new Float64Array(seen.blocks.length);
    listLikelihood(seen, values);
    const at = seen.blocks.findIndex(({ text }) => text === 'open(gate);');
    expect(values[at]).toBeGreaterThanOrEqual(0.5);
    expect(values.filter((value) => value > 0)).toHaveLength(1);
  });
});

describe('a gap', () => {
  const filled = (kept: string, values: readonly number[], links?: readonly number[]): string => {
    const isKept = [...kept].map((sign) => sign === 'x');
    fillGaps(isKept, Float64Array.from(values), Float64Array.from(links ?? values.map(() => 0)));
    return isKept.map((is) => (is ? 'x' : '.')).join('');
  };

  it.each([
    ['between two blocks of the article is kept', 'x..x', [0.9, 0.3, 0.2, 0.9], undefined, 'xxxx'],
    ['above and below the article is not', '.x.', [0.3, 0.9, 0.3], undefined, '.x.'],
    ['with one unlikely block is not', 'x..x', [0.9, 0.3, 0.05, 0.9], undefined, 'x..x'],
    ['of links is not', 'x.x', [0.9, 0.3, 0.9], [0, 0.8, 0], 'x.x'],
    ['goes on behind what is not looked at', 'x..x', [0.9, -1, 0.3, 0.9], undefined, 'x.xx'],
    ['nothing is kept where nothing was', '...', [0.4, 0.4, 0.4], undefined, '...'],
  ])('%s', (_name, kept, values, links, expected) => {
    expect(filled(kept, values, links)).toBe(expected);
  });

  it('a short line between paragraphs stays', () => {
    expect(keptIn(story(P1, '<p>水到了。</p>', P2, P1))).toEqual([FIRST, '水到了。', SECOND, FIRST]);
  });
});

describe('a picture', () => {
  it('of a teaser is not kept, one of the article is', () => {
    const { page: seen } = seenPage(
      story(
        P1,
        '<figure><img src="/own.jpg"></figure>',
        '<div class="card"><img src="/teaser.jpg"><h3><a href="/1">渡口换了新船</a></h3></div>',
        P2,
      ),
    );
    const isKept = seen.blocks.map(({ text }) => text === FIRST || text === SECOND);
    keepPictures(seen, isKept, () => true);
    const pictures = seen.blocks.filter(({ image }, block) => image !== undefined && isKept[block]);
    expect(pictures.map(({ image }) => image?.src)).toEqual(['/own.jpg']);
  });

  it('far above the first paragraph, or far below the last, is none of its', () => {
    const lines = '<p>一</p><p>二</p><p>三</p><p>四</p><p>五</p>';
    const picture = (name: string): string => `<div><img src="/${name}.jpg"></div>`;
    const { page: seen } = seenPage(
      story(picture('far'), lines, picture('near'), P1, P2, picture('below'), lines, picture('foot')),
    );
    const isKept = seen.blocks.map(({ text }) => text === FIRST || text === SECOND);
    keepPictures(seen, isKept, () => true);
    const pictures = seen.blocks.filter(({ image }, block) => image !== undefined && isKept[block]);
    expect(pictures.map(({ image }) => image?.src)).toEqual(['/near.jpg', '/below.jpg']);
  });
});

it('a box is the article’s where its blocks are likely on the whole, those not looked at aside', () => {
  const { page: seen } = seenPage(story(`<div id="in">${P1}${P2}</div>`, `<div id="out">${P2}${P1}</div>`));
  const values = new Float64Array(seen.blocks.length).fill(-1);
  const [own, other] = [rowOf(seen, 'in'), rowOf(seen, 'out')];
  values[seen.containers[own]!.first] = 0.9;
  values[seen.containers[other]!.first] = 0.5;
  const isArticle = likelyBoxes(seen, values);
  expect([isArticle(own), isArticle(other)]).toEqual([true, false]);
});

describe('on any page', () => {
  it('nothing is kept that is not shown', () => {
    fc.assert(
      fc.property(anyPage, (html) => {
        const { page: seen, isFree } = seenPage(html);
        const { isKept, certainty, container } = chooseBlocks(seen, isFree);
        for (const [block, { text }] of seen.blocks.entries()) {
          if (isKept[block] && text !== '') expect(isFree[block]).toBe(true);
        }
        expect(certainty).toBeGreaterThanOrEqual(0);
        expect(certainty).toBeLessThanOrEqual(1);
        expect(seen.containers[container]?.isInline).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('what was read before changes nothing', () => {
    const others = [SLUICE, FERRY, BRIDGE, page('渡口', SECOND, FIRST, SECOND)];
    const told = (html: string): string => JSON.stringify(cleanText(html, { profiles: [] }));
    const alone = others.map(told);
    fc.assert(
      fc.property(anyPage, fc.shuffledSubarray([...others.keys()], { minLength: 1 }), (html, order) => {
        const before = told(html);
        for (const one of order) expect(told(others[one]!)).toBe(alone[one]);
        expect(told(html)).toBe(before);
      }),
      { numRuns: 40 },
    );
  });
});
