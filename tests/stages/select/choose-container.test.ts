import { describe, expect, it } from 'vitest';
import { widenContainer } from '../../../src/stages/select/widen-container.js';
import { FIRST, SECOND } from '../../support/pages.js';
import { rowOf, seenPage } from '../../support/seen-page.js';

const STORY = `<p>${FIRST}</p><p>${SECOND}</p><p>${FIRST}${SECOND}</p>`;
const CONSENT =
  '我们和合作的伙伴会在您的设备上保存信息，用来记住您的选择，并统计每一天有多少人来过。您可以随时改变主意，在页面下方找到设置即可。';

const html = (body: string): string =>
  `<html><head><title>河口镇修好老水闸</title></head><body>${body}</body></html>`;

/** Id, else class, else tag of the container that is chosen. */
function chosenIn(body: string): string {
  const { page, chosen } = seenPage(html(body));
  const { id, className, tag } = page.containers[chosen]!;
  return id || className || tag;
}

describe('the container', () => {
  it.each([
    [
      'the box of the text, not the page around it',
      `<div id="page"><h1>水闸</h1><div id="story">${STORY}</div><p>望溪报社</p></div>`,
      'story',
    ],
    [
      'in a wrapper of the whole page that is called furniture',
      `<div class="sidebar-left"><div id="story">${STORY}</div><div id="links"><a href="/1">渡口换了新船</a></div></div>`,
      'story',
    ],
    [
      'not a banner with more sentences than the article',
      `<div class="cookie-consent"><p>${CONSENT.repeat(2)}</p><p>${CONSENT}</p></div><div id="story">${STORY}</div>`,
      'story',
    ],
    [
      'not readers’ comments that are longer than the article',
      `<div id="story">${STORY}</div><div class="comments"><p>${SECOND.repeat(3)}</p><p>${FIRST.repeat(3)}</p></div>`,
      'story',
    ],
    [
      'a short body that is named, beside a box to pay in',
      `<div class="article-content"><p>河口镇老水闸的钥匙图样</p></div><div class="pay-box"><p>请先付款，一次五元。</p></div>`,
      'article-content',
    ],
    [
      'around two columns of one class',
      `<div id="columns"><div class="col">${STORY}${STORY}</div><div class="col"><p>${SECOND}</p></div></div>`,
      'columns',
    ],
    [
      'around columns that are numbered',
      `<div id="columns"><div class="col1">${STORY}${STORY}</div><div class="col2"><p>${SECOND}</p></div></div>`,
      'columns',
    ],
    [
      'no paragraph, though all of the prose stands in it',
      `<div id="story"><p>${FIRST.repeat(8)}</p><p>水闸</p></div>`,
      'story',
    ],
    [
      'a cell that lays out the page',
      `<table><tr><td id="menu">首页</td><td id="story"><div>${FIRST}</div><div>${SECOND}</div><div>${FIRST}</div></td></tr></table>`,
      'story',
    ],
    [
      'no cell of a table of the article',
      `<div id="story"><table><tr><th>船</th><th>话</th></tr><tr><td>老船</td><td>${FIRST.repeat(4)}</td></tr></table></div>`,
      'story',
    ],
  ])('is %s', (_name, body, expected) => {
    expect(chosenIn(body)).toBe(expected);
  });

  it('is there on a page without any text', () => {
    expect(chosenIn('<div></div>')).not.toBe('');
  });
});

describe('around the container', () => {
  const widestIn = (body: string): string => {
    const { page, chosen, measured } = seenPage(html(body));
    const { id, tag } = page.containers[widenContainer(page, chosen, measured)]!;
    return id || tag;
  };

  it('a box that adds a lead is looked at too', () => {
    expect(widestIn(`<div id="outer"><p>水闸停了三年。</p><div id="story">${STORY}</div></div>`)).toBe(
      'outer',
    );
  });

  it('a box that adds as much again is not', () => {
    const links = Array.from(
      { length: 20 },
      (_, i) => `<p><a href="/${i}">渡口换了新船，老船进了展馆 ${i}</a></p>`,
    );
    expect(widestIn(`<div id="outer"><div id="story">${STORY}</div><div>${links.join('')}</div></div>`)).toBe(
      'story',
    );
  });

  it('the body is never looked at whole for a box of its own', () => {
    const { page } = seenPage(html(`<div id="story">${STORY}</div>`));
    expect(rowOf(page, 'body')).toBeGreaterThan(0);
    expect(widestIn(`<div id="story">${STORY}</div>`)).toBe('story');
  });
});
