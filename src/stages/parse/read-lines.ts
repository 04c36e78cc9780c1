import type { Block, Container } from '../../model/page.js';
import { fencedCode } from '../../text/fenced-code.js';
import { type TextLine, textLines } from '../../text/wrap/text-lines.js';
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
  // In fenced code # opens a comment and - is a sign.
  const blocks = lines.map((line, index) =>
    isMarkdown && !code.has(index) ? marked(line) : paragraph(line),
  );
  return { containers: [{ ...ROOT, end: blocks.length }], blocks };
}

const NO_CODE: ReadonlySet<number> = new Set();
const NONE: readonly never[] = [];

/** Written out: a text has thousands of lines, and spreading takes several times as long. */
function paragraph({ text, indent, isAfterGap, isAfterPage }: Required<TextLine>): Block {
  return {
    type: 'paragraph',
    text,
    indent,
    isAfterGap,
    isAfterPage,
    container: 0,
    spans: NONE,
    mended: NONE,
  };
}

function marked(line: Required<TextLine>): Block {
  return { ...markdownType(line.text), ...line, container: 0, spans: NONE, mended: NONE };
}
