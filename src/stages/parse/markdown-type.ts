import type { Block } from '../../model/page.js';

const HEADING = /^(#{1,6}) +\S/;
const ITEM = /^(?:[-*+]|\d{1,3}\.) +\S/;
const IMAGE = /^!\[([^\]\n]{0,500})\]\((\S{1,2000}?)(?:\s"[^"\n]{0,200}")?\)$/;

/** What a line of Markdown is, by the mark that it opens with. */
export function markdownType(line: string): Pick<Block, 'type' | 'level' | 'image'> {
  const heading = HEADING.exec(line);
  if (heading !== null) return { type: 'heading', level: heading[1]!.length };
  const image = IMAGE.exec(line);
  if (image !== null) return { type: 'image', image: { src: image[2]!, alt: image[1]! } };
  if (line.startsWith('>')) return { type: 'quote' };
  return { type: ITEM.test(line) ? 'list-item' : 'paragraph' };
}
