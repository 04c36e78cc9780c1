/** A place to read an input from, not read yet. */
export interface Place {
  /** As given, `/` between folders. */
  readonly path: string;
  /** Where its output goes below `--out`. */
  readonly relative: string;
  readonly read: () => Promise<Uint8Array>;
}
