import { bareName } from './bare-name.js';
import type { CreditShape } from './credit-field.js';

const NAME = String.raw`([^\s|｜，,;；:：（）()]{2,30})`;
const LABELLED = String.raw`(?:来源|來源|稿源)\s?[:：]\s?${NAME}`;
const WITHIN = new RegExp(LABELLED, 'u');
/** What `clean` takes off by itself. */
const WHOLE = new RegExp(String.raw`^(?:来源|來源|稿源)\s?[:：]\s?${NAME}$`, 'u');
const PICTURE = /图片来源|视频来源|圖片來源|数据来源|资料来源/;
const NOBODY = /^(?:网络|互联网|未知|不详|佚名|无|其他|本站|原创|转载)$/;

const named = (name: string | undefined): readonly string[] | null =>
  name === undefined || NOBODY.test(name) ? null : [name];

/** How elements name where an article is from, the plainest first. */
export const SOURCE_SHAPES: readonly CreditShape[] = [
  { match: null, isLabelled: true, read: (text) => named(WHOLE.exec(text)?.[1]) },
  {
    match: LABELLED,
    isLabelled: true,
    read: (text) => (PICTURE.test(text) ? null : named(WITHIN.exec(text)?.[1])),
  },
  bareName,
];
