import type { Origin } from './input.js';

/** Where an input's bytes are. */
export type Supply =
  /** In a file, for the one who cleans it to read. */
  | { readonly kind: 'file'; readonly file: string }
  /** Here: they came out of an archive or a pipe. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** Nowhere: it is an input all the same, and it fails in collect. */
  | { readonly kind: 'fault'; readonly message: string };

/** An input that was found and not cleaned yet: plain data, so that a worker can be sent it. */
export interface Place {
  /** As given, `/` between folders; `archive#member`. */
  readonly path: string;
  /** Where its output goes below `--out`, `/` between folders, without the ending for the format. */
  readonly relative: string;
  readonly supply: Supply;
  readonly origin?: Origin | undefined;
}
