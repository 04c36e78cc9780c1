import path from 'node:path';
import { isWithin } from '../stages/collect/is-within.js';
import { kindOf } from '../stages/collect/kind-of.js';
import { listFiles } from '../stages/collect/list-files.js';
import type { LabelledSet } from './read-labels.js';
import { ScoreError } from './score-error.js';

const PAGES = 'pages';

/** Names of files below a folder, by what they are called without their endings. */
async function byStem(folder: string): Promise<Map<string, string[]>> {
  const stems = new Map<string, string[]>();
  for (const { name, fault } of await listFiles('**/*', folder)) {
    if (fault !== null) throw new ScoreError(`${path.join(folder, name)}: ${fault}`);
    const stem = path.basename(name, path.extname(name));
    const others = stems.get(stem);
    if (others === undefined) stems.set(stem, [name]);
    else others.push(name);
  }
  return stems;
}

/**
 * The page of each label: its `file`, or the one in `pages/` that is called as its `id` but for the ending.
 *
 * @returns ids by the paths of their pages, in the order of the labels
 * @throws ScoreError that names the label
 */
export async function findPages({ folder, labels, places }: LabelledSet): Promise<Map<string, string>> {
  const pages = path.join(folder, PAGES);
  let stems: Map<string, string[]> | undefined;
  const found = new Map<string, string>();
  for (const { id, file } of labels.values()) {
    const where = places.get(id)!;
    const fail = (why: string): never => {
      throw new ScoreError(`${where}: ${why}`);
    };
    if (file === undefined && stems === undefined) {
      if ((await kindOf(pages)) !== 'folder') fail(`no page for ${id}: there is no folder ${pages}`);
      stems = await byStem(pages);
    }
    const named = file === undefined ? (stems?.get(id) ?? []) : [];
    if (named.length > 1) fail(`more than one page for ${id}: ${named.join(', ')}`);
    if (file === undefined && named.length === 0) fail(`no page for ${id} in ${pages}`);
    const page = file === undefined ? path.join(pages, named[0]!) : path.join(folder, file);
    if (!isWithin(page, folder)) fail(`${file}: not below ${folder}`);
    if ((await kindOf(page)) !== 'file') fail(`${page}: no such file`);
    if (found.has(page)) fail(`${page} is the page of ${found.get(page)} as well`);
    found.set(page, id);
  }
  return found;
}
