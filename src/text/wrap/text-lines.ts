/** A line of a text without markup, white space at its ends apart. */
export interface TextLine {
  readonly text: string;
  /** Columns of white space before the first character. */
  readonly indent?: number;
  /** A blank line stands before it. */
  readonly isAfterGap: boolean;
  /** A form feed stands before it: a page of a document begins here. */
  readonly isAfterPage?: boolean;
}

const TAB = 4;

/** Columns that the white space before a line takes. */
function indentOf(line: string, end: number): number {
  let sum = 0;
  for (let at = 0; at < end; at++) {
    const unit = line.charCodeAt(at);
    if (unit === 0x3000) sum += 2;
    else if (unit === 9) sum += TAB;
    else if (unit !== 12 && unit !== 0xfeff) sum += 1;
  }
  return sum;
}

/** The lines of a text that hold something; blank ones are remembered as gaps, form feeds as pages. */
export function textLines(text: string): Required<TextLine>[] {
  const lines: Required<TextLine>[] = [];
  let isAfterGap = false;
  let isAfterPage = false;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    const indent = line.length === trimmed.length ? 0 : line.indexOf(trimmed);
    const feed = line.indexOf('\f');
    if (trimmed === '') {
      isAfterGap = true;
      isAfterPage ||= feed >= 0;
      continue;
    }
    isAfterPage ||= feed >= 0 && feed < indent;
    lines.push({ text: trimmed, indent: indentOf(line, indent), isAfterGap, isAfterPage });
    isAfterGap = false;
    isAfterPage = line.lastIndexOf('\f') >= indent + trimmed.length;
  }
  return lines;
}
