// Checks on real files that nothing is lost: article text and ledger, put together, give the input's text again.
// usage: node tools/conservation.mjs PATH...
import { inputText, restoredText } from '../build/conservation.js';
import { StageError } from '../build/model/stage-error.js';
import { trace } from '../build/pipeline.js';
import { collect } from '../build/stages/collect/collect.js';
import { readPlace } from '../build/stages/collect/read-place.js';

/** Where what is given back differs from the input, in words, or `null` where nothing is lost. */
function lossOf(source) {
  const seen = trace(source, {});
  const [a, b] = [inputText(seen), restoredText(seen)];
  if (a === b) return null;
  let at = 0;
  while (a[at] === b[at]) at++;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 10), at + 30));
  return `differs at character ${at}: ${around(a)} became ${around(b)}`;
}

const isNoText = (error) => error instanceof StageError && error.stage === 'decode';

let [checked, lost, noText] = [0, 0, 0];
for await (const place of collect(process.argv.slice(2))) {
  try {
    const loss = lossOf(readPlace(place));
    checked++;
    if (loss === null) continue;
    lost++;
    console.log(`${place.path}: ${loss}`);
  } catch (error) {
    if (isNoText(error)) {
      noText++;
      continue;
    }
    checked++;
    lost++;
    console.log(`${place.path}: ${error.stack}`);
  }
}
const rest = noText === 0 ? '' : `; ${noText} left out that are no text`;
console.log(`${checked - lost} of ${checked} files conserved${rest}`);
process.exitCode = lost === 0 ? 0 : 1;
