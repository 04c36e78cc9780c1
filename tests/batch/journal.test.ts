import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Journal, openJournal } from '../../src/batch/journal/journal.js';
import { StageError } from '../../src/model/stage-error.js';
import { setMode, type TempFolder, tempFolder } from '../support/temp-folder.js';

const OPTIONS = { key: 'k', hasStore: true };

/** Opens, and closes also where the test fails. */
async function opened(folder: string, options = OPTIONS): Promise<Journal> {
  const journal = await openJournal(folder, options);
  onTestFinished(() => journal.close());
  return journal;
}

interface Row {
  readonly name: string;
  readonly digest: string;
  readonly value: unknown;
  readonly record?: string;
}

async function fill(folder: string, rows: readonly Row[], options = OPTIONS): Promise<void> {
  const journal = await openJournal(folder, options);
  for (const { record, ...entry } of rows) await journal.add(entry, record);
  await journal.close();
}

const rowsUpTo = (count: number, turn = 0): Row[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `a/${i}`,
    digest: `d${i} ${turn}`,
    value: { i, turn },
    record: `record ${i} ${turn} ${'y'.repeat(i % 40)}\n`,
  }));

/** What a journal says of these: each as it was added, or not at all. */
async function whichAreThere(journal: Journal, rows: readonly Row[]): Promise<boolean[]> {
  const there: boolean[] = [];
  for (const { name, digest, value } of rows) {
    const found = await journal.find(name);
    if (found !== null) expect([found.name, found.digest, found.value]).toEqual([name, digest, value]);
    there.push(found !== null);
  }
  return there;
}

/** The records of all that are found: as they were added, or `null`. */
async function recordsOf(journal: Journal, rows: readonly Row[]): Promise<(string | null)[]> {
  const records: (string | null)[] = [];
  for (const { name, record } of rows) {
    const found = await journal.find(name);
    const stored = found === null ? null : await journal.record(found);
    if (stored !== null) expect(stored).toBe(record);
    records.push(stored);
  }
  return records;
}

const LINES = /[^\n]+\n/g;

const journalIn = (folder: string): string => path.join(folder, 'run.journal');
const storeIn = (folder: string): string => path.join(folder, 'run.records-1');

describe('what is added is found', () => {
  const names = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '',
      '\n',
      'a\nb',
      '\ud800',
      '\udfff',
      '\ud800\ud800',
      '\u2028',
      '__proto__',
      'x'.repeat(700_000),
    ),
  );
  const entries = fc.record({
    name: names,
    digest: fc.string(),
    value: fc.jsonValue(),
    record: fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined }),
  });

  test('at once and after opening again, the last of a name, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entries, { maxLength: 40 }), async (rows) => {
        const folder = (await tempFolder()).path;
        const last = new Map(rows.map((row) => [row.name, row]));
        const check = async (journal: Journal): Promise<void> => {
          for (const { name, digest, value, record } of last.values()) {
            const found = (await journal.find(name))!;
            expect(found.name === name && found.digest === digest).toBe(true);
            expect(JSON.stringify(found.value)).toBe(JSON.stringify(value));
            expect(found.stored === null).toBe(record === undefined);
            expect(await journal.record(found)).toBe(record ?? null);
          }
          if (!last.has('not there')) expect(await journal.find('not there')).toBeNull();
        };
        const journal = await openJournal(folder, OPTIONS);
        for (const { record, ...entry } of rows) await journal.add(entry, record);
        expect(journal.size).toBe(0);
        await check(journal);
        await journal.close();
        const again = await openJournal(folder, OPTIONS);
        expect(again.size).toBe(last.size);
        await check(again);
        await again.close();
      }),
      { numRuns: 40 },
    );
  });

  test('in the order of the calls, where nobody waits for one of them', async () => {
    const journal = await opened((await tempFolder()).path);
    const rows = [...rowsUpTo(2000), ...rowsUpTo(2000, 1), ...rowsUpTo(1000, 2)];
    await Promise.all(rows.map(({ record, ...entry }) => journal.add(entry, record)));
    expect(await recordsOf(journal, rows.slice(-1000))).not.toContain(null);
    expect(await recordsOf(journal, rows.slice(3000, 4000))).not.toContain(null);
  });

  test('without a store, no record is kept', async () => {
    const folder = await tempFolder();
    await fill(folder.path, rowsUpTo(3), { ...OPTIONS, hasStore: false });
    expect(await folder.list()).toEqual(['run.journal']);
    const journal = await opened(folder.path, { ...OPTIONS, hasStore: false });
    expect(journal.size).toBe(3);
    expect(await recordsOf(journal, rowsUpTo(3))).toEqual([null, null, null]);
  });

  test('in journals that share a folder, each its own', async () => {
    const folder = (await tempFolder()).path;
    const one = await openJournal(folder, { ...OPTIONS, name: '1-of-2' });
    const two = await openJournal(folder, { ...OPTIONS, name: '2-of-2' });
    onTestFinished(async () => {
      await one.close();
      await two.close();
    });
    await one.add({ name: 'x', digest: '1', value: 1 }, 'one');
    await two.add({ name: 'y', digest: '2', value: 2 }, 'two');
    expect(await one.find('y')).toBeNull();
    expect(await two.record((await two.find('y'))!)).toBe('two');
  });
});

