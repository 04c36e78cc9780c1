/** What is measured over labelled pages, in the order in which it is told. `p`, `r` and `f1` are of shingles. */
export const MEASURES = [
  'f1',
  'p',
  'r',
  'bag',
  'exact',
  'with',
  'without',
  'ends',
  'paras',
  'spaces',
  'title',
  'date',
  'author',
  'source',
  'editor',
  'images',
  'original',
  'cut',
  'reject',
  'alarm',
  'phrase',
  'word',
  'wrongword',
] as const;
export type Measure = (typeof MEASURES)[number];

/** What a page is measured by; F1 is of the means of many. */
export type PageMeasure = Exclude<Measure, 'f1'>;

/** Measures that count what is wrong. */
export const LOWER_IS_BETTER: ReadonlySet<Measure> = new Set(['alarm', 'wrongword']);

/** A word that an attacker wrote a phrase over, as labelled. */
export interface OverwrittenLabel {
  readonly phrase: string;
  readonly word: string;
  readonly count: number;
}

/**
 * What is right for a page. Whatever is left out is not measured; `null` or an empty list of a field means that the
 * page has none.
 */
export interface Label {
  readonly id: string;
  /** The page, below the folder of the labels. */
  readonly file?: string | undefined;
  /** `list` and `other`: no article is in it. */
  readonly kind?: string | undefined;
  readonly url?: string | undefined;
  readonly site?: string | undefined;
  readonly format?: string | undefined;
  readonly body?: string | null | undefined;
  /** Snippets that the body must have, and must not have. */
  readonly with?: readonly string[] | undefined;
  readonly without?: readonly string[] | undefined;
  readonly title?: string | null | undefined;
  /** Titles of which any is right; without it that is `title`. */
  readonly title_any?: readonly (string | null)[] | undefined;
  readonly published?: string | null | undefined;
  readonly authors?: readonly string[] | null | undefined;
  readonly source?: string | null | undefined;
  readonly editor?: string | readonly string[] | null | undefined;
  readonly images?: readonly string[] | null | undefined;
  readonly original_title?: string | null | undefined;
  readonly truncated?: boolean | undefined;
  /** How the body begins and ends, lines aside that it may have or not. */
  readonly first?: string | null | undefined;
  readonly last?: string | null | undefined;
  readonly optional?: readonly string[] | undefined;
  readonly paragraphs?: number | undefined;
  readonly hacked?: boolean | undefined;
  readonly overwritten?: OverwrittenLabel | null | undefined;
  /** The text is to be right to the space; without it, where the name of the set begins with `wrap`. */
  readonly spaces?: boolean | undefined;
}

/** An article as somebody found it. */
export interface FoundArticle {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly source: string | null;
  readonly published: string | null;
  readonly originalTitle: string | null;
  readonly images: readonly string[];
  readonly flags: readonly string[];
  /** The body; where it has captions, a second time without them. */
  readonly texts: readonly string[];
  readonly paragraphs: number | null;
  readonly suspects: readonly { readonly phrase: string; readonly suggestion: string | null }[];
}

/** What somebody made of a page. */
export interface Prediction {
  readonly id: string;
  readonly site: string | null;
  readonly format: string | null;
  /** `null`: no article is in it. */
  readonly article: FoundArticle | null;
}

/** How a page came out. */
export interface PageScore {
  readonly id: string;
  readonly site: string;
  readonly format: string;
  /** An article was found in it. */
  readonly isFound: boolean;
  readonly values: Readonly<Partial<Record<PageMeasure, number>>>;
  /** Labelled snippets that are not there, and that are there but must not be. */
  readonly missing: readonly string[];
  readonly leaked: readonly string[];
}

/** A mean with how far it can be trusted. */
export interface Estimate {
  readonly value: number;
  /** Bounds of its 95 % confidence interval, `null` of few pages. */
  readonly low: number | null;
  readonly high: number | null;
  /** Pages that are labelled with it. */
  readonly pages: number;
}

export type Estimates = ReadonlyMap<Measure, Estimate>;

/** Pages that are scored together: a set, a site, a format, all. */
export interface Group {
  readonly name: string;
  readonly pages: number;
  readonly found: number;
  readonly estimates: Estimates;
}

/** By how much one prediction of the same pages is above another. */
export interface Contrast {
  readonly value: number;
  readonly other: number;
  /** With bounds of its 95 % confidence interval. */
  readonly difference: Estimate;
}

export type Contrasts = ReadonlyMap<Measure, Contrast>;
