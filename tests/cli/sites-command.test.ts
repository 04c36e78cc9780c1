import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../src/profiles/built-in.js';
import { runCli } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

const OWN = {
  site: 'river.example',
  name: 'River Times',
  hosts: ['river.example', 'news.163.com'],
  marks: { any: [{ comment: 'river cms' }] },
  layouts: [
    {
      id: '2024',
      body: ['div.story'],
      fields: { title: ['h1'] },
      dropLines: [{ equals: 'Share', why: 'button' }],
    },
  ],
};
const own = () => tempFolder({ 'mine/r.json': JSON.stringify(OWN) });

async function asked(...args: readonly string[]) {
  const { code, stdout, stderr } = await runCli(await own(), ['sites', ...args]);
  return { code, stdout, stderr };
}

describe('inkwash sites', () => {
  it('lists every profile, a person’s own first', async () => {
    const { code, stdout, stderr } = await asked('--sites', 'mine');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const rows = stdout.split('\n');
    expect(rows[0]).toContain('River Times (your own; also news.163.com)');
    expect(rows[0]).toContain('html + dumps');
    for (const [i, { site }] of builtInProfiles().entries()) expect(rows[i + 1]).toContain(site);
  });

  it('as data', async () => {
    const { stdout } = await asked('--sites', 'mine', '--json');
    const all = JSON.parse(stdout) as object[];
    expect(all).toHaveLength(builtInProfiles().length + 1);
    expect(all[0]).toEqual({
      site: 'river.example',
      name: 'River Times',
      hosts: ['river.example', 'news.163.com'],
      layouts: ['2024'],
      fields: ['title'],
      knows: ['html', 'dumps'],
      own: true,
    });
  });

  it.each([
    ['https://www.thepaper.cn/detail/1', 'thepaper.cn', 'www.thepaper.cn is within its host thepaper.cn'],
    ['163.com', '163.com', '163.com is a host of it'],
    ['163.com:8080', '163.com', '163.com is a host of it'],
    ['NEWS.163.com', 'river.example', 'news.163.com is a host of it; nearer than 163.com of 163.com'],
  ])('%s gets %s, and why', async (address, site, why) => {
    const { code, stdout } = await asked(address, '--sites', 'mine');
    expect(code).toBe(0);
    expect(stdout).toContain(`${site}: `);
    expect(stdout).toContain(`chosen    ${why}\n`);
    const json = JSON.parse((await asked(address, '--sites', 'mine', '--json')).stdout) as object;
    expect(json).toMatchObject({ site, why, profile: { site } });
  });

  it('shows one by its name with all that it knows, and several by a part of theirs', async () => {
    const { stdout } = await asked('River Times', '--sites', 'mine');
    expect(stdout).toContain('marks     comment river cms');
    expect(stdout).toContain('Layout 2024');
    expect(stdout).toContain('drops     equals Share  (button)');
    const some = await asked('新闻');
    expect(some.stdout).toContain('澎湃新闻');
    expect(some.stdout).not.toContain('知乎');
  });

  it.each(['nowhere.example', 'https://notthepaper.cn/1', '没有的报纸'])(
    '%s has none: exit 1',
    async (name) => {
      expect(await asked(name)).toEqual({
        code: 1,
        stdout: '',
        stderr: `inkwash: ${name}: no profile; the generic reader reads such pages\n`,
      });
    },
  );

  it.each([
    ['nowhere', '--sites nowhere: no such folder'],
    ['mine/r.json', '--sites mine/r.json: not a folder'],
  ])('profiles of %s: exit 2', async (folder, words) => {
    expect(await asked('--sites', folder)).toEqual({ code: 2, stdout: '', stderr: `inkwash: ${words}\n` });
  });

  it('takes the folder from the file of options', async () => {
    const folder = await own();
    await folder.write('inkwash.json', JSON.stringify({ sites: 'mine' }));
    expect((await runCli(folder, ['sites', 'river.example'])).stdout).toContain('River Times (your own)');
  });
});
