/** What kind of file an input turned out to be. */
export type Format = 'front-matter' | 'page' | 'fragment' | 'dump' | 'preview' | 'markdown';

export const FORMATS: readonly Format[] = ['front-matter', 'page', 'fragment', 'dump', 'preview', 'markdown'];

/** What came along with an input from where it was kept: a crawler's record, a web archive, a feed. */
export interface Origin {
  /** Address that the page was fetched from. */
  readonly url?: string;
  /** When it was fetched, as ISO 8601. */
  readonly crawled?: string;
  /** Encoding that the server declared. */
  readonly charset?: string;
}

/** An input as `collect` found it: bytes and the name that everything later calls it by. */
export interface SourceFile {
  /** As given on the command line, `/` between folders; `<stdin>` or `--stdin-filename` for a pipe. */
  readonly path: string;
  /** Where the mirrored output goes below `--out`, without the ending for the format. */
  readonly relative: string;
  readonly bytes: Uint8Array;
  readonly origin?: Origin | undefined;
}

/** An input's text, with how its bytes were read. */
export interface DecodedFile {
  readonly path: string;
  readonly text: string;
  /** WHATWG-style name of the encoding that was used, in lower case. */
  readonly encoding: string;
  /** Where the encoding was read: byte order mark, validity, declaration, guess, option. */
  readonly encodingEvidence: string;
  /** True where the text shows signs of having been decoded wrongly before it came to us. */
  readonly isMojibake: boolean;
  readonly bytes: number;
  readonly sha256: string;
}

/** Values of front matter: strings and lists of strings, never dates, numbers or code. */
export type FrontMatterData = Readonly<Record<string, string | readonly string[]>>;

export interface FrontMatter {
  /** The header as it stands in the file, fences included: it goes to the ledger. */
  readonly raw: string;
  readonly data: FrontMatterData;
  /** True where the YAML parser refused the header and it was read line by line. */
  readonly isRepaired: boolean;
}

/** A text with its front matter taken off and its kind told. */
export interface Envelope {
  readonly format: Format;
  /** Why this format: one line for `inspect`. */
  readonly formatEvidence: string;
  /** How the body is written, whatever the format is called. */
  readonly markup: 'html' | 'text' | 'markdown';
  readonly frontMatter: FrontMatter | null;
  readonly body: string;
}
