import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SLUICE } from '../support/pages.js';
import { runCli, runShell } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A port that nobody listens at. */
const NOBODY = 'redis://user:sesame@127.0.0.1:1';

describe('a queue that cannot be used', () => {
  it.each([
    [['--redis', NOBODY], '--redis redis://127.0.0.1:1: connect ECONNREFUSED 127.0.0.1:1'],
    [['--redis', 'http://:sesame@x'], '--redis: not an address; it opens with redis://'],
    [['--redis', 'sesame'], '--redis: not an address; it opens with redis://'],
    [['--queue', 'a:b'], '--queue a:b: letters, digits'],
  ])('%j: exit code 2 and why, without the password', async (flags, message) => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    for (const command of [
      ['enqueue', 'a.html'],
      ['worker', '-o', 'out'],
    ]) {
      const { code, stdout, stderr } = await runCli(folder, [...command, ...flags]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`inkwash: ${message}`);
      expect(stderr).not.toContain('sesame');
    }
  });

  it('is named by a variable, where no flag does', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { stderr } = await runShell(folder, `INKWASH_REDIS=${NOBODY} "$NODE" "$INKWASH" enqueue a.html`);
    expect(stderr).toContain('redis://127.0.0.1:1: connect ECONNREFUSED');
  });

  it.each([
    [['worker'], '--out: a worker needs a folder'],
    [['worker', '-o', 'all.ndjson'], '--out: a worker needs a folder'],
    [['worker', '-o', 'out', '--format', 'parquet'], "argument 'parquet' is invalid"],
    [['enqueue', 'nothing.html'], 'nothing.html: no such file or folder'],
    [['enqueue', 'a.html', '--shard', '3/2'], '--shard 3/2: not I/N'],
  ])('%j cannot run', async (args, message) => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stderr } = await runCli(folder, args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('says what to install where it is missing, and nothing else asks for it', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const bare = path.join(folder.path, 'bare');
    await mkdir(path.join(bare, 'node_modules'), { recursive: true });
    for (const name of ['bin', 'dist', 'package.json'])
      await cp(path.join(ROOT, name), path.join(bare, name), { recursive: true });
    for (const name of await readdir(path.join(ROOT, 'node_modules')))
      if (name !== 'bullmq' && name !== 'ioredis')
        await symlink(path.join(ROOT, 'node_modules', name), path.join(bare, 'node_modules', name));
    const run = (args: string) => runShell(folder, `"$NODE" bare/bin/inkwash.js ${args}`);
    const { code, stderr } = await run('enqueue a.html');
    expect([code, stderr]).toEqual([
      2,
      'inkwash: a queue needs bullmq and ioredis beside inkwash: npm install bullmq@6 ioredis@6\n',
    ]);
    expect((await run('worker -o out')).stderr).toBe(stderr);
    expect((await run('clean a.html')).code).toBe(0);
    expect((await run('--help')).code).toBe(0);
  });
});
