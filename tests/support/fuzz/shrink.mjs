// Makes an input with a fault small.
import { judge } from './judge.mjs';

const NUMBERS = /\d+|".*"/g;
const kindOf = (faults) => (faults[0] ?? '').split('\n')[0].replaceAll(NUMBERS, '#');

/**
 * The smallest input with the same kind of fault that taking out halves, quarters, … single bytes comes to.
 *
 * @param isWanted without it the input stays as it is, and is only judged
 */
export function shrink(input, isWanted = true) {
  let bytes = Buffer.from(input.bytes);
  const kind = kindOf(judge(input).faults);
  const holds = (candidate) => kindOf(judge({ ...input, bytes: candidate }).faults) === kind;
  for (let size = Math.ceil(bytes.length / 2); isWanted && kind !== '' && size >= 1; ) {
    const before = bytes.length;
    for (let at = bytes.length - size; at > -size; at -= size) {
      const start = Math.max(0, at);
      const candidate = Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + size)]);
      if (candidate.length < bytes.length && holds(candidate)) bytes = candidate;
    }
    if (size === 1 && bytes.length === before) break;
    if (size > 1) size = Math.floor(size / 2);
  }
  return { bytes, faults: judge({ ...input, bytes }).faults };
}
