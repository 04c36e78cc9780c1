// The whole flow over pages, from bytes to JSON bytes in one thread, against htmlparser2's plain tree of the same text.
import { parseDocument } from 'htmlparser2';
import { clean, trace } from '../build/pipeline.js';
import { decode } from '../build/stages/decode/decode.js';
import { serialise } from '../build/stages/write/serialise.js';
import { injectionCost } from './injections.mjs';
import { median, quantile, row, timed } from './statistics.mjs';

/** Rounds of which the first two only warm up; in every other one the reference goes second. */
const WARM_UP = 2;
const ROUNDS = 9;
/** Small sets are gone over several times in a round: the engine needs some to compile what is slow. */
const MIN_BYTES = 20_000_000;

const written = (outcome) => Buffer.from(serialise(outcome, 'ndjson'));

/** Decoded texts of those that are text; what is none has no reference. */
function readable(sources) {
  return sources.flatMap((source) => {
    try {
      return [{ source, text: decode(source, {}).text }];
    } catch {
      return [];
    }
  });
}

/** Milliseconds of each page. */
function pageTimes(pages, run) {
  return pages.map((page) => timed(() => run(page)));
}

const sum = (values) => values.reduce((all, value) => all + value, 0);
const cleaned = ({ source }) => written(clean(source));
const parsed = ({ text }) => parseDocument(text);

/** Both over all pages, now one first and now the other. */
function round(pages, isReferenceFirst) {
  const first = pageTimes(pages, isReferenceFirst ? parsed : cleaned);
  const second = pageTimes(pages, isReferenceFirst ? cleaned : parsed);
  const [reference, own] = isReferenceFirst ? [first, second] : [second, first];
  return { reference: sum(reference), own: sum(own), pages: own };
}

/** Milliseconds by stage, and the most memory that was held after any page. */
function stageTimes(pages) {
  const stages = new Map();
  let memory = 0;
  for (const { source } of pages) {
    let stage = 'decode';
    let from = performance.now();
    const enter = (next) => {
      const now = performance.now();
      stages.set(stage, (stages.get(stage) ?? 0) + now - from);
      stage = next;
      from = now;
    };
    try {
      const { outcome } = trace(source, {}, enter);
      enter('write');
      written(outcome);
      enter('write');
    } catch {
      // An input that fails has no outcome to write.
    }
    memory = Math.max(memory, process.memoryUsage.rss());
  }
  return { stages, memory };
}

const megabytes = (bytes) => (bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0);

/** Prints what cleaning these inputs costs. */
export function throughput(name, sources) {
  const readableOnes = readable(sources);
  const size = sum(readableOnes.map(({ source }) => source.bytes.length));
  if (size === 0) return console.log(`${name}: nothing to read\n`);
  const pages = Array.from({ length: Math.ceil(MIN_BYTES / size) }, () => readableOnes).flat();
  const bytes = sum(pages.map(({ source }) => source.bytes.length));
  const rounds = Array.from({ length: WARM_UP + ROUNDS }, (_, i) => round(pages, i % 2 === 0)).slice(WARM_UP);
  const ratios = rounds.map(({ reference, own }) => reference / own);
  const own = median(rounds.map((one) => one.own));
  const each = pages.map((_, i) => median(rounds.map((one) => one.pages[i])));
  const { stages, memory } = stageTimes(pages);
  const all = sum([...stages.values()]);
  const ms = (value) => `${value.toFixed(2)} ms`;
  const [least, most] = [quantile(ratios, 0), quantile(ratios, 1)];
  console.log(`${name}: ${readableOnes.length} pages, ${megabytes(size)} MB`);
  row('  ratio: htmlparser2’s tree / the whole flow', [median(ratios).toFixed(3)]);
  console.log(`    ${least.toFixed(3)} to ${most.toFixed(3)} in ${ROUNDS} interleaved rounds`);
  row('  throughput', [
    `${(bytes / own / 1000).toFixed(1)} MB/s`,
    `${((pages.length / own) * 1000).toFixed(0)}/s`,
  ]);
  row(
    '  a page: p50, p95, p99',
    [0.5, 0.95, 0.99].map((share) => ms(quantile(each, share))),
  );
  row('  peak memory, all inputs held', [`${megabytes(memory)} MB`]);
  const shares = [...stages].map(([stage, time]) => `${stage} ${((time / all) * 100).toFixed(0)} %`);
  console.log(`  by stage: ${shares.join(', ')}`);
  injectionCost(readableOnes.map(({ source }) => source));
  console.log();
}
