import { extractFromHtml } from '@extractus/article-extractor';
import { textsOf } from '../html-text.mjs';

/** A page that has no address gives nothing: this stands in where none is known. */
const ADDRESS = 'https://news.example/story.html';

export const extract = (html, url = ADDRESS) => extractFromHtml(html, url);

export const articleOf = (found) =>
  found === null ? null : { title: found.title || null, texts: textsOf(found.content) };
