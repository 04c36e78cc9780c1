import type { Article, Outcome } from '../../model/article.js';
import type { Provenance } from '../../model/provenance.js';
import type { Cut, View } from '../../model/rules.js';
import { fingerprint } from '../../text/fingerprint.js';
import { type Assembled, assemble } from './assemble.js';
import { evidenceOf } from './evidence.js';
import { flagsOf } from './flags.js';
import { hackedSignals } from './hacked-signals.js';
import { articleLinks } from './links.js';
import { qualityScore } from './quality-score.js';
import { summarise } from './summarise.js';
import { suspectsOf } from './suspects.js';
import { verdictOf } from './verdict.js';

/** The outcome, with what it was made of for `explain` and the conservation check. */
export interface Verified {
  readonly outcome: Outcome;
  readonly assembled: Assembled;
}

/**
 * Puts the article together from what no rule cut, keeps the books of what they did, and judges the result.
 *
 * @param cuts of select and strip, overlapping as they may
 */
export function verify(
  view: View,
  cuts: readonly Cut[],
  provenance: Provenance,
  withLedger: boolean,
): Verified {
  const assembled = assemble(view.page, cuts);
  const verdict = verdictOf(view, assembled);
  const { input } = provenance;
  if (verdict !== null) {
    return { outcome: { schema: 1, status: 'rejected', ...verdict, input }, assembled };
  }
  return { outcome: articleOf(view, assembled, provenance, withLedger), assembled };
}

function articleOf(view: View, assembled: Assembled, provenance: Provenance, withLedger: boolean): Article {
  const { page, fields } = view;
  const { blocks, images, ledger, text } = assembled;
  const people = [...(fields.people.value ?? [])];
  const writers = [
    ...new Set(people.filter(({ role }) => role === 'author' || role === 'reporter').map(({ name }) => name)),
  ];
  const signals = hackedSignals(page);
  const flags = flagsOf(view, assembled, provenance, signals);
  return {
    schema: 1,
    status: 'article',
    title: fields.headline.value?.title ?? null,
    subtitle: fields.headline.value?.subtitle ?? null,
    originalTitle: fields.originalTitle.value,
    authors: writers.length === 0 && fields.account.value !== null ? [fields.account.value] : writers,
    editors: [...(fields.editors.value ?? [])],
    people,
    source: fields.source.value,
    agency: fields.dateline.value?.agency ?? null,
    site: fields.site.value,
    account: fields.account.value,
    dateline: fields.dateline.value,
    published: fields.published.value,
    modified: fields.modified.value,
    crawled: fields.crawled.value,
    language: fields.language.value,
    categories: [...(fields.categories.value ?? [])],
    keywords: [...(fields.keywords.value ?? [])],
    lead: fields.lead.value,
    blocks,
    text,
    images,
    links: articleLinks(page, assembled),
    next: fields.next.value,
    duplicateOf: null,
    input: { ...provenance.input, url: fields.url.value },
    evidence: evidenceOf(view, provenance, flags.includes('hacked') ? signals : []),
    quality: {
      score: qualityScore(view, assembled, flags),
      complete: !flags.includes('truncated') && fields.next.value === null,
      flags,
    },
    suspects: suspectsOf(assembled),
    removed: summarise(assembled),
    fingerprint: fingerprint(text),
    ...(withLedger ? { ledger: [...ledger] } : {}),
  };
}
