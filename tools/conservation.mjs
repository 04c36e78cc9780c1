// Checks on real files that nothing is lost: article text and ledger, put together, give the input's text again.
// usage: node tools/conservation.mjs PATH...
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inputText, restoredText } from '../dist/conservation.js';
import { trace } from '../dist/pipeline.js';

function* files(name) {
  if (!statSync(name).isDirectory()) yield name;
  else for (const entry of readdirSync(name).sort()) yield* files(path.join(name, entry));
}

let checked = 0;
const lost = [];
for (const root of process.argv.slice(2)) {
  for (const file of files(root)) {
    if (/(?:gold\.jsonl|README\.md|\.json)$/.test(file)) continue;
    checked++;
    try {
      const seen = trace({ path: file, relative: file, bytes: readFileSync(file) });
      const [a, b] = [inputText(seen), restoredText(seen)];
      if (a !== b) {
        let at = 0;
        while (a[at] === b[at]) at++;
        lost.push(
          `${file}: differs at character ${at}: ${JSON.stringify(a.slice(at - 10, at + 30))} became ${JSON.stringify(b.slice(at - 10, at + 30))}`,
        );
      }
    } catch (error) {
      lost.push(`${file}: ${error.stack}`);
    }
  }
}
for (const line of lost) console.log(line);
console.log(`${checked - lost.length} of ${checked} files conserved`);
process.exitCode = lost.length === 0 ? 0 : 1;
