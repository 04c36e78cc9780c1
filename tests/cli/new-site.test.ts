import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProfileSchema } from '../../src/model/profile.js';
import { CASES } from '../support/cases.js';
import { runCli } from '../support/run-cli.js';
import { type TempFolder, tempFolder } from '../support/temp-folder.js';

const LINK = /<link[^>]*>/;
const FIRST = '河口镇的老水闸停了三年，昨天上午重新转动，渠水当天就流进了下游的稻田，田里的人都抬头看。';
const SECOND = '守闸的老人说，他把钥匙挂在门后，从来没有生过锈，年轻人学会以后他就可以去看海了。';
const THIRD = '镇里打算在闸口修一间小屋，放几样旧工具，让孩子们知道水是怎样一格一格走下来的。';
const PAGE = `<!DOCTYPE html><html><head><title>河口镇修好老水闸_河口时报</title>
<meta property="og:site_name" content="河口时报"><link rel="canonical" href="https://www.river.example/2024/05/a.html">
</head><body><div class="nav"><a href="/">首页</a> <a href="/local">本地</a></div>
<div class="story-head"><h1>河口镇修好老水闸</h1><div class="story-info"><span class="when">2024年5月6日 09:20</span>
<span class="from">来源：河口晚报</span> <span class="who">记者 陆青禾</span></div></div>
<div class="story-text x7Yz2q"><p>${FIRST}</p><p>${SECOND}</p><div class="app-box">下载河口时报客户端，看更多本地新闻</div><p>${THIRD}</p></div>
<div class="foot">河口时报社 版权所有</div></body></html>`;
const DUMP = `首页\n本地\n\n河口镇修好老水闸\n\n2024-05-06 09:20\n\n分享\n\n${FIRST}\n\n${SECOND}\n\n${THIRD}\n\n相关阅读\n别的镇也修水闸\n2024-05-01\n`;

const json = async (folder: TempFolder, name: string): Promise<Record<string, unknown>> =>
  JSON.parse(await folder.read(name)) as Record<string, unknown>;

async function expectPasses(folder: TempFolder, host: string): Promise<void> {
  const check = ['check', `fixtures/${host}`, '--sites', 'sites'];
  expect(await runCli(folder, check)).toMatchObject({ code: 0, stdout: '1 passed, 0 failed\n' });
}