describe('damage', { timeout: 180_000 }, () => {
  /** A journal and its store, of which each try makes its own copy. */
  async function eight(): Promise<{ folder: TempFolder; rows: Row[]; journal: Buffer; store: Buffer }> {
    const folder = await tempFolder();
    const rows = rowsUpTo(8);
    await fill(folder.path, rows);
    const [journal, store] = [await readFile(journalIn(folder.path)), await readFile(storeIn(folder.path))];
    return { folder, rows, journal, store };
  }

  async function restored({ folder, journal, store }: Awaited<ReturnType<typeof eight>>): Promise<void> {
    await rm(folder.path, { recursive: true });
    await folder.write('run.journal', journal);
    await folder.write('run.records-1', store);
  }

  test('a journal cut off at any byte has all whole entries and no other, and takes more', async () => {
    const made = await eight();
    const { folder, rows, journal } = made;
    // Behind each entry's line feed; the header and the empty line before an entry are no entries.
    const ends = [...journal.toString('latin1').matchAll(LINES)].slice(1).map((m) => m.index + m[0].length);
    expect(ends).toHaveLength(8);
    for (let cut = 0; cut <= journal.length; cut++) {
      await restored(made);
      await truncate(journalIn(folder.path), cut);
      const whole = ends.filter((end) => end <= cut).length;
      const reopened = await openJournal(folder.path, OPTIONS);
      expect(reopened.size).toBe(whole);
      expect(await whichAreThere(reopened, rows)).toEqual(rows.map((_, i) => i < whole));
      await reopened.add({ name: 'more', digest: '', value: cut }, 'more');
      await reopened.close();
      const again = await openJournal(folder.path, OPTIONS);
      expect(again.size).toBe(whole + 1);
      expect(await again.record((await again.find('more'))!)).toBe('more');
      expect((await recordsOf(again, rows)).map((record) => record !== null)).toEqual(
        rows.map((_, i) => i < whole),
      );
      await again.close();
    }
  });

  test('a store cut off at any byte has all whole records and no other, and takes more', async () => {
    const made = await eight();
    const { folder, rows, store } = made;
    const ends: number[] = [];
    for (const { record = '' } of rows) ends.push((ends.at(-1) ?? 0) + record.length);
    for (let cut = 0; cut <= store.length; cut++) {
      await restored(made);
      await truncate(storeIn(folder.path), cut);
      const reopened = await openJournal(folder.path, OPTIONS);
      await reopened.add({ name: 'more', digest: '', value: 0 }, 'more'.repeat(30));
      const whole = ends.filter((end) => end <= cut).length;
      expect((await recordsOf(reopened, rows)).map((record) => record !== null)).toEqual(
        rows.map((_, i) => i < whole),
      );
      expect(await reopened.record((await reopened.find('more'))!)).toBe('more'.repeat(30));
      await reopened.close();
    }
  });

  test('one byte, anywhere, costs one entry at most, and none its neighbours', async () => {
    const made = await eight();
    const { folder, rows, journal } = made;
    const header = journal.indexOf('\n');
    // A journal with a damaged header is written anew, which takes longer: some of its bytes are enough.
    for (let at = 0; at < journal.length; at += at < header - 5 ? 5 : 1) {
      await restored(made);
      const damaged = Buffer.from(journal);
      damaged[at] = journal[at] === 0x0a ? 0x78 : 0x0a;
      await writeFile(journalIn(folder.path), damaged);
      const reopened = await openJournal(folder.path, OPTIONS);
      const there = await whichAreThere(reopened, rows);
      expect(there.filter((is) => !is).length, `byte ${at}`).toBeLessThanOrEqual(1);
      await reopened.close();
    }
  });

  test('bytes overwritten at random: never a wrong entry or record, never a throw', async () => {
    const made = await eight();
    const { folder, rows, journal, store } = made;
    const spots = (bytes: Buffer) =>
      fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.uint8Array({ minLength: 1, maxLength: 9 })), {
        maxLength: 3,
      });
    const overwritten = (bytes: Buffer, damage: [number, Uint8Array][]): Buffer => {
      const copy = Buffer.from(bytes);
      for (const [at, with_] of damage) copy.set(with_.subarray(0, copy.length - at), at);
      return copy;
    };
    await fc.assert(
      fc.asyncProperty(spots(journal), spots(store), async (inJournal, inStore) => {
        await restored({
          ...made,
          journal: overwritten(journal, inJournal),
          store: overwritten(store, inStore),
        });
        const reopened = await openJournal(folder.path, OPTIONS);
        const there = await whichAreThere(reopened, rows);
        expect(reopened.size).toBe(there.filter(Boolean).length);
        await recordsOf(reopened, rows);
        if (inJournal.length === 0) expect(there).not.toContain(false);
        await reopened.add({ name: 'more', digest: '', value: 0 }, 'more');
        expect(await reopened.record((await reopened.find('more'))!)).toBe('more');
        await reopened.close();
      }),
      { numRuns: 300 },
    );
  });

  test('a line that never ends takes no memory, and what comes behind it is found', async () => {
    const folder = (await tempFolder()).path;
    await fill(folder, rowsUpTo(2));
    const journal = await readFile(journalIn(folder));
    const endless = Buffer.concat([
      journal,
      Buffer.alloc(40 * 2 ** 20, 'x'),
      journal.subarray(journal.indexOf('\n')),
    ]);
    await writeFile(journalIn(folder), endless);
    expect((await opened(folder)).size).toBe(2);
  });
});

