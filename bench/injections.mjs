// What looking for injections costs on pages, as a share of the whole flow's time; pages that have any are left out.
import { hasSoldLinks } from '../build/html/hiding/sold-links.js';
import { clean, trace } from '../build/pipeline.js';
import { MENDERS } from '../build/stages/repair/menders.js';
import { CLEANERS } from '../build/stages/strip/cleaners.js';
import { hackedSignals } from '../build/stages/verify/hacked-signals.js';
import { spunSignals } from '../build/stages/verify/spun-signals.js';
import { isHacked } from '../build/text/injected/is-hacked.js';
import { stuffedHead } from '../build/text/injected/stuffed-head.js';
import { clusterIdsInMarkup, clusterIdsInText } from '../build/text/injected/tag-clusters.js';
import { pageTraits } from '../build/text/traits.js';
import { row, timed } from './statistics.mjs';

const ROUNDS = 25;
const MENDING = new Set([
  'double-encoding',
  'homoglyphs',
  'injected-link',
  'overwritten-phrase',
  'pinyin-in-brackets',
  'split-characters',
]);
const menders = MENDERS.filter(({ id }) => MENDING.has(id));
const solicitation = CLEANERS.find(({ id }) => id === 'solicitation');

/** A page that nobody has asked of injections yet: answers are kept by page and by its blocks. Other rules want its traits too. */
function fresh(page) {
  const copy = { ...page, blocks: [...page.blocks] };
  pageTraits(copy);
  return copy;
}

/** All that is asked of a page on its way for the sake of injections. */
function look({ parsed, page, body, fields, assembled }) {
  if (parsed.isText) clusterIdsInText(parsed);
  else {
    clusterIdsInMarkup(parsed);
    hasSoldLinks(parsed.blocks);
  }
  isHacked(parsed);
  for (const mender of menders) for (const _ of mender.find(parsed));
  isHacked(page);
  stuffedHead(page);
  for (const _ of solicitation.find({ page, body, fields }));
  hackedSignals(page);
  spunSignals(page, assembled);
}

/** The least time of several rounds: what a page takes where nothing else runs. */
function least(run, prepare) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const prepared = prepare();
    best = Math.min(
      best,
      timed(() => run(prepared)),
    );
  }
  return best;
}

/** Prints the share of the flow's time that goes into looking for injections on clean pages. */
export function injectionCost(sources) {
  let [flow, looking, pages] = [0, 0, 0];
  for (const source of sources) {
    const outcome = clean(source);
    if (outcome.status !== 'article' || outcome.evidence.hacked !== undefined) continue;
    const seen = trace(source);
    pages++;
    flow += least(clean, () => source);
    looking += least(look, () => ({ ...seen, parsed: fresh(seen.parsed), page: fresh(seen.page) }));
  }
  if (pages === 0) return;
  row('  looking for injections', [`${((100 * looking) / flow).toFixed(1)} %`, `${pages} clean`]);
}
