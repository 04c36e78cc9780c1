import type { Person } from './article.js';

/** A value that was read somewhere, and how much that place is worth. */
export interface Candidate<T> {
  readonly value: T;
  /** 0 to 1; the highest wins, the first of equals. */
  readonly score: number;
  /** Where it was read, in words: `front matter: date`, `line 3: 来源`. */
  readonly evidence: string;
  /** The block it stands in, where it was read from text. */
  readonly block?: number;
}

/** A field's winner with everything that was considered, best first. */
export interface Settled<T> {
  readonly value: T | null;
  readonly evidence: string | null;
  readonly candidates: readonly Candidate<T>[];
}

export interface Dateline {
  readonly agency: string | null;
  readonly place: string | null;
  readonly date: string | null;
}

export interface Headline {
  readonly title: string;
  readonly subtitle: string | null;
}

export interface Fields {
  readonly headline: Settled<Headline>;
  readonly originalTitle: Settled<string>;
  readonly people: Settled<readonly Person[]>;
  readonly editors: Settled<readonly string[]>;
  readonly source: Settled<string>;
  readonly site: Settled<string>;
  readonly account: Settled<string>;
  readonly dateline: Settled<Dateline>;
  readonly published: Settled<string>;
  readonly modified: Settled<string>;
  readonly crawled: Settled<string>;
  readonly language: Settled<string>;
  readonly categories: Settled<readonly string[]>;
  readonly keywords: Settled<readonly string[]>;
  readonly lead: Settled<string>;
  readonly next: Settled<string>;
  readonly url: Settled<string>;
}
