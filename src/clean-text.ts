import type { Outcome } from './model/article.js';
import type { CleanOptions } from './model/options.js';
import { clean } from './pipeline.js';

/**
 * Cleans a text that is decoded already.
 *
 * @param path what the outcome calls it
 */
export function cleanText(text: string, options: CleanOptions = {}, path = '<text>'): Outcome {
  const bytes = new TextEncoder().encode(text);
  return clean({ path, relative: path, bytes }, { ...options, encoding: 'utf-8' });
}
