import { createHash } from 'node:crypto';
import path from 'node:path';

/** Bytes that a name may have on the disks that are common. */
const NAME_BYTES = 255;
/** Bytes of a whole tree of names: the least that systems take is 1,024, and the output folder has a name as well. */
const TREE_BYTES = 900;
/** Bytes of a name that is shortened, without its hash and ending. */
const SHOWN_BYTES = 160;

const UNUSABLE = /[\0/\\]/g;
const LEADING_DOTS = /^\.+/;
/** Names that mean something to us: of what was renamed, and of a run's own files. */
const OURS = /~[0-9a-f]{16}$|^\.inkwash/i;
/** What Windows has no files for. */
const NO_WINDOWS_NAME = /[<>:"|?*\0-\x1f]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const IS_WINDOWS = path.sep === '\\';

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** The first characters, none of them halved. */
function head(text: string): string {
  let bytes = 0;
  let shown = '';
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > SHOWN_BYTES) break;
    shown += character;
  }
  return shown;
}

/** A name of its own for what cannot be called as it is: no other input's is the same, as they are renamed as well. */
const renamed = (name: string): string =>
  `${head(name.replaceAll(UNUSABLE, '_').replace(LEADING_DOTS, '_'))}~${hashOf(name)}`;

function isUsable(name: string, ending: string): boolean {
  if (name === '' || name === '.' || name === '..' || bytesOf(name) + bytesOf(ending) > NAME_BYTES)
    return false;
  if (name.search(UNUSABLE) >= 0 || OURS.test(name)) return false;
  return !IS_WINDOWS || !NO_WINDOWS_NAME.test(name);
}

const usable = (name: string, ending: string): string => (isUsable(name, ending) ? name : renamed(name));

/** Where an output goes below the folder of a run. */
export interface OutputName {
  /** `/` between folders, empty for the top. */
  readonly folder: string;
  readonly name: string;
}

/**
 * Mirrors an input's name. What a disk has no name for, what would lead out of the folder, and what is too long is
 * called otherwise, each by its own hash: never two inputs alike, whatever they are called and in whatever order. That
 * an output is no folder of another, `collect` has seen to.
 *
 * @param relative `/` between folders, from outside: may be anything
 * @param ending as `.json`
 */
export function outputName(relative: string, ending: string): OutputName {
  const names = relative.split('/');
  const last = names.pop()!;
  const folder = names.map((name) => usable(name, '')).join('/');
  const name = usable(last, ending) + ending;
  if (bytesOf(folder) + bytesOf(name) <= TREE_BYTES) return { folder, name };
  return { folder: `deep~${hashOf(names.join('/'))}`, name };
}
