import { type FileHandle, rename, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { OffsetTable } from '../offset-table.js';
import { Book } from './book.js';
import { indexLines } from './index-lines.js';
import {
  type JournalPlace,
  journalFile,
  newJournalFile,
  openToAppend,
  refuse,
  storeFile,
  storesOf,
  sweep,
} from './journal-files.js';
import { decodeHeader, encodeHeader, HEADER_BYTES, type Header, looksOurs } from './journal-header.js';
import { checkLine, decodeEntry } from './journal-line.js';

interface Wanted {
  readonly place: JournalPlace;
  /** Digits of the key's hash. */
  readonly key: string;
  readonly hasStore: boolean;
}

/** Smaller journals are not worth writing anew: lines. */
const MIN_LINES = 64;

/** Everything that counts in a book, into another. What has lost its record does not: it is to be done again. */
async function copy(from: Book, to: Book, seed: number): Promise<void> {
  await from.scan((line, at) => {
    const hash = checkLine(line, seed);
    if (hash === null || !from.table.offsets(hash).includes(at)) return undefined;
    const entry = decodeEntry(line);
    return from.record(entry).then(async (record) => {
      if (record !== null || entry.stored === null) await to.put(entry, record);
    });
  });
}

/** A new journal in the place of the old, with what counted in it. Until it is whole, the old one stays. */
async function renew({ place, key, hasStore }: Wanted, old: Book | null): Promise<Book> {
  const store = Math.max(0, ...(await storesOf(place))) + 1;
  const seed = crc32(key);
  const file = newJournalFile(place);
  await rm(file, { force: true });
  const handles: FileHandle[] = [];
  let book: Book;
  try {
    const journal = await openToAppend(file);
    handles.push(journal);
    const records = hasStore ? await openToAppend(storeFile(place, store)) : null;
    if (records !== null) handles.push(records);
    await journal.appendFile(encodeHeader({ key, store }));
    book = await Book.open({ pair: { journal, store: records }, table: new OffsetTable(), seed });
    if (old !== null) {
      await copy(old, book, seed);
      await book.sync();
      await old.close();
    }
    await rename(file, journalFile(place));
  } catch (error) {
    for (const handle of handles) await handle.close();
    await rm(file, { force: true });
    await rm(storeFile(place, store), { force: true });
    throw error;
  }
  await sweep(place, store);
  return book;
}

/** The first bytes of a file. */
async function startOf(handle: FileHandle): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
  return buffer.subarray(0, bytesRead);
}

/** What is to be gone on with; `null` where there is nothing that counts. Whoever is given a book closes it. */
async function goOn(wanted: Wanted, journal: FileHandle): Promise<Book | null> {
  const { place, key, hasStore } = wanted;
  const start = await startOf(journal);
  const header: Header | null = decodeHeader(start);
  if (header !== null && header.key !== key) return null;
  const seed = crc32(key);
  const { table, end, lines } = await indexLines(journal, seed);
  // A header may be damaged: entries tell as well whose they are.
  if (header === null && table.size === 0) {
    if (looksOurs(start)) return null;
    throw refuse(
      journalFile(place),
      'is there, and no journal of ours; move it away, or give another output',
    );
  }
  await journal.truncate(Math.max(end, header === null ? 0 : encodeHeader(header).length));
  const number = header?.store ?? Math.max(1, ...(await storesOf(place)));
  const store = hasStore ? await openToAppend(storeFile(place, number)) : null;
  const book = await Book.open({ pair: { journal, store }, table, seed });
  const isMostlyDead = lines > MIN_LINES && lines > 2 * (table.size + 1);
  if (header !== null && !isMostlyDead) {
    await sweep(place, number);
    return book;
  }
  try {
    return await renew(wanted, book);
  } catch (error) {
    await store?.close();
    throw error;
  }
}

/**
 * Opens what is there under a key, or begins anew.
 *
 * @throws StageError, or the error of the system
 */
export async function openBook(wanted: Wanted): Promise<Book> {
  const journal = await openToAppend(journalFile(wanted.place));
  let book: Book | null = null;
  try {
    book = await goOn(wanted, journal);
  } catch (error) {
    await journal.close();
    throw error;
  }
  if (book !== null) return book;
  await journal.close();
  return renew(wanted, null);
}
