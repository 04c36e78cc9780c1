import type { Article, Flag } from '../../model/article.js';
import type { Settled } from '../../model/fields.js';
import type { Provenance } from '../../model/provenance.js';
import type { View } from '../../model/rules.js';
import type { FlagSignals } from './raise-flags.js';
import { rereadPlaces } from './reread-places.js';

/** Where each field that was found was read, by the field's name in the article. */
export function gatherEvidence(
  view: View,
  provenance: Provenance,
  signals: FlagSignals,
  flags: readonly Flag[],
): Article['evidence'] {
  const { fields, body } = view;
  const evidence: Article['evidence'] = {
    format: provenance.formatEvidence,
    encoding: provenance.encodingEvidence,
    body: body.evidence,
  };
  if (provenance.paragraphEvidence !== null) evidence['paragraphs'] = provenance.paragraphEvidence;
  const reread = rereadPlaces(view.page);
  const [first] = reread;
  if (first !== undefined) evidence['mojibake'] = `${first.reason}: read right at ${reread.length} places`;
  const named: readonly (readonly [string, Settled<unknown>])[] = [
    ['title', fields.headline],
    ['originalTitle', fields.originalTitle],
    ['people', fields.people],
    ['editors', fields.editors],
    ['source', fields.source],
    ['site', fields.site],
    ['account', fields.account],
    ['dateline', fields.dateline],
    ['published', fields.published],
    ['modified', fields.modified],
    ['crawled', fields.crawled],
    ['language', fields.language],
    ['categories', fields.categories],
    ['keywords', fields.keywords],
    ['lead', fields.lead],
    ['next', fields.next],
    ['url', fields.url],
  ];
  for (const [name, settled] of named) if (settled.evidence !== null) evidence[name] = settled.evidence;
  for (const name of ['hacked', 'spun'] as const)
    if (flags.includes(name)) evidence[name] = [...signals[name]];
  return evidence;
}
