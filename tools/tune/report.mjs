// What tuning prints and writes, whatever is tuned.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { f1Of } from '../../build/text/overlap.js';
import { meanF1 } from './overlap.mjs';

const WORST = 10;

const bySet = (scored) =>
  [...new Set(scored.map(({ set }) => set))].map((set) => [set, scored.filter((one) => one.set === set)]);

/** Prints F1, precision and recall of each set, on pages that were not seen in tuning. */
export function printFigures(scored) {
  if (scored.length === 0) return;
  console.log(`${'not seen in tuning'.padEnd(24)} pages      F1       P       R`);
  for (const [set, own] of bySet(scored)) {
    const { f1, precision, recall } = meanF1(own.map(({ result }) => result));
    const figures = [f1, precision, recall].map((figure) => figure.toFixed(3).padStart(8));
    console.log(set.padEnd(24) + String(own.length).padStart(6) + figures.join(''));
  }
}

/** Prints the pages of each set that were told worst, with precision and recall. */
export function printWorst(scored) {
  for (const [set, own] of bySet(scored)) {
    const worst = own.sort((a, b) => f1Of(a.result) - f1Of(b.result)).slice(0, WORST);
    const told = worst.map(
      ({ id, result }) => `${id} ${result.precision.toFixed(2)}/${result.recall.toFixed(2)}`,
    );
    console.log(set, told.join('  '));
  }
}

/**
 * Writes forests as a file of the program.
 *
 * @param file its path below `src/stages/select`
 * @param about the name of the constant, the script that tunes it, where the type is
 */
export function writeForests(file, { constant, script, types }, forests) {
  const path = fileURLToPath(new URL(`../../src/stages/select/${file}`, import.meta.url));
  const lines = Object.entries(forests).map(([name, forest]) => `  ${name}: ${JSON.stringify(forest)},`);
  writeFileSync(
    path,
    `import type { Forest } from '${types}';\n\n/** Tuned by \`npm run ${script}\`; not written by hand. */\n` +
      `export const ${constant}: { readonly first: Forest; readonly second: Forest } = {\n${lines.join('\n')}\n};\n`,
  );
  console.log(`\n${path}: ${forests.first.roots.length + forests.second.roots.length} trees`);
}
