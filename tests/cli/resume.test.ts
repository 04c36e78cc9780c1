import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BIN, records, runCli } from '../support/run-cli.js';
import { storiesFolder, storyPage } from '../support/stories-folder.js';
import type { TempFolder } from '../support/temp-folder.js';

const COUNT = 160;
const KILLS = Number(process.env['INKWASH_KILLS'] ?? 8);

/** Files of a folder that were written anew since a time. */
async function changedSince(folder: TempFolder, under: string, time: number): Promise<string[]> {
  const names = (await folder.list()).filter((name) => name.startsWith(under) && !name.endsWith('/'));
  const times = await Promise.all(names.map((name) => stat(path.join(folder.path, name))));
  return names.filter((name, i) => times[i]!.mtimeMs > time && !name.includes('/.inkwash/'));
}

/** All articles of a folder of outputs. */
async function outputs(folder: TempFolder, under: string): Promise<Record<string, string>> {
  const names = (await folder.list()).filter((name) => name.startsWith(under) && name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => folder.read(name)));
  return Object.fromEntries(names.map((name, i) => [name.slice(under.length), texts[i]!]));
}

describe('--resume', () => {
  it('writes what was not done, and leaves alone what was', async () => {
    const folder = await storiesFolder(20);
    await folder.write('in/empty.html', '');
    const args = ['clean', 'in', '-o', 'out', '--resume', '--errors', 'errors.ndjson'];
    const first = await runCli(folder, args);
    const errors = await folder.read('errors.ndjson');
    const before = Date.now();
    const second = await runCli(folder, args);
    expect(second).toEqual(first);
    expect(await folder.read('errors.ndjson')).toBe(errors);
    expect(await changedSince(folder, 'out/', before)).toEqual([]);

    await folder.write('in/00/0003.html', storyPage(500));
    await folder.write('in/00/0099.html', storyPage(501));
    await rm(path.join(folder.path, 'out/00/0007.html.json'));
    const third = await runCli(folder, args);
    expect(third.stderr).toContain('22 inputs: 21 articles in out, 1 rejected: empty');
    expect(await changedSince(folder, 'out/', before)).toEqual(
      ['0003', '0007', '0099'].map((name) => `out/00/${name}.html.json`),
    );
    await runCli(folder, ['clean', 'in', '-o', 'whole']);
    expect(await outputs(folder, 'out/')).toEqual(await outputs(folder, 'whole/'));
  });

  it.each(['all.ndjson', 'all.json', 'all.md', 'all.ndjson.gz', 'all.parquet'])(
    'gives the bytes of a whole run in one file: %s',
    async (name) => {
      const folder = await storiesFolder(15);
      const format = name.endsWith('.md')
        ? ['--format', 'markdown']
        : name.endsWith('.json')
          ? ['--format', 'json']
          : [];
      await runCli(folder, ['clean', 'in', '-o', name, '--resume', ...format]);
      await rm(path.join(folder.path, 'in/00/0004.html'));
      await folder.write('in/00/0002.html', storyPage(700));
      await folder.write('in/00/0002b.html', storyPage(701));
      await runCli(folder, ['clean', 'in', '-o', name, '--resume', ...format]);
      const bytes = await folder.read(name);
      await runCli(folder, ['clean', 'in', '-o', `whole-${name}`, ...format]);
      expect(bytes).toBe(await folder.read(`whole-${name}`));
    },
  );

  it.each([
    ['another rule', ['--without', 'headline']],
    ['another format', ['--format', 'text']],
    ['the ledger', ['--ledger']],
  ])('begins anew with %s', async (_name, more) => {
    const folder = await storiesFolder(3);
    await runCli(folder, ['clean', 'in', '-o', 'all.ndjson', '--resume']);
    await runCli(folder, ['clean', 'in', '-o', 'all.ndjson', '--resume', ...more]);
    const bytes = await folder.read('all.ndjson');
    await runCli(folder, ['clean', 'in', '-o', 'whole.ndjson', ...more]);
    expect(bytes).toBe(await folder.read('whole.ndjson'));
  });

  it('tries again what failed', async () => {
    const folder = await storiesFolder(3);
    await symlink('../late.html', path.join(folder.path, 'in/late.html'));
    const args = ['clean', 'in', '-o', 'out', '--resume'];
    const failed = await runCli(folder, args);
    expect(failed).toMatchObject({ code: 1 });
    expect(failed.stderr).toContain('in/late.html: failed in collect: a link to nothing\n');
    await folder.write('late.html', storyPage(77));
    expect(await runCli(folder, args)).toMatchObject({ code: 0, stderr: '4 inputs: 4 articles in out\n' });
  });

  it('is taken up where one page of it changed under other near-duplicates', async () => {
    const folder = await storiesFolder(4);
    await folder.write('in/00/0002.html', storyPage(0));
    const args = ['clean', 'in', '-o', 'all.ndjson', '--resume', '--dedupe', 'flag'];
    const first = await runCli(folder, args);
    expect(first.stderr).toContain('near-duplicates: 1\n');
    await folder.write('in/00/0000.html', storyPage(900));
    expect((await runCli(folder, args)).stderr).not.toContain('near-duplicates');
    expect(records(await folder.read('all.ndjson')).map((record) => record['duplicateOf'])).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('takes away what has no place in the output any more', async () => {
    const folder = await storiesFolder(4);
    await folder.write('in/00/0003b.html', storyPage(3));
    const args = ['clean', 'in', '-o', 'out', '--resume', '--dedupe', 'drop'];
    await runCli(folder, args);
    // One has no text any more, and one that was kept has an equal before it now.
    await folder.write('in/00/0001.html', '');
    await folder.write('in/00/0000b.html', storyPage(3));
    for (const _ of [1, 2]) {
      const { stderr } = await runCli(folder, args);
      expect(stderr).toContain(
        '6 inputs: 5 articles in out, 1 rejected: empty\nnear-duplicates: 2, left out\n',
      );
      expect(Object.keys(await outputs(folder, 'out/'))).toEqual(
        ['0000', '0000b', '0002'].map((name) => `00/${name}.html.json`),
      );
    }
  });

  it('needs --out', async () => {
    const folder = await storiesFolder(1);
    const { code, stderr } = await runCli(folder, ['clean', 'in', '--resume']);
    expect(code).toBe(2);
    expect(stderr).toContain('--resume: needs --out');
  });

  it('a damaged store costs time, not articles', async () => {
    const folder = await storiesFolder(6);
    const args = ['clean', 'in', '-o', 'all.ndjson', '--resume'];
    await runCli(folder, args);
    const whole = await folder.read('all.ndjson');
    const store = (await folder.list()).find(
      (name) => name.includes('.inkwash/') && name.includes('records'),
    )!;
    const text = await folder.read(store);
    await folder.write(store, text.replaceAll('老人', '新人'));
    await appendFile(path.join(folder.path, store), 'torn');
    await runCli(folder, args);
    expect(await folder.read('all.ndjson')).toBe(whole);
  });
});

/** Runs the command and kills it after some milliseconds. @returns whether it was killed */
async function killed(folder: TempFolder, args: readonly string[], after: number): Promise<boolean> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd: folder.path, stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  return code === null;
}

describe(`a run that is killed, ${KILLS} times`, () => {
  it.each(['all.ndjson', 'out'])('ends with everything once: %s', { timeout: 600_000 }, async (out) => {
    const folder = await storiesFolder(COUNT);
    const args = ['clean', 'in', '-o', out, '--resume', '-j', '2', '--quiet'];
    const started = Date.now();
    await runCli(folder, ['clean', 'in', '-o', out === 'out' ? 'whole' : 'whole.ndjson', '-j', '2']);
    const whole = Date.now() - started;
    for (let kill = 0; kill < KILLS; kill++) {
      // Somewhere in the run, at another place each time.
      await killed(folder, args, whole * (0.15 + 0.7 * ((kill * 0.618) % 1)));
      if (out === 'all.ndjson' && kill < KILLS - 1) {
        // What there is under the final name is whole.
        const there = await folder.read(out).catch(() => null);
        if (there !== null) expect(there).toBe(await folder.read('whole.ndjson'));
      }
    }
    await runCli(folder, args);
    if (out === 'all.ndjson') expect(await folder.read(out)).toBe(await folder.read('whole.ndjson'));
    else expect(await outputs(folder, 'out/')).toEqual(await outputs(folder, 'whole/'));
    const left = (await folder.list()).filter((name) => name.endsWith('.partial'));
    expect(left).toEqual([]);
  });
});
