#!/usr/bin/env node
// Which made pages come out wrong, and how: npm run hacked -- [FROM [TO]] [--fault NAME] [--show SEED]
// A seed that is shown is printed whole: the hacked page, then what came of it.
import { typescriptServer } from './typescript-server.mjs';

const args = process.argv.slice(2);
const option = (name) => {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args.splice(at, 2)[1];
};
const only = option('--fault');
const shown = option('--show');
const [from = 0, to = 200] = args.map(Number);

const server = await typescriptServer();
const { makeHackedPage } = await server.ssrLoadModule('/tests/support/hacked-pages.ts');
const { judge } = await server.ssrLoadModule('/tests/support/hacked/judge.ts');
if (shown !== undefined) {
  const { cleanText } = await server.ssrLoadModule('/src/clean-text.ts');
  const made = makeHackedPage(Number(shown));
  const outcome = cleanText(made.hacked, { profiles: [] });
  console.log(`${made.hacked}\n=====\n${JSON.stringify(outcome, null, 1)}\n=====`);
  console.log(judge(made, true).notes.join('\n'));
} else {
  const counts = new Map();
  let failed = 0;
  for (let seed = from; seed < to; seed++) {
    const made = makeHackedPage(seed);
    const { faults, notes } = judge(made, true);
    if (faults.length > 0) failed++;
    for (const fault of faults) counts.set(fault, (counts.get(fault) ?? 0) + 1);
    if (faults.length === 0 || (only !== undefined && !faults.includes(only))) continue;
    const what = [...made.done, ...made.hiding.map((name) => `hidden by ${name}`)].join(', ');
    console.log(`seed ${seed} ${made.format} [${what}] ${made.word} → ${made.phrase}`);
    for (const note of notes) console.log(`    ${note}`);
  }
  console.log(`${to - from - failed} of ${to - from} right; faults: ${JSON.stringify([...counts])}`);
}
await server.close();
