/** Where a record stands in the store: bytes from its start, length in bytes, CRC32. */
export interface Stored {
  readonly at: number;
  readonly bytes: number;
  readonly crc: number;
}

/** One input that is done. */
export interface JournalEntry {
  /** The input's name in the output tree, one input's own within a run. Any characters. */
  readonly name: string;
  /** Hash of its bytes and of where it came from. */
  readonly digest: string;
  /** JSON that the caller keeps. */
  readonly value: unknown;
  /** `null` where it has no record. */
  readonly stored: Stored | null;
}
