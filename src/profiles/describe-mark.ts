import type { Mark } from '../model/profile.js';

/** A mark in words: `className news_txt and imageHost thepaper.cn`. */
export function describeMark(mark: Mark): string {
  return Object.entries(mark)
    .map(([kind, value]) => `${kind} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' and ');
}
