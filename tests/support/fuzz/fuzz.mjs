// Runs inputs through threads of the built program, and ends those that hang.
import { Worker } from 'node:worker_threads';

const WORKER = new URL('./fuzz-worker.mjs', import.meta.url);
const BATCH = 16;
const HANGS = 'hangs';
const LIMITS = {
  /** An input that takes longer hangs. */
  hangMs: 20_000,
  /** Heap of a thread: what needs more ends it. */
  heapMb: 768,
};
/** How much more than the median a kilobyte may take; of small inputs, so many are taken for granted. */
const SLOW = 50;
const FLOOR_KB = 8;
/** Milliseconds a kilobyte that nobody minds, whatever the median. */
const FLOOR_RATE = 20;

const kilobytes = (bytes) => Math.max(FLOOR_KB, bytes / 1024);
const rateOf = ({ ms, bytes }) => ms / kilobytes(bytes);

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** One thread and what it is at; when it hangs or dies, the input that it was at is told, and the rest given to another. */
class Hand {
  #limits;
  #worker;
  #hear = () => {};
  #end = () => {};

  constructor(limits) {
    this.#limits = limits;
  }

  /** What the thread says of each input, in any order: `tell` is called once for each. */
  async judge(inputs, tell, isTiming = false) {
    const left = new Map(inputs.map((input) => [input.seed, input]));
    while (left.size > 0) {
      const ended = await this.#run([...left.values()], isTiming, (message) => {
        left.delete(message.seed);
        tell(message);
      });
      if (ended === null) return;
      const { begun, fault } = ended;
      const input = left.get(begun);
      left.delete(begun);
      tell({
        seed: begun,
        kind: 'none',
        ms: this.#limits.hangMs,
        bytes: input.bytes.length,
        faults: [fault],
      });
    }
  }

  /** `null` when all are told, else which input ended the thread, and how. */
  async #run(inputs, isTiming, tell) {
    let begun = inputs[0].seed;
    let left = inputs.length;
    let timer;
    const { hangMs } = this.#limits;
    const fault = await new Promise((resolve) => {
      const watch = () => {
        clearTimeout(timer);
        timer = setTimeout(resolve, hangMs, `${HANGS}: nothing for ${hangMs / 1000} s`);
      };
      this.#end = resolve;
      this.#hear = (message) => {
        watch();
        if ('begun' in message) begun = message.begun;
        else {
          tell(message);
          if (--left === 0) resolve(null);
        }
      };
      this.#started().postMessage({ inputs, isTiming });
    });
    clearTimeout(timer);
    if (fault === null) return null;
    await this.close();
    return { begun, fault };
  }

  #started() {
    this.#worker ??= new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: this.#limits.heapMb } })
      .on('message', (message) => this.#hear(message))
      .on('error', (error) => this.#end(`ended its thread: ${error.stack ?? error}`))
      .on('exit', (code) => this.#end(`ended its thread with ${code}`));
    return this.#worker;
  }

  async close() {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#hear = () => {};
    this.#end = () => {};
    await worker?.terminate();
  }
}

/** Those that hung beside others: on a busy machine an input may wait for its thread. Alone it has three times as long. */
async function hungOnes(hung, make, limits, tell) {
  const hand = new Hand({ ...limits, hangMs: limits.hangMs * 3 });
  for (const seed of hung) await hand.judge([make(seed)], tell);
  await hand.close();
}

/** Those that take far longer a kilobyte than most, alone and at their best. */
async function slowOnes(rates, make, hand) {
  const limit = Math.max(FLOOR_RATE, median([...rates.values()].map(({ rate }) => rate)) * SLOW);
  const slow = [];
  for (const [seed, { rate, bytes }] of rates) {
    if (rate <= limit) continue;
    await hand.judge(
      [make(seed)],
      ({ ms, faults = [] }) => {
        const best = rateOf({ ms, bytes });
        if (best > limit)
          slow.push({
            seed,
            faults: [...faults, `slow: ${best.toFixed(1)} ms a KB, the limit is ${limit.toFixed(1)}`],
          });
      },
      true,
    );
  }
  return slow;
}

/**
 * Judges the inputs of many seeds.
 *
 * @param seeds any iterable of numbers
 * @param make the input of a seed: `{seed, bytes, options, origin}`
 * @param options `threads`; `onVerdict`, called once for each; `limits`, as `LIMITS` above
 * @returns counts by kind, the slowest, the faults: `{seed, faults}`
 */
export async function fuzz(seeds, make, { threads = 1, onVerdict = () => {}, limits = {} } = {}) {
  const kinds = new Map();
  const rates = new Map();
  const failures = [];
  const hung = [];
  const within = { ...LIMITS, ...limits };
  let slowest = { rate: 0 };
  const queue = seeds[Symbol.iterator]();
  const take = () => {
    const inputs = [];
    while (inputs.length < BATCH) {
      const { done, value } = queue.next();
      if (done) break;
      inputs.push(make(value));
    }
    return inputs;
  };
  const hear = (verdict) => {
    if (verdict.faults[0]?.startsWith(HANGS)) hung.push(verdict.seed);
    else tell(verdict);
  };
  const tell = (verdict) => {
    const { seed, kind, bytes, faults } = verdict;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const rate = rateOf(verdict);
    rates.set(seed, { rate, bytes });
    if (rate > slowest.rate) slowest = { ...verdict, rate };
    if (faults.length > 0) failures.push({ seed, faults });
    onVerdict(verdict);
  };
  const hands = Array.from({ length: threads }, () => new Hand(within));
  await Promise.all(
    hands.map(async (hand) => {
      for (let inputs = take(); inputs.length > 0; inputs = take()) await hand.judge(inputs, hear);
    }),
  );
  await hungOnes(hung, make, within, tell);
  failures.push(...(await slowOnes(rates, make, hands[0])));
  await Promise.all(hands.map((hand) => hand.close()));
  return {
    kinds,
    failures,
    slowest,
    cases: rates.size,
    median: median([...rates.values()].map(({ rate }) => rate)),
  };
}
