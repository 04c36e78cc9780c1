import type { OutputFormat } from './output-formats.js';

/** What a file of each format is called behind its input's name. */
export const EXTENSIONS: Readonly<Record<OutputFormat, string>> = {
  ndjson: '.json',
  json: '.json',
  text: '.txt',
  markdown: '.md',
  parquet: '.parquet',
};
