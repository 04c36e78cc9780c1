import { explanationOf } from '../explanation.js';
import type { ExplainedBlock, ExplainedField, Explanation } from '../model/explanation.js';
import type { Fact, ReportDocument, ReportField } from '../model/report.js';
import type { Trace } from '../pipeline.js';
import { documentOfRecord, signalsOf, sizeWords } from './document-of-record.js';
import { type EntryPlace, passagesOf } from './passages.js';
import { valueWords } from './value-words.js';

/**
 * What the page shows of an input that was cleaned just now: all that its record has, the text of what is no article as
 * well, each block's type, edits, and the candidates that lost.
 *
 * @param without ids of rules that were switched off
 */
export function documentOfTrace(seen: Trace, without: readonly string[] = []): ReportDocument {
  const { outcome, assembled } = seen;
  const told = explanationOf(seen, without);
  const { blocks, ledger, from } = assembled;
  const noteOf = (block: number) => {
    const { type, readAs } = told.blocks[block]!;
    return { type, ...(readAs.length === 0 ? {} : { readAs }) };
  };
  return {
    ...documentOfRecord(outcome),
    ...fieldsOf(told),
    ...passagesOf({ blocks, ledger, places: placesOf(seen, told.blocks), from, noteOf }),
    facts: factsOf(told, seen),
    signals: outcome.status === 'failed' ? [] : signalsOf(outcome.evidence),
    title: told.fields['title'] === undefined ? null : titleOf(told.fields['title']),
    language: (told.fields['language']?.value as string | null | undefined) ?? null,
    blocks,
    edits: told.edits,
    removed: told.removed,
    without,
  };
}

function placesOf({ assembled }: Trace, blocks: readonly ExplainedBlock[]): EntryPlace[] {
  const { ledger, ledgerBlocks, ledgerFrom } = assembled;
  return ledger.map(({ rule, text }, k) => {
    const from = ledgerFrom[k] ?? null;
    const cuts = from === null ? [] : blocks[from]!.cuts.filter((cut) => cut.rule === rule);
    const also = (cuts.find((cut) => cut.text === text) ?? cuts[0])?.also ?? [];
    return { article: ledgerBlocks[k] ?? null, from, also };
  });
}

function titleOf({ value }: ExplainedField): string | null {
  if (typeof value === 'string') return value;
  return value !== null && typeof value === 'object' && 'title' in value ? String(value.title) : null;
}

function fieldsOf({ fields }: Explanation): Pick<ReportDocument, 'fields' | 'notFound'> {
  const names = Object.entries(fields);
  return {
    fields: names.filter(([, { value }]) => value !== null).map(([name, field]) => fieldOf(name, field)),
    notFound: names.filter(([, { value }]) => value === null).map(([name]) => name),
  };
}

function fieldOf(name: string, { value, score, evidence, also, lost }: ExplainedField): ReportField {
  return {
    name,
    value: valueWords(value),
    evidence: [...(evidence === null ? [] : [evidence]), ...also],
    ...(score === null ? {} : { score }),
    lost: lost.map((one) => ({ ...one, value: valueWords(one.value) })),
  };
}

function factsOf({ format, encoding, site, url, body }: Explanation, { file }: Trace): Fact[] {
  return [
    { label: 'Format', value: format.is, why: format.why },
    { label: 'Encoding', value: encoding.is, why: encoding.why },
    ...(site === null
      ? []
      : [
          {
            label: 'Site',
            value: site.layout === null ? site.is : `${site.is}, layout ${site.layout}`,
            why: site.why,
          },
        ]),
    ...(url === null ? [] : [{ label: 'Address', value: url }]),
    { label: 'Body', value: body },
    { label: 'Size', value: sizeWords(file.bytes) },
    { label: 'SHA-256', value: file.sha256 },
  ];
}