describe('what does not count any more', () => {
  test('another key begins anew, and leaves nothing of the old', async () => {
    const folder = await tempFolder();
    await fill(folder.path, rowsUpTo(5));
    const other = await openJournal(folder.path, { key: 'other', hasStore: true });
    expect([other.size, await other.find('a/1')]).toEqual([0, null]);
    await other.close();
    expect(await folder.list()).toEqual(['run.journal', 'run.records-2']);
    expect((await opened(folder.path)).size).toBe(0);
  });

  test('most of a journal superseded: it is written anew, smaller, with the last of each', async () => {
    const folder = (await tempFolder()).path;
    for (let turn = 0; turn < 3; turn++) await fill(folder, rowsUpTo(300, turn));
    const before = (await readFile(journalIn(folder))).length;
    const journal = await openJournal(folder, OPTIONS);
    expect((await readFile(journalIn(folder))).length).toBeLessThan(before / 2);
    const rows = rowsUpTo(300, 2);
    expect(journal.size).toBe(300);
    expect(await whichAreThere(journal, rows)).not.toContain(false);
    expect(await recordsOf(journal, rows)).not.toContain(null);
    await journal.close();
    const again = await opened(folder);
    expect(await recordsOf(again, rows)).not.toContain(null);
  });

  test('what is left of a journal that was being written anew goes', async () => {
    const folder = await tempFolder({
      'run.journal.new': 'half',
      'run.records-7': 'half',
      'run.records-x': 'of others',
    });
    await fill(folder.path, rowsUpTo(1));
    expect(await folder.list()).toEqual(['run.journal', 'run.records-8', 'run.records-x']);
  });
});

