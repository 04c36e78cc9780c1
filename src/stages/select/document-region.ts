import type { Page } from '../../model/page.js';
import { clauseMarks, endsSentence } from '../../text/prose.js';
import { weight } from '../../text/script.js';
import { hasListMarker } from '../../text/wrap/list-marker.js';

const BUTTON = /购物车|我的足迹|vip|下载|文库|登录|注册|收藏/i;
const BUTTON_LINES = 10;
const BUTTON_WEIGHT = 20;
/** A line of this weight is a document's text, whatever its end. */
const TEXT_WEIGHT = 50;
/** Title, subtitle, office, writer and date. */
const HEAD_LINES = 5;
const QUESTION = /[?？!！]["”』」）)]*$/;
const TITLE_WEIGHT = 30;
/** A line of this weight with a comma in it is a sentence that was broken at a column. */
const BROKEN_WEIGHT = 26;
const NUMBER = /^\d{1,4}$/;

/** The first line behind the buttons above a document; its title may stand among them. */
function behindButtons(blocks: Page['blocks']): number {
  let last = -1;
  for (let at = 0; at < Math.min(blocks.length, BUTTON_LINES); at++) {
    const { text } = blocks[at]!;
    const size = weight(text);
    if (size >= TEXT_WEIGHT) break;
    if (size < BUTTON_WEIGHT && BUTTON.test(text)) last = at;
  }
  return Math.min(last + 1, Math.max(0, blocks.length - 1));
}

/** Is this a line above the text? It is short and no sentence; a numbered heading is the text's own. */
function isHeadLine(text: string, isFirst: boolean): boolean {
  if (text === '') return true;
  // The number of a chapter; above a title it is that of a page.
  if (NUMBER.test(text)) return isFirst;
  const size = weight(text);
  if (size >= TEXT_WEIGHT || hasListMarker(text)) return false;
  if (!isFirst && size >= BROKEN_WEIGHT && clauseMarks(text) > 0) return false;
  return !endsSentence(text) || (isFirst && size < TITLE_WEIGHT && QUESTION.test(text));
}

/** Where the text of a document begins: behind a site's buttons, its title and the lines below that. */
export function documentRegion({ blocks }: Page): {
  first: number;
  end: number;
  container: -1;
  evidence: string;
} {
  const start = behindButtons(blocks);
  const isText = (at: number): boolean => !isHeadLine(blocks[at]!.text, at === 0);
  let first = start;
  while (first < blocks.length && first < start + HEAD_LINES && !isText(first)) first++;
  // A poem has no sentences: all of its lines look like titles.
  if (first === blocks.length || !isText(first)) {
    const long = blocks.findIndex(({ text }) => weight(text) >= TEXT_WEIGHT);
    first = long >= start ? long : start;
  }
  const evidence = 'the document’s text, behind its title';
  return { first, end: blocks.length, container: -1, evidence };
}
