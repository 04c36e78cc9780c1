import type { Block, Page } from '../../../model/page.js';
import type { Edit, Mender } from '../../../model/rules.js';
import { creditKind } from '../../../text/credit-kind.js';
import { LINE_END, pageTraits } from '../../../text/traits.js';

const INDENT = /^[\u00a0\u3000\u2002\u2003]/;
const SENTENCE_END = /[。！？!?…；;.]["”’」』）)]*\s*$/;
/** A share of lines that end a sentence, from which single line breaks are paragraph breaks. */
const MIN_SHARE = 0.5;
const MIN_LINE = 12;

/** Accounts close a post with one element: 编辑|某某<br>责编|某某<br>扫描下方二维码. Each line is something else. */
const namesEditors = (line: string): boolean => EDITOR.test(line) && creditKind(line) === 'editors';
const EDITOR = /^.?(?:责任编辑|责编|编辑|校对|責任編輯|責編)/;

/** Old templates write `text<br>　　text`: one element, many paragraphs. A heading's or a poem's `<br>` is a line end. */
function* splitsOf(block: Block, index: number): Generator<Edit> {
  const lines = block.text.split('\n');
  const ends = lines
    .slice(0, -1)
    .filter((line) => SENTENCE_END.test(line) && line.trim().length >= MIN_LINE).length;
  const indents = lines.slice(1).filter((line) => INDENT.test(line)).length;
  const needed = (lines.length - 1) * MIN_SHARE;
  if (ends < needed && indents < needed && !lines.some(namesEditors)) return;
  let at = 0;
  for (const line of lines.slice(0, -1)) {
    at += line.length + 1;
    yield {
      kind: 'split',
      rule: 'line-break-paragraphs',
      reason: 'line break between paragraphs',
      block: index,
      at,
    };
  }
}

function* find(page: Page): Generator<Edit> {
  if (page.isText) return;
  const { all, ofBlock } = pageTraits(page);
  if ((all & LINE_END) === 0) return;
  for (let index = 0; index < page.blocks.length; index++) {
    const block = page.blocks[index]!;
    if (block.type !== 'heading' && (ofBlock[index]! & LINE_END) !== 0) yield* splitsOf(block, index);
  }
}

/** Paragraphs that a page separates by single line breaks. */
export const lineBreakParagraphs: Mender = {
  id: 'line-break-paragraphs',
  purpose: 'Splits an element whose paragraphs are separated by single line breaks.',
  example:
    '<div>水库的水位在一夜之间上涨了两米，下游三个村子的村民连夜转移。<br>　　镇政府在学校操场上搭起了帐篷，热水和被褥在天亮以前送到。</div>',
  nearMiss: '<p>山高水长<br>路远人稀<br>一盏孤灯<br>照我归期</p>',
  find,
};
