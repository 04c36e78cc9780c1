import { bestRun, type Run } from './best-run.js';
import { type Landmarks, lineLandmarks } from './line-landmarks.js';
import type { LineMeasures } from './line-measures.js';
import { type LineSums, lineSums } from './line-sums.js';
import { logOf } from './log-of.js';
import { roughScores } from './rough-scores.js';

/** What the features of all lines are reckoned from, gathered once. */
export interface LinesAround {
  readonly measured: LineMeasures;
  readonly size: number;
  readonly logWeights: Float64Array;
  readonly logProse: Float64Array;
  readonly sums: LineSums;
  readonly marks: Landmarks;
  readonly run: Run;
  readonly page: readonly number[];
}

function logsOf(values: Float64Array): Float64Array {
  const logs = new Float64Array(values.length);
  for (let row = 0; row < logs.length; row++) logs[row] = logOf(values[row]!);
  return logs;
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += values[row]!;
  return sum;
}

/** Gathers what the features of all lines are reckoned from. */
export function linesAround(measured: LineMeasures): LinesAround {
  const { rows, weights, prose, gaps, cjk, words } = measured;
  const size = rows.length;
  const logWeights = logsOf(weights);
  const sums = lineSums(measured, logWeights);
  const lines = Math.max(1, size);
  return {
    measured,
    size,
    logWeights,
    logProse: logsOf(prose),
    sums,
    marks: lineLandmarks(measured),
    run: bestRun(roughScores(measured)),
    page: [
      Math.log1p(size),
      Math.log1p(sums.prose[size]!),
      sumOf(gaps) / lines,
      sumOf(cjk) / lines,
      sumOf(words) / lines,
    ],
  };
}
