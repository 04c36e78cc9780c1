import type { Article, Outcome } from '../../model/article.js';
import { toJson } from '../../text/to-json.js';
import type { OutputFormat } from './output-formats.js';
import { toMarkdown } from './to-markdown.js';

/** One outcome as it is written: text with a line end. Records that are no article have JSON forms only. */
export function serialise(outcome: Outcome, format: OutputFormat): string {
  // Rows of Parquet are made of lines, where they are gathered.
  if (format === 'ndjson' || format === 'parquet') return `${toJson(outcome)}\n`;
  if (format === 'json') return `${toJson(outcome, 2)}\n`;
  if (outcome.status !== 'article') return '';
  return format === 'text' ? toText(outcome) : toMarkdown(outcome);
}

function toText(article: Article): string {
  return `${article.title === null ? '' : `${article.title}\n\n`}${article.text}\n`;
}
