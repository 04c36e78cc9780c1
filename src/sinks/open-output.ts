import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../stages/write/make-folder.js';
import { partialOf, sweepPartials } from './partials.js';
import { reasonOf } from './reason-of.js';
import { SinkError } from './sink-error.js';

/** A file that appears under its name only when all of it is there. Until then it is a hidden one beside it. */
export interface Output {
  /** Resolves when the system has the bytes. @throws SinkError */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** @throws SinkError */
  readonly commit: () => Promise<void>;
  /** Never throws; does nothing once committed. */
  readonly abandon: () => Promise<void>;
}

/** What stands under a name must be a file, or nothing: a folder cannot be replaced, a device must not be. */
async function checkTarget(file: string, option: string): Promise<void> {
  if (file === '') throw new SinkError(`${option}: the name of a file is missing`);
  // Elsewhere it stands for standard output, and whoever types it wants no file of this name.
  if (file === '-') throw new SinkError(`${option} -: takes a file, not standard output`);
  const found = await stat(file).catch(() => null);
  if (found !== null && !found.isFile()) throw new SinkError(`${option} ${file}: is there, and not a file`);
}

/** Runs a step; where the system refuses it, the option and the file are named. */
async function told<T>(option: string, file: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw new SinkError(`${option} ${file}: ${reasonOf(error)}`);
  }
}

async function openPartial(file: string, partial: string): Promise<FileHandle> {
  const folder = path.dirname(path.resolve(file));
  await makeFolder(folder);
  await sweepPartials(folder, path.basename(file));
  return open(partial, 'wx');
}

/**
 * Opens a file for writing, with the folders that it needs. What earlier runs left of it half-written goes.
 *
 * @param option the one that named it, for messages
 * @throws SinkError
 */
export async function openOutput(file: string, option: string): Promise<Output> {
  await checkTarget(file, option);
  const partial = await partialOf(file);
  const handle = await told(option, file, () => openPartial(file, partial));
  let isDone = false;
  return {
    // `writeFile` of a handle goes on where the last one ended, and writes all of it.
    write: (bytes) => told(option, file, () => handle.writeFile(bytes)),
    commit: () =>
      told(option, file, async () => {
        // Once for hours of work: the name must not outlive a power cut without the contents.
        await handle.sync();
        await handle.close();
        await rename(partial, file);
        isDone = true;
      }),
    abandon: async () => {
      if (isDone) return;
      await handle.close().catch(() => {});
      await rm(partial, { force: true }).catch(() => {});
    },
  };
}
