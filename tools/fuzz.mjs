#!/usr/bin/env node
import { fuzz } from '../tests/support/fuzz/fuzz.mjs';
import { shrink } from '../tests/support/fuzz/shrink.mjs';
// Damages fixtures in 100,000 ways and asks of each that it comes out whole: npm run fuzz -- [FROM [TO]]
//   --threads N    threads of the program (2)
//   --show SEED    what was done to the input of a seed, the input itself, and what is wrong
//   --shrink SEED  the smallest input with the same fault
import { typescriptServer } from './typescript-server.mjs';

const EVERY = 1000;

const args = process.argv.slice(2);
const option = (name) => {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args.splice(at, 2)[1];
};
const threads = Number(option('--threads') ?? 2);
const shown = option('--show');
const shrunk = option('--shrink');
const [from = 0, to = 100_000] = args.map(Number);

const server = await typescriptServer();
const { mutantOf } = await server.ssrLoadModule('/tests/support/mutate.ts');
await server.close();

function* upTo(start, end) {
  for (let seed = start; seed < end; seed++) yield seed;
}

const seconds = (start) => ((performance.now() - start) / 1000).toFixed(0);

/** What was done to an input, in one line. */
function told(seed) {
  const { base, steps, options, origin } = mutantOf(seed);
  return `seed ${seed}: ${base} [${steps.join(', ')}] ${JSON.stringify({ ...options, ...origin })}`;
}

async function run() {
  const start = performance.now();
  let [done, peak] = [0, 0];
  const summary = await fuzz(upTo(from, to), mutantOf, {
    threads,
    onVerdict: ({ seed, faults }) => {
      peak = Math.max(peak, process.memoryUsage.rss());
      if (faults.length > 0) console.log(`${told(seed)}\n    ${faults.join('\n    ')}`);
      if (++done % EVERY === 0) process.stderr.write(`${done} of ${to - from} in ${seconds(start)} s\n`);
    },
  });
  const { kinds, failures, slowest, cases, median } = summary;
  for (const { seed, faults } of failures.filter(({ faults: [fault] }) => fault.startsWith('slow')))
    console.log(`${told(seed)}\n    ${faults.join('\n    ')}`);
  console.log(`${cases} cases in ${seconds(start)} s, ${failures.length} with a fault`);
  for (const [kind, count] of [...kinds].sort((a, b) => b[1] - a[1])) console.log(`  ${kind}: ${count}`);
  console.log(
    `median ${median.toFixed(3)} ms a KB; slowest ${slowest.rate.toFixed(1)} ms a KB: ${told(slowest.seed)}`,
  );
  console.log(`peak memory ${Math.round(peak / 1024 / 1024)} MB`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

if (shown !== undefined || shrunk !== undefined) {
  const seed = Number(shown ?? shrunk);
  const made = mutantOf(seed);
  const { bytes, faults } = shrink(made, shrunk !== undefined);
  console.log(told(seed));
  const whole = Buffer.from(bytes);
  console.log(`${whole.toString('base64')}\n${JSON.stringify(whole.toString('utf8'))}`);
  console.log(faults.join('\n'));
} else await run();
