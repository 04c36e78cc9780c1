import type { Article, Outcome } from '../../model/article.js';
import type { CleanOptions } from '../../model/options.js';
import type { Provenance } from '../../model/provenance.js';
import type { Cut, View } from '../../model/rules.js';
import { cleanField, cleanList, cleanOrNull } from '../../text/clean-field.js';
import { fingerprint } from '../../text/fingerprint.js';
import { articleLinks } from './article-links.js';
import { type Assembled, assemble } from './assemble.js';
import { findSuspects } from './find-suspects.js';
import { gatherEvidence } from './gather-evidence.js';
import { hackedSignals } from './hacked-signals.js';
import { inHalfWidth } from './in-half-width.js';
import { blockTraits } from './listing/block-traits.js';
import { type QualityParts, qualityParts } from './quality-parts.js';
import { qualityScore } from './quality-score.js';
import { raiseFlags } from './raise-flags.js';
import { reachVerdict } from './reach-verdict.js';
import { spunSignals } from './spun-signals.js';
import { summarise } from './summarise.js';

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
  { ledger: withLedger, peers, width }: Pick<CleanOptions, 'ledger' | 'peers' | 'width'>,
): Verified {
  const assembled = assemble(view.page, cuts);
  const looked = blockTraits(view.page, assembled.from);
  const verdict = reachVerdict(view, assembled, looked);
  const { input } = provenance;
  if (verdict !== null) {
    return { outcome: { schema: 1, status: 'rejected', ...verdict, input }, assembled };
  }
  const others = peers?.articles.filter(({ sha256 }) => sha256 !== input.sha256) ?? [];
  const suspects = findSuspects(view, assembled, others);
  const quality = qualityParts(view, assembled, looked);
  const article = articleOf(view, assembled, provenance, { suspects, quality });
  // Last of all: what is cut, and why, is the same with and without it.
  const last = width === true ? inHalfWidth(article, assembled) : { article, assembled };
  return {
    outcome: withLedger === true ? { ...last.article, ledger: [...last.assembled.ledger] } : last.article,
    assembled: last.assembled,
  };
}

/** Fields that are one string, or a list of them, made fit to print. */
function plainFields({ fields }: View) {
  const { agency = null, place = null, date = null } = fields.dateline.value ?? {};
  return {
    title: cleanOrNull(fields.headline.value?.title),
    subtitle: cleanOrNull(fields.headline.value?.subtitle),
    originalTitle: cleanOrNull(fields.originalTitle.value),
    editors: cleanList(fields.editors.value),
    people: (fields.people.value ?? []).map((person) => ({ ...person, name: cleanField(person.name) })),
    source: cleanOrNull(fields.source.value),
    agency,
    site: cleanOrNull(fields.site.value),
    account: cleanOrNull(fields.account.value),
    dateline: fields.dateline.value === null ? null : { agency, place, date },
    categories: cleanList(fields.categories.value),
    keywords: cleanList(fields.keywords.value),
    lead: cleanOrNull(fields.lead.value),
  };
}

interface Parts extends Pick<Article, 'suspects'> {
  readonly quality: QualityParts;
}

function articleOf(view: View, assembled: Assembled, provenance: Provenance, parts: Parts): Article {
  const { page, fields } = view;
  const { blocks, images, text } = assembled;
  const { categories, keywords, lead, title, subtitle, originalTitle, people, ...plain } = plainFields(view);
  const writers = cleanList(
    people.filter(({ role }) => role === 'author' || role === 'reporter').map(({ name }) => name),
  );
  const signals = { hacked: hackedSignals(page), spun: spunSignals(page, assembled) };
  const flags = raiseFlags(view, assembled, provenance, signals);
  const { editors, source, agency, site, account, dateline } = plain;
  return {
    schema: 1,
    status: 'article',
    title,
    subtitle,
    originalTitle,
    authors: writers.length === 0 && account !== null ? [account] : writers,
    editors,
    people,
    source,
    agency,
    site,
    account,
    dateline,
    published: fields.published.value,
    modified: fields.modified.value,
    crawled: fields.crawled.value,
    language: fields.language.value,
    categories,
    keywords,
    lead,
    blocks,
    text,
    images,
    links: articleLinks(page, assembled),
    next: fields.next.value,
    duplicateOf: null,
    input: { ...provenance.input, url: fields.url.value },
    evidence: gatherEvidence(view, provenance, signals, flags),
    quality: {
      score: qualityScore(parts.quality, flags),
      complete: !flags.includes('truncated') && fields.next.value === null,
      flags,
    },
    suspects: parts.suspects,
    removed: summarise(assembled),
    fingerprint: fingerprint(text),
  };
}
