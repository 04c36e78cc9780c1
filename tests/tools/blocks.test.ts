import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { madeFolder, SIZE } from '../support/made-folder.js';

const TOOL = fileURLToPath(new URL('../../tools/tune/blocks.mjs', import.meta.url));
const WEIGHTS = fileURLToPath(new URL('../../src/stages/select/likelihood/weights.ts', import.meta.url));
const ROW = /^made +12 +(\d\.\d{3}) +(\d\.\d{3}) +(\d\.\d{3})$/m;
const COUNTS = /^12 pages, (\d+) blocks$/m;

it('prints what it comes to on pages that it has not seen, and writes nothing unless told', async () => {
  const folder = await madeFolder();
  const before = readFileSync(WEIGHTS, 'utf8');
  const run = (): string =>
    execFileSync(process.execPath, [TOOL, path.join(folder.path, 'made')], { encoding: 'utf8' });
  const printed = run();
  expect(Number(COUNTS.exec(printed)?.[1])).toBeGreaterThan(12 * SIZE);
  const [, f1, precision, recall] = ROW.exec(printed) ?? [];
  // The pages differ in words only: what is told of some holds for the others.
  for (const figure of [f1, precision, recall]) expect(Number(figure)).toBeGreaterThan(0.9);
  expect(readFileSync(WEIGHTS, 'utf8')).toBe(before);
  expect(run()).toBe(printed);
});
