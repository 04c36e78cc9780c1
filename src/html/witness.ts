import { tokenize } from './tokenize.js';

const SPACE = /\s+/gu;
const SILENT = new Set(['script', 'style']);

/** Text without its white space: the form in which conservation is compared. */
export function withoutSpace(text: string): string {
  return text.replace(SPACE, '');
}

/**
 * All text of a markup input outside tags, comments, scripts and styles, hidden text included,
 * as the bare tokenizer yields it. It shares nothing with the walk that makes blocks: it is the
 * witness that the ledger is held against.
 *
 * @param html decoded markup
 * @returns the text, white space and all
 */
export function witnessHtml(html: string): string {
  const parts: string[] = [];
  let isSilent = false;
  tokenize(html, {
    onText: (text) => {
      if (!isSilent) parts.push(text);
    },
    onOpen: (tag, isSelfClosed) => {
      if (SILENT.has(tag) && !isSelfClosed) isSilent = true;
    },
    onClose: (tag) => {
      if (SILENT.has(tag)) isSilent = false;
    },
  });
  return parts.join('');
}
