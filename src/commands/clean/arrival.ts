import type { CleanBatch, Delivered } from '../../clean-batch.js';
import type { Washed } from '../../model/washed.js';
import { markDuplicate } from '../../stages/write/mark-duplicate.js';
import type { OutputFormat } from '../../stages/write/output-formats.js';
import type { KnownOrder } from './memory.js';

/** What came of an input, ready to be written. */
export interface Arrival {
  readonly order: KnownOrder;
  readonly washed: Washed;
  /** A former run wrote the very same. */
  readonly isOld: boolean;
}

/** The name of the first input of the run that an article is a near-duplicate of, `null` for one that is new. */
export type Judge = (washed: Washed) => string | null;

function marked(washed: Washed, format: OutputFormat, duplicateOf: string | null): Washed {
  const { brief, data } = washed;
  if (duplicateOf === null || brief.status !== 'article') return washed;
  return { ...washed, brief: { ...brief, duplicateOf }, data: markDuplicate(data, format, duplicateOf) };
}

/** What came of an input, now or in a former run, with the near-duplicate that came before it. */
export async function arrivalOf(
  { order, delivery }: Delivered<KnownOrder>,
  batch: Pick<CleanBatch, 'one'>,
  format: OutputFormat,
  judge: Judge,
): Promise<Arrival> {
  const old = delivery === null ? await order.recall?.() : null;
  const washed = delivery ?? old ?? (await batch.one(order.place));
  const duplicateOf = judge(washed);
  const { brief } = washed;
  if (washed !== old) return { order, washed: marked(washed, format, duplicateOf), isOld: false };
  if (brief.status !== 'article' || brief.duplicateOf === duplicateOf) return { order, washed, isOld: true };
  // What came before it is another now: it is written anew.
  return { order, washed: marked(await batch.one(order.place), format, duplicateOf), isOld: false };
}
