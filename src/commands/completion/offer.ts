/** A word that a shell may put in, and what it says of it. */
export interface Word {
  readonly word: string;
  readonly says: string;
}

/** What a shell offers for an argument or for the value of an option. */
export type Offer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'files' }
  | { readonly kind: 'folders'; readonly besides: readonly string[] }
  | {
      readonly kind: 'words';
      readonly words: readonly Word[];
      /** Several of them stand side by side with commas between. */
      readonly isList: boolean;
    };

/** Words that are not known to the definitions. */
export interface Vocabulary {
  /** All rules, for `inkwash rules`. */
  readonly rules: readonly Word[];
  /** Rules that can be switched off. */
  readonly switches: readonly Word[];
  readonly flags: readonly Word[];
  readonly fields: readonly Word[];
  readonly sites: readonly Word[];
}
