/** What is held against an expectation: a fixture, or a set of labelled pages. */
export interface Subject {
  /** What reports call it: the path of its folder, or of its input. */
  readonly name: string;
  readonly input: string | null;
  /** Where the expectation is, or is to be written. */
  readonly expected: string;
  readonly hasExpected: boolean;
}

/** An input with what must come out of it, as found on disk: one of the two may be missing. */
export interface Fixture extends Subject {
  /** The folder that the expectation stays in: links below it are not written through. */
  readonly root: string;
  /** What the input is called in the record: independent of where the check is run from. */
  readonly path: string;
  /** `case.json`, where the fixture has one. */
  readonly settings: string | null;
  /** What is wrong with the fixture itself. */
  readonly fault: string | null;
}

/** A stretch of a paragraph that changed. */
export interface Piece {
  readonly change: 'same' | 'lost' | 'new';
  readonly text: string;
}

/** A paragraph of the expected text, of the text that came out, or of both. */
export interface ParagraphChange {
  readonly change: 'same' | 'lost' | 'new' | 'changed';
  /** Type of the block, empty where only the text is compared. */
  readonly type: string;
  readonly text: string;
  /** Of a changed paragraph, its stretches in order. */
  readonly pieces?: readonly Piece[];
  /** Where the ledger holds what was lost: which rule took it, and why. */
  readonly why?: string;
}

/** One key in which a record is not what was expected. */
export type Difference =
  | { readonly key: string; readonly kind: 'value'; readonly expected?: unknown; readonly actual?: unknown }
  | {
      readonly key: string;
      readonly kind: 'items';
      readonly lost: readonly unknown[];
      readonly new: readonly unknown[];
    }
  | { readonly key: string; readonly kind: 'paragraphs'; readonly paragraphs: readonly ParagraphChange[] };

/** What is wrong with what does not pass. */
export const FAILURES = ['different', 'missing', 'orphaned', 'invalid', 'below-floor'] as const;
export type Failure = (typeof FAILURES)[number];

/** How a fixture came out, or a set of labelled pages. */
export interface Result {
  readonly fixture: Subject;
  readonly status: 'passed' | 'failed' | 'updated';
  readonly failure: Failure | null;
  /** In one sentence, for people; of what passed it says why it did although its text differs. */
  readonly message: string;
  readonly differences: readonly Difference[];
  /** The command that makes it pass, where one does. */
  readonly repair: string | null;
  /** Line of the expectation that the first difference is about, from 1. */
  readonly line: number;
}
