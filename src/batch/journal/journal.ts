import { lockForProcess } from '../process-lock.js';
import type { Book, Done } from './book.js';
import type { JournalEntry } from './journal-entry.js';
import { journalFailure, journalFile, makeJournalFolder, refuse } from './journal-files.js';
import { keyDigits } from './journal-header.js';
import { openBook } from './open-book.js';

export interface JournalOptions {
  /** Whatever an entry depends on besides its input: under another key, nothing that was done counts. */
  readonly key: string;
  /** Are records kept? */
  readonly hasStore: boolean;
  /** Tells journals in one folder apart, letters, digits, `-` and `_`: `2-of-8`. */
  readonly name?: string;
}

/** What a run has done, kept so that it survives a kill at any moment. Its methods throw StageError. */
export interface Journal {
  /** How many entries were found that count. */
  readonly size: number;
  /** The last entry of a name. */
  readonly find: (name: string) => Promise<JournalEntry | null>;
  /** Appends, the record to the store first; resolves when more may come. A kill loses the last 500 ms or 192 KiB. */
  readonly add: (entry: Done, record?: string) => Promise<void>;
  /** The record of an entry; `null` where the store does not hold it unharmed. */
  readonly record: (entry: JournalEntry) => Promise<string | null>;
  /** Resolves when all that was added is in the hands of the system. */
  readonly flush: () => Promise<void>;
  /** Writes what waits, and lets go of the folder also where that fails. */
  readonly close: () => Promise<void>;
}

function journalOver(book: Book, file: string, release: () => Promise<void>): Journal {
  const guarded = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw journalFailure(file, error);
    });
  let turn: Promise<unknown> = Promise.resolve();
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    try {
      await turn;
      await book.close();
    } finally {
      await release();
    }
  };
  return {
    size: book.table.size,
    find: (name) => guarded(book.find(name)),
    add: (entry, record) => {
      const added = turn.then(() => book.put(entry, record ?? null));
      turn = added.catch(() => {});
      return guarded(added);
    },
    record: (entry) => guarded(book.record(entry)),
    flush: () => guarded(turn.then(() => book.flush())),
    close: () => {
      closing ??= guarded(close());
      return closing;
    },
  };
}

const NAME = /^[\w-]{1,100}$/;

/**
 * Opens the journal in a folder, or begins one; one process at a time may have it. What a kill tore at its end is cut
 * off, what is damaged within is left out, and where most of it is of no use any more it is written anew.
 *
 * @param folder is made where it is missing
 * @throws StageError that names the file: it cannot be written, is not ours, or another process has it
 */
export async function openJournal(folder: string, options: JournalOptions): Promise<Journal> {
  const { key, hasStore, name = 'run' } = options;
  if (!NAME.test(name)) throw new TypeError(`${name}: the name of a journal is letters, digits, - and _`);
  await makeJournalFolder(folder);
  const place = { folder, name };
  let release = async (): Promise<void> => {};
  try {
    const lock = await lockForProcess(folder, name);
    if (typeof lock === 'number')
      throw refuse(folder, `process ${lock} is at work on it; wait for it, or give another output`);
    release = lock.release;
    const book = await openBook({ place, key: keyDigits(`${hasStore} ${key}`), hasStore });
    return journalOver(book, journalFile(place), release);
  } catch (error) {
    await release();
    throw journalFailure(folder, error);
  }
}
