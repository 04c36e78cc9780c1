import type { Page } from '../../../model/page.js';
import type { Edit, Mender } from '../../../model/rules.js';
import { injectedLinks } from '../../../text/injected/injected-links.js';

const RULE = 'injected-link';

function* find(page: Page): Generator<Edit> {
  for (const [block, spans] of injectedLinks(page)) {
    const { text } = page.blocks[block]!;
    for (const { start, end } of spans) {
      const isDoubled = text[start - 1] === ' ' && text[end] === ' ';
      yield {
        kind: 'replace',
        rule: RULE,
        reason: 'link to another site, put into the text',
        block,
        start,
        end: isDoubled ? end + 1 : end,
        replacement: '',
      };
    }
  }
}

/** 高压<a href="http://…">某某娱乐官网</a>锅: a link in the middle of a sentence that has nothing to do with it. */
export const injectedLink: Mender = {
  id: RULE,
  purpose:
    'Takes out links that were put into sentences: to sites that a hidden link farm on the page advertises, or by their names.',
  example:
    '<div style="text-indent:-5000px"><a href="http://a.jinzun.example/1">金樽娱乐官网</a> <a href="http://a.jinzun.example/2">金樽娱乐官网</a> <a href="http://b.yinwan.example/3">银湾棋牌下载</a> <a href="http://b.yinwan.example/4">银湾棋牌下载</a></div><p>新馆一共四层，一层是<a href="http://a.jinzun.example/">金樽娱乐官网</a>报刊，二层起是开架的书。</p>',
  nearMiss:
    '<p>新馆一共四层，一层是报刊，二层起是开架的书，目录在<a href="https://library.example/">图书馆的网站</a>上。</p>',
  find,
};
