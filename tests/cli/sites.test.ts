import { describe, expect, it } from 'vitest';
import { FIRST, SECOND } from '../support/pages.js';
import { records, runCli } from '../support/run-cli.js';
import { tempFolder } from '../support/temp-folder.js';

describe('--sites', () => {
  const story = `<!DOCTYPE html><html><head><title>河口镇修好老水闸</title></head><body><h1>河口镇修好老水闸</h1>
<div class="story"><p>${FIRST}</p><p>${SECOND}</p><p class="promo">扫码领取河口镇渡船优惠，名额有限。</p></div></body></html>`;
  const profile = {
    site: 'river.example',
    name: 'River Times',
    hosts: ['river.example'],
    layouts: [{ id: 'only', body: ['div.story'], remove: ['p.promo'] }],
  };
  const url = ['--url', 'https://news.river.example/a.html'];

  it('a folder of profiles: its rules apply to pages of its hosts', async () => {
    const folder = await tempFolder({ 'a.html': story, 'sites/r.json': JSON.stringify(profile) });
    const { code, stdout } = await runCli(folder, ['clean', 'a.html', ...url, '--sites', 'sites']);
    expect(code).toBe(0);
    expect(records(stdout)[0]).toMatchObject({ site: 'River Times', text: `${FIRST}\n\n${SECOND}` });
    const other = ['--url', 'https://notriver.example/a.html'];
    const elsewhere = await runCli(folder, ['inspect', 'a.html', ...other, '--sites', 'sites']);
    expect(JSON.parse(elsewhere.stdout)).toMatchObject({ site: null });
  });

  it('none: built-in profiles are left aside', async () => {
    const folder = await tempFolder({ 'a.html': story });
    const args = ['inspect', 'a.html', '--url', 'https://www.163.com/dy/article/X.html'];
    const known = JSON.parse((await runCli(folder, args)).stdout) as object;
    expect(known).toMatchObject({ site: { is: '163.com' } });
    const unknown = JSON.parse((await runCli(folder, [...args, '--sites', 'none'])).stdout) as object;
    expect(unknown).toMatchObject({ site: null });
  });

  const layout = (part: object): string =>
    JSON.stringify({ ...profile, layouts: [{ id: 'only', body: ['div.story'], ...part }] });

  it.each([
    ['text that is no JSON', '{', 'r.json'],
    ['an unknown key', layout({ bodi: ['p'] }), 'bodi'],
    ['a field that nobody reads', layout({ fields: { autor: ['b'] } }), 'autor'],
    ['a missing name', '{"site":"river.example"}', 'name'],
    ['a value of the wrong kind', JSON.stringify({ ...profile, hosts: 'river.example' }), 'hosts'],
    ['a selector that is no CSS', layout({ remove: ['p[['] }), 'remove'],
    ['a pattern that is no expression', layout({ endAt: [{ matches: '(', maxLength: 9 }] }), 'endAt'],
  ])('%s in a profile ends the run and names file and key', async (_name, content, key) => {
    const folder = await tempFolder({ 'a.html': story, 'sites/r.json': content });
    const { code, stdout, stderr } = await runCli(folder, ['clean', 'a.html', ...url, '--sites', 'sites']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('r.json');
    expect(stderr).toContain(key);
  });

  it('a folder that is not there ends the run', async () => {
    const folder = await tempFolder({ 'a.html': story });
    const { code, stderr } = await runCli(folder, ['clean', 'a.html', '--sites', 'nowhere']);
    expect(code).toBe(2);
    expect(stderr).toContain('nowhere');
  });
});
