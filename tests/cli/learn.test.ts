import { describe, expect, it } from 'vitest';
import { ProfileSchema } from '../../src/model/profile.js';
import { compareArticle, meanF1 } from '../../tools/tune/overlap.mjs';
import { siteCalled } from '../support/made-sites/learned.js';
import { madePages } from '../support/made-sites/made-sites.js';
import { records, runCli } from '../support/run-cli.js';
import { type Files, type TempFolder, tempFolder } from '../support/temp-folder.js';

const named = (folder: string, pages: readonly { name: string; text: string }[]): Files =>
  Object.fromEntries(pages.map(({ name, text }) => [`${folder}/${name}`, text]));

const BODY = /body\s+8\/8 {2}#artibody/;
const CHANGES = /what it changes: \d of 8 articles/;
const OFTEN = /from 8 pages: − 望溪新闻网版权所有/;
const IN_PAGES = /^pages\//;
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const PORTAL = siteCalled('zh-portal');
const seen = (): Promise<TempFolder> => tempFolder(named('pages', madePages(PORTAL, 0, 8)));

async function scoreOf(folder: TempFolder, sites: string): Promise<number> {
  const { stdout } = await runCli(folder, ['clean', 'unseen', '--sites', sites, '--quiet']);
  const gold = madePages(PORTAL, 30, 34);
  return meanF1(records(stdout).map((one, i) => compareArticle(gold[i]!.gold, one['blocks']))).f1;
}

describe('learn', () => {
  it('writes a profile with which clean does better, and says what speaks for it', async () => {
    const folder = await seen();
    for (const { name, text } of madePages(PORTAL, 30, 34)) await folder.write(`unseen/${name}`, text);
    const { code, stdout, stderr } = await runCli(folder, ['learn', 'pages', '-o', 'sites/portal.json']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(BODY);
    expect(stderr).toMatch(CHANGES);
    expect(stderr).toMatch(OFTEN);
    const profile = JSON.parse(await folder.read('sites/portal.json')) as unknown;
    expect(ProfileSchema.parse(profile).hosts).toEqual(['news.wangxi.example']);
    expect((await folder.list()).filter((name) => name.startsWith('sites'))).toEqual([
      'sites/',
      'sites/portal.json',
    ]);
    expect(await scoreOf(folder, 'sites')).toBeGreaterThan((await scoreOf(folder, 'none')) + 0.05);
  });

  it('prints the profile where no file is named, the same bytes each time', async () => {
    const folder = await seen();
    const [first, second] = [
      await runCli(folder, ['learn', 'pages']),
      await runCli(folder, ['learn', 'pages']),
    ];
    expect(ProfileSchema.safeParse(JSON.parse(first.stdout)).success).toBe(true);
    expect(second).toEqual(first);
    expect(await folder.list()).toHaveLength(9);
  });

  it('tells rules and what they change as JSON', async () => {
    const folder = await seen();
    const { stdout, stderr } = await runCli(folder, [
      'learn',
      'pages',
      '--json',
      '--quiet',
      '--max-pages',
      '6',
    ]);
    const told = JSON.parse(stdout) as { pages: number; rules: object[]; effects: object[] };
    expect(stderr).toBe('');
    expect(told.pages).toBe(6);
    expect(told.rules).toContainEqual({
      layout: 'page',
      key: 'body',
      value: '#artibody',
      why: 'holds what varies',
      pages: 6,
      of: 6,
    });
    expect(told.effects).toHaveLength(6);
    expect(told.effects[0]).toMatchObject({ path: expect.stringMatching(IN_PAGES) as string });
  });

  it('with too little evidence gives the reason and exit code 1, and writes nothing', async () => {
    const folder = await tempFolder(named('pages', madePages(PORTAL, 0, 3)));
    const { code, stdout, stderr } = await runCli(folder, ['learn', 'pages', '-o', 'portal.json']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('pages: too little evidence: 3 pages with an article; 5 are the least');
    expect(await folder.list()).not.toContain('portal.json');
  });

  it('of a site that has a profile learns beside it, and writes both', async () => {
    const own = { site: 'wangxi.example', name: '望溪', hosts: ['wangxi.example'] };
    const layout = { id: '2024', body: ['#artibody'], remove: ['.art_editor'] };
    const folder = await seen();
    await folder.write('sites/wangxi.json', JSON.stringify({ ...own, layouts: [layout] }));
    const { stdout, stderr } = await runCli(folder, ['learn', 'pages', '--sites', 'sites']);
    expect(stderr).toContain('known by the profile wangxi.example (望溪)');
    const { layouts, ...rest } = ProfileSchema.parse(JSON.parse(stdout));
    expect(rest).toEqual(own);
    expect(layouts).toHaveLength(1);
    expect(layouts![0]).toMatchObject({ id: '2024', body: ['#artibody'] });
    expect(layouts![0]!.remove).toEqual(expect.arrayContaining(['.art_editor', '.inner_rel']));
    expect(layouts![0]!.remove).not.toContain('.hot');
  });

  it('shows of hostile lines what a terminal would obey, and writes JSON that obeys nothing', async () => {
    const evil = '<p>本站\u001b]0;x\u0007提示\u202e每天都有新消息等你来看，请点开右上角的星。</p></div>';
    const pages = madePages(PORTAL, 0, 6).map(({ name, text }) => ({
      name,
      text: text.replace('<p class="art_editor">', `${evil.replace('</div>', '')}<p class="art_editor">`),
    }));
    const folder = await tempFolder(named('pages', pages));
    const { code, stdout, stderr } = await runCli(folder, ['learn', 'pages']);
    expect(code).toBe(0);
    for (const text of [stdout, stderr]) {
      expect(text).toContain('每天都有新消息');
      expect(text).not.toMatch(OBEYED);
    }
    expect(ProfileSchema.safeParse(JSON.parse(stdout)).success).toBe(true);
  });

  it.each([
    [['learn', 'nowhere'], 'nowhere'],
    [['learn', 'pages', '-o', 'portal.txt'], '--out portal.txt'],
    [['learn', 'pages', '-o', 'pages/notes.json'], '--out pages/notes.json: is an input'],
    [['learn', 'pages', '--sites', 'pages/000.html'], '--sites pages/000.html'],
  ])('%j cannot run', async (args, words) => {
    const folder = await seen();
    await folder.write('pages/notes.json', '{"text": "a record"}');
    const { code, stdout, stderr } = await runCli(folder, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(await folder.read('pages/notes.json')).toBe('{"text": "a record"}');
  });

  it('a profile that it wrote among the pages is written anew', async () => {
    const folder = await seen();
    for (const _ of [1, 2])
      expect((await runCli(folder, ['learn', 'pages', '-o', 'pages/portal.json', '--quiet'])).code).toBe(0);
    expect(ProfileSchema.safeParse(JSON.parse(await folder.read('pages/portal.json'))).success).toBe(true);
  });
});
