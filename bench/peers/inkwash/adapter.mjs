import { cleanText } from '../../../build/clean-text.js';

const isNoCaption = ({ type }) => type !== 'caption' && type !== 'image';

export const extract = (html, url) => cleanText(html, url === undefined ? {} : { url });

/** What it took for the article; null where it is none. */
export function articleOf(outcome) {
  if (outcome.status !== 'article') return null;
  const plain = outcome.blocks.filter(isNoCaption).map(({ text }) => text);
  return { title: outcome.title, texts: [outcome.text, plain.join('\n\n')] };
}
