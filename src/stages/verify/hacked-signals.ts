import type { Signal } from '../../model/article.js';
import type { Page } from '../../model/page.js';
import { linkFarms } from '../../text/injected/link-farms.js';
import { stuffedHead } from '../../text/injected/stuffed-head.js';
import { mendedBy, OVERWRITTEN } from '../../text/mended-by.js';

/** So many ids of clusters are named. */
const MAX_IDS = 5;

function* signalsOf(page: Page): Generator<Signal> {
  if (mendedBy(page, OVERWRITTEN).next().done === false)
    yield { signal: 'a phrase is written over a word throughout', weight: 1 };
  const ids = [...page.clusterIds];
  if (ids.length > 0) {
    const more = ids.length > MAX_IDS ? ' …' : '';
    yield { signal: `empty tags with random ids: ${ids.slice(0, MAX_IDS).join(' ')}${more}`, weight: 1 };
  }
  for (const { hidden, hosts, links } of linkFarms(page).farms) {
    const what = `${links} links to ${hosts} ${hosts === 1 ? 'host' : 'hosts'}`;
    if (hidden === null) yield { signal: `links exchanged with other sites: ${what}`, weight: 0.5 };
    else yield { signal: `link farm hidden by ${hidden}: ${what}`, weight: 1 };
  }
  const [reason, ...more] = stuffedHead(page).reasons;
  if (reason !== undefined) {
    const others = more.length === 0 ? '' : `; ${more.length} more of its values are stuffed`;
    yield { signal: `in the head, ${reason}${others}`, weight: 1 };
  }
  const injected = [...mendedBy(page, 'injected-link')].length;
  if (injected > 0) yield { signal: `links put into the text: ${injected}`, weight: 0.5 };
}

/** A page that is all injections has thousands: so many are told. */
const MAX_SIGNALS = 20;

/** What on the page says that somebody else has written to it, each with a weight. */
export function hackedSignals(page: Page): Signal[] {
  const signals: Signal[] = [];
  for (const signal of signalsOf(page)) {
    if (signals.length === MAX_SIGNALS) break;
    signals.push(signal);
  }
  return signals;
}
