import type { Cleaner, Cut, View } from '../../../model/rules.js';
import { isSameHeadline, splitKicker } from '../../../text/headline.js';
import { keptLines } from '../kept-lines.js';
import { wholeLine } from '../whole-line.js';

const RULE = 'headline';
const EDGE = 4;
const BARE = /[^\p{L}\p{N}]+/gu;

/** What stands above a headline that is repeated below it. */
const ABSTRACT = /^[【[]?(?:导读|導讀|摘要|核心提示|内容提要|內容提要|提要)[】\]]?\s?[:：|｜]?/;

const bare = (text: string): string => text.replaceAll(BARE, '').toLowerCase();

function* find(view: View): Generator<Cut> {
  const title = view.fields.headline.value?.title;
  if (title === undefined) return;
  // Where a heading is the headline itself, another that is only like it is a subheading.
  const name = bare(title);
  const isNamed = (text: string): boolean => text.length >= name.length && bare(text) === name;
  const isShown = view.page.blocks.some(({ type, text }) => type === 'heading' && isNamed(text));
  const lines = keptLines(view);
  let abstracts = 0;
  for (const [i, line] of lines.entries()) {
    if (line.fromStart >= EDGE) return;
    const text = splitKicker(line.text).rest;
    if (ABSTRACT.test(line.text)) abstracts += (lines[i + 1]?.proseBefore ?? 0) - line.proseBefore;
    // Below a paragraph it is a subheading that says the same; only an h1 is the headline all the same.
    if (line.proseBefore > abstracts && view.page.blocks[line.block]!.level !== 1) continue;
    const isAlike =
      line.type === 'heading' && line.proseBefore === 0 && !isShown && isSameHeadline(text, title);
    if (isAlike || isNamed(text)) {
      yield wholeLine(line, RULE, 'the headline, repeated above the text');
    }
  }
}

/** The headline where it stands at the head of the body once more. */
export const headline: Cleaner = {
  id: RULE,
  purpose: 'Cuts the headline where the body opens with it.',
  example:
    '<h1>老图书馆重新开放</h1><p>经过两年的修缮，城西的老图书馆昨天重新开放，读者在门口排起了长队，阅览室里座无虚席。</p>',
  nearMiss: '<p>老图书馆重新开放的那天早上，最早到的读者六点钟就坐在台阶上，手里捧着一本借了两年的旧书。</p>',
  find,
};
