import type { Page } from '../../../model/page.js';
import type { Edit, Join, Mender } from '../../../model/rules.js';
import { isCjk } from '../../../text/script.js';
import { columns, isFull, measureWrap, type Wrap } from '../../../text/wrap.js';

const RULE = 'hard-wraps';
const SENTENCE_END = /[。！？!?…：:]["”’」』）)]*$/;
const PUNCTUATION = /[，。、；：！？,;!?“”《》]/;
const ASCII_WORD = /[A-Za-z]/;
const HAN_THEN_ALNUM = /[\u3400-\u9fff][A-Za-z0-9]/g;
const HAN_SPACE_ALNUM = /[\u3400-\u9fff] [A-Za-z0-9]/g;

/** What a line break between two characters becomes (CSS Text, segment-break rules; mixed text as the rest of it is set). */
function separatorFor(left: string, right: string, isSpaced: boolean): '' | ' ' {
  const isLeftCjk = isCjk(left, left.length - 1) || !ASCII_WORD.test(left.at(-1) ?? '');
  const isRightCjk = isCjk(right, 0) || !ASCII_WORD.test(right[0] ?? '');
  if (!isLeftCjk && !isRightCjk) return ' ';
  return isSpaced && isLeftCjk !== isRightCjk ? ' ' : '';
}

/** Does this text put spaces between Han and Latin where no line ends? */
function isSpacedText(text: string): boolean {
  return (text.match(HAN_SPACE_ALNUM)?.length ?? 0) > (text.match(HAN_THEN_ALNUM)?.length ?? 0);
}

/** Columns that an indent takes from the first line of a paragraph. */
const INDENT = 4;

/**
 * Lines that were made spaces. A space where the line is full goes; one after a sentence on a line that is not full
 * ends a paragraph; one behind which the next piece would not have fitted ended a line of its own, and stays.
 */
function* unwrapSpaces(text: string, block: number, wrap: Wrap): Generator<Edit> {
  const isSpaced = isSpacedText(text);
  let lineStart = 0;
  let isFirstLine = true;
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
    const line = text.slice(lineStart, space);
    const width = columns(line);
    const next = text.indexOf(' ', space + 1);
    const piece = text.slice(space + 1, next < 0 ? text.length : next);
    // 某某主席 张三 2020年04月24日: words set apart above the text, as wide as a line by chance.
    const isByline = lineStart === 0 && line.includes(' ') && !PUNCTUATION.test(line);
    if (!isByline && width <= wrap.width + 2 && isFull(width + (isFirstLine ? INDENT : 0), wrap)) {
      const replacement = separatorFor(line, piece, isSpaced);
      if (replacement === '') {
        yield {
          kind: 'replace',
          rule: RULE,
          reason: 'line end of a wrapped text',
          block,
          start: space,
          end: space + 1,
          replacement,
        };
      }
      isFirstLine = false;
    } else if (lineStart > 0 && SENTENCE_END.test(line)) {
      yield { kind: 'split', rule: RULE, reason: 'short last line of a paragraph', block, at: space + 1 };
      isFirstLine = true;
    } else if (width + 1 + columns(piece) <= wrap.width + 2) continue;
    else isFirstLine = true;
    lineStart = space + 1;
  }
}

/** So many first lines that an indent fills, more of them than are full without, and a text was indented. */
const MIN_INDENTED = 3;
/** A line that an indent fills comes this near the wrap with it: full-width characters, or a Latin word, do not fit in. */
const NEAR = 2;

/**
 * Was this text indented? Then its first lines fall short of the wrap by just an indent; a headline or a subheading does
 * so by chance.
 */
function isIndented({ blocks }: Page, wrap: Wrap): boolean {
  const widths = blocks.map(({ text }) => columns(text)).filter((width) => width <= wrap.width);
  const longest = widths.reduce((a, b) => Math.max(a, b), 0);
  let [indented, full] = [0, 0];
  for (let block = 0; block < blocks.length; block++) {
    const { text, isAfterGap } = blocks[block]!;
    const above = blocks[block - 1];
    const isFirst = above === undefined || isAfterGap || !isFull(columns(above.text), wrap);
    const missing = longest - columns(text) - INDENT;
    if (!isFirst || SENTENCE_END.test(text) || missing > NEAR) continue;
    if (missing < -NEAR) full++;
    else indented++;
  }
  return indented >= MIN_INDENTED && indented > full;
}

/** Lines that are lines still: joined where full, kept apart after a short one, a gap or an indent. */
function* unwrapLines(page: Page, wrap: Wrap): Generator<Join> {
  const isSpaced = isSpacedText(page.blocks.map((block) => block.text).join('\n'));
  const indentOfText = isIndented(page, wrap) ? INDENT : 0;
  let isFirstLine = true;
  for (let block = 0; block + 1 < page.blocks.length; block++) {
    const { text } = page.blocks[block]!;
    const next = page.blocks[block + 1]!;
    // An indent is gone by now: in mid-sentence a first line was full with it.
    const indent: number = isFirstLine && !SENTENCE_END.test(text) ? indentOfText : 0;
    isFirstLine = next.isAfterGap || !isFull(columns(text) + indent, wrap);
    if (isFirstLine) continue;
    yield {
      kind: 'join',
      rule: RULE,
      reason: 'line end of a wrapped text',
      block,
      separator: separatorFor(text, next.text, isSpaced),
    };
  }
}

function* find(page: Page): Generator<Edit> {
  if (page.format !== 'preview') return;
  const wrap = measureWrap(page.blocks.map((block) => block.text).join('\n'));
  if (wrap === null) return;
  if (wrap.mark === '\n') {
    yield* unwrapLines(page, wrap);
    return;
  }
  for (let block = 0; block < page.blocks.length; block++) {
    const { text } = page.blocks[block]!;
    if (columns(text) > 2 * wrap.width) yield* unwrapSpaces(text, block, wrap);
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
