import type { Article, Outcome } from '../../model/article.js';
import type { OutputFormat } from './output-formats.js';
import { serialiseRecord } from './serialise-record.js';
import { toMarkdown } from './to-markdown.js';

/** One outcome as it is written: text with a line end. Records that are no article have JSON forms only. */
export function serialise(outcome: Outcome, format: OutputFormat): string {
  const isText = format === 'text' || format === 'markdown';
  if (outcome.status !== 'article' || !isText) return serialiseRecord(outcome, format);
  return format === 'text' ? toText(outcome) : toMarkdown(outcome);
}

function toText(article: Article): string {
  return `${article.title === null ? '' : `${article.title}\n\n`}${article.text}\n`;
}