describe('what cannot be opened says so', () => {
  const refusal = async (folder: string): Promise<string> => {
    const error = await openJournal(folder, OPTIONS).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StageError);
    expect((error as StageError).stage).toBe('write');
    return (error as StageError).message.replaceAll(folder, 'FOLDER');
  };

  test('a folder that is a file, in a file, or a link', async () => {
    const folder = await tempFolder({ file: 'x' });
    await symlink(folder.path, path.join(folder.path, 'link'));
    expect(await refusal(path.join(folder.path, 'file'))).toBe('FOLDER: is there, and no folder');
    expect(await refusal(path.join(folder.path, 'file', 'in'))).toBe('FOLDER: is not in a folder');
    expect(await refusal(path.join(folder.path, 'link'))).toBe(
      'FOLDER: is a symbolic link, and is not followed',
    );
  });

  test('a journal that is a folder, a link, or of others, which stays as it is', async () => {
    const folder = await tempFolder({
      'a/run.journal/x': '',
      'c/run.journal': 'Dear diary,\n'.repeat(40),
      target: '',
    });
    await mkdir(path.join(folder.path, 'b'));
    await symlink(path.join(folder.path, 'target'), path.join(folder.path, 'b/run.journal'));
    expect(await refusal(path.join(folder.path, 'a'))).toBe(
      'FOLDER/run.journal: is a folder, and no journal',
    );
    expect(await refusal(path.join(folder.path, 'b'))).toBe(
      'FOLDER/run.journal: is a symbolic link, and is not followed',
    );
    expect(await refusal(path.join(folder.path, 'c'))).toBe(
      'FOLDER/run.journal: is there, and no journal of ours; move it away, or give another output',
    );
    expect(await folder.read('c/run.journal')).toBe('Dear diary,\n'.repeat(40));
    expect(await folder.read('target')).toBe('');
    expect((await folder.list()).filter((name) => name.includes('lock'))).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('a folder without permission (root has them all)', async () => {
    const folder = await tempFolder({ 'x/y': '' });
    await setMode(folder, 'x', 0o555);
    expect(await refusal(path.join(folder.path, 'x'))).toBe('FOLDER: may not be written');
    expect(await refusal(path.join(folder.path, 'x/new'))).toBe('FOLDER: may not be written');
  });

  test('a disk that is full, and what was flushed before is there when it has room again', async (context) => {
    const folder = (await tempFolder()).path;
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'none', folder]);
    context.skip(mounted.status !== 0, 'a small disk can be had by root alone, and not in each container');
    onTestFinished(() => void spawnSync('umount', [folder]));
    const journal = await openJournal(folder, OPTIONS);
    const rows = rowsUpTo(400).map((row) => ({ ...row, record: 'y'.repeat(1000) }));
    let flushed = 0;
    const filling = async (): Promise<void> => {
      for (const { record, ...entry } of rows) {
        await journal.add(entry, record);
        await journal.flush();
        flushed++;
      }
    };
    const error = await filling().catch((thrown: unknown) => thrown);
    expect((error as StageError).message).toBe(`${journalIn(folder)}: has no room: the disk is full`);
    await expect(journal.add({ name: 'more', digest: '', value: 0 })).rejects.toThrow('the disk is full');
    await expect(journal.close()).rejects.toThrow('the disk is full');
    expect(flushed).toBeGreaterThan(100);
    spawnSync('mount', ['-o', 'remount,size=2m', folder]);
    const again = await openJournal(folder, OPTIONS);
    expect(again.size).toBe(flushed);
    expect(await recordsOf(again, rows.slice(0, flushed))).not.toContain(null);
    await again.close();
  });

  test('a name that is no name of a file', async () => {
    const folder = (await tempFolder()).path;
    await expect(openJournal(folder, { ...OPTIONS, name: '../x' })).rejects.toThrow(TypeError);
  });
});
