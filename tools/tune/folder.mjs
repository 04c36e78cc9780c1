// Labelled pages on disk: FOLDER/pages/*.html beside FOLDER/gold.jsonl, one {id, body, …} a line.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const EXTENSION = /\.[^.]+$/;
const HTML = /\.html?$/;

/** Pages of a folder that are HTML and have a labelled body. */
export function labelledPages(folder) {
  const pages = path.join(folder, 'pages');
  const files = new Map(readdirSync(pages).map((name) => [name.replace(EXTENSION, ''), name]));
  const labels = readFileSync(path.join(folder, 'gold.jsonl'), 'utf8').trim().split('\n');
  return labels
    .map((line) => JSON.parse(line))
    .filter(({ id, body }) => body && HTML.test(files.get(id) ?? ''))
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

/** The fold that a page belongs to, told by its name alone: adding pages moves none. */
export function foldOf(name, folds) {
  let hash = 2166136261;
  for (const character of name) hash = Math.imul(hash ^ character.codePointAt(0), 16777619);
  return (hash >>> 0) % folds;
}
