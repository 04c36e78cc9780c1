import type { Outcome } from './model/article.js';
import type { Brief, Washed } from './model/washed.js';
import type { OutputFormat } from './stages/write/output-formats.js';
import { serialise } from './stages/write/serialise.js';

function briefOf(outcome: Outcome): Brief {
  if (outcome.status !== 'article') return outcome;
  const { schema, status, site, input, quality, removed, duplicateOf } = outcome;
  return { schema, status, site, input, quality, removed, duplicateOf };
}

/** An outcome as a run hands it on: written in the run's format where it is an article. */
export function wash(relative: string, outcome: Outcome, format: OutputFormat): Washed {
  const data = outcome.status === 'article' ? serialise(outcome, format) : '';
  return { relative, brief: briefOf(outcome), data };
}
