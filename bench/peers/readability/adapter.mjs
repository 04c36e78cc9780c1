import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { textsOf } from '../html-text.mjs';

export const extract = (html) => new Readability(parseHTML(html).document).parse();

export const articleOf = (found) =>
  found === null ? null : { title: found.title || null, texts: textsOf(found.content) };
