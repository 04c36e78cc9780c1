/** One thing that the ledger says about a block, at an offset of its kept text before spaces are squeezed. */
export interface Note {
  readonly at: number;
  readonly rule: string;
  readonly reason: string;
  /** What the input has there. */
  readonly text: string;
  /** What the kept text has in its place. */
  readonly instead: string;
}
