import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { lockForProcess } from '../../src/batch/process-lock.js';
import { tempFolder } from '../support/temp-folder.js';

const CONTENDER = path.resolve(import.meta.dirname, '../support/lock-contender.mjs');
const run = promisify(execFile);

async function isTaken(folder: string): Promise<boolean> {
  const lock = await lockForProcess(folder, 'x');
  if (typeof lock !== 'number') await lock.release();
  return typeof lock === 'number';
}

test('of four processes that want it all the time, one has it at a time, and each has it now and then', async () => {
  const folder = await tempFolder();
  const contenders = [1, 2, 3, 4].map(() => run(process.execPath, [CONTENDER, folder.path, '3000']));
  // One that finds it is not alone fails.
  for (const { stdout } of await Promise.all(contenders)) expect(Number(stdout)).toBeGreaterThan(0);
  expect(await folder.list()).toEqual([]);
});

test('a claim from another machine holds while it gives signs of life', async () => {
  const name = 'x.lock-4000000-123-0123456789ab-01234567';
  const folder = await tempFolder({ [name]: '.' });
  expect(await lockForProcess(folder.path, 'x')).toBe(4_000_000);
  const anHourAgo = new Date(Date.now() - 3_600_000);
  await utimes(path.join(folder.path, name), anHourAgo, anHourAgo);
  expect(await isTaken(folder.path)).toBe(false);
  expect(await folder.list()).toEqual([]);
});

test.skipIf(!existsSync('/proc/self/stat'))(
  'a number that was given to another process does not hold',
  async () => {
    const folder = await tempFolder();
    const lock = await lockForProcess(folder.path, 'x');
    expect(await isTaken(folder.path)).toBe(true);
    const [file = ''] = await folder.list();
    if (typeof lock !== 'number') await lock.release();
    const [start = '', pid = '', , place = '', end = ''] = file.split('-');
    expect(Number(pid)).toBe(process.pid);
    await folder.write([start, pid, '1', place, end].join('-'), '.');
    expect(await isTaken(folder.path)).toBe(false);
  },
);
