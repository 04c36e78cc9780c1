import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { textsOf } from '../html-text.mjs';

/** As its manual shows for linkedom; it shall not go to the network. */
export const extract = (html, url) => Defuddle(parseHTML(html).document, url, { useAsync: false });

export const articleOf = (found) => ({ title: found.title || null, texts: textsOf(found.content) });
