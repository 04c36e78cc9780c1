import type { Block, Container } from '../../model/page.js';
import { markdownType } from './markdown-type.js';

const ROOT: Omit<Container, 'end'> = {
  tag: '#root',
  attributes: {},
  className: '',
  id: '',
  depth: 0,
  parent: -1,
  isInline: false,
  hidden: null,
  first: 0,
};

/** A text's lines as blocks, ends trimmed; a blank line is remembered as a gap before the next. */
export function readLines(
  text: string,
  isMarkdown: boolean,
): { containers: readonly Container[]; blocks: readonly Block[] } {
  const blocks: Block[] = [];
  let isAfterGap = false;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed === '') {
      isAfterGap = true;
      continue;
    }
    const described = isMarkdown ? markdownType(trimmed) : { type: 'paragraph' as const };
    blocks.push({ ...described, text: trimmed, container: 0, spans: [], isAfterGap, mended: [] });
    isAfterGap = false;
  }
  return { containers: [{ ...ROOT, end: blocks.length }], blocks };
}
