import { createHash } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Queue } from 'bullmq';
import { describe, expect, it } from 'vitest';
import { madePage } from '../../bench/made-pages.mjs';
import { zipOf } from '../support/archives.js';
import { expectAllDone, openYard, somePages, until } from '../support/queue.js';
import { HAS_REDIS, startRedis } from '../support/redis.js';
import { runCli } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const MISSING = 'pages/later.html: failed in collect: no such file';

/** Text that nothing packs to less than half. */
const noise = (length: number): string =>
  Array.from({ length: length / 64 }, (_, i) => createHash('sha256').update(String(i)).digest('hex')).join(
    ' ',
  );

// Redis is not everywhere: without Debian's package, and not allowed to install it, there is nothing to test with.
describe.skipIf(!HAS_REDIS)('a queue', () => {
  it('gives what clean gives, whatever inputs come out of', async () => {
    const large = `<html><body><h1>Noise</h1><p>${noise(1_200_000)}</p></body></html>`;
    const zip = await zipOf({ 'a.html': madePage(1, 4), 'large.html': large, 'b.html': madePage(2, 4) });
    const yard = await openYard({
      ...somePages(5),
      'pages/empty.html': '',
      'pages/some.zip': zip,
      'pages/one.html.gz': gzipSync(madePage(3, 4)),
      'pages/large.html.gz': gzipSync(large),
      'pages/broken.zip': 'PK\u0003\u0004 and no more',
      'pages/records.ndjson': [4, 5]
        .map((i) => JSON.stringify({ html: madePage(i, 4), url: 'https://x.example/' }))
        .join('\n'),
    });
    const enqueued = await yard.run('enqueue', 'pages');
    expect(enqueued).toMatchObject({ code: 0, stdout: '' });
    const ids = await yard.redis.client.lrange('inkwash:inputs:wait', 0, -1);
    const sizes = await Promise.all(
      ids.map((id) => yard.redis.client.hstrlen(`inkwash:inputs:${id}`, 'data')),
    );
    expect(Math.max(...sizes)).toBeLessThan(100_000);
    const { code } = await yard.worker('--until-empty', '--all').ended;
    expect(code).toBe(1);
    await expectAllDone(yard, '--all');
  });

  it('takes an input once, however often it is added, and again when it is done', async () => {
    const yard = await openYard(somePages(7));
    expect((await yard.run('enqueue', 'pages')).stderr).toBe('7 inputs: 7 added to the queue inputs\n');
    const again = await yard.run('enqueue', 'pages/0', 'pages/1', 'pages/2', '--base', 'pages');
    expect(again.stderr).toBe('7 inputs: 0 added to the queue inputs, 7 there already\n');
    expect(await yard.count('wait')).toBe(7);
    expect(await yard.worker('--until-empty', '--quiet').ended).toEqual({ code: 0, stderr: '' });
    expect((await yard.run('enqueue', 'pages')).stderr).toContain('7 added');
    expect((await yard.worker('--until-empty').ended).stderr).toContain('7 inputs: 7 articles in out');
    await expectAllDone(yard);
  });

  it('tries again what may pass, and nothing else', async () => {
    const yard = await openYard({
      ...somePages(2),
      'pages/later.html': madePage(9, 4),
      'pages/empty.html': '',
    });
    await yard.run('enqueue', 'pages');
    const { folder } = yard;
    const [file, away] = ['pages/later.html', 'away.html'].map((name) => path.join(folder.path, name));
    await rename(file!, away!);
    const worker = yard.worker('--until-empty', '--all');
    await until('it was tried', async () => (await yard.told('delayed')) > 0);
    await rename(away!, file!);
    const { code, stderr } = await worker.ended;
    expect(code).toBe(1);
    expect(stderr).toContain('4 inputs: 3 articles in out, 1 rejected');
    await expectAllDone(yard, '--all');
    expect(await yard.told('completed')).toBe(4);
  });

  it('gives up in the end what does not come, and says so in the output', async () => {
    const yard = await openYard({ 'pages/later.html': madePage(9, 4) });
    await yard.run('enqueue', 'pages', '--attempts', '2');
    await rename(path.join(yard.folder.path, 'pages/later.html'), path.join(yard.folder.path, 'away.html'));
    const { code, stderr } = await yard.worker('--until-empty', '--all').ended;
    expect([code, stderr.split('\n')[0]]).toEqual([1, MISSING]);
    expect(await yard.told('delayed')).toBe(1);
    expect(JSON.parse((await yard.output())['later.html.json']!)).toMatchObject({
      status: 'failed',
      stage: 'collect',
    });
  });

  it('does not take what is none of ours, and says so', async () => {
    const yard = await openYard(somePages(1));
    const queue = new Queue('inputs', { connection: { url: yard.redis.url }, prefix: 'inkwash' });
    await queue.add('input', { relative: '../x', supply: { kind: 'run' } }, { jobId: 'strange\u001b' });
    await queue.close();
    await yard.run('enqueue', 'pages');
    const { code, stderr } = await yard.worker('--until-empty').ended;
    expect(code).toBe(1);
    expect(stderr).toContain('job strange\\u{1b}: not an input of ours: path');
    await writeFile(path.join(yard.folder.path, 'x'), '');
    expect(Object.keys(await yard.output())).toEqual(['0/story-0.html.json']);
  });

  it('reads no output as an input', async () => {
    const yard = await openYard({ ...somePages(1), 'out/old.html': madePage(3, 4) });
    await yard.run('enqueue', '.', '-o', 'out');
    expect(await yard.count('wait')).toBe(1);
    await yard.run('enqueue', 'out');
    const { stderr } = await yard.worker('--until-empty').ended;
    expect(stderr).toContain('out/old.html: failed in collect: lies in the output folder');
  });

  it('waits for a disk that takes nothing for a moment', async () => {
    const yard = await openYard(somePages(3));
    const out = path.join(yard.folder.path, 'out');
    const worker = yard.worker('--jobs', '1');
    await until('it has its folder', async () => (await yard.folder.list()).includes('out/'));
    await rm(out, { recursive: true });
    await writeFile(out, 'in the way');
    await yard.run('enqueue', 'pages');
    await until('it has tried', () => worker.said().includes('once more in 1 s'));
    await rm(out);
    await until('it is done', async () => (await yard.told('completed')) === 3);
    worker.kill('SIGTERM');
    expect((await worker.ended).code).toBe(0);
    await expectAllDone(yard);
  });

  it('is filled no further than it is asked to', async () => {
    const yard = await openYard(somePages(35));
    const enqueue = yard.run('enqueue', 'pages', '--max-waiting', '10');
    await until('it is full', async () => (await yard.count('wait')) === 10);
    const worker = yard.worker('--jobs', '1');
    expect((await enqueue).stderr).toContain('35 added');
    await until('it is empty', async () => (await yard.count('wait')) + (await yard.count('active')) === 0);
    worker.kill('SIGTERM');
    expect((await worker.ended).code).toBe(0);
    await expectAllDone(yard);
  });

  it('keeps passwords to itself', async () => {
    const folder = await tempFolder(somePages(1));
    const redis = await startRedis(folder, '--requirepass', 'sesame');
    const url = (password: string): string => redis.url.replace('//', `//:${password}@`);
    expect((await runCli(folder, ['enqueue', 'pages', '--redis', url('sesame')])).code).toBe(0);
    for (const wrong of [url('barley'), redis.url]) {
      const { code, stderr } = await runCli(folder, ['worker', '-o', 'out', '--redis', wrong]);
      expect([code, stderr.split('\n').length]).toEqual([2, 2]);
      expect(stderr).toContain(`--redis ${redis.url}: `);
      expect(stderr).not.toContain('barley');
    }
  });
});
