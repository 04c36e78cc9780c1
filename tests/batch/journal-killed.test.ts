import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openJournal } from '../../src/batch/journal/journal.js';
import { killRuns } from '../support/kill-runs.js';
import { tempFolder } from '../support/temp-folder.js';

const WRITER = path.resolve(import.meta.dirname, '../support/journal-writer.mjs');
const OPTIONS = { key: 'kill', hasStore: true };

/** A process that adds entries from a number on; `said` is what it has told so far. */
function startWriter(folder: string, first: number): { child: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, [WRITER, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  child.stdout!.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return { child, said: () => text };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'close');
  child.kill('SIGKILL');
  await gone;
}

/** How many entries are there from the first on; all of them must be as they were added, and none behind a gap. */
async function checkedCount(folder: string): Promise<number> {
  const journal = await openJournal(folder, OPTIONS);
  let i = 0;
  for (; ; i++) {
    const entry = await journal.find(`n/${i}`);
    if (entry === null) break;
    const { digest, value } = entry;
    const found = JSON.stringify([digest, value, await journal.record(entry)]);
    const record = `record ${i} ${'y'.repeat(i % 3000)}\n`;
    const added = JSON.stringify([`d${i}`, { i, text: '条'.repeat(i % 300) }, record]);
    // A comparison first: `expect` is slow, and there are many.
    if (found !== added) expect(found).toBe(added);
  }
  expect(journal.size).toBe(i);
  await journal.close();
  return i;
}

const RUNS = killRuns(8);

test(`killed ${RUNS} times at random moments: all that was flushed is there, and nothing torn`, async () => {
  const folder = (await tempFolder()).path;
  let count = 0;
  for (let run = 0; run < RUNS; run++) {
    const { child, said } = startWriter(folder, count);
    // Some are killed while they open.
    if (run % 4 === 0) await setTimeout(randomInt(0, 150));
    else {
      await once(child.stdout!, 'data');
      await setTimeout(randomInt(0, 150));
    }
    await kill(child);
    const flushed = said().trimEnd().split('\n').at(-1) ?? '';
    const found = await checkedCount(folder);
    if (flushed !== '' && flushed !== 'open') expect(found).toBeGreaterThan(Number(flushed));
    expect(found).toBeGreaterThanOrEqual(count);
    count = found;
  }
  expect(count).toBeGreaterThan(50 * RUNS);
}, 120_000);

test('one process at a time; a killed one lets go', async () => {
  const folder = (await tempFolder()).path;
  const { child } = startWriter(folder, 0);
  await once(child.stdout!, 'data');
  await expect(openJournal(folder, OPTIONS)).rejects.toThrow(
    `${folder}: process ${child.pid} is at work on it; wait for it, or give another output`,
  );
  const beside = await openJournal(folder, { ...OPTIONS, name: 'beside' });
  await beside.close();
  await kill(child);
  const after = await openJournal(folder, OPTIONS);
  await expect(openJournal(folder, OPTIONS)).rejects.toThrow(`process ${process.pid} is at work`);
  await after.close();
  await (await openJournal(folder, OPTIONS)).close();
});
