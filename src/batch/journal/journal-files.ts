import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { StageError } from '../../model/stage-error.js';

/** A journal's place: its folder, and what its files are called there. */
export interface JournalPlace {
  readonly folder: string;
  readonly name: string;
}

/** Not through a link, which may point anywhere, and without waiting for the other end of a pipe. */
const CAREFULLY = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const APPEND = constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | CAREFULLY;

const REASONS: Readonly<Record<string, string>> = {
  ELOOP: 'is a symbolic link, and is not followed',
  EISDIR: 'is a folder, and no journal',
  EEXIST: 'is there, and no folder',
  ENOTDIR: 'is not in a folder',
  EACCES: 'may not be written',
  EPERM: 'may not be written',
  EROFS: 'is on a disk that cannot be written',
  ENOSPC: 'has no room: the disk is full',
  EDQUOT: 'has no room: the quota is used up',
};

/** What went wrong with a journal, as an error that says where and why. */
export function journalFailure(file: string, error: unknown): StageError {
  if (error instanceof StageError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new StageError('write', `${file}: ${REASONS[code] ?? message}`, error);
}

export const refuse = (file: string, why: string): StageError => new StageError('write', `${file}: ${why}`);

export const journalFile = ({ folder, name }: JournalPlace): string => path.join(folder, `${name}.journal`);

/** A journal that is being made takes the place of the old one when it is whole. */
export const newJournalFile = (place: JournalPlace): string => `${journalFile(place)}.new`;

export const storeFile = ({ folder, name }: JournalPlace, store: number): string =>
  path.join(folder, `${name}.records-${store}`);

/** Opens a file of ours to read, and to write at its end; makes it where it is missing. */
export async function openToAppend(file: string): Promise<FileHandle> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, APPEND, 0o666);
    if (!(await handle.stat()).isFile()) throw refuse(file, 'is there, and not a file');
    return handle;
  } catch (error) {
    await handle?.close();
    throw journalFailure(file, error);
  }
}

/** Makes the folder, with those above it. */
export async function makeJournalFolder(folder: string): Promise<void> {
  try {
    const found = await lstat(folder).catch(() => null);
    if (found?.isSymbolicLink()) throw refuse(folder, REASONS['ELOOP']!);
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw journalFailure(folder, error);
  }
}

const DIGITS = /^\d{1,15}$/;

/** The numbers of all stores that are there. */
export async function storesOf({ folder, name }: JournalPlace): Promise<number[]> {
  const start = `${name}.records-`;
  const endings = (await readdir(folder))
    .filter((file) => file.startsWith(start))
    .map((file) => file.slice(start.length));
  return endings.filter((ending) => DIGITS.test(ending)).map(Number);
}

/** Takes away what belongs to journals that were given up. */
export async function sweep(place: JournalPlace, store: number): Promise<void> {
  await rm(newJournalFile(place), { force: true });
  for (const other of await storesOf(place))
    if (other !== store) await rm(storeFile(place, other), { force: true });
}
