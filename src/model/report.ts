import type { Article, ArticleBlock, Signal } from './article.js';
import type { ExplainedEdit } from './explanation.js';
import type { BlockType } from './page.js';
import type { Rule } from './rules.js';

/** What a cut is, as a person who looks at it would say. */
export interface Kind {
  readonly id: string;
  readonly label: string;
  readonly says: string;
}

/** A rule as the page tells of it. */
export interface RuleNote extends Pick<Rule, 'id' | 'purpose' | 'example' | 'nearMiss'> {
  readonly kind: string;
  /** `--without` knows it. */
  readonly canSwitch: boolean;
}

/** Why something is not in the article as the input has it. */
export interface Cause {
  readonly rule: string;
  readonly reason: string;
  /** Other rules that cut here as well. */
  readonly also?: readonly string[];
}

/** Characters that the article kept: from, to before, in the text of the passage's block. */
export type KeptStretch = readonly [start: number, end: number];

/** Characters that went, or that were changed. */
export interface GoneStretch {
  /** Number of the cause. */
  readonly by: number;
  readonly text: string;
  /** What the article has in their place. */
  readonly instead?: string;
  /** Address of a picture that went. */
  readonly image?: string;
  /** It stood in the page's JSON state, not in its markup. */
  readonly isState?: true;
}

export type Stretch = KeptStretch | GoneStretch;

/** A block of the input in reading order, or what one entry of the ledger tells of. */
export interface Passage {
  /** Number of the article's block that it became; without it, all of the passage was cut. */
  readonly article?: number;
  readonly type?: BlockType;
  /** Fields that were read from it. */
  readonly readAs?: readonly string[];
  readonly stretches: readonly Stretch[];
}

/** A field with its evidence; candidates that lost are known where the input was looked at just now. */
export interface ReportField {
  readonly name: string;
  readonly value: string;
  readonly evidence: readonly string[];
  readonly score?: number;
  readonly lost?: readonly { readonly value: string; readonly score: number; readonly evidence: string }[];
}

/** What was told of an input, and why. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly why?: string;
}

/** All that the page shows of one input. */
export interface ReportDocument {
  readonly path: string;
  readonly status: 'article' | 'rejected' | 'failed';
  readonly title: string | null;
  readonly language: string | null;
  /** Of what is no article: the verdict, or where it failed, and the message. */
  readonly fault: { readonly is: string; readonly message: string } | null;
  readonly facts: readonly Fact[];
  readonly quality: Article['quality'] | null;
  readonly signals: readonly { readonly of: string; readonly signals: readonly Signal[] }[];
  readonly blocks: readonly ArticleBlock[];
  readonly causes: readonly Cause[];
  /** The input's text, `null` where it is not known what was cut. */
  readonly passages: readonly Passage[] | null;
  readonly fields: readonly ReportField[];
  readonly notFound: readonly string[];
  readonly edits: readonly ExplainedEdit[];
  readonly suspects: Article['suspects'];
  readonly removed: readonly Article['removed'][number][];
  readonly links: Article['links'];
  /** Rules that were switched off. */
  readonly without: readonly string[];
}

/** What documents of a run are told apart by. */
export interface Facet {
  readonly id: FacetId;
  readonly label: string;
  readonly values: readonly string[];
}

export type FacetId = 'outcome' | 'flag' | 'kind' | 'rule' | 'site' | 'format' | 'encoding' | 'run';

/** A document in the table of a run. */
export interface ReportRow {
  readonly path: string;
  readonly title: string | null;
  readonly language: string | null;
  /** Of what is no article: why. */
  readonly message: string | null;
  readonly score: number | null;
  /** Characters of the article's text, and of what was cut, white space aside. */
  readonly kept: number;
  readonly cut: number;
  /** For each facet, numbers of its values. */
  readonly facets: readonly (readonly number[])[];
  /** Where its document is: number of the packet, and its place there. */
  readonly packet: number;
  readonly at: number;
}

/** What one rule took in a run. */
export interface RuleTotal {
  readonly rule: string;
  readonly articles: number;
  readonly characters: number;
}

/** A run as the page shows it before a document is opened. */
export interface ReportRun {
  readonly names: readonly string[];
  readonly facets: readonly Facet[];
  readonly rows: readonly ReportRow[];
  readonly rules: readonly RuleTotal[];
  /** What could not be read, in words. */
  readonly faults: readonly string[];
}

/** The last packet of a page: what it is and what its words mean. */
export interface ReportMeta {
  readonly version: string;
  readonly kinds: readonly Kind[];
  readonly rules: readonly RuleNote[];
  readonly flagWords: Readonly<Record<string, string>>;
  /** `null`: the page shows one document, the first of packet 0. */
  readonly run: ReportRun | null;
}
