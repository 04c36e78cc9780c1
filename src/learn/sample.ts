import type { SourceFile } from '../model/input.js';
import type { CleanOptions } from '../model/options.js';
import type { Page } from '../model/page.js';
import { type Trace, tryTrace } from '../pipeline.js';

/** A page to learn from, and what is taken for its article now. */
export interface Sample {
  readonly source: SourceFile;
  readonly page: Page;
  /** One entry a block: does it go into the article now? */
  readonly isKept: readonly boolean[];
  readonly fields: Trace['fields'];
  /** Texts of the article's blocks, and addresses of its pictures. */
  readonly lines: readonly string[];
  readonly images: readonly string[];
}

/** Cleans an input as `clean` does. `null` where it fails, or gives no article: a list or an error page teaches nothing. */
export function sampleOf(source: SourceFile, options: CleanOptions): Sample | null {
  const seen = tryTrace(source, options);
  if (!('outcome' in seen) || seen.outcome.status !== 'article') return null;
  const { page, fields, assembled } = seen;
  const isKept = page.blocks.map(() => false);
  for (const block of assembled.from) isKept[block] = true;
  const lines = assembled.blocks.map(({ text }) => text).filter((text) => text !== '');
  const images = assembled.images.map(({ url }) => url);
  return { source, page, isKept, fields, lines, images };
}
