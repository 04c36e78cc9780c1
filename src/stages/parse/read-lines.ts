import type { Block, Container } from '../../model/page.js';
import { fencedCode } from '../../text/fenced-code.js';
import { textLines } from '../../text/wrap/text-lines.js';
import { markdownType } from './markdown-type.js';

const ROOT: Omit<Container, 'end'> = {
  tag: '#root',
  attributes: {},
  className: '',
  id: '',
  role: '',
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
  const lines = textLines(text);
  const code = isMarkdown ? fencedCode(lines).code : NO_CODE;
  const blocks = lines.map((line, index): Block => {
    // In fenced code # opens a comment and - is a sign.
    const isMarked = isMarkdown && !code.has(index);
    const described = isMarked ? markdownType(line.text) : { type: 'paragraph' as const };
    return { ...described, ...line, container: 0, spans: [], mended: [] };
  });
  return { containers: [{ ...ROOT, end: blocks.length }], blocks };
}

const NO_CODE: ReadonlySet<number> = new Set();
