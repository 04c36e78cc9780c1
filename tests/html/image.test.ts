import { describe, expect, it } from 'vitest';
import { imageOf } from '../../src/html/image.js';
import { walkHtml } from '../../src/html/walk.js';

const LAZY = [
  'data-src',
  'data-original',
  'data-actualsrc',
  'data-echo',
  'data-lazyload',
  'lazyload',
  '_src',
];

describe('the address of an image', () => {
  it.each(LAZY)('is what %s holds, before a placeholder', (name) => {
    expect(imageOf({ src: 'data:image/gif;base64,AA', [name]: '//a.example/b.jpg' })?.src).toBe(
      '//a.example/b.jpg',
    );
  });

  it.each<[string, Record<string, string>, string]>([
    ['the largest by width', { srcset: 'a.jpg 300w, b.jpg 1200w, c.jpg 600w' }, 'b.jpg'],
    ['the largest by density', { srcset: 'a.jpg 1x,b.jpg 2.5x' }, 'b.jpg'],
    ['one whose address has commas', { srcset: 'w_3,h_2/a.jpg 300w, w_6,h_4/a.jpg 600w' }, 'w_6,h_4/a.jpg'],
    ['src where it is a picture', { src: 'own.jpg', srcset: 'a.jpg 300w' }, 'own.jpg'],
    ['a lazy set', { src: '/img/blank.gif', 'data-srcset': 'a.jpg 300w' }, 'a.jpg'],
    ['no state of a script', { src: 'own.jpg', 'data-url': '{"a":1}' }, 'own.jpg'],
    ['one with letters of any script', { 'data-src': '/图片/灯塔.jpg' }, '/图片/灯塔.jpg'],
  ])('is %s', (_name, attributes, src) => {
    expect(imageOf(attributes)?.src).toBe(src);
  });

  it('is none where there is none', () => {
    expect(imageOf({ alt: '灯塔', srcset: '' })).toBeNull();
  });
});

describe('an image is tiny', () => {
  it.each([
    { width: '1', height: '1' },
    { width: '20px', height: '20' },
    { style: 'width:1px' },
    { class: 'x emoji' },
  ])('%o', (attributes: Record<string, string>) => {
    expect(imageOf({ src: 'a.png', ...attributes })?.isTiny).toBe(true);
  });

  it.each([{ width: '640', height: '1' }, { width: '100%', height: '30' }, { style: 'width:100%' }])(
    'unlike %o',
    (attributes: Record<string, string>) => {
      expect(imageOf({ src: 'a.png', ...attributes })?.isTiny).toBeUndefined();
    },
  );
});

describe('pictures for readers without scripts', () => {
  const shown = (html: string): (string | undefined)[] => {
    const { blocks, containers } = walkHtml(html);
    return blocks
      .filter(({ container }) => containers[container]!.hidden === null)
      .map(({ image }) => image?.src);
  };

  it('stand in for a placeholder, or for nothing', () => {
    expect(shown('<p><img src="/blank.gif"><noscript><img src="a.jpg"></noscript></p>')).toContain('a.jpg');
    expect(shown('<div><noscript><img src="a.jpg"></noscript></div>')).toEqual(['a.jpg']);
  });

  it('stay hidden behind the picture itself, as pixels and text do', () => {
    expect(shown('<p><img src="b.jpg"><noscript><img src="a.jpg"></noscript></p>')).toEqual(['b.jpg']);
    expect(shown('<noscript><img src="a.gif" width=1 height=1></noscript>')).toEqual([]);
    expect(shown('<noscript>河<img src="a.jpg"></noscript>')).toEqual([]);
  });
});
