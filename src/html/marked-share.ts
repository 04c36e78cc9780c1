import { tokenize } from './tokenize.js';

const BLANK_LINE = /\S[^\S\n]*\n[^\S\n]*\n\s*\S/;
const SPACE = /\s+/g;
const SILENT = new Set(['script', 'style']);

/**
 * The share of a text's characters that stand in elements of their own: a run counts when a closing tag or a line
 * break ends it, and it holds no blank line. In a hacked dump the prose lies between elements that are empty or
 * never closed, whole paragraphs in one run: there the share is near 0.
 */
export function markedShare(text: string): number {
  let run: string[] = [];
  let marked = 0;
  let all = 0;
  let isSilent = false;
  const settle = (isClosing: boolean): void => {
    const joined = run.join('');
    const size = joined.replace(SPACE, '').length;
    all += size;
    if (isClosing && !BLANK_LINE.test(joined)) marked += size;
    run = [];
  };
  tokenize(text, {
    onText: (piece) => {
      if (!isSilent) run.push(piece);
    },
    onOpen: (tag, isSelfClosed) => {
      settle(tag === 'br');
      isSilent = SILENT.has(tag) && !isSelfClosed;
    },
    onClose: () => {
      settle(true);
      isSilent = false;
    },
  });
  settle(false);
  return all === 0 ? 0 : marked / all;
}
