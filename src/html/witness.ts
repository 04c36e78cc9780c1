import { idOf } from './injected-tags.js';
import { tokenize } from './tokenize.js';

const SPACE = /\s+/gu;
const SILENT = new Set(['script', 'style']);

/** Start tags behind which all is text until their own end tag, as the tokenizer has them: <tmp> is one as <xmp> is. */
const RAW_TEXT_TAG = /<[tx](?:extarea|itle|mp)(\s[^<>]*)>/gi;

/** Text without its white space: the form in which conservation is compared. */
export function withoutSpace(text: string): string {
  return text.replace(SPACE, '');
}

function withoutRawText(html: string, injected: ReadonlySet<string>): string {
  return html.replace(RAW_TEXT_TAG, (tag, attributes: string) => (injected.has(idOf(attributes)) ? '' : tag));
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
  const own = injected.size === 0 ? html : withoutRawText(html, injected);
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
