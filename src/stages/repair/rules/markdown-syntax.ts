import type { Page } from '../../../model/page.js';
import type { Edit, Mender } from '../../../model/rules.js';

const RULE = 'markdown-syntax';
const LINE_MARK = /^(?:#{1,6} +|> ?|[-*+] +(?=\S)|\d{1,3}\. +(?=\S))+/;
const LINK = /(!?)\[([^\]\n]{0,500})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s"[^"\n]{0,200}")?\)/g;
const EMPHASIS = /(\*{1,3}|__)(?=[^\s*_])([^*_\n]{0,300}[^\s*_\\])\1/g;
/** A backslash in front of a mark, or at the end of a line, where it breaks the line. */
const ESCAPE = /\\(?:[\\`*_{}[\]()<>#+\-.!|~]|$)/g;

function* find(page: Page): Generator<Edit> {
  if (!page.isMarkdown) return;
  for (const [block, { text }] of page.blocks.entries()) {
    const edit = (start: number, end: number): Edit => ({
      kind: 'replace',
      rule: RULE,
      reason: 'Markdown syntax',
      block,
      start,
      end,
      replacement: '',
    });
    // Escaped marks are text: they are masked, at the same length, while the others are looked for.
    const masked = text.replace(ESCAPE, (pair) => '\uE000'.repeat(pair.length));
    const mark = LINE_MARK.exec(masked);
    if (mark !== null) yield edit(0, mark[0].length);
    for (const { index, 0: all, 1: bang = '', 2: label = '' } of masked.matchAll(LINK)) {
      const open = index + bang.length + 1;
      if (bang === '!') yield edit(index, index + all.length);
      else {
        yield edit(index, open);
        yield edit(open + label.length, index + all.length);
      }
    }
    for (const { index, 0: all, 1: fence = '' } of masked.matchAll(EMPHASIS)) {
      yield edit(index, index + fence.length);
      yield edit(index + all.length - fence.length, index + all.length);
    }
    for (const { index } of text.matchAll(ESCAPE)) yield edit(index, index + 1);
  }
}

/** The marks of a Markdown text: heading signs, quote signs, bullets, link addresses, emphasis, escapes. */
export const markdownSyntax: Mender = {
  id: RULE,
  purpose: 'Takes Markdown marks out of the text of a Markdown file.',
  example:
    '# 渡口\n\n渡口的**老船**已经换成新的，[船期](https://ferry.example/times)贴在候船室的门口，早晚各有三班。',
  nearMiss: '<p>渡口的老船已经换成新的，船期贴在候船室的门口（#3 窗口旁），早晚各有三班。</p>',
  find,
};
