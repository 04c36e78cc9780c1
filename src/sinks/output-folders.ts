import { lstat, mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../stages/write/make-folder.js';
import { sweepPartials } from './partials.js';

/** Folders that are remembered: memory stays flat, and inputs of one folder come one after the other. */
const REMEMBERED = 4096;

/** A link stands where a folder of the output tree must be. The message is that folder, below the root. */
export class LinkInTree extends Error {}

/** The folders of an output tree, made when something is to be written in them. */
export class OutputFolders {
  readonly #root: string;
  readonly #real = new Map<string, string>();

  constructor(root: string) {
    this.#root = root;
  }

  /**
   * Makes a folder with those above it, and removes what killed runs left in it.
   *
   * @param folder below the root, `/` between names, empty for the root
   * @returns its real path
   * @throws LinkInTree, errors of the system
   */
  async open(folder: string): Promise<string> {
    const known = this.#real.get(folder);
    if (known !== undefined) return known;
    const real = folder === '' ? await this.#openRoot() : await this.#openBelow(folder);
    if (this.#real.size >= REMEMBERED) this.#real.clear();
    this.#real.set(folder, real);
    return real;
  }

  /** Somebody removed folders meanwhile: all are looked for anew. */
  forget(): void {
    this.#real.clear();
  }

  async #openRoot(): Promise<string> {
    await makeFolder(this.#root);
    const real = await realpath(this.#root);
    await sweepPartials(real);
    return real;
  }

  /** One at a time from above, so that no link is followed on the way: what it leads to is none of ours. */
  async #openBelow(folder: string): Promise<string> {
    const end = folder.lastIndexOf('/');
    const above = await this.open(folder.slice(0, Math.max(0, end)));
    const real = path.join(above, folder.slice(end + 1));
    try {
      await mkdir(real);
    } catch (error) {
      const found = (error as NodeJS.ErrnoException).code === 'EEXIST' ? await lstat(real) : null;
      if (found?.isSymbolicLink()) throw new LinkInTree(folder);
      if (!found?.isDirectory()) throw error;
      await sweepPartials(real);
    }
    return real;
  }
}
