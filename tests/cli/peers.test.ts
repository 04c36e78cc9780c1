import { describe, expect, it } from 'vitest';
import { ArticleSchema } from '../../src/model/article.js';
import { KNIFE, KNIFE_PEER, overwritten, PHRASE, TERRACES, VILLAGE } from '../support/overwritten.js';
import { BRIDGE, FERRY, SLUICE } from '../support/pages.js';
import { type Run, records, runCli } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

interface Told {
  readonly words: readonly (string | null)[];
  readonly confidence: number;
  readonly text: string;
}

/** What a run suggests: the same in all places, or the test fails. */
function told({ stdout }: Run): Told {
  const { suspects, text } = ArticleSchema.parse(records(stdout)[0]);
  expect(suspects.length).toBeGreaterThan(2);
  expect(new Set(suspects.map(({ suggestion }) => suggestion)).size).toBe(1);
  expect(text).not.toContain(PHRASE);
  return { words: [suspects[0]!.suggestion], confidence: suspects[0]!.confidence, text };
}

describe('the word that a phrase was written over', () => {
  it.each([
    ['the headline', TERRACES, '梯田'],
    ['the lexicon', VILLAGE, '乡村'],
  ])('is told by %s, and is never put into the text', async (_name, page, word) => {
    const folder = await tempFolder({ 'a.html': page });
    const { words, confidence, text } = told(await runCli(folder, ['clean', 'a.html']));
    expect(words).toEqual([word]);
    expect(confidence).toBeGreaterThan(0.5);
    expect(text).not.toContain(word);
  });

  it('is not guessed where nothing carries one', async () => {
    const folder = await tempFolder({ 'a.html': KNIFE });
    expect(told(await runCli(folder, ['clean', 'a.html']))).toMatchObject({ words: [null], confidence: 0 });
  });

  it('stands beside the suspects of explain', async () => {
    const folder = await tempFolder({ 'a.html': VILLAGE });
    const { stdout } = await runCli(folder, ['explain', 'a.html']);
    expect(stdout).toContain(`“${PHRASE}”, perhaps over “乡村”`);
  });
});

describe('--peers', () => {
  const FILES = {
    'a.html': KNIFE,
    'peers/b.html': KNIFE_PEER,
    'peers/c.html': SLUICE,
    'peers/d.html': FERRY,
  };

  it('names articles that have the word', async () => {
    const folder = await tempFolder(FILES);
    const run = await runCli(folder, ['clean', 'a.html', '--peers', 'peers']);
    expect(run).toMatchObject({ code: 0, stderr: '1 input: 1 article\nflags: hacked 1\n' });
    expect(told(run).words).toEqual(['篾刀']);
    const { stdout } = await runCli(folder, ['explain', 'a.html', '--peers', 'peers/*.html']);
    expect(stdout).toContain('perhaps over “篾刀”');
  });

  it('changes nothing but suggestions', async () => {
    const folder = await tempFolder(FILES);
    const [without, withPeers] = await Promise.all(
      [[], ['--peers', 'peers']].map(async (flags) => {
        const run = await runCli(folder, ['clean', 'a.html', 'peers', ...flags]);
        return records(run.stdout).map((record) => ({ ...record, suspects: [] }));
      }),
    );
    expect(withPeers).toEqual(without);
  });

  it('gives the same bytes in whatever order they are named', async () => {
    const folder = await tempFolder(FILES);
    const names = ['peers/b.html', 'peers/c.html', 'peers/d.html'];
    const orders = [names.join(','), [...names].reverse().join(','), 'peers', 'peers/*.html,peers/b.html'];
    const runs = await Promise.all(
      orders.map((list) => runCli(folder, ['clean', 'a.html', '--peers', list])),
    );
    expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1);
  });

  it('may be repeated, and may stand in the file of options, beside which its paths are', async () => {
    const folder = await tempFolder({
      ...FILES,
      'etc/my.json': JSON.stringify({ peers: ['../peers'] }),
    });
    const repeated = ['--peers', 'peers/c.html', '--peers', 'peers/b.html'];
    for (const flags of [repeated, ['--config', 'etc/my.json']])
      expect(told(await runCli(folder, ['clean', 'a.html', ...flags])).words).toEqual(['篾刀']);
  });

  it('leaves the page itself out', async () => {
    const folder = await tempFolder({ 'a.html': KNIFE, 'copy.html': KNIFE });
    const alone = await runCli(folder, ['clean', 'a.html']);
    const run = await runCli(folder, ['clean', 'a.html', '--peers', 'a.html,copy.html']);
    expect(run.stdout).toBe(alone.stdout);
  });

  it('takes a hacked peer without its phrase', async () => {
    const other = overwritten('沙坪乡的篾刀', '手艺', [
      '桑九龄的手艺是跟父亲学的，父亲把篾刀放在膝头，看着他削断了一百根竹子。这一把篾刀跟了他四十年，手艺也跟了他四十年。',
      '他说篾刀要磨得薄，手艺要磨得厚。让篾刀自己说话，这是手艺人的话。天黑以后他把篾刀擦干净，手艺就歇下了。',
      '来学手艺的人说篾刀太沉，他就把篾刀削薄了一层，手艺没有变，人多了起来。',
    ]);
    const folder = await tempFolder({ 'a.html': KNIFE, 'peer.html': other });
    const run = await runCli(folder, ['clean', 'a.html', '--peers', 'peer.html']);
    expect(told(run).words).toEqual(['篾刀']);
  });

  it('warns of what is no article, and goes on', async () => {
    const folder = await tempFolder({ ...FILES, 'peers/empty.html': '', 'peers/e.html': BRIDGE });
    const run = await runCli(folder, ['clean', 'a.html', '--peers', 'peers', '--quiet']);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('peer peers/empty.html: ');
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(told(run).words).toEqual(['篾刀']);
  });

  it.each([
    ['nowhere', 'nowhere: no such file or folder'],
    ['x*.html', 'x*.html: nothing matches'],
    [',', '--peers: names no file'],
  ])('%j ends the run before anything is written', async (list, words) => {
    const folder = await tempFolder({ 'a.html': KNIFE });
    const run = await runCli(folder, ['clean', 'a.html', '--peers', list, '-o', 'out']);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(words);
    expect(await folder.list()).toEqual(['a.html']);
  });

  it('is not written over', async () => {
    const folder = await tempFolder(FILES);
    const run = await runCli(folder, ['clean', 'a.html', '--peers', 'peers/b.html', '-o', 'peers/b.html']);
    expect(run.code).toBe(2);
    expect(await folder.read('peers/b.html')).toBe(KNIFE_PEER);
  });

  it('works for check as well', async () => {
    const folder = await tempFolder({ 'news/pages/a.html': KNIFE, 'peers/b.html': KNIFE_PEER });
    const peers = ['--peers', 'peers'];
    await runCli(folder, ['check', 'news', '--update', '--fields', 'suspects', ...peers]);
    expect((await runCli(folder, ['check', 'news', ...peers])).code).toBe(0);
    const { code, stdout } = await runCli(folder, ['check', 'news']);
    expect(code).toBe(1);
    expect(stdout).toContain('篾刀');
  });
});
