/** A place to read an input from, not read yet. */
export interface Place {
  /** As given, `/` between folders. */
  readonly path: string;
  /** Where its output goes below `--out`. */
  readonly relative: string;
  /** @throws StageError where it cannot be read, or has more bytes than this */
  readonly read: (maxBytes: number) => Promise<Uint8Array>;
}
