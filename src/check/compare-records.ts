import { isDeepStrictEqual } from 'node:util';
import { diffArrays } from 'diff';
import type { LedgerEntry } from '../model/article.js';
import type { Difference } from '../model/check.js';
import { diffParagraphs, type Paragraph } from './diff-paragraphs.js';
import { isRecord, isWhole, type JsonRecord, own } from './json-record.js';
import { whoCut } from './who-cut.js';

/** Keys that follow from the text: where it differs they say nothing more. */
const FOLLOWING = new Set(['fingerprint']);
const MAX_ITEM_EDITS = 2000;

/** How a list changed, item by item. */
function itemsOf(key: string, before: readonly unknown[], after: readonly unknown[]): Difference {
  const [old, now] = [before, after].map((items) => items.map((item) => JSON.stringify(item)));
  const changes = diffArrays(old!, now!, { maxEditLength: MAX_ITEM_EDITS });
  if (changes === undefined) return { key, kind: 'items', lost: before, new: after };
  const pick = (kind: 'added' | 'removed'): unknown[] =>
    changes.filter((change) => change[kind]).flatMap(({ value }) => value.map((item) => JSON.parse(item)));
  return { key, kind: 'items', lost: pick('removed'), new: pick('added') };
}

/** Differences below a key: records key by key, lists item by item. */
function* below(key: string, before: unknown, after: unknown): Generator<Difference> {
  if (isDeepStrictEqual(before, after)) return;
  if (isRecord(before) && isRecord(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* below(`${key}.${name}`, own(before, name), own(after, name));
  } else if (Array.isArray(before) && Array.isArray(after)) yield itemsOf(key, before, after);
  else
    yield {
      key,
      kind: 'value',
      ...(before === undefined ? {} : { expected: before }),
      ...(after === undefined ? {} : { actual: after }),
    };
}

function paragraphsOf(key: 'blocks' | 'text', record: JsonRecord): Paragraph[] | null {
  const value = own(record, key);
  if (key === 'text' && typeof value === 'string')
    return value === '' ? [] : value.split('\n\n').map((text) => ({ type: '', text }));
  if (key === 'text' || !Array.isArray(value) || !value.every(isRecord)) return null;
  return value.map((block) => ({ type: words(block['type']), text: textOf(block) }));
}

/** A picture's paragraph is its address. */
function textOf({ text, image }: JsonRecord): string {
  return words(isRecord(image) ? image['url'] : text);
}

const words = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** The text's difference, or that of its blocks, by paragraph. */
function* textDifference(
  key: 'blocks' | 'text',
  before: JsonRecord,
  after: JsonRecord,
): Generator<Difference> {
  if (isDeepStrictEqual(own(before, key), own(after, key))) return;
  const [old, now] = [paragraphsOf(key, before), paragraphsOf(key, after)];
  const ledger = (own(after, 'ledger') ?? []) as readonly LedgerEntry[];
  const paragraphs = old === null || now === null ? [] : diffParagraphs(old, now, whoCut(ledger));
  if (paragraphs.some(({ change }) => change !== 'same')) yield { key, kind: 'paragraphs', paragraphs };
  else yield* below(key, own(before, key), own(after, key));
}

/**
 * In what a record differs from what was expected, in the order of its keys.
 *
 * @param before the expectation. With a key `schema` it is a whole record, and no key may be missing or new; without, it
 *   pins just the keys that it has
 * @param after the record that came out, with its ledger
 */
export function compareRecords(before: JsonRecord, after: JsonRecord): Difference[] {
  const has = (key: string): boolean => Object.hasOwn(before, key);
  if (has('status') && before['status'] !== after['status']) return [...otherStatus(before, after)];
  const isAll = isWhole(before);
  const areBlocksOther = has('blocks') && !isDeepStrictEqual(before['blocks'], after['blocks']);
  const isTextSame = isDeepStrictEqual(before['text'], after['text']);
  /** Keys that are not compared by themselves: what a pin does not have, and what only follows from the text. */
  const isLeft = (key: string): boolean => {
    if (!has(key)) return !isAll || key === 'ledger';
    return !isTextSame && isAll && (FOLLOWING.has(key) || (key === 'text' && areBlocksOther));
  };
  // A pin that says nothing of the status is one of an article.
  const differences =
    isAll || has('status') || isArticle(after) ? [] : [...ofStatus({ status: 'article' }, after)];
  for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) {
    if (isLeft(key)) continue;
    if (key === 'blocks' || key === 'text') differences.push(...textDifference(key, before, after));
    else differences.push(...below(key, own(before, key), own(after, key)));
  }
  return differences;
}

const isArticle = ({ status }: JsonRecord): boolean => status === 'article';

function* ofStatus(before: JsonRecord, after: JsonRecord): Generator<Difference> {
  for (const key of ['status', 'verdict', 'stage', 'message'])
    yield* below(key, own(before, key), own(after, key));
}

/** An article that is one no more, or the other way round: of the rest only the text says anything. */
function* otherStatus(before: JsonRecord, after: JsonRecord): Generator<Difference> {
  yield* ofStatus(before, after);
  if (Object.hasOwn(before, 'text') || Object.hasOwn(after, 'text'))
    yield* textDifference('text', { text: '', ...before }, { text: '', ...after });
}
