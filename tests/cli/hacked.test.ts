import { describe, expect, it } from 'vitest';
import { RecordSchema } from '../../src/model/article.js';
import { paths } from '../support/outputs.js';
import { FIRST, page, SECOND } from '../support/pages.js';
import { records, runCli } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const LINKS = [0, 1, 2, 3, 4, 5, 6, 7]
  .map(
    (i) =>
      `<a href="http://${['a.dafa77.example', 'b.yile-qp.example'][i % 2]}/${i}/">${['大发国际娱乐', '亿乐棋牌平台'][i % 2]}</a>`,
  )
  .join(' ');
const FARM = `<div style="position:absolute;left:-3000px">${LINKS}</div>`;
const HACKED = page('河口镇修好老水闸', FARM, FIRST, SECOND);
const SPAM = page('河口镇', FARM);

describe('hacked pages on the command line', () => {
  it('--fail-on hacked: the article is printed, and the exit code is 1', async () => {
    const folder = await tempFolder({ 'a.html': HACKED });
    expect((await runCli(folder, ['clean', 'a.html'])).code).toBe(0);
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'a.html', '--fail-on', 'hacked']);
    expect(code).toBe(1);
    expect(paths(stdout)).toEqual(['a.html']);
    expect(stdout).not.toContain('棋牌');
    expect(stderr).toContain('hacked');
  });

  it('spam is no article: told on stderr, printed with --all, and the exit code is 1', async () => {
    const folder = await tempFolder({ 'a.html': SPAM });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'a.html', '--fail-on', 'hacked']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('a.html: rejected: spam: no article is left: link farm hidden by');
    const all = await runCli(folder, ['clean', 'a.html', '--all']);
    expect(all.code).toBe(1);
    const [record] = records(all.stdout).map((one) => RecordSchema.parse(one));
    expect(record).toMatchObject({ status: 'rejected', verdict: 'spam' });
    expect(record!.evidence).toHaveProperty('verdict');
  });
});
