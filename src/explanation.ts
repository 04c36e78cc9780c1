import type { Article, Rejected } from './model/article.js';
import type {
  ExplainedBlock,
  ExplainedCut,
  ExplainedEdit,
  ExplainedField,
  Explanation,
} from './model/explanation.js';
import type { Settled } from './model/fields.js';
import type { Block } from './model/page.js';
import type { Cut, Edit, Replacement, Split } from './model/rules.js';
import type { Trace } from './pipeline.js';
import { RULE_IDS } from './rules.js';
import { mergeCuts } from './stages/verify/merge-cuts.js';
import { REPEATED_IMAGE } from './stages/verify/repeated-image.js';
import { summarise } from './stages/verify/summarise.js';
import { byBlock } from './text/by-block.js';

/** Characters of the text around an edit that are shown with it. */
const AROUND = 12;

/**
 * Tells what happened to an input, from its trace.
 *
 * @param without ids of rules that were switched off: a flag that keeps something names them as well
 */
export function explanationOf(seen: Trace, without: readonly string[] = []): Explanation {
  const { page, body, fields, outcome, assembled } = seen;
  const { path, status, ...told } = identityOf(seen);
  const article = outcome.status === 'article' ? outcome : null;
  return {
    path,
    status,
    verdict: outcome.status === 'rejected' ? outcome.verdict : null,
    message: outcome.status === 'article' ? null : outcome.message,
    ...told,
    body: body.evidence,
    frontMatter: page.frontMatter?.raw ?? null,
    blocks: blocksOf(seen, without),
    without,
    removed: summarise(assembled).map((one) => ({ ...one, keep: keepFlag([one.rule, ...without]) })),
    edits: editsOf(seen),
    suspects: article?.suspects ?? [],
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, settled]) => [
        ARTICLE_NAMES[name] ?? name,
        fieldOf(settled as Settled<unknown>),
      ]),
    ),
    quality: article?.quality ?? null,
    signals: outcome.status === 'failed' ? [] : signalsOf(outcome),
    suspectBlocks: (article?.suspects ?? []).map(({ block }) =>
      block === null ? null : assembled.from[block]!,
    ),
  };
}

/** The signals of a verdict, or of an article's flags. */
function signalsOf({ evidence }: Article | Rejected): Explanation['signals'] {
  return ['verdict', 'hacked', 'spun'].flatMap((name) => {
    const told = evidence[name] ?? [];
    return typeof told === 'string' ? [] : told;
  });
}

/** What an input is, and how that was told. */
export function identityOf({
  file,
  envelope,
  page,
  fields,
  outcome,
}: Trace): Pick<Explanation, 'path' | 'status' | 'format' | 'encoding' | 'site' | 'url'> {
  const { site } = page;
  return {
    path: file.path,
    status: outcome.status,
    format: { is: envelope.format, why: envelope.formatEvidence },
    encoding: { is: file.encoding, why: file.encodingEvidence },
    site:
      site === null ? null : { is: site.profile.site, layout: site.layout?.id ?? null, why: site.evidence },
    url: fields.url.value,
  };
}

/** Fields whose readers have other names than the article's keys. */
const ARTICLE_NAMES: Readonly<Record<string, string>> = { headline: 'title' };

function blocksOf(seen: Trace, without: readonly string[]): ExplainedBlock[] {
  const { page, cuts, assembled } = seen;
  const cutsAt = byBlock(cuts);
  const articleBlock = new Map(assembled.from.map((block, index) => [block, index]));
  const readAs = fieldsByBlock(seen);
  return page.blocks.map((block, index) => {
    const article = articleBlock.get(index) ?? null;
    const made = article === null ? null : assembled.blocks[article]!;
    const own = cutsOf(block, cutsAt.get(index) ?? [], without);
    const isRepeated = block.image !== undefined && made === null && own.length === 0;
    return {
      block: index,
      type: made?.type ?? block.type,
      article,
      kept: made?.text ?? '',
      image: block.image?.src ?? null,
      readAs: readAs.get(index) ?? [],
      cuts: isRepeated ? [REPEATED] : own,
    };
  });
}

const REPEATED: ExplainedCut = { ...REPEATED_IMAGE, also: [], text: '', keep: null };

/** Which fields' winners stand in which blocks. */
function fieldsByBlock({ fields }: Trace): Map<number, string[]> {
  const names = new Map<number, string[]>();
  for (const [name, { candidates }] of Object.entries(fields) as [string, Settled<unknown>][]) {
    const block = candidates[0]?.block;
    if (block !== undefined) names.set(block, [...(names.get(block) ?? []), ARTICLE_NAMES[name] ?? name]);
  }
  return names;
}

function cutsOf({ text }: Block, cuts: readonly Cut[], without: readonly string[]): ExplainedCut[] {
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
    return { rule, reason, also, text: text.slice(start, end), keep: keepFlag([rule, ...also, ...without]) };
  });
}

function keepFlag(rules: readonly string[]): string | null {
  return rules.every((id) => RULE_IDS.includes(id)) ? `--without ${rules.join(',')}` : null;
}

/** The one rule whose edits are of the page as parsed. */
const DOUBLE_ENCODING = 'double-encoding';

/** Edits with the number that their block has after repair. */
function editsOf({ parsed, readable, edits }: Trace): ExplainedEdit[] {
  const byOld = byBlock(edits);
  const told: ExplainedEdit[] = [];
  let now = 0;
  for (let old = 0; old < parsed.blocks.length; old++) {
    const own = byOld.get(old) ?? [];
    const splits = own.filter((edit) => edit.kind === 'split').map(({ at }) => at);
    for (const edit of own) {
      const piece = edit.kind === 'join' ? splits.length : splits.filter((at) => at <= placeOf(edit)).length;
      const { blocks } = edit.rule === DOUBLE_ENCODING ? parsed : readable;
      told.push(editOf(edit, now + piece, blocks[old]!.text, blocks[old + 1]?.text ?? ''));
    }
    const isJoined = own.some(({ kind }) => kind === 'join') && old < parsed.blocks.length - 1;
    now += splits.length + (isJoined ? 0 : 1);
  }
  return told;
}

const placeOf = (edit: Replacement | Split): number => (edit.kind === 'split' ? edit.at : edit.start);

function editOf(edit: Edit, block: number, text: string, next: string): ExplainedEdit {
  const { rule, reason, kind } = edit;
  const start = edit.kind === 'join' ? text.length : placeOf(edit);
  const end = edit.kind === 'replace' ? edit.end : start;
  const after = edit.kind === 'join' ? next : text.slice(end, end + AROUND);
  return {
    rule,
    reason,
    kind,
    block,
    before: text.slice(Math.max(0, start - AROUND), start),
    text: text.slice(start, end),
    instead: edit.kind === 'replace' ? edit.replacement : edit.kind === 'join' ? edit.separator : '\n',
    after: after.slice(0, AROUND),
  };
}

function fieldOf({ value, evidence, candidates }: Settled<unknown>): ExplainedField {
  const said = JSON.stringify(value);
  const others = candidates.slice(1);
  const also = others.filter((one) => JSON.stringify(one.value) === said).map((one) => one.evidence);
  const lost = others
    .filter((one) => JSON.stringify(one.value) !== said)
    .map((one) => ({ value: one.value, score: one.score, evidence: one.evidence }));
  return { value, score: candidates[0]?.score ?? null, evidence, also: [...new Set(also)], lost };
}
