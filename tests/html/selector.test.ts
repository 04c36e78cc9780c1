import { describe, expect, it } from 'vitest';
import { MAX_DEPTH } from '../../src/html/page-builder.js';
import { queryRows } from '../../src/html/query.js';
import { indexSelectors, matchRows } from '../../src/html/selector.js';
import { walkHtml } from '../../src/html/walk.js';

const HTML = `<!DOCTYPE html><html><head><title>t</title><script>s</script><meta name="a"></head><body>
<div id="top" class="box wide" data-kind="story"><p class="lead">a<br><img src="x.jpg"></p>
  <div class="box"><span class="lead"><b>b</b></span><p><span>c</span></p></div>
  <section data-kind="story-side" lang="zh"><div><p class="lead last"><b>d</b></p></div></section></div>
<div class="b box2" id="end"><style>x{}</style><p>e</p></div></body></html>`;

const rows = (selector: string, html = HTML): readonly number[] => {
  const index = indexSelectors([selector]);
  expect(index.complex).toEqual([]);
  return matchRows(index, walkHtml(html).containers).get(selector) ?? [];
};

describe('simple selectors', () => {
  it.each([
    ['p', 4],
    ['*', 17],
    ['.lead', 3],
    ['.box', 2],
    ['#top', 1],
    ['#end.box2', 1],
    ['div.box.wide', 1],
    ['p.lead', 2],
    ['span.lead', 1],
    ['[data-kind]', 2],
    ['[data-kind=story]', 1],
    ['[data-kind^=story]', 2],
    ['[data-kind$="side"]', 1],
    ['[data-kind*="tory-"]', 1],
    ['[class~=box]', 2],
    ['[data-kind=""]', 0],
    ['[data-kind^=""]', 0],
    ['div p', 4],
    ['#top p', 3],
    ['.box .box p', 1],
    ['.box .lead b', 2],
    ['div > p', 4],
    ['#top > p', 1],
    ['#top > .box', 1],
    ['.box > span > b', 1],
    ['section div > p.lead', 1],
    ['body > div', 2],
    ['html body #top section p b', 1],
    ['p, b', 6],
    ['.lead, p', 5],
    ['.nope', 0],
    ['div.lead', 0],
    ['p > p', 0],
    ['.bo', 0],
    ['title', 1],
  ])('%s matches what cheerio finds', (selector, count) => {
    const found = rows(selector);
    expect(found).toEqual(queryRows(HTML, [selector]).get(selector) ?? []);
    expect(found).toHaveLength(count);
  });

  it('a child of any fitting ancestor, not of the nearest alone', () => {
    const html = '<div class="a"><div class="b"><p><span class="b"><i>x</i></span></p></div></div>';
    expect(rows('.a > .b i', html)).toEqual(queryRows(html, ['.a > .b i']).get('.a > .b i'));
  });

  it('names in a class may stand apart by any white space', () => {
    expect(rows('.b.c', '<p class="\n a\tb \n c">x</p>')).toEqual([1]);
  });

  it('several at once each have their own rows', () => {
    const selectors = ['p', '.lead', '#end', 'nope'];
    const found = matchRows(indexSelectors(selectors), walkHtml(HTML).containers);
    expect([...found.keys()].sort()).toEqual(['#end', '.lead', 'p']);
    expect(found.get('p')).toHaveLength(4);
  });

  it('the same selector twice gives its rows once', () => {
    const found = matchRows(indexSelectors(['p', 'p']), walkHtml(HTML).containers);
    expect(found.get('p')).toHaveLength(4);
  });
});

describe('complex selectors', () => {
  it.each([
    'p:first-child',
    'div + div',
    'p ~ div',
    'div:has(section)',
    'p:not(.lead)',
    'img',
    '[data-kind="STORY" i]',
  ])('%s is left to cheerio', (selector) => {
    expect(indexSelectors([selector, 'p']).complex).toEqual([selector]);
  });

  it('gives rows as the walk numbers them', () => {
    const { containers } = walkHtml(HTML);
    const [selector] = ['div:has(> section)'];
    const found = queryRows(HTML, [selector!]).get(selector!);
    expect(found?.map((row) => containers[row]?.id)).toEqual(['top']);
    const next = queryRows(HTML, ['#top + div p']).get('#top + div p');
    expect(next?.map((row) => containers[row]?.tag)).toEqual(['p']);
    expect(next).toEqual(rows('#end p'));
  });

  it('gives the rows of a page that is deeper than the walk', () => {
    const depth = MAX_DEPTH + 20;
    const html = `${'<div>'.repeat(depth)}<p>x</p>${'</div>'.repeat(depth)}<p class="y">z</p>`;
    const { containers } = walkHtml(html);
    const found = queryRows(html, ['div + p']).get('div + p');
    expect(found?.map((row) => containers[row]?.className)).toEqual(['y']);
  });

  it.each(['p[[', 'p:(', 'p >> b', ':nope('])('%j is no selector', (selector) => {
    expect(() => indexSelectors([selector])).toThrow();
  });
});
