import type { Signal } from '../../model/article.js';
import type { Page } from '../../model/page.js';

/** What on the page says that somebody else has written to it, each with a weight. */
export function hackedSignals(page: Page): Signal[] {
  const mended = page.blocks.filter((block) => block.mended.length > 0).flatMap((block) => block.mended);
  const signals: Signal[] = [];
  if (mended.some(({ rule }) => rule === 'overwritten-phrase')) {
    signals.push({ signal: 'a phrase is written over a word throughout', weight: 1 });
  }
  if (page.clusterIds.size > 0)
    signals.push({ signal: 'cluster of empty tags with one random id', weight: 1 });
  return signals;
}
