import type { Body } from '../../model/body.js';
import type { Page } from '../../model/page.js';
import type { Credit } from '../../text/credits.js';
import type { RankedHeadline } from './headline/ranked-headlines.js';
import type { MarkedRows } from './marked-rows.js';
import type { StructuredData } from './structured-data.js';

/** A line near the article, or of it, that fields are read from. */
export interface SceneLine {
  readonly block: number;
  readonly text: string;
  readonly place: 'above' | 'body' | 'below';
}

/** What the readers of fields look at: gathered once. */
export interface Scene {
  readonly page: Page;
  readonly body: Body;
  /** Lines just above the body, of it, and just below, in order. */
  readonly lines: readonly SceneLine[];
  /** Lines of it that are nothing but credits. */
  readonly credits: readonly { readonly line: SceneLine; readonly credits: readonly Credit[] }[];
  /** Blocks that the body keeps and that have text, in order. */
  readonly bodyLines: readonly SceneLine[];
  /** Lines of a dump that may be its headline, the likeliest first. */
  readonly headlines: readonly RankedHeadline[];
  /** Block of the headline, as far as headings tell, or in a dump its place among the lines. */
  readonly headlineBlock: number | null;
  /** What the page's JSON-LD says of the article. */
  readonly structured: StructuredData;
  /** Elements near the article whose markup says what they hold. */
  readonly marked: MarkedRows;
}
