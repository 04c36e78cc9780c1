import { describe, expect, it } from 'vitest';
import { addressShape } from '../../src/text/address-shape.js';

describe('the shape of an address', () => {
  it.each(['https://news.example/', 'https://news.example', 'https://news.example/index.html', '/en/'])(
    'a front page: %s',
    (address) => {
      expect(addressShape(address)).toMatchObject({ isFront: true, isArticle: false });
    },
  );

  it.each([
    'https://news.example/category/town',
    'https://news.example/tags/ferry/page/2',
    'https://news.example/society/list_3.shtml',
    'https://news.example/collections/aprons',
    'https://news.example/search?q=ferry',
    '/zt/?keyword=%E6%B8%A1',
    'https://news.example/town/news',
  ])('a section or a search: %s', (address) => {
    expect(addressShape(address)).toMatchObject({ isFront: false, isSection: true, isArticle: false });
  });

  it.each([
    'https://news.example/c/2023-04-21/doc-ixyz.shtml',
    'https://news.example/2023/04/21/ferry',
    'https://news.example/a/448812_1.html',
    'https://news.example/c/7rtKNyg6PU9',
    'https://news.example/town/why-the-ferry-keeps-its-bell',
    'https://news.example/show?id=83',
  ])('an article: %s', (address) => {
    expect(addressShape(address)).toMatchObject({ isFront: false, isSection: false, isArticle: true });
  });

  it('tells a plain word from a name', () => {
    expect(addressShape('https://news.example/gaming').isPlain).toBe(true);
    expect(addressShape('https://news.example/gaming-42').isPlain).toBe(false);
  });

  it('takes an address that is none', () => {
    expect(addressShape('')).toMatchObject({ isSection: false, isArticle: false });
    expect(addressShape(`https://a.example/${'a-'.repeat(5000)}`).isArticle).toBe(true);
  });
});
