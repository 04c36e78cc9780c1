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
