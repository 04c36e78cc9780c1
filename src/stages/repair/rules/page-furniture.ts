import type { Page } from '../../../model/page.js';
import type { Mender, Replacement } from '../../../model/rules.js';
import { lineLayout } from '../../../text/wrap/line-layout.js';

const RULE = 'page-furniture';

function* find(page: Page): Generator<Replacement> {
  if (page.format !== 'preview') return;
  for (const [block, reason] of lineLayout(page.blocks).furniture) {
    const end = page.blocks[block]!.text.length;
    yield { kind: 'replace', rule: RULE, reason, block, start: 0, end, replacement: '' };
  }
}

/** Numbers, running heads and feet of a document's pages: mended, not cut, since a sentence goes on behind them. */
export const pageFurniture: Mender = {
  id: RULE,
  purpose: 'Takes page numbers, running heads and feet out from between the lines of a document.',
  example:
    '购物车\n我的足迹\n下载文档\n水文站的老站长每天早上六点到河边看一次水尺，把读数\n写在一本蓝色封面的簿子里，三十年没有断过一天。他说\n- 3 -\n水尺是河的脉搏，少看一次就不知道河在想什么。今年的\n汛期来得早，簿子里的数字一天比一天大，年轻的同事把\n它们录进电脑，画成一条一条的曲线，贴在值班室的墙上\n，来往的人都要停下来看一眼，再问一句今天涨了没有。',
  nearMiss:
    '购物车\n我的足迹\n下载文档\n水文站的老站长每天早上六点到河边看一次水尺，把读数\n写在一本蓝色封面的簿子里，三十年没有断过一天。\n1998\n那一年的汛期来得早，簿子里的数字一天比一天大，年轻\n的同事把它们录进电脑，画成一条一条的曲线，贴在值班\n室的墙上，来往的人都要停下来看一眼，再问一句今天涨\n了没有，有的人看完不走，站在窗边等着下一次的读数。',
  find,
};
