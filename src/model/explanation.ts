import type { Article, Outcome } from './article.js';
import type { Block } from './page.js';
import type { Edit } from './rules.js';

/** A stretch of a block that did not become article text. */
export interface ExplainedCut {
  readonly rule: string;
  readonly reason: string;
  /** Other rules that cut here as well: they would take it if this one were switched off. */
  readonly also: readonly string[];
  readonly text: string;
  /** The flag that keeps it, with what is switched off already; `null` where none does. */
  readonly keep: string | null;
}

/** A block of the page after repair, in reading order: what stays, and what goes by which rule. */
export interface ExplainedBlock {
  readonly block: number;
  /** As the article has it, where it has it. */
  readonly type: Block['type'];
  /** Index in the article's `blocks`, `null` where all of it is cut. */
  readonly article: number | null;
  /** What the article has of it. */
  readonly kept: string;
  readonly image: string | null;
  /** Fields of the article that were read from this block. */
  readonly readAs: readonly string[];
  readonly cuts: readonly ExplainedCut[];
}

/** What repair did, in the order of the page. */
export interface ExplainedEdit {
  readonly rule: string;
  readonly reason: string;
  readonly kind: Edit['kind'];
  /** The block after repair in which it shows. */
  readonly block: number;
  readonly before: string;
  /** What stood there; nothing where blocks are joined or split. */
  readonly text: string;
  readonly instead: string;
  readonly after: string;
}

export interface ExplainedField {
  readonly value: unknown;
  /** Of the winner, 0 to 1; `null` where nothing was found. */
  readonly score: number | null;
  readonly evidence: string | null;
  /** Other places that say the same. */
  readonly also: readonly string[];
  /** The candidates that lost, best first. */
  readonly lost: readonly { readonly value: unknown; readonly score: number; readonly evidence: string }[];
}

/** Everything that happened to one input, as plain data. */
export interface Explanation {
  readonly path: string;
  readonly status: Outcome['status'];
  readonly verdict: string | null;
  readonly message: string | null;
  readonly format: { readonly is: string; readonly why: string };
  readonly encoding: { readonly is: string; readonly why: string };
  readonly site: { readonly is: string; readonly layout: string | null; readonly why: string } | null;
  readonly url: string | null;
  readonly body: string;
  readonly frontMatter: string | null;
  readonly blocks: readonly ExplainedBlock[];
  /** Rules that were switched off. */
  readonly without: readonly string[];
  /** What each rule removed, with the flag that keeps it. */
  readonly removed: readonly (Article['removed'][number] & { readonly keep: string | null })[];
  readonly edits: readonly ExplainedEdit[];
  readonly suspects: Article['suspects'];
  readonly fields: Readonly<Record<string, ExplainedField>>;
  readonly quality: Article['quality'] | null;
  readonly signals: Article['evidence'][string];
  /** For each suspect, the block in which it stood; `null` outside the text. */
  readonly suspectBlocks: readonly (number | null)[];
}
