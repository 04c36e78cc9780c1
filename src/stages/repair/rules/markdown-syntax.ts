import type { Page } from '../../../model/page.js';
import type { Edit, Mender } from '../../../model/rules.js';
import { fencedCode } from '../../../text/fenced-code.js';
import { matchesOf } from '../../../text/matches-of.js';

const RULE = 'markdown-syntax';
const LINE_MARK = /^(?:#{1,6} +|> ?|[-*+] +(?=\S)|\d{1,3}\. +(?=\S))+/;
const LINK = /(!?)\[([^\]\n]{0,500})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s"[^"\n]{0,200}")?\)/g;
/** Underscores inside a word are the word's. */
const EMPHASIS =
  /(\*{1,3}|(?<![\p{L}\p{N}_])__)(?=[^\s*_])([^*_\n]{0,300}[^\s*_\\])\1(?!(?<=__)[\p{L}\p{N}_])/gu;
/** A backslash in front of a mark, or at the end of a line, where it breaks the line. */
const ESCAPE = /\\(?:[\\`*_{}[\]()<>#+\-.!|~]|$)/g;

const TICKS = /`+/g;
const MASK = '\uE000';

type Stretch = readonly [start: number, end: number];

/** Code within a line: from a run of backticks to the next that is as long. */
function codeSpans(text: string): Stretch[] {
  const runs = matchesOf(text, TICKS);
  /** For each run the next one of its length, found from behind. */
  const next: number[] = [];
  const byLength = new Map<number, number>();
  for (let i = runs.length - 1; i >= 0; i--) {
    const { length } = runs[i]![0];
    next[i] = byLength.get(length) ?? -1;
    byLength.set(length, i);
  }
  const spans: Stretch[] = [];
  for (let i = 0; i < runs.length; i++) {
    const closing = runs[next[i]!];
    if (closing === undefined) continue;
    spans.push([runs[i]!.index, closing.index + closing[0].length]);
    i = next[i]!;
  }
  return spans;
}

/** The text with stretches hidden, at the same length. */
function masked(text: string, stretches: readonly Stretch[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const [start, end] of stretches) {
    parts.push(text.slice(from, start), MASK.repeat(end - start));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** The marks of one line, code aside. */
function* marksOf(text: string): Generator<Stretch> {
  // Escaped marks are text: they are hidden while the others are looked for, as code is.
  const plain = text.replace(ESCAPE, (pair) => MASK.repeat(pair.length));
  const code = codeSpans(plain);
  const seen = masked(plain, code);
  const mark = LINE_MARK.exec(seen);
  if (mark !== null) yield [0, mark[0].length];
  for (const { index, 0: all, 1: bang = '', 2: label = '' } of matchesOf(seen, LINK)) {
    const open = index + bang.length + 1;
    if (bang === '!') yield [index, index + all.length];
    else {
      yield [index, open];
      yield [open + label.length, index + all.length];
    }
  }
  for (const { index, 0: all, 1: fence = '' } of matchesOf(seen, EMPHASIS)) {
    yield [index, index + fence.length];
    yield [index + all.length - fence.length, index + all.length];
  }
  for (const { index } of matchesOf(masked(text, code), ESCAPE)) yield [index, index + 1];
}

function* find(page: Page): Generator<Edit> {
  if (!page.isMarkdown) return;
  const { marks, code } = fencedCode(page.blocks);
  for (const [block, { text }] of page.blocks.entries()) {
    if (code.has(block)) continue;
    for (const [start, end] of marks.has(block) ? [[0, text.length] as const] : marksOf(text)) {
      yield { kind: 'replace', rule: RULE, reason: 'Markdown syntax', block, start, end, replacement: '' };
    }
  }
}

/** The marks of a Markdown text: heading signs, quote signs, bullets, link addresses, emphasis, escapes, fences. Code stays. */
export const markdownSyntax: Mender = {
  id: RULE,
  purpose: 'Takes Markdown marks out of the text of a Markdown file.',
  example:
    '# 渡口\n\n渡口的**老船**已经换成新的，[船期](https://ferry.example/times)贴在候船室的门口，早晚各有三班。',
  nearMiss: '<p>渡口的老船已经换成新的，船期贴在候船室的门口（#3 窗口旁），早晚各有三班。</p>',
  find,
};
