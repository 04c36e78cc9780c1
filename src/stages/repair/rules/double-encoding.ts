import type { Page } from '../../../model/page.js';
import type { Edit, Mender } from '../../../model/rules.js';
import { pageReader } from '../../../text/doubled/page-reader.js';

const RULE = 'double-encoding';

function* find(page: Page): Generator<Edit> {
  const reader = pageReader(page);
  if (reader === null) return;
  const { blocks } = page;
  for (let block = 0; block < blocks.length; block++) {
    for (const stretch of reader.read(blocks[block]!.text)) {
      yield {
        kind: 'replace',
        rule: RULE,
        reason: `UTF-8 that was read as ${reader.misreading}`,
        block,
        ...stretch,
      };
    }
  }
}

/**
 * UTF-8 that was read as windows-1252 or GBK and encoded again: read right wherever doing the same once more gives the
 * same text, in the whole page or in a comment, a widget, a headline that came from elsewhere.
 */
export const doubleEncoding: Mender = {
  id: RULE,
  isFirst: true,
  purpose:
    'Reads text right that was decoded with the wrong encoding and encoded again, where that is exact.',
  example: '<p>æ¸¡å\u008f£çš„æ–°èˆ¹æ˜¨å¤©ä¸‹æ°´ï¼Œèˆ¹èº«æ¼†æˆ\u0090äº†è“\u009dè‰²ã€‚</p>',
  nearMiss:
    '<p>页面上的“中文”两个字变成了“ä¸\u00adæ–‡”，“你好”变成了“ä½\u00a0å¥½”，读者以为电脑坏了，其实是读错了编码。</p>',
  find,
};
