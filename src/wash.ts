import type { Article, Outcome } from './model/article.js';
import type { Brief, Washed } from './model/washed.js';
import type { OutputFormat } from './stages/write/output-formats.js';
import { serialise } from './stages/write/serialise.js';
import { minHash } from './text/min-hash.js';

function briefOf(article: Article): Brief {
  const { schema, status, site, input, quality, removed, duplicateOf } = article;
  return { schema, status, site, input, quality, removed, duplicateOf };
}

/**
 * An outcome as a run hands it on: written in the run's format where it is an article.
 *
 * @param withSignature whether the run looks for near-duplicates
 */
export function wash(
  relative: string,
  outcome: Outcome,
  format: OutputFormat,
  withSignature = false,
): Washed {
  if (outcome.status !== 'article') return { relative, brief: outcome, data: '' };
  const washed = { relative, brief: briefOf(outcome), data: serialise(outcome, format) };
  return withSignature ? { ...washed, signature: minHash(outcome.text) } : washed;
}
