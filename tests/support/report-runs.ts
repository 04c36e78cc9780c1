import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FIRST, page, SECOND } from './pages.js';
import { BIN } from './run-cli.js';

/** A folder for all tests of a file, and what runs in it. */
export interface ReportFolder {
  readonly path: string;
  readonly write: (name: string, text: string) => void;
  /** Runs `inkwash` there; what it has to say is returned, and it must end with this code. */
  readonly inkwash: (args: readonly string[], code?: number) => string;
  readonly url: (name: string) => string;
  readonly remove: () => void;
}

/** A temporary folder that lives until it is removed: a browser is shared by the tests of a file, and so are its pages. */
export function reportFolder(): ReportFolder {
  const root = mkdtempSync(path.join(tmpdir(), 'inkwash-report-'));
  return {
    path: root,
    write: (name, text) => writeFileSync(path.join(root, name), text),
    inkwash: (args, code = 0) => {
      const run = spawnSync(process.execPath, [BIN, ...args], { cwd: root, encoding: 'utf8' });
      if (run.status !== code) throw new Error(`inkwash ${args.join(' ')}: ${run.status}: ${run.stderr}`);
      return run.stderr;
    },
    url: (name) => pathToFileURL(path.join(root, name)).href,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export const CREDIT = '责任编辑：陆青禾 SF031';
export const NOTICE = '免责声明：本文仅代表作者个人观点，与本网站无关。';

/** A page with something of many kinds: a menu, a mended word, a credit within the text and below it, teasers. */
export const FULL = page(
  '河口镇修好老水闸',
  FIRST.replace('转动，', '转\u200b动，'),
  `${SECOND}（完）`,
  CREDIT,
  NOTICE,
)
  .replace('<body>', '<body><nav><ul><li><a href="/">首页</a></li><li><a href="/n">新闻</a></li></ul></nav>')
  .replace('<head>', '<head><meta property="og:title" content="老水闸修好了_河口新闻网">')
  .replace(
    '</body>',
    '<div class="related"><h3>相关新闻</h3><ul><li><a href="/1">渡口换了新船</a></li></ul></div></body>',
  );

const TABLE = `<table><tr><td>闸门</td><td>三扇</td></tr><tr><td>水深</td><td>四米</td></tr></table>`;

/** An article with blocks of all types. */
export const TYPED = page('渠水流进稻田', FIRST, SECOND).replace(
  '</div></body>',
  `<h2>三扇闸门</h2><p>${SECOND.replace('钥匙', '铜钥匙')}</p>
<ul><li>第一扇闸门在上游，守着进水的渠口。</li><li>第二扇闸门在下游，守着排水的渠口。</li></ul>
<blockquote>老人说：“水来了，田就活了，一年的收成都在这条渠里。”</blockquote>${TABLE}
<p><img src="https://img.example/gate.jpg" alt="水闸"></p><p>${FIRST.replace('老水闸', '新水闸')}</p></div></body>`,
);
