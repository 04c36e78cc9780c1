import { withoutSpace, witnessHtml } from './html/witness.js';
import type { Trace } from './pipeline.js';
import { restore } from './text/restore.js';

/**
 * All text of an input, white space taken out: for a text as it stands, for markup what lies outside tags, comments,
 * scripts and styles; front matter included. Read by a tokenizer of its own, not from the page's blocks.
 */
export function inputText({ envelope, parsed }: Pick<Trace, 'envelope' | 'parsed'>): string {
  const { body, frontMatter, markup } = envelope;
  const text = markup === 'html' ? witnessHtml(body, parsed.clusterIds) : body;
  return withoutSpace((frontMatter?.raw ?? '') + text);
}

/** What the article's text and its ledger give when put together, white space taken out. */
export function restoredText({ assembled }: Pick<Trace, 'assembled'>): string {
  return withoutSpace(restore(assembled.text, assembled.ledger));
}
