import { describe, expect, it } from 'vitest';
import { FIRST, PNG, SLUICE } from '../support/pages.js';
import { runCli } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

describe('inspect', () => {
  it('tells format, encoding, site and body with the reasons, and writes nothing', async () => {
    const folder = await tempFolder({ 'a.html': SLUICE });
    const { code, stdout, stderr } = await runCli(folder, ['inspect', 'a.html']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      path: 'a.html',
      status: 'article',
      format: { is: 'page', why: expect.any(String) as string },
      encoding: { is: 'utf-8', why: 'valid UTF-8' },
      frontMatter: null,
      body: { blocks: 2 },
    });
    expect(await folder.list()).toEqual(['a.html']);
  });

  it('tells the keys of front matter, and whether it had to be repaired', async () => {
    const folder = await tempFolder({ 'a.md': `---\ntitle: 河口: 水闸\ndate: 2024-05-06\n---\n${FIRST}\n` });
    const { stdout } = await runCli(folder, ['inspect', 'a.md']);
    expect(JSON.parse(stdout)).toMatchObject({ frontMatter: { keys: ['title', 'date'], repaired: true } });
  });

  it('of a file that fails gives the stage and exit code 1', async () => {
    const folder = await tempFolder({ 'a.html': PNG });
    const { code, stdout } = await runCli(folder, ['inspect', 'a.html']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'failed', stage: 'decode' });
  });

  it.each(['nope.html', '.'])('of %s cannot run', async (name) => {
    const folder = await tempFolder();
    const { code, stdout, stderr } = await runCli(folder, ['inspect', name]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(name);
  });
});
