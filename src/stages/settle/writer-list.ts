/** All the writers that one place names. */
export interface WriterList {
  readonly names: readonly string[];
  readonly score: number;
  readonly evidence: string;
}
