import type { Article, Outcome } from './model/article.js';
import type { Settled } from './model/fields.js';
import type { Block } from './model/page.js';
import type { Cut, Edit } from './model/rules.js';
import type { Trace } from './pipeline.js';
import { RULE_IDS } from './rules.js';
import { mergeCuts } from './stages/verify/merge-cuts.js';
import { summarise } from './stages/verify/summarise.js';
import { byBlock } from './text/by-block.js';

/** A stretch of a block that did not become article text. */
export interface ExplainedCut {
  readonly rule: string;
  readonly reason: string;
  /** Other rules that cut here as well: they would take it if this one were switched off. */
  readonly also: readonly string[];
  readonly text: string;
  /** The flag that keeps it, `null` where none does. */
  readonly keep: string | null;
}

/** A block of the page after repair, in reading order: what stays, and what goes by which rule. */
export interface ExplainedBlock {
  readonly block: number;
  readonly type: Block['type'];
  /** Index in the article's `blocks`, `null` where all of it is cut. */
  readonly article: number | null;
  /** What the article has of it. */
  readonly kept: string;
  readonly image: string | null;
  readonly cuts: readonly ExplainedCut[];
}

/** What repair did, in the order of the page as it was parsed. */
export interface ExplainedEdit {
  readonly rule: string;
  readonly reason: string;
  readonly kind: Edit['kind'];
  readonly block: number;
  readonly before: string;
  /** What stood there; nothing where blocks are joined or split. */
  readonly text: string;
  readonly instead: string;
  readonly after: string;
}

export interface ExplainedField {
  readonly value: unknown;
  readonly evidence: string | null;
  /** The candidates that lost, best first. */
  readonly lost: readonly { readonly value: unknown; readonly score: number; readonly evidence: string }[];
}

/** Everything that happened to one input, as plain data. */
export interface Explanation {
  readonly path: string;
  readonly status: Outcome['status'];
  readonly verdict: string | null;
  readonly message: string | null;
  readonly format: { readonly is: string; readonly why: string };
  readonly encoding: { readonly is: string; readonly why: string };
  readonly site: { readonly is: string; readonly layout: string | null; readonly why: string } | null;
  readonly url: string | null;
  readonly body: string;
  readonly frontMatter: string | null;
  readonly blocks: readonly ExplainedBlock[];
  readonly removed: Article['removed'];
  readonly edits: readonly ExplainedEdit[];
  readonly suspects: Article['suspects'];
  readonly fields: Readonly<Record<string, ExplainedField>>;
  readonly quality: Article['quality'] | null;
  readonly signals: Article['evidence'][string];
}

/** Characters of the text around an edit that are shown with it. */
const AROUND = 12;

/** Tells what happened to an input, from its trace. */
export function explanationOf(seen: Trace): Explanation {
  const { file, envelope, page, body, fields, outcome, assembled } = seen;
  const { site } = page;
  const article = outcome.status === 'article' ? outcome : null;
  return {
    path: file.path,
    status: outcome.status,
    verdict: outcome.status === 'rejected' ? outcome.verdict : null,
    message: outcome.status === 'article' ? null : outcome.message,
    format: { is: envelope.format, why: envelope.formatEvidence },
    encoding: { is: file.encoding, why: file.encodingEvidence },
    site:
      site === null ? null : { is: site.profile.site, layout: site.layout?.id ?? null, why: site.evidence },
    url: fields.url.value,
    body: body.evidence,
    frontMatter: page.frontMatter?.raw ?? null,
    blocks: blocksOf(seen),
    removed: summarise(assembled),
    edits: seen.edits.map((edit) => editOf(seen, edit)),
    suspects: article?.suspects ?? [],
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, settled]) => [name, fieldOf(settled as Settled<unknown>)]),
    ),
    quality: article?.quality ?? null,
    signals: article?.evidence['hacked'] ?? [],
  };
}

function blocksOf({ page, cuts, assembled }: Trace): ExplainedBlock[] {
  const cutsAt = byBlock(cuts);
  const articleBlock = new Map(assembled.from.map((block, index) => [block, index]));
  return page.blocks.map((block, index) => {
    const article = articleBlock.get(index) ?? null;
    return {
      block: index,
      type: block.type,
      article,
      kept: article === null ? '' : assembled.blocks[article]!.text,
      image: block.image?.src ?? null,
      cuts: cutsOf(block, cutsAt.get(index) ?? []),
    };
  });
}

function cutsOf({ text }: Block, cuts: readonly Cut[]): ExplainedCut[] {
  return mergeCuts(cuts).map(({ start, end, rule, reason }) => {
    const touching = cuts.filter((cut) => cut.start < end && cut.end > start);
    const also = [...new Set(touching.map((cut) => cut.rule))].filter((id) => id !== rule).sort();
    const rules = [rule, ...also];
    const keep = rules.every((id) => RULE_IDS.includes(id)) ? `--without ${rules.join(',')}` : null;
    return { rule, reason, also, text: text.slice(start, end), keep };
  });
}

function editOf({ parsed }: Trace, edit: Edit): ExplainedEdit {
  const { rule, reason, kind, block } = edit;
  const { text } = parsed.blocks[block]!;
  const { start, end } =
    edit.kind === 'replace'
      ? edit
      : edit.kind === 'split'
        ? { start: edit.at, end: edit.at }
        : { start: text.length, end: text.length };
  const next = edit.kind === 'join' ? (parsed.blocks[block + 1]?.text ?? '') : text.slice(end);
  return {
    rule,
    reason,
    kind,
    block,
    before: text.slice(Math.max(0, start - AROUND), start),
    text: text.slice(start, end),
    instead: edit.kind === 'replace' ? edit.replacement : edit.kind === 'join' ? edit.separator : '\n',
    after: next.slice(0, AROUND),
  };
}

function fieldOf({ value, evidence, candidates }: Settled<unknown>): ExplainedField {
  const lost = candidates
    .slice(1)
    .map((candidate) => ({ value: candidate.value, score: candidate.score, evidence: candidate.evidence }));
  return { value, evidence, lost };
}
