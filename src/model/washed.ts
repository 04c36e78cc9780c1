import type { Article, Failed, Rejected } from './article.js';

/** What a run keeps of an article once it is written. */
export type ArticleBrief = Pick<
  Article,
  'schema' | 'status' | 'site' | 'input' | 'quality' | 'removed' | 'duplicateOf'
>;

/** What a run keeps of an outcome: all of it, but for an article's contents. */
export type Brief = ArticleBrief | Rejected | Failed;

/** An input that was cleaned: its outcome as it is written, and what the run keeps of it. Plain data. */
export interface Washed {
  /** Where its output goes below `--out`. */
  readonly relative: string;
  readonly brief: Brief;
  /** The article in the run's format, with a line end; empty where there is none. */
  readonly data: string;
  /** What near-duplicates of an article are found by (`text/min-hash.ts`), where the run looks for them. */
  readonly signature?: Uint16Array;
}
