import { describe, expect, it } from 'vitest';
import { withoutSpace, witnessHtml } from '../../src/html/witness.js';
import { ArticleSchema } from '../../src/model/article.js';
import { restore } from '../../src/text/restore.js';
import { paths } from '../support/outputs.js';
import { FIRST, PNG, page, SECOND, SLUICE } from '../support/pages.js';
import { records, runCli } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

describe('options of clean', () => {
  it('--ledger: with it the text of the input can be put together again', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { stdout } = await runCli(folder, ['clean', 'a.html', '--ledger']);
    const article = ArticleSchema.parse(records(stdout)[0]);
    expect(article.ledger?.length).toBeGreaterThan(0);
    expect(withoutSpace(restore(article.text, article.ledger!))).toBe(withoutSpace(witnessHtml(SLUICE)));
    const plain = await runCli(folder, ['clean', 'a.html']);
    expect(records(plain.stdout)[0]).not.toHaveProperty('ledger');
  });

  it('--without: the rule lets its text stay, and no other rule says its name', async () => {
    const folder = await tempFolder({ 'a.html': page('河口镇修好老水闸', FIRST, SECOND, '（完）') });
    const cut = ArticleSchema.parse(records((await runCli(folder, ['clean', 'a.html'])).stdout)[0]);
    expect(cut.text).not.toContain('（完）');
    const { stdout } = await runCli(folder, ['clean', 'a.html', '--without', 'end-mark']);
    const kept = ArticleSchema.parse(records(stdout)[0]);
    expect(kept.text).toContain('（完）');
    expect(kept.removed.map(({ rule }) => rule)).not.toContain('end-mark');
  });

  it('--without: several rules, by commas or by repeating it', async () => {
    const folder = await tempFolder({
      'a.html': page('河口镇修好老水闸', FIRST, SECOND, '（完）', '责任编辑：沈小舟'),
    });
    const both = ['end-mark,editor-credit', 'end-mark, editor-credit'].map((rules) => ['--without', rules]);
    const repeated = ['--without', 'end-mark', '--without', 'editor-credit'];
    for (const flags of [...both, repeated]) {
      const { code, stdout } = await runCli(folder, ['clean', 'a.html', ...flags]);
      expect(code).toBe(0);
      expect(records(stdout)[0]?.['text']).toBe(`${FIRST}\n\n${SECOND}\n\n（完）\n\n责任编辑：沈小舟`);
    }
  });

  it('--without: an unknown rule ends the run, and those that there are get named', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'a.html', '--without', 'end-marks']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('end-marks');
    expect(stderr).toContain('editor-credit');
  });

  it('--as: the input is what it is told to be', async () => {
    const folder = await tempFolder({ 'a.txt': `${FIRST}\n\n${SECOND}\n` });
    const told = records((await runCli(folder, ['clean', 'a.txt', '--as', 'markdown'])).stdout)[0];
    expect(told).toMatchObject({ input: { format: 'markdown' }, evidence: { format: 'option' } });
    const { code, stderr } = await runCli(folder, ['clean', 'a.txt', '--as', 'poem']);
    expect(code).toBe(2);
    expect(stderr).toContain('poem');
  });

  it('--encoding: beats what would be told', async () => {
    const bytes = Buffer.from('Le caf\xe9 du port a rouvert, et toute la ville est venue.', 'latin1');
    const folder = await tempFolder({ 'a.txt': bytes });
    const { stdout } = await runCli(folder, ['clean', 'a.txt', '--encoding', 'windows-1252']);
    expect(records(stdout)[0]).toMatchObject({
      text: 'Le café du port a rouvert, et toute la ville est venue.',
      input: { encoding: 'windows-1252' },
    });
  });

  it.each([
    ['--encoding', 'klingon-8'],
    ['--url', 'not a url'],
    ['--url', 'news/a.html'],
    ['--url', 'javascript:alert(1)'],
  ])('%s %s ends the run, of inspect too', async (option, value) => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    for (const command of ['clean', 'inspect']) {
      const { code, stdout, stderr } = await runCli(folder, [command, 'a.html', option, value]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`${option} ${value}`);
    }
  });

  it('--url: the address of the article, and what its links are read against', async () => {
    const linked = page('河口镇修好老水闸', FIRST, `${SECOND}<a href="../map.html">看地图</a>。`);
    const folder = await tempFolder({ 'a.html': linked });
    const url = 'https://river.example/news/2024/a.html';
    const article = records((await runCli(folder, ['clean', 'a.html', '--url', url])).stdout)[0];
    expect(article).toMatchObject({
      input: { url },
      links: [{ url: 'https://river.example/news/map.html', text: '看地图' }],
    });
  });

  it('--min-quality: a lower score makes the exit code 1; the article is printed all the same', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const low = await runCli(folder, ['clean', 'a.html', '--min-quality', '1']);
    expect(low.code).toBe(1);
    expect(paths(low.stdout)).toEqual(['a.html']);
    expect(low.stderr).toContain('a.html: quality 0.');
    expect((await runCli(folder, ['clean', 'a.html', '--min-quality', '0.1'])).code).toBe(0);
  });

  it.each(['2', '-1', 'high', ''])('--min-quality: %j is no number from 0 to 1', async (value) => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stdout } = await runCli(folder, ['clean', 'a.html', `--min-quality=${value}`]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('--fail-on: an article with the flag makes the exit code 1', async () => {
    const folder = await tempFolder({ 'a.html': `<p>${FIRST}</p><p>${SECOND.slice(0, -1)}，</p>` });
    expect((await runCli(folder, ['clean', 'a.html'])).code).toBe(0);
    expect((await runCli(folder, ['clean', 'a.html', '--fail-on', 'mojibake'])).code).toBe(0);
    const { code, stdout, stderr } = await runCli(folder, [
      'clean',
      'a.html',
      '--fail-on',
      'mojibake,truncated',
    ]);
    expect(code).toBe(1);
    expect(paths(stdout)).toEqual(['a.html']);
    expect(stderr).toContain('truncated');
  });

  it('--fail-on: a flag that does not exist ends the run, so that a mistyped one cannot pass', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stderr } = await runCli(folder, ['clean', 'a.html', '--fail-on', 'trunkated']);
    expect(code).toBe(2);
    expect(stderr).toContain('trunkated');
  });

  it('--quiet: no summary and no rejections; failures are still told', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE, 'b.html': '', 'c.html': PNG });
    const good = await runCli(folder, ['clean', 'a.html', 'b.html', '--quiet']);
    expect({ code: good.code, stderr: good.stderr }).toEqual({ code: 1, stderr: '' });
    const { stderr } = await runCli(folder, ['clean', 'a.html', 'c.html', '--quiet']);
    expect(stderr).toBe('c.html: failed in decode: not a text file: PNG image\n');
  });
});
