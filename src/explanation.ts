import type {
  ExplainedBlock,
  ExplainedCut,
  ExplainedEdit,
  ExplainedField,
  Explanation,
} from './model/explanation.js';
import type { Settled } from './model/fields.js';
import type { Block } from './model/page.js';
import type { Cut, Edit } from './model/rules.js';
import type { Trace } from './pipeline.js';
import { RULE_IDS } from './rules.js';
import { mergeCuts } from './stages/verify/merge-cuts.js';
import { summarise } from './stages/verify/summarise.js';
import { byBlock } from './text/by-block.js';

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
  const starting = [...cuts].sort((a, b) => a.start - b.start);
  /** Rules that have cut up to here, each with the furthest that it cuts. */
  const reach = new Map<string, number>();
  let next = 0;
  return mergeCuts(cuts).map(({ start, end, rule, reason }) => {
    for (; next < starting.length && starting[next]!.start < end; next++) {
      const cut = starting[next]!;
      reach.set(cut.rule, Math.max(reach.get(cut.rule) ?? 0, cut.end));
    }
    const touching = [...reach].filter(([id, to]) => id !== rule && to > start);
    const also = touching.map(([id]) => id).sort();
    return { rule, reason, also, text: text.slice(start, end), keep: keepFlag([rule, ...also]) };
  });
}

function keepFlag(rules: readonly string[]): string | null {
  return rules.every((id) => RULE_IDS.includes(id)) ? `--without ${rules.join(',')}` : null;
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