describe('inkwash new-site', () => {
  it('makes a profile and a fixture of a page, and check passes at once', async () => {
    const folder = await tempFolder({ 'scraped/old sluice.html': PAGE });
    const { code, stdout, stderr } = await runCli(folder, ['new-site', 'scraped/old sluice.html']);
    expect(code).toBe(0);
    const written = ['input.html', 'expected.json', 'case.json'];
    const fixture = 'fixtures/river.example/old-sluice';
    expect(stdout.trim().split('\n')).toEqual([
      'sites/river.example.json',
      ...written.map((name) => `${fixture}/${name}`),
    ]);
    expect(await folder.read(`${fixture}/input.html`)).toBe(PAGE);
    const profile = await json(folder, 'sites/river.example.json');
    expect(ProfileSchema.parse(profile)).toMatchObject({
      site: 'river.example',
      name: '河口时报',
      hosts: ['river.example'],
      layouts: [
        {
          id: '2024',
          body: ['.story-text'],
          remove: ['.app-box'],
          fields: {
            title: ['h1'],
            published: ['.when'],
            source: [{ select: '.from', match: '来源[：:]\\s?([^\\s|｜]{2,30})' }],
            byline: ['.who'],
          },
        },
      ],
    });
    expect(await json(folder, `${fixture}/expected.json`)).toEqual({
      title: '河口镇修好老水闸',
      authors: ['陆青禾'],
      editors: [],
      source: '河口晚报',
      published: '2024-05-06T09:20+08:00',
      text: `${FIRST}\n\n${SECOND}\n\n${THIRD}`,
    });
    expect(stderr).toContain('  inkwash check fixtures/river.example --sites sites\n');
    await expectPasses(folder, 'river.example');
    // The profile bites: without its body another text comes out, or its layout is not named.
    const inspect = ['inspect', `${fixture}/input.html`, '--sites', 'sites'];
    expect(JSON.parse((await runCli(folder, inspect)).stdout)).toMatchObject({
      site: { is: 'river.example', layout: '2024' },
    });
  });

  it('says what comes besides where the body holds more than the article', async () => {
    const links =
      '<a href="/b">别的镇也修水闸</a> <a href="/c">渡口换了新船</a> <a href="/d">集市搬到桥下</a>';
    const page = `<html><head><title>河口镇修好老水闸_河口时报</title><link rel="canonical" href="https://www.river.example/a.html"></head>
<body><h1>河口镇修好老水闸</h1><div class="story-text"><a href="/t">调整字体</a><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>${links}</div></body></html>`;
    const folder = await tempFolder({ 'a.html': page });
    const { code, stderr } = await runCli(folder, ['new-site', 'a.html']);
    expect(code).toBe(0);
    expect(stderr).toContain('  besides    调整字体\n');
    expect(stderr).toContain('  besides    别的镇也修水闸');
    await expectPasses(folder, 'river.example');
  });

  it('of a dump: the labels that open and close it', async () => {
    const folder = await tempFolder({ 'a.txt': DUMP });
    const args = ['new-site', 'a.txt', '--host', 'river.example', '--name', 'River Times', '-o', 'mine'];
    const { code, stderr } = await runCli(folder, args);
    expect(code).toBe(0);
    expect(await json(folder, 'mine/sites/river.example.json')).toMatchObject({
      name: 'River Times',
      layouts: [{ startAfter: [{ equals: '分享' }], endAt: [{ equals: '相关阅读' }] }],
    });
    expect(stderr).toContain('--url https://river.example/');
    const check = ['check', 'mine/fixtures', '--sites', 'mine/sites'];
    expect((await runCli(folder, check)).stdout).toBe('1 passed, 0 failed\n');
  });

  it('writes nothing over, and nothing where something is', async () => {
    const folder = await tempFolder({ 'a.html': PAGE, 'b.html': PAGE });
    await runCli(folder, ['new-site', 'a.html']);
    const before = await folder.list();
    const again = await runCli(folder, ['new-site', 'b.html']);
    expect(again).toMatchObject({ code: 2, stdout: '' });
    expect(again.stderr).toBe(
      'inkwash: sites/river.example.json: is there already; nothing is written over\n',
    );
    expect(await folder.list()).toEqual(before);
  });

  it.each([
    ['a page without an address', PAGE.replace(LINK, ''), [], 'gives no address; say --url'],
    [
      'an address that is no name of a file',
      PAGE.replace('www.river.example', '..%2f..%2fetc'),
      [],
      'no host',
    ],
    ['a file where a folder must be', PAGE, ['--out', 'in/a.html'], '--out in/a.html: not a folder'],
    ['a host that leads elsewhere', PAGE, ['--host', '../../x'], '--host ../../x: no host'],
  ])('%s: exit 2', async (_name, page, args, words) => {
    const folder = await tempFolder({ 'in/a.html': page });
    const { code, stdout, stderr } = await runCli(folder, ['new-site', 'in/a.html', '-o', 'out', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(await folder.list()).toEqual(['in/', 'in/a.html']);
  });

  it('follows no link out of the folder', async () => {
    const folder = await tempFolder({ 'a.html': PAGE, 'mine/x': '', 'elsewhere/y': '' });
    await symlink(path.join(folder.path, 'elsewhere'), path.join(folder.path, 'mine/sites'));
    const { code, stderr } = await runCli(folder, ['new-site', 'a.html', '-o', 'mine']);
    expect(code).toBe(2);
    expect(stderr).toContain('leads out of mine');
    expect(await folder.list()).not.toContain('elsewhere/river.example.json');
  });

  it('a page without an article gives none: exit 1', async () => {
    const folder = await tempFolder({ 'a.html': '<html><body><h1>404</h1><p>Not found</p></body></html>' });
    const { code, stdout, stderr } = await runCli(folder, ['new-site', 'a.html', '--host', 'x.example']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('name a page with an article');
    expect(await folder.list()).toEqual(['a.html']);
  });

  it('says where a profile is there already', async () => {
    const folder = await tempFolder({ 'a.html': PAGE });
    const { stderr } = await runCli(folder, ['new-site', 'a.html', '--host', 'news.163.com']);
    expect(stderr).toContain('a profile of 163.com is built in');
    await expectPasses(folder, 'news.163.com');
  });

  const SOME = CASES.filter(({ name }) => name.endsWith('-page') || name.startsWith('dump-news-about'));
  it.each(SOME.filter((_case, i) => i % 6 === 0))(
    '$name: check passes at once',
    async ({ folder: from, source, options }) => {
      const folder = await tempFolder();
      const file = path.join(from, source.path);
      const flags = Object.entries(options as Record<string, string>).flatMap(([name, value]) => [
        `--${name}`,
        String(value),
      ]);
      const run = await runCli(folder, ['new-site', file, '--host', 'made.example', ...flags]);
      if (run.code === 1) return;
      expect(run.code).toBe(0);
      await expectPasses(folder, 'made.example');
    },
  );
});
