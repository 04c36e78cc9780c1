import { lstat, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Washed } from '../model/washed.js';
import { EXTENSIONS } from '../stages/write/extensions.js';
import { serialiseRecord } from '../stages/write/serialise-record.js';
import { LinkInTree, OutputFolders } from './output-folders.js';
import { type OutputName, outputName } from './output-name.js';
import { putFile } from './put-file.js';
import { realPath } from './real-path.js';
import { reasonOf } from './reason-of.js';
import type { OutputKey, RecordOptions, Sink } from './sink.js';
import { SinkError } from './sink-error.js';

/** Errors that are one output's own: its name is too long for the disk, or a folder has it. */
const OWN_ERRORS = new Set(['ENAMETOOLONG', 'EISDIR']);
/** Of records that are no article: they have no other form. */
const RECORD_ENDING = EXTENSIONS.ndjson;

/** The outcome of an input whose article cannot be written. */
function unwritten({ brief, relative }: Washed, message: string): Washed {
  return {
    relative,
    brief: { schema: 1, status: 'failed', stage: 'write', message, input: brief.input },
    data: '',
  };
}

/** A folder that mirrors the inputs' tree: `a/b.md` becomes `OUT/a/b.md.json`. */
class FolderSink implements Sink {
  readonly target: string;
  readonly #options: RecordOptions;
  readonly #inputs: ReadonlySet<string>;
  readonly #folders: OutputFolders;

  constructor(folder: string, options: RecordOptions, inputs: ReadonlySet<string>) {
    this.target = folder;
    this.#options = options;
    this.#inputs = inputs;
    this.#folders = new OutputFolders(folder);
  }

  put = async (result: Washed): Promise<Washed> => {
    const { brief, data, relative } = result;
    const name = this.#nameOf({ relative, status: brief.status });
    if (name === null) return result;
    const text = brief.status === 'article' ? data : serialiseRecord(brief, 'ndjson');
    try {
      await this.#write(name, text).catch((error: unknown) => this.#again(error, name, text));
      return result;
    } catch (error) {
      return this.#told(result, name, error);
    }
  };

  close = async (): Promise<void> => {};
  abandon = async (): Promise<void> => {};

  holds = async (key: OutputKey): Promise<boolean> => {
    const name = this.#nameOf(key);
    if (name === null) return true;
    const found = await lstat(this.#fileOf(name)).catch(() => null);
    return found?.isFile() === true;
  };

  supersede = async (former: OutputKey, now: OutputKey | null): Promise<void> => {
    const before = this.#nameOf(former);
    const after = now && this.#nameOf(now);
    if (before === null || (after !== null && this.#fileOf(after) === this.#fileOf(before))) return;
    // Through a link, it would be somebody else's.
    const folder = await this.#folders.open(before.folder).catch(() => null);
    if (folder !== null) await rm(path.join(folder, before.name), { force: true }).catch(() => {});
  };

  /** `null` where nothing is written of such an outcome. */
  #nameOf({ relative, status }: OutputKey): OutputName | null {
    const { all, format } = this.#options;
    if (status !== 'article' && all !== true) return null;
    return outputName(relative, status === 'article' ? EXTENSIONS[format] : RECORD_ENDING);
  }

  #fileOf({ folder, name }: OutputName): string {
    return path.join(this.target, folder, name);
  }

  async #write(name: OutputName, text: string): Promise<void> {
    const folder = await this.#folders.open(name.folder);
    if (this.#inputs.size > 0) await this.#protect(folder, name);
    await putFile(path.join(folder, name.name), text);
  }

  /** @throws SinkError where an input would be written over, or the output be read in this run or the next */
  async #protect(folder: string, name: OutputName): Promise<void> {
    const refused = (what: string, why: string): SinkError =>
      new SinkError(`--out ${this.target}: ${path.join(this.target, what)} is ${why}`);
    if (await this.#isInput(path.join(folder, name.name)))
      throw refused(path.join(name.folder, name.name), 'an input; it would be written over');
    // Of the output folder itself, and what is above it, `collect` knows that it is not to be read.
    for (let below = name.folder, real = folder; below !== ''; real = path.dirname(real)) {
      if (this.#inputs.has(real))
        throw refused(below, 'read and written to; name another folder for the output');
      below = below.slice(0, Math.max(0, below.lastIndexOf('/')));
    }
  }

  /** A folder that is gone is made anew, once. */
  async #again(error: unknown, name: OutputName, text: string): Promise<void> {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    this.#folders.forget();
    await this.#write(name, text);
  }

  async #isInput(file: string): Promise<boolean> {
    if (this.#inputs.has(file)) return true;
    const found = await lstat(file).catch(() => null);
    return found?.isSymbolicLink() === true && this.#inputs.has(await realPath(file));
  }

  /** @throws SinkError where the next output would meet the same */
  #told(result: Washed, name: OutputName, error: unknown): Washed {
    if (error instanceof SinkError) throw error;
    const file = this.#fileOf(name);
    if (error instanceof LinkInTree)
      return unwritten(result, `${file}: a link stands in the way: ${path.join(this.target, error.message)}`);
    if (!OWN_ERRORS.has((error as NodeJS.ErrnoException).code ?? ''))
      throw new SinkError(`--out ${this.target}: ${file}: ${reasonOf(error)}`);
    return unwritten(result, `${file}: ${reasonOf(error)}`);
  }
}

/**
 * A folder that mirrors the inputs' tree: `a/b.md` becomes `OUT/a/b.md.json`.
 *
 * @param inputs real paths that must not be written over
 */
export function folderSink(folder: string, options: RecordOptions, inputs: ReadonlySet<string>): Sink {
  return new FolderSink(folder, options, inputs);
}
