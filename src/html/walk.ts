import type { Walked } from './page-builder.js';
import { Scanner } from './scanner.js';
import { TagTable } from './tag-table.js';
import { Tree } from './tree.js';

/**
 * Walks markup once, iteratively, into blocks, spans and containers.
 *
 * @param html decoded markup, `\n` line ends
 * @returns every run of text outside tags, scripts, styles and comments, as blocks in reading order
 */
export function walkHtml(html: string): Walked {
  const tags = new TagTable();
  const tree = new Tree(html, tags);
  new Scanner(html, tree, tags).run();
  return tree.finish();
}
