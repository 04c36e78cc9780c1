import type { Draw } from './draw.js';

/** A box that no reader sees, and what it needs in the head of the page. */
export interface Hidden {
  readonly markup: string;
  readonly head: string;
}

type Hide = (inner: string, draw: Draw) => Hidden;

const BLOCK = /<(?:ul|p|div|h\d)\b/;
const BOXES = ['div', 'div', 'section', 'center'] as const;
const TAGS = ['div', 'div', 'div', 'span', 'ul', 'p', 'section', 'address', 'font', 'center'] as const;

/** By declarations in the element's own style, written this way and that; `N` is a large number. */
const inline =
  (...choices: readonly string[]): Hide =>
  (inner, draw) => {
    const style = draw.one(choices).replaceAll('N', `${draw.count(1, 9)}${draw.letters(3, '0123456789')}`);
    const before = draw.chance(0.2) ? 'color:#333;' : '';
    const quote = draw.chance(0.85) ? '"' : "'";
    // A list or a paragraph would close these, and stand outside of what is hidden.
    const tag = BLOCK.test(inner) ? draw.one(BOXES) : draw.one(TAGS);
    const name = draw.chance(0.1) ? 'STYLE' : 'style';
    return { markup: `<${tag} ${name}=${quote}${before}${style}${quote}>${inner}</${tag}>`, head: '' };
  };

const DECLARATIONS = [
  'display:none',
  'visibility:hidden',
  'opacity:0;position:absolute',
  'position:absolute;left:-3999px',
  'height:0;overflow:hidden',
  'text-indent:-8888px;overflow:hidden',
  'font-size:0',
] as const;

/** By a rule in a style element, for a class or an id. */
const byRule =
  (selector: (name: string) => string, attribute: 'class' | 'id'): Hide =>
  (inner, draw) => {
    const name = draw.letters(draw.count(4, 7), 'abcdefghijklmnopqrstuvwxyz');
    const rule = `${selector(name)}{${draw.one(DECLARATIONS)}${draw.chance(0.3) ? '!important' : ''}}`;
    return {
      markup: `<div ${attribute}="${name}">${inner}</div>`,
      head: `<style type="text/css">${rule}</style>`,
    };
  };

const plain =
  (markup: (inner: string, draw: Draw) => string): Hide =>
  (inner, draw) => ({ markup: markup(inner, draw), head: '' });

/** Every way of hiding a box of links, by name. */
export const HIDING: Readonly<Record<string, Hide>> = {
  display: inline(
    'display:none',
    'display: none;',
    'Display:none',
    'display:none !important',
    'width:1px;display : none',
  ),
  visibility: inline('visibility:hidden', 'visibility: collapse;', 'visibility:hidden!important;height:0'),
  opacity: inline('opacity:0', 'opacity: 0.0;', 'filter:alpha(opacity=0);opacity:0', 'opacity:0%'),
  clip: inline(
    'position:absolute;clip:rect(0,0,0,0)',
    'position:absolute;clip:rect(0px 0px 0px 0px);',
    'clip-path:inset(100%)',
    'clip-path: inset(50%);position:absolute',
  ),
  size: inline(
    'height:0;overflow:hidden',
    'overflow:hidden;height:1px',
    'overflow:hidden; width:1px; height:1px',
    'max-height:0;overflow:hidden',
    'width:0px;overflow:hidden',
    'line-height:0;height:0px;overflow-y:hidden',
    'max-width:1px;max-height:1px;overflow:hidden',
  ),
  offset: inline(
    'position:absolute;left:-Npx',
    'position:absolute; top:-Npx;',
    'position:fixed;left:-Npx;top:-Npx',
    'margin-left:-Npx',
    'position:relative;right:-Npx;position:absolute;left:-Npx',
    'position:absolute;left:-99em',
    'margin-top:-Npx;position:absolute',
  ),
  indent: inline(
    'text-indent:-Npx',
    'text-indent:-Npx;overflow:hidden;white-space:nowrap',
    'text-indent: -999em',
  ),
  transform: inline(
    'transform:translateX(-Npx)',
    'transform:translate(-Npx,-Npx);position:absolute',
    'transform:scale(0)',
    '-webkit-transform:scale(0);transform:scale(0,0)',
    'transform:translate3d(-Npx,0,0)',
  ),
  'font size': inline('font-size:0', 'font-size:0px;line-height:0', 'font-size: 0pt', 'font:0/0 a'),
  colour: inline(
    'color:#fff;background:#fff',
    'color: #FFFFFF; background-color: #ffffff',
    'color:white;background-color:white',
    'background-color:rgb(255,255,255);color:white',
    'color:transparent',
    'color:rgba(0,0,0,0)',
  ),
  layer: inline('position:absolute;z-index:-N', 'position:fixed;z-index:-9999;opacity:0'),
  attribute: plain((inner, draw) =>
    draw.one([
      `<div hidden>${inner}</div>`,
      `<div hidden="hidden">${inner}</div>`,
      `<section hidden="">${inner}</section>`,
    ]),
  ),
  marquee: plain((inner, draw) =>
    draw.one([
      `<marquee width="1" height="1">${inner}</marquee>`,
      `<marquee height=1 width=4 scrollamount=3000 scrolldelay=20000>${inner}</marquee>`,
      `<marquee style="width:0;height:0" scrollamount="9000">${inner}</marquee>`,
    ]),
  ),
  noscript: plain((inner) => `<noscript>${inner}</noscript>`),
  template: plain((inner) => `<template>${inner}</template>`),
  comment: plain((inner, draw) => `<!--${draw.one(['', ' friend ', ' link begin '])}${inner}-->`),
  'rule for a class': byRule((name) => `.${name}`, 'class'),
  'rule for an id': byRule((name) => `#${name}`, 'id'),
  'rule for an element of a class': byRule((name) => `div.${name}`, 'class'),
  'rule in a list': byRule((name) => `.a1, .${name} , .z9`, 'class'),
  'script that hides': plain((inner, draw) => {
    const id = draw.letters(5);
    const style = draw.one(['style.display="none"', "style['display']='none'", 'style.visibility="hidden"']);
    return `<div id="x${id}">${inner}</div><script>document.getElementById("x${id}").${style}</script>`;
  }),
  'script that writes the box': plain(
    (inner) =>
      `<script>document.write('<div style="display:none">')</script>${inner}<script>document.write('</div>')</script>`,
  ),
};

export const HIDING_NAMES = Object.keys(HIDING);
