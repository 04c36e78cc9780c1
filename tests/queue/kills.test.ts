import { describe, expect, it } from 'vitest';
import { madePage } from '../../bench/made-pages.mjs';
import { killRuns } from '../support/kill-runs.js';
import { expectAllDone, openYard, somePages, until } from '../support/queue.js';
import { HAS_REDIS } from '../support/redis.js';

const RUNS = killRuns(1);
const PAGES = 60;
const QUICK = ['--jobs', '1', '--takeover', '3'];

// Redis is not everywhere: without Debian's package, and not allowed to install it, there is nothing to test with.
describe.skipIf(!HAS_REDIS)('kills', { timeout: 120_000 }, () => {
  it.each(Array.from({ length: RUNS }, (_, i) => i))(
    'a worker killed in mid-job, then Redis: every input ends once (%i)',
    async (round) => {
      const yard = await openYard({ ...somePages(PAGES, 30), 'pages/empty.html': '' });
      const { redis, run, worker, count, told, written } = yard;
      expect((await run('enqueue', 'pages')).stderr).toContain(`${PAGES + 1} added`);
      const victim = worker(...QUICK, '--all');
      const other = worker(...QUICK, '--all', '--until-empty');
      await until('both work', async () => (await count('active')) > 2 || (await written()) > PAGES / 4);
      await until('some is written', async () => (await written()) > (round * 7) % 30);
      victim.kill('SIGKILL');
      await victim.ended;
      const before = await written();
      await until('the other one writes', async () => (await written()) > before);
      await redis.stop(round % 2 === 0 ? 'SIGKILL' : 'SIGTERM');
      await redis.start();
      const { code, stderr } = await other.ended;
      expect(stderr).toContain('Redis is back');
      expect(code).toBe(1);
      await expectAllDone(yard, '--all');
      expect(await told('stalled')).toBeGreaterThan(0);
      expect(await told('completed')).toBe(PAGES + 1);
    },
  );

  it('what kills one worker after the other is given up, and what was with it is not', async () => {
    const yard = await openYard({ 'pages/a.html': madePage(1, 4), 'pages/heavy.html': madePage(2, 12_000) });
    const { redis, run, worker, count, folder } = yard;
    const soon = ['--jobs', '1', '--takeover', '1.5', '--all'];
    await run('enqueue', 'pages/heavy.html', '--base', 'pages');
    const [id = ''] = await redis.client.lrange('inkwash:inputs:wait', 0, -1);
    const deaths = async (): Promise<number> => {
      const progress = await redis.client.hget(`inkwash:inputs:${id}`, 'progress');
      return (JSON.parse(progress ?? '{}') as { deaths?: number }).deaths ?? 0;
    };
    for (let death = 0; death <= 3; death++) {
      const victim = worker(...soon);
      await until(`death ${death}`, async () =>
        death === 0 ? (await count('active')) > 0 : (await deaths()) === death,
      );
      victim.kill('SIGKILL');
      await victim.ended;
      if (death === 0) await run('enqueue', 'pages/a.html', '--base', 'pages');
    }
    const last = await worker(...soon, '--until-empty').ended;
    expect(last.stderr).toContain(
      'heavy.html: failed in collect: 3 workers were gone while they had it alone',
    );
    expect(last.code).toBe(1);
    expect(JSON.parse(await folder.read('out/heavy.html.json'))).toMatchObject({ status: 'failed' });
    expect(JSON.parse(await folder.read('out/a.html.json'))).toMatchObject({ status: 'article' });
  });

  it('a worker ended by SIGTERM gives back what it has not begun', async () => {
    const yard = await openYard(somePages(40, 30));
    const { run, worker, count, written } = yard;
    await run('enqueue', 'pages');
    const first = worker('--jobs', '1');
    await until('it has written some', async () => (await written()) > 2);
    first.kill('SIGTERM');
    const { code, stderr } = await first.ended;
    const done = await written();
    expect({ code, stderr: stderr.split(':')[0] }).toEqual({ code: 0, stderr: `${done} inputs` });
    expect([await count('active'), await count('wait')]).toEqual([0, 40 - done]);
    expect(done).toBeLessThan(40);
    expect((await worker('--until-empty').ended).code).toBe(0);
    await expectAllDone(yard);
  });

  it('a worker that was to empty the queue says by its exit code that it was ended', async () => {
    const yard = await openYard(somePages(40, 30));
    await yard.run('enqueue', 'pages');
    const worker = yard.worker('--until-empty', '--jobs', '1');
    await until('it has written some', async () => (await yard.written()) > 0);
    worker.kill('SIGTERM');
    expect((await worker.ended).code).toBe(143);
    expect(await yard.count('active')).toBe(0);
  });

  it('a worker ends although Redis is away', async () => {
    const yard = await openYard({});
    const worker = yard.worker();
    await until('it waits', async () => (await yard.redis.client.client('LIST')).includes('cmd=bzpopmin'));
    await yard.redis.stop('SIGTERM');
    worker.kill('SIGTERM');
    expect((await worker.ended).code).toBe(0);
  });
});
