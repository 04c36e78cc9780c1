import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PNG, page } from '../support/pages.js';
import { runShell } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

/** Runs a line with a disk of a few pages in `disk`, which goes with the shell. */
const withDisk = (line: string): string =>
  `unshare -rm sh -c 'mount -t tmpfs -o size=32k none disk && { ${line}; }'`;

/** Needs namespaces of users, or to be root where root may mount. */
function canMount(): boolean {
  const cwd = mkdtempSync(path.join(tmpdir(), 'inkwash-disk-'));
  spawnSync('mkdir', ['disk'], { cwd });
  const { status } = spawnSync('sh', ['-c', withDisk('true')], { cwd });
  rmdirSync(path.join(cwd, 'disk'));
  rmdirSync(cwd);
  return status === 0;
}

/** Pages that do not grow small under compression. */
const noise = (seed: number): string =>
  Array.from({ length: 20 }, (_, i) => createHash('sha256').update(`${seed} ${i}`).digest('hex')).join(
    ' 河 ',
  );

const FILES = Object.fromEntries(
  Array.from({ length: 60 }, (_, i) => [
    `in/${String(i).padStart(2, '0')}.html`,
    page(`第${i}页`, noise(i), '河口镇的老水闸停了三年。'),
  ]),
);

describe.skipIf(!canMount())('a disk that is full (needs to mount a tmpfs)', () => {
  it.each([
    ['--out disk/all.ndjson', '-o disk/all.ndjson'],
    ['--out disk/all.ndjson.gz', '-o disk/all.ndjson.gz'],
    ['--out disk/all.json', '-o disk/all.json --format json --all'],
    ['--out disk/all.parquet', '-o disk/all.parquet'],
  ])('ends the run with one line, and %s is not there', async (named, flags) => {
    const folder = await tempFolder({ ...FILES, 'disk/keep': '' });
    const run = `"$NODE" "$INKWASH" clean in ${flags} --quiet; echo $?; ls -A disk`;
    const { stdout, stderr } = await runShell(folder, withDisk(run));
    expect(stderr).toBe(`inkwash: ${named}: ENOSPC: no space left on device\n`);
    expect(stdout).toBe('2\n');
  });

  it('ends the run where --errors is written there, and leaves neither file', async () => {
    const bad = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`in/${i}${'x'.repeat(150)}.html`, PNG]),
    );
    const folder = await tempFolder({ ...bad, 'disk/keep': '' });
    const run = `"$NODE" "$INKWASH" clean in -o all.ndjson --errors disk/bad.ndjson --quiet 2>words; echo $?; ls -A disk; tail -1 words`;
    const { stdout } = await runShell(folder, withDisk(run));
    expect(stdout).toBe('2\ninkwash: --errors disk/bad.ndjson: ENOSPC: no space left on device\n');
  });

  it('leaves whole files only in a folder', async () => {
    const folder = await tempFolder({ ...FILES, 'disk/keep': '' });
    const run = `"$NODE" "$INKWASH" clean in -o disk/out --quiet; echo $?; ls -A disk/out >names; cp -r disk/out out`;
    const { stdout, stderr } = await runShell(folder, withDisk(run));
    expect(stdout).toBe('2\n');
    expect(stderr.trimEnd()).not.toContain('\n');
    expect(stderr).toMatch(FULL);
    const names = (await folder.read('names')).trim().split('\n');
    expect(names.length).toBeGreaterThan(1);
    expect(names.length).toBeLessThan(60);
    for (const name of names)
      expect(JSON.parse(await folder.read(`out/${name}`))).toMatchObject({ schema: 1 });
  });

  it('leaves what stood there before', async () => {
    const folder = await tempFolder({ ...FILES, 'disk/keep': '' });
    const run = `echo mine >disk/all.ndjson; "$NODE" "$INKWASH" clean in -o disk/all.ndjson --quiet; echo $?; ls -A disk; cat disk/all.ndjson`;
    expect((await runShell(folder, withDisk(run))).stdout).toBe('2\nall.ndjson\nmine\n');
  });
});

const FULL = /^inkwash: --out disk\/out: disk\/out\/\d\d\.html\.json: ENOSPC: no space left on device\n$/;

describe.skipIf(process.platform !== 'linux')('a device that is full', () => {
  it.each([
    ['--out', '-o /dev/full'],
    ['--errors', '--errors /dev/full'],
  ])('is no file that %s may name', async (option, flags) => {
    const folder = await tempFolder({ 'a.html': page('河', '河口镇的老水闸停了三年，昨天上午重新转动。') });
    const { stdout, stderr } = await runShell(folder, `"$NODE" "$INKWASH" clean a.html ${flags}; echo $?`);
    expect(stdout).toBe('2\n');
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toContain(`${option} /dev/full: `);
  });
});

const ONE_LINE = /^inkwash: [^\n]+\n$/;
