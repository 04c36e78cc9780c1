import { tokenize } from './tokenize.js';

const SPACE = /\s+/gu;
const SILENT = new Set(['script', 'style']);

/** Start tags behind which all is text until their own end tag. */
const RAW_TEXT_TAG = /<[tx][eim][a-z]*\s[^<>]*>/gi;

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
 * @param injected ids of injected elements: what such a one makes raw text of is markup
 * @returns the text, white space and all
 */
export function witnessHtml(html: string, injected: ReadonlySet<string> = new Set()): string {
  const isInjected = (tag: string): boolean => [...injected].some((id) => tag.includes(id));
  const own = injected.size === 0 ? html : html.replace(RAW_TEXT_TAG, (tag) => (isInjected(tag) ? '' : tag));
  const parts: string[] = [];
  let isSilent = false;
  tokenize(own, {
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
