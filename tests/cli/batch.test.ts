import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ArticleSchema, FailedSchema } from '../../src/model/article.js';
import { BIN, records, runCli, runShell } from '../support/run-cli.js';
import { storiesFolder, storyPage } from '../support/stories-folder.js';
import { type TempFolder, tempFolder } from '../support/temp-folder.js';

const pathsOf = (ndjson: string): string[] =>
  records(ndjson).map((record) => (record['input'] as { path: string }).path);

/** Starts a run that takes its time, and gives the process. */
function start(folder: TempFolder, args: readonly string[]): ReturnType<typeof spawn> {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: folder.path,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

describe('inputs that are cleaned side by side', () => {
  it('give the same bytes whatever their number', async () => {
    const folder = await storiesFolder(150);
    const outputs = await Promise.all(
      [1, 2, 5].map(async (jobs) => (await runCli(folder, ['clean', 'in', '-j', String(jobs)])).stdout),
    );
    expect(outputs[0]).not.toBe('');
    expect(outputs[1]).toBe(outputs[0]);
    expect(outputs[2]).toBe(outputs[0]);
    const paths = pathsOf(outputs[0]!);
    expect(paths).toHaveLength(150);
    expect(paths).toEqual([...paths].sort());
  });

  it('come as they are done with --unordered, each once', async () => {
    const folder = await storiesFolder(120);
    await folder.write(
      'in/00/0000.html',
      storyPage(0).replace('</article>', `${'<p>长</p>'.repeat(60_000)}</article>`),
    );
    const { stdout, code } = await runCli(folder, ['clean', 'in', '-j', '2', '--unordered']);
    expect(code).toBe(0);
    const paths = pathsOf(stdout);
    expect(paths[0]).not.toBe('in/00/0000.html');
    expect(new Set(paths).size).toBe(120);
    expect(paths).toHaveLength(120);
  });

  it.each(['0', '-1', 'two', '1.5', ''])('--jobs %j is refused', async (jobs) => {
    const folder = await tempFolder({ 'a.html': storyPage(1) });
    const { code, stderr } = await runCli(folder, ['clean', 'a.html', `--jobs=${jobs}`]);
    expect(code).toBe(2);
    expect(stderr).toContain('a whole number from 1');
  });
});

describe('an input that costs too much', () => {
  it('fails alone, with the stage, in time', async () => {
    const folder = await storiesFolder(20);
    await folder.write('in/long.html', storyPage(0).repeat(40_000));
    const { code, stdout, stderr } = await runCli(folder, [
      'clean',
      'in',
      '-j',
      '2',
      '--all',
      '--max-seconds',
      '1.5',
    ]);
    expect(code).toBe(1);
    const found = records(stdout);
    expect(found).toHaveLength(21);
    const failed = FailedSchema.parse(found.at(-1));
    expect(failed).toMatchObject({ cause: 'timeout', message: 'timeout: more than 1.5 s' });
    for (const record of found.slice(0, -1)) expect(ArticleSchema.parse(record).status).toBe('article');
    expect(stderr).toContain(`in/long.html: failed in ${failed.stage}: timeout: more than 1.5 s\n`);
    expect(stderr).toContain('21 inputs: 20 articles, 1 failed: timeout\n');
  });

  it('fails alone where it needs too much memory', async () => {
    const folder = await storiesFolder(5);
    await folder.write('in/large.html', storyPage(0).repeat(12_000));
    const args = ['clean', 'in', '-j', '2', '--all', '--max-memory', '60M'];
    const found = records((await runCli(folder, args)).stdout);
    expect(found).toHaveLength(6);
    expect(FailedSchema.parse(found.at(-1))).toMatchObject({ cause: 'memory' });
  });

  it('fails where it has more bytes than --max-bytes', async () => {
    const folder = await tempFolder({ 'a.html': storyPage(1) });
    const size = Buffer.byteLength(storyPage(1));
    const refused = await runCli(folder, ['clean', 'a.html', '--max-bytes', '1K']);
    expect(refused.stderr).toContain(
      `a.html: failed in collect: ${size} bytes, more than the limit of 1024\n`,
    );
    expect((await runCli(folder, ['clean', 'a.html', '--max-bytes', '1M'])).code).toBe(0);
    const { code, stderr } = await runCli(folder, ['clean', 'a.html', '--max-bytes', '1X']);
    expect(code).toBe(2);
    expect(stderr).toContain('a size such as 500K');
  });
});

describe('a run that is asked to end', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s leaves nothing half under its name', async (signal, expected) => {
    const folder = await storiesFolder(1500);
    const child = start(folder, ['clean', 'in', '-o', 'all.ndjson', '--errors', 'errors.ndjson', '-j', '1']);
    let words = '';
    child.stderr!.on('data', (chunk: Buffer) => {
      words += chunk.toString();
    });
    // It has begun when its hidden file is there.
    while (!(await folder.list()).some((name) => name.startsWith('.all.ndjson')))
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill(signal);
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(expected);
    expect(words).toContain(`ended by ${signal} after`);
    const left = (await folder.list()).filter((name) => !name.startsWith('in/'));
    expect(left).toEqual([]);
  });

  it('ends also while it waits for what never comes', async () => {
    const folder = await tempFolder();
    const child = spawn(process.execPath, [BIN, 'clean', '-'], {
      cwd: folder.path,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    child.kill('SIGTERM');
    // Before its first input it has nothing to tidy up, and the system ends it: to a shell that is 143 as well.
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    expect([143, 'SIGTERM']).toContain(code ?? signal);
  });

  it('ends quietly where nobody reads its output any more', async () => {
    const folder = await storiesFolder(1000);
    const { stdout, stderr } = await runShell(folder, '"$NODE" "$INKWASH" clean in -j 2 | head -n 3 | wc -l');
    expect(stdout.trim()).toBe('3');
    expect(stderr).toBe('');
  });
});

describe('--stats', () => {
  it('has the totals of a run, the same for any number of workers', async () => {
    const folder = await storiesFolder(12);
    await folder.write('in/empty.html', '');
    await folder.write(
      'in/picture.html',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    );
    const totals = await Promise.all(
      ['1', '3'].map(async (jobs) => {
        await runCli(folder, [
          'clean',
          'in',
          '-j',
          jobs,
          '-o',
          `out${jobs}.ndjson`,
          '--stats',
          `stats${jobs}.json`,
        ]);
        return folder.read(`stats${jobs}.json`);
      }),
    );
    expect(totals[1]).toBe(totals[0]);
    const stats = JSON.parse(totals[0]!) as Record<string, unknown>;
    expect(stats).toMatchObject({
      inputs: 14,
      duplicates: 0,
      outcomes: { article: 12, failed: 1, 'rejected: empty': 1 },
      formats: { page: 12 },
      sites: { '(unknown)': 12 },
    });
    expect(Object.keys(stats['rules'] as object)).toContain('navigation');
  });
});
