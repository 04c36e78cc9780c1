import { describe, expect, it } from 'vitest';
import { hidingStyle } from '../../src/html/hiding/hiding-style.js';
import { hidingRules } from '../../src/html/hiding/style-rules.js';
import { walkHtml } from '../../src/html/walk.js';

const hiding = (css: string): string[] => hidingRules([css]).map(({ selector }) => selector);

describe('an inline style hides', () => {
  it.each([
    'display: none',
    'color:red;visibility:hidden',
    'opacity:0',
    'font-size:0px',
    'text-indent:-999em',
    'position:absolute;left:-5000px',
    'margin-left: -10000px',
    'overflow:hidden;height:1px',
    'clip: rect(1px, 1px, 1px, 1px)',
    'clip-path:inset(50%)',
    'transform:scale(0)',
    'transform: translateX(-9999px)',
    'color:#FFF;background:#ffffff',
    'color: rgba(255, 255, 255, 0)',
    'color:transparent',
  ])('%s', (style) => {
    expect(hidingStyle(style)).not.toBeNull();
  });
});

describe('an inline style shows', () => {
  it.each([
    'display:block',
    'opacity:0.8',
    'font-size:0.9em',
    'text-indent:-2em',
    'left:-50px',
    'margin-left:-20px',
    'max-height:300px;overflow:hidden',
    'height:0',
    'clip:auto',
    'transform:scale(0.9)',
    'color:#fff;background:#000',
    'color:inherit;background:inherit',
    'color:transparent;background-clip:text',
  ])('%s', (style) => {
    expect(hidingStyle(style)).toBeNull();
  });
});

describe('a sheet hides', () => {
  it.each<[string, string[]]>([
    ['.a{display:none}', ['.a']],
    ['p.a , #b > .c d { visibility: hidden }', ['p.a', '#b > .c d']],
    ['/* .x{ */.a{color:red}.b{display:none}', ['.b']],
    ['@media screen{.a{display:none}} .b{display:none}', ['.a', '.b']],
    ['@media print{.a{display:none}.c{display:none}} .b{display:none}', ['.b']],
    ['@media (max-width:9px){.a{display:none}}.b{display:none}', ['.b']],
    ['@font-face{src:x}.a{display:none}', ['.a']],
    ['@media print{}.a{display:none}', ['.a']],
    ['.a:hover,.b::before,.c[d],.e{display:none}', ['.e']],
    ['.no-js .a,body,div{display:none}', []],
    ['.a{opacity:0}.b{font-size:0}', []],
    ['@charset "utf-8";.a{display:none', ['.a']],
    ['}}}.a{display:none}', ['.a']],
  ])('%s', (css, selectors) => {
    expect(hiding(css)).toEqual(selectors);
  });
});

describe('a rule of a sheet', () => {
  const shownTexts = (html: string): string[] => {
    const { blocks, containers } = walkHtml(html);
    return blocks.filter(({ container }) => containers[container]!.hidden === null).map(({ text }) => text);
  };

  it('holds for what stands before it, and for all within', () => {
    expect(shownTexts('<div class=a><p>河</p></div><p>口</p><style>.a{display:none}</style>')).toEqual([
      '口',
    ]);
  });

  it('is taken back by one that shows, or by the element itself', () => {
    const html =
      '<style>.a{display:none}.on{display:block}</style><p class="a on">河</p><p class=a style="display:block">口</p><p class=a>水</p>';
    expect(shownTexts(html)).toEqual(['河', '口']);
  });

  it('is told of in spans', () => {
    const { blocks } = walkHtml('<style>.a b{display:none}</style><p class=a>河<b>口</b></p>');
    expect(blocks[0]?.spans[0]?.hidden).toBe('style rule .a b: display:none');
  });
});

it('sheets of nothing but braces come to an end', () => {
  for (const css of [
    '{'.repeat(300_000),
    '}'.repeat(300_000),
    '@media x{'.repeat(100_000),
    '/*'.repeat(200_000),
  ])
    expect(hiding(`${css}.a{color:red}`)).toEqual([]);
});
