import type { Fields } from '../../model/fields.js';

/** A way to write names into an element. */
export interface CreditShape {
  /** The expression that a profile needs to read it, or `null` where the element's text will do. */
  readonly match: string | null;
  /** A word says what the names are: 来源：, By. Without one the generic reader must have told on other pages. */
  readonly isLabelled: boolean;
  /** The names, `null` where the text is not written so. */
  readonly read: (text: string) => readonly string[] | null;
}

/** A field of names, as a profile spells it. */
export interface CreditField {
  readonly name: 'byline' | 'editor' | 'source' | 'account';
  /** What the generic reader has for it; empty where that is nothing, or no more than a guess. */
  readonly known: (fields: Fields) => readonly string[];
  readonly shapes: readonly CreditShape[];
}
