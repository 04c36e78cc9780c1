import type { Page } from '../../../model/page.js';
import type { Edit, Mender } from '../../../model/rules.js';
import { matchesOf } from '../../../text/matches-of.js';

/** Digits set apart within Han text, a counter or a mark behind them; the space before them goes too. */
const SPLIT = /(?<=[\u3400-\u9fff、，,：:（(])( ?)(\d{1,3}(?: \d{1,3}){1,4})(?=[\u3400-\u9fff%％])/g;
const SPACE = / /g;
/** Letter-spacing leaves single digits; whole numbers in a row are a list. */
const SINGLE_DIGIT = /(?:^| )\d(?: |$)/;

function* find(page: Page): Generator<Edit> {
  if (page.format !== 'preview') return;
  for (let block = 0; block < page.blocks.length; block++) {
    const { text } = page.blocks[block]!;
    for (const { index, 0: all, 2: digits = '' } of matchesOf(text, SPLIT)) {
      if (!SINGLE_DIGIT.test(digits)) continue;
      for (const space of matchesOf(all, SPACE)) {
        const start = index + space.index;
        yield {
          kind: 'replace',
          rule: 'split-numbers',
          reason: 'space inside a number',
          block,
          start,
          end: start + 1,
          replacement: '',
        };
      }
    }
  }
}

/** `3 5个`: letter-spaced digits in the text layer of a document, rejoined. */
export const splitNumbers: Mender = {
  id: 'split-numbers',
  purpose: 'Rejoins numbers whose digits a document preview set apart.',
  example: '购物车\n我的足迹\n下载文档\n全市共有乡村图书室 3 5个，其中去年新建的有 1 2个，藏书超过四十万册。',
  nearMiss: '购物车\n我的足迹\n下载文档\n第一队得分为 35 12 20 三节，全场最高，领先优势一直保持到终场。',
  find,
};
