/** What shapes are made of. */

export const PROSE = '河口镇的老水闸停了三年，昨天上午重新转动，渠水当天就流进了下游的稻田。';

export const P = `<p>${PROSE}</p>`;

export const page = (title, body = P, head = '') =>
  `<html><head><title>${title}</title>${head}</head><body><h1>河口</h1>${body}${P}</body></html>`;

export const times = (count, make) => Array.from({ length: Math.round(count) }, (_, i) => make(i)).join('');
