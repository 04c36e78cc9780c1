import path from 'node:path';
import { HashSet } from '../../text/hash-set.js';

/** What outputs have behind their input's name: with it, the output of `a` is where a folder `a.json` would be. */
const OUTPUT_ENDING = /\.(?:json|txt|md)$/;
const OUTPUT_ENDINGS = ['.json', '.txt', '.md'];

/** A name as disks compare it that know neither case nor how an accent is composed. */
function folded(name: string): string {
  return ASCII.test(name) ? name.toLowerCase() : name.normalize('NFC').toUpperCase().toLowerCase();
}

const ASCII = /^[\0-\x7f]*$/;

/**
 * Gives each input a name for its output that no other one has, be a disk case-blind or not, and that is no folder of
 * another. Keeps hashes alone: where two names share one, the second gets a `~2` that it did not need.
 */
export class FreeNames {
  readonly #files = new HashSet(64);
  /** Folders that could be taken for an output's file: few. */
  readonly #folders = new HashSet(64);
  /** The last folder that was asked for, and what became of it. */
  #last = { asked: '', given: '' };

  /** @param name with `/` between folders; @returns it, or one with `~2` and so on before its ending */
  take(name: string): string {
    const { dir, base } = path.posix.parse(name);
    if (dir !== this.#last.asked) this.#last = { asked: dir, given: this.#freeFolder(dir) };
    const free = numbered(path.posix.join(this.#last.given, base), (one) => this.#isFile(one));
    this.#files.add(folded(free));
    return free;
  }

  #isFile(name: string): boolean {
    const key = folded(name);
    if (this.#files.has(key)) return true;
    return this.#folders.size > 0 && OUTPUT_ENDINGS.some((ending) => this.#folders.has(key + ending));
  }

  /** A folder's name, with other names for those of its parts where the output of an input is. */
  #freeFolder(folder: string): string {
    let free = '';
    for (const part of folder.split('/')) {
      const asked = free === '' ? part : `${free}/${part}`;
      free = OUTPUT_ENDING.test(folded(part)) ? this.#apart(asked) : asked;
    }
    return free;
  }

  #apart(folder: string): string {
    const isOutput = this.#files.has(folded(folder).replace(OUTPUT_ENDING, ''));
    // Files of another folder may be there: they have their names, and these get others.
    if (isOutput) return `${folder}~2`;
    this.#folders.add(folded(folder));
    return folder;
  }
}

/** A name, or the first of `a~2.html`, `a~3.html` … that follows a taken one: of thousands, not each is asked for. */
function numbered(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  const { dir, name: stem, ext } = path.posix.parse(name);
  const nth = (n: number): string => path.posix.join(dir, `${stem}~${n}${ext}`);
  let free = 2;
  while (isTaken(nth(free))) free *= 2;
  for (let taken = free / 2; free - taken > 1; ) {
    const middle = Math.floor((taken + free) / 2);
    if (isTaken(nth(middle))) taken = middle;
    else free = middle;
  }
  return nth(free);
}
