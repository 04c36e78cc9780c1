import type { Page } from '../../../model/page.js';
import type { Edit, Mender } from '../../../model/rules.js';
import { readDocumentByline } from '../../../text/document-byline.js';
import { columns } from '../../../text/wrap/columns.js';
import { fateOfHyphen, type Vocabulary, vocabularyOf } from '../../../text/wrap/hyphenation.js';
import type { Column } from '../../../text/wrap/line-ends.js';
import { lineLayout } from '../../../text/wrap/line-layout.js';
import { measureSpaces } from '../../../text/wrap/measure-spaces.js';
import { isSpacedText, type Setting, segmentBreak } from '../../../text/wrap/segment-break.js';
import { spaceBreaks } from '../../../text/wrap/space-breaks.js';
import { SpacedText } from '../../../text/wrap/spaced-text.js';

const RULE = 'hard-wraps';
const HYPHEN = /[-\u2010\u00ad]$/;
const LINE_END = 'line end of a wrapped text';

/** One run of text whose line ends were made spaces. */
function* unwrapSpaces(text: string, block: number, column: Column): Generator<Edit> {
  const setting = { isSpaced: isSpacedText(text), isEastAsian: true };
  const byline = readDocumentByline(text)?.end ?? 0;
  const breaks = spaceBreaks(new SpacedText(text.slice(byline)), column).breaks.map(({ at, kind }) => ({
    at: at + byline,
    kind,
  }));
  let lineStart = byline;
  for (const [i, { at, kind }] of breaks.entries()) {
    const next = text.slice(at + 1, breaks[i + 1]?.at ?? text.length);
    if (kind === 'last') {
      yield { kind: 'split', rule: RULE, reason: 'short last line of a paragraph', block, at: at + 1 };
    } else if (kind === 'full' && segmentBreak(text.slice(lineStart, at), next, setting) === '') {
      const place = { block, start: at, end: at + 1 };
      yield { kind: 'replace', rule: RULE, reason: LINE_END, ...place, replacement: '' };
    }
    lineStart = at + 1;
  }
}

/** The lines of a text that were wrapped, and what is asked of all of them once. */
interface Wrapped {
  readonly page: Page;
  readonly setting: Setting;
  readonly vocabulary: Vocabulary;
}

/** Joins a line to the next that is text; what stands between them on their pages is taken along. */
function* joinLines({ page, setting, vocabulary }: Wrapped, block: number, next: number): Generator<Edit> {
  const { text } = page.blocks[block]!;
  const below = page.blocks[next]!.text;
  const fate = HYPHEN.test(text) ? fateOfHyphen(text, below, vocabulary) : null;
  if (fate === 'joined') {
    const place = { block, start: text.length - 1, end: text.length };
    yield { kind: 'replace', rule: RULE, reason: 'hyphen of a divided word', ...place, replacement: '' };
  }
  const separator = fate === null ? segmentBreak(text, below, setting) : '';
  for (let at = block; at < next; at++)
    yield { kind: 'join', rule: RULE, reason: LINE_END, block: at, separator: at === block ? separator : '' };
}

/** Lines that are lines still. */
function* unwrapLines(page: Page, setting: Setting): Generator<Edit> {
  const { furniture, paragraphs } = lineLayout(page.blocks);
  if (paragraphs === null) return;
  const texts = page.blocks.map(({ text }) => text);
  const vocabulary: Vocabulary = texts.some((text) => HYPHEN.test(text)) ? vocabularyOf(texts) : new Map();
  for (const block of paragraphs.runOn) {
    let next = block + 1;
    while (furniture.has(next)) next++;
    yield* joinLines({ page, setting, vocabulary }, block, next);
  }
}

function* find(page: Page): Generator<Edit> {
  if (page.format !== 'preview') return;
  const { wrap } = lineLayout(page.blocks);
  if (wrap !== null) {
    yield* unwrapLines(page, wrap);
    return;
  }
  const longest = page.blocks.reduce((a, { text }) => (text.length > a.length ? text : a), '');
  const run = measureSpaces(longest);
  if (run === null) return;
  for (let block = 0; block < page.blocks.length; block++) {
    const { text } = page.blocks[block]!;
    if (columns(text, true) > 2 * run.wrap) yield* unwrapSpaces(text, block, run);
  }
}

/** Lines broken at a column by a document site, joined as CJK and Latin text each want it. */
export const hardWraps: Mender = {
  id: RULE,
  purpose:
    'Joins lines that a document preview broke at a column, and splits paragraphs at short last lines.',
  example:
    '购物车\n我的足迹\n下载文档\n县里的茶园今年开春以来雨水充足，采茶的人比往年 早上山半个月，合作社的收购点也提前开了门，价格 比去年高出一成多，茶农们都说这是近几年里最好的 一个春天，鲜叶当天就能送到山下的加工车间，夜里 灯火通明，机器要转到后半夜才停下来，第二天一早 新茶就装车运往省城，三天之内摆上各家店铺的柜台 ，老顾客闻着香味就寻了过来，一买就是好几斤。',
  nearMiss:
    '购物车\n我的足迹\n下载文档\n参加座谈会的有 张三丰 李四光 王五岳 赵六合 等人，会议开了一整天，讨论了茶园的灌溉和道路。',
  find,
};
