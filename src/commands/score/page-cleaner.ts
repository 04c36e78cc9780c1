import { availableParallelism } from 'node:os';
import { CleanBatch } from '../../clean-batch.js';
import type { Order } from '../../clean-worker.js';
import type { CleanOptions } from '../../model/options.js';
import type { Prediction } from '../../model/score.js';
import type { Washed } from '../../model/washed.js';
import { findPages } from '../../score/find-pages.js';
import { predictionOf } from '../../score/prediction-of.js';
import type { LabelledSet } from '../../score/read-labels.js';
import { ScoreError } from '../../score/score-error.js';
import { collect } from '../../stages/collect/collect.js';
import { parseJson } from '../../text/parse-json.js';
import { untilAborted } from '../clean/until-aborted.js';
import type { Console } from '../console.js';
import { limitsOf } from '../limits-of.js';
import type { PageFlags } from './flags.js';

/** A page that is to be cleaned, with the id of its label. */
interface PageOrder extends Order {
  readonly id: string;
}

async function* ordersFor(
  pages: ReadonlyMap<string, string>,
  maxBytes: number | undefined,
): AsyncGenerator<PageOrder> {
  for (const [file, id] of pages) {
    let count = 0;
    for await (const place of collect([file], { maxBytes })) {
      if (++count > 1) throw new ScoreError(`${file}: holds more than one page; a label is of one`);
      yield { place, known: null, id };
    }
  }
}

/** What came of a page, as a line of predictions would say it. */
function predicted(id: string, { brief, data }: Washed): Prediction {
  const prediction = brief.status === 'article' ? predictionOf(parseJson(data) as object) : null;
  if (prediction !== null) return { ...prediction, id };
  const format =
    'format' in brief.input && typeof brief.input.format === 'string' ? brief.input.format : null;
  return { id, site: null, format, article: null };
}

/** Cleans labelled pages in worker threads, as `clean` does. */
export class PageCleaner {
  readonly #batch: CleanBatch;
  readonly #maxBytes: number | undefined;
  readonly #io: Console;

  /** @param cleaning how pages are cleaned, as the flags say */
  constructor(cleaning: CleanOptions, flags: PageFlags, io: Console) {
    const { jobs = availableParallelism(), maxBytes } = flags;
    this.#maxBytes = maxBytes;
    this.#io = io;
    this.#batch = new CleanBatch({
      cleaning: { ...cleaning, maxBytes },
      format: 'ndjson',
      withSignature: false,
      isResumed: false,
      jobs,
      isUnordered: false,
      limits: limitsOf(flags),
    });
  }

  /**
   * What is found in the pages of a set.
   * @throws ScoreError where a label has no page; Interrupted
   */
  async *predict(set: LabelledSet): AsyncGenerator<Prediction> {
    const orders = ordersFor(await findPages(set), this.#maxBytes);
    for await (const { order, delivery } of untilAborted(this.#batch.run(orders), this.#io))
      yield predicted(order.id, delivery!);
  }

  close(): Promise<void> {
    return this.#batch.close();
  }
}
