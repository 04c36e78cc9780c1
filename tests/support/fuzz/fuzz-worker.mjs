// Judges batches of inputs: each at once, and once more backwards when all of them were, so that what one leaves behind shows
// in another.
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { again, judge, leastTime } from './judge.mjs';

const digest = (text) => createHash('sha1').update(text).digest('hex');

parentPort.on('message', ({ inputs, isTiming }) => {
  if (isTiming) {
    for (const input of inputs) {
      parentPort.postMessage({ begun: input.seed });
      parentPort.postMessage({ seed: input.seed, ms: leastTime(input) });
    }
    return;
  }
  const verdicts = inputs.map((input) => {
    parentPort.postMessage({ begun: input.seed });
    const { written, ...verdict } = judge(input);
    return { ...verdict, seed: input.seed, digest: digest(written) };
  });
  for (let i = inputs.length - 1; i >= 0; i--) {
    parentPort.postMessage({ begun: inputs[i].seed });
    const verdict = verdicts[i];
    if (digest(again(inputs[i])) !== verdict.digest) verdict.faults.push('other bytes the second time');
    const { digest: _digest, ...told } = verdict;
    parentPort.postMessage(told);
  }
});
