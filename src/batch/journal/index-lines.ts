import type { FileHandle } from 'node:fs/promises';
import { type Hash64, OffsetTable } from '../offset-table.js';
import { checkLine, decodeEntry } from './journal-line.js';
import { scanLines } from './scan-lines.js';
import { WindowReader } from './window-reader.js';

/** What was found in a journal. */
export interface Index {
  /** Of each name its last entry. */
  readonly table: OffsetTable;
  /** Behind the last whole entry, in bytes. */
  readonly end: number;
  /** Lines with something in them, whole or not. */
  readonly lines: number;
}

/** Reads through a journal once; no line is parsed whose name's hash was not there before. */
export async function indexLines(journal: FileHandle, seed: number): Promise<Index> {
  const table = new OffsetTable();
  const reader = new WindowReader(journal);
  let end = 0;
  let lines = 0;
  const addAgain = async (hash: Hash64, at: number, name: string): Promise<void> => {
    for (const known of table.offsets(hash)) {
      const earlier = await reader.line(known, (line) => decodeEntry(line).name);
      if (earlier === name) return table.move(hash, known, at);
    }
    table.add(hash, at);
  };
  await scanLines(journal, (line, at) => {
    lines++;
    const hash = checkLine(line, seed);
    if (hash === null) return undefined;
    end = at + line.length + 1;
    if (table.offsets(hash).length > 0) return addAgain(hash, at, decodeEntry(line).name);
    table.add(hash, at);
    return undefined;
  });
  return { table, end, lines };
}
