// Labelled pages on disk: FOLDER/pages/* beside FOLDER/gold.jsonl, one {id, body, …} a line.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dumpOf } from './dump.mjs';

const EXTENSION = /\.[^.]+$/;
const HTML = /\.html?$/;
const TEXT = /\.txt$/;

/** Pages of a folder that have a labelled body. */
function pagesOf(folder, isWanted) {
  const pages = path.join(folder, 'pages');
  const files = new Map(readdirSync(pages).map((name) => [name.replace(EXTENSION, ''), name]));
  const labels = readFileSync(path.join(folder, 'gold.jsonl'), 'utf8').trim().split('\n');
  return labels
    .map((line) => JSON.parse(line))
    .filter(({ id, body }) => body && isWanted(files.get(id) ?? ''))
    .map(({ id, body }) => {
      const name = files.get(id);
      const file = path.join(pages, name);
      return {
        set: path.basename(folder),
        id,
        body,
        source: { path: file, relative: name, bytes: readFileSync(file) },
      };
    });
}

/** Pages of a folder that are HTML and have a labelled body. */
export function labelledPages(folder) {
  return pagesOf(folder, (name) => HTML.test(name));
}

const BLANK_LINES = /\n\s*\n/g;

/**
 * The pages of a folder that have a labelled body, as texts: HTML as a browser copies it, every third page without its
 * blank lines, as other tools do.
 */
export function labelledTexts(folder) {
  return pagesOf(folder, (name) => HTML.test(name) || TEXT.test(name)).map((page) => {
    if (TEXT.test(page.source.path)) return page;
    const text = dumpOf(page.source.bytes.toString('utf8'));
    const bytes = Buffer.from(foldOf(`${page.id} gaps`, 3) === 0 ? text.replace(BLANK_LINES, '\n') : text);
    const named = (name) => name.replace(HTML, '.txt');
    return {
      ...page,
      source: { path: named(page.source.path), relative: named(page.source.relative), bytes },
    };
  });
}

/** The fold that a page belongs to, told by its name alone: adding pages moves none. */
export function foldOf(name, folds) {
  let hash = 2166136261;
  for (const character of name) hash = Math.imul(hash ^ character.codePointAt(0), 16777619);
  return (hash >>> 0) % folds;
}
