import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { OffsetTable } from '../offset-table.js';
import type { JournalEntry } from './journal-entry.js';
import { checkLine, decodeEntry, encodeEntry, hashName } from './journal-line.js';
import { type Pair, PairWriter, pieceOf } from './pair-writer.js';
import { scanLines, type VisitLine } from './scan-lines.js';
import { WindowReader } from './window-reader.js';

/** An entry that is to be added. */
export type Done = Pick<JournalEntry, 'name' | 'digest' | 'value'>;

interface Insides {
  readonly pair: Pair;
  readonly table: OffsetTable;
  /** CRC32 of the journal's key. */
  readonly seed: number;
}

const sizeOf = async (handle: FileHandle | null): Promise<number> => (await handle?.stat())?.size ?? 0;

/** A journal and its store, opened: what the table knows is found, and more can be put. One `put` at a time. */
export class Book {
  readonly table: OffsetTable;
  readonly #pair: Pair;
  readonly #seed: number;
  readonly #writer: PairWriter;
  readonly #lines: WindowReader;
  readonly #records: WindowReader | null;

  private constructor({ pair, table, seed }: Insides, writer: PairWriter) {
    this.table = table;
    this.#pair = pair;
    this.#seed = seed;
    this.#writer = writer;
    this.#lines = new WindowReader(pair.journal);
    this.#records = pair.store && new WindowReader(pair.store);
  }

  static async open(insides: Insides): Promise<Book> {
    const { journal, store } = insides.pair;
    const ends = { journal: await sizeOf(journal), store: await sizeOf(store) };
    return new Book(insides, new PairWriter(insides.pair, ends));
  }

  async find(name: string): Promise<JournalEntry | null> {
    for (const at of this.table.offsets(hashName(name))) {
      const entry = await this.#entryAt(at);
      if (entry?.name === name) return entry;
    }
    return null;
  }

  /** Appends; resolves when more may come. */
  async put({ name, digest, value }: Done, record: string | null): Promise<void> {
    const hash = hashName(name);
    let known: number | null = null;
    for (const at of this.table.offsets(hash)) if ((await this.#entryAt(at))?.name === name) known = at;
    const piece = record === null || this.#records === null ? null : pieceOf(record);
    const { ends } = this.#writer;
    const stored = piece && { at: ends.store, bytes: piece.bytes, crc: crc32(piece.text) };
    const line = encodeEntry({ name, digest, value, stored }, this.#seed);
    const room = this.#writer.append(line, piece);
    // Behind the line feed that comes first.
    if (known === null) this.table.add(hash, ends.journal + 1);
    else this.table.move(hash, known, ends.journal + 1);
    await room;
  }

  /** The record of an entry; `null` where the store does not hold it unharmed. */
  async record({ stored }: JournalEntry): Promise<string | null> {
    if (stored === null || this.#records === null) return null;
    const { at, bytes, crc } = stored;
    if (at + bytes > this.#writer.ends.store) return null;
    if (at + bytes > this.#writer.written.store) await this.#writer.flush();
    return this.#records.bytes(at, bytes, (found) => (crc32(found) === crc ? found.toString() : null));
  }

  /** Goes through all lines in the file. */
  scan(visit: VisitLine): Promise<void> {
    return scanLines(this.#pair.journal, visit);
  }

  flush(): Promise<void> {
    return this.#writer.flush();
  }

  /** Writes what waits, through to the disk. */
  async sync(): Promise<void> {
    await this.#writer.flush();
    await this.#pair.store?.sync();
    await this.#pair.journal.sync();
  }

  /** Writes what waits; closes also where that fails. */
  async close(): Promise<void> {
    try {
      await this.#writer.flush();
    } finally {
      await this.#pair.journal.close();
      await this.#pair.store?.close();
    }
  }

  async #entryAt(at: number): Promise<JournalEntry | null> {
    if (at >= this.#writer.written.journal) await this.#writer.flush();
    return this.#lines.line(at, (line) => (checkLine(line, this.#seed) === null ? null : decodeEntry(line)));
  }
}
