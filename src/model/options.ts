import type { Format } from './input.js';
import type { Peers } from './peers.js';
import type { LinePattern, Profile } from './profile.js';

/** Inputs larger than this are refused unless `maxBytes` says otherwise: they are held in memory whole. */
export const DEFAULT_MAX_BYTES = 64 * 1024 * 1024;

/** How one input is cleaned: resolved, with nothing left to look up. */
export interface CleanOptions {
  /** Treat the input as this format instead of telling it. */
  readonly as?: Format | undefined;
  /** Encoding of the input, as a label that the Encoding Standard knows. */
  readonly encoding?: string | undefined;
  /** Address that the page was fetched from. */
  readonly url?: string | undefined;
  /** Profiles to choose from; the built-in ones where this is absent. */
  readonly profiles?: readonly Profile[] | undefined;
  /** Ids of rules that are switched off. */
  readonly without?: readonly string[] | undefined;
  /** Lines of the article that are cut wherever they are found, by the rule `user-line`. */
  readonly dropLines?: readonly LinePattern[] | undefined;
  /** Full-width letters and digits become half-width; punctuation stays. */
  readonly width?: boolean | undefined;
  /** Other articles, asked for a word that a phrase was written over; their digest is part of what names a run. */
  readonly peers?: Peers | undefined;
  /** Put every cut into the article. */
  readonly ledger?: boolean | undefined;
  /** Inputs larger than this fail, files before they are read. Bytes; 64 MiB where absent. */
  readonly maxBytes?: number | undefined;
}
