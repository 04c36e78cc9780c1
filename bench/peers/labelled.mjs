// Pages to take an article from: labelled ones on disk (FOLDER/gold.jsonl beside FOLDER/pages/*), and ones made anew.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from '../../build/stages/decode/decode.js';
import { madePages } from '../made-pages.mjs';

const EXTENSION = /\.[^.]+$/;
const HTML = /\.x?html?$/i;
/** Kinds of page in which no article is. */
const NO_ARTICLE = new Set(['list', 'other']);

/** The titles that are right; undefined where a label says nothing of it. */
const titlesOf = (label) => (label.title === undefined ? undefined : (label.title_any ?? [label.title]));

/** Decoded once, so that nobody's time is spent on it. */
function pageOf(label, folder, name) {
  const file = path.join(folder, 'pages', name);
  const { text } = decode({ path: file, relative: name, bytes: readFileSync(file) }, {});
  const { id, url, body } = label;
  const labelled = { url, body: body || undefined, titles: titlesOf(label) };
  return { id, html: text, ...labelled, isHtml: HTML.test(name) };
}

/**
 * The articles of a folder, as one set of HTML pages and one of texts, where it has such.
 *
 * @param hasAddresses whether pages keep their labelled address: some labels name the front page of the site, and an
 * extractor that believes them takes the article for one
 * @throws where the folder has no `gold.jsonl` and `pages/`, or where a line is not JSON
 */
export function labelledSets(folder, hasAddresses = false) {
  const files = new Map(
    readdirSync(path.join(folder, 'pages')).map((name) => [name.replace(EXTENSION, ''), name]),
  );
  const lines = readFileSync(path.join(folder, 'gold.jsonl'), 'utf8').split('\n');
  const labels = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
  const articles = labels.filter(({ id, kind }) => files.has(id) && !NO_ARTICLE.has(kind));
  const pages = articles.map((label) => {
    const page = pageOf(label, folder, files.get(label.id));
    return hasAddresses ? page : { ...page, url: undefined };
  });
  const name = path.basename(path.resolve(folder));
  const sets = [true, false].map((isHtml) => ({
    name,
    isHtml,
    isLabelled: true,
    pages: pages.filter((page) => page.isHtml === isHtml),
  }));
  return sets.filter((set) => set.pages.length > 0);
}

/** Pages written for the bench: nobody labelled them. */
export function madeSet() {
  const pages = madePages().map(({ path: id, bytes }) => ({ id, html: bytes.toString('utf8') }));
  return { name: 'pages made for this', isHtml: true, isLabelled: false, pages };
}
