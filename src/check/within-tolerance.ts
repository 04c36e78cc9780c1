import type { Difference } from '../model/check.js';
import { compareTexts, f1Of } from '../text/overlap.js';
import { isRecord, type JsonRecord, own } from './json-record.js';

/** Keys that say what the text is, or that follow from it: where the text is a little other, so are they. */
const OF_TEXT = new Set(['text', 'blocks', 'fingerprint', 'removed', 'ledger']);
const SCORE = 'quality.score';

const isOfText = ({ key }: Difference): boolean => key === SCORE || OF_TEXT.has(key.split('.')[0]!);

/** The text of a record, or that of its blocks where it pins these alone; `null` where it has neither. */
function textOf(record: JsonRecord): string | null {
  const text = own(record, 'text');
  if (typeof text === 'string') return text;
  const blocks = own(record, 'blocks');
  if (!Array.isArray(blocks)) return null;
  return blocks.map((block) => String(isRecord(block) ? (own(block, 'text') ?? '') : '')).join('\n\n');
}

/** What is left of differences where the text is near enough, and how near it is. */
export interface Tolerated {
  readonly differences: readonly Difference[];
  /** F1 by shingles of four tokens; `null` where no difference was tolerated. */
  readonly similarity: number | null;
}

/**
 * Passes over differences of the text where it is near enough to what was expected; all other fields must be equal.
 *
 * @param tolerance F1 from which it is; `undefined`: only the same text will do
 */
export function withinTolerance(
  differences: readonly Difference[],
  before: JsonRecord,
  now: JsonRecord,
  tolerance: number | undefined,
): Tolerated {
  const [wanted, given] = [textOf(before), textOf(now)];
  const others = differences.filter((difference) => !isOfText(difference));
  const isOther = others.length === differences.length;
  if (tolerance === undefined || isOther || wanted === null || given === null)
    return { differences, similarity: null };
  const similarity = f1Of(compareTexts(wanted, given));
  return similarity < tolerance ? { differences, similarity: null } : { differences: others, similarity };
}
