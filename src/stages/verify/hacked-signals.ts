import type { Signal } from '../../model/article.js';
import type { Page } from '../../model/page.js';

/** Signals of this weight together make the page a hacked one. */
export const HACKED_WEIGHT = 1;

const RARE_TAGS = new Set(
  'kbd address style button tt legend samp dfn var acronym big small cite del ins bdo xmp menuitem delect nobr rp rt ruby meter track optgroup option fieldset sup sub strike thead tbody tfoot th td tr dl dd dt ol ul li center code em i b u strong mark label noscript font pre abbr form input object progress source video span blockquote'.split(
    ' ',
  ),
);
/** The same id on this many empty elements of this many kinds is a cluster. */
const MIN_ELEMENTS = 6;
const MIN_KINDS = 4;

/** Empty, rarely used elements that share one random id. */
function clusters(page: Page): number {
  const byId = new Map<string, { count: number; kinds: Set<string> }>();
  for (const { id, tag } of page.containers) {
    if (id === '' || !RARE_TAGS.has(tag)) continue;
    const entry = byId.get(id) ?? { count: 0, kinds: new Set<string>() };
    entry.count++;
    entry.kinds.add(tag);
    byId.set(id, entry);
  }
  return [...byId.values()].filter(({ count, kinds }) => count >= MIN_ELEMENTS && kinds.size >= MIN_KINDS)
    .length;
}

/** What on the page says that somebody else has written to it, each with a weight. */
export function hackedSignals(page: Page): Signal[] {
  const mended = page.blocks.flatMap((block) => block.mended);
  const isInText = mended.some(({ reason }) => reason === 'tags of an injected cluster');
  const signals: Signal[] = [];
  if (mended.some(({ rule }) => rule === 'overwritten-phrase')) {
    signals.push({ signal: 'a phrase is written over a word throughout', weight: 1 });
  }
  if (isInText || clusters(page) > 0)
    signals.push({ signal: 'cluster of empty tags with one random id', weight: 1 });
  return signals;
}
