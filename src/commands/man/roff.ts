const BACKSLASH = /\\/g;
const HYPHEN = /-/g;
const BEYOND_ASCII = /[^\0-\x7f]/gu;
const CONTROL_FIRST = /^(?=[.'])/;
const QUOTE = /"/g;

const named = (character: string): string =>
  `\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Longer lines of a page's source are hard to read for whoever opens it. */
const WIDTH = 78;
const SPACE = /\s+/;

/** A line of a manual page: nothing in it is a request, and a hyphen is the one that is typed. */
export function roffLine(text: string): string {
  return text
    .replaceAll(BACKSLASH, '\\e')
    .replaceAll(HYPHEN, '\\-')
    .replaceAll(BEYOND_ASCII, named)
    .replace(CONTROL_FIRST, '\\&');
}

/** Running text of a manual page, in lines of its source. */
export function roff(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(SPACE)) {
    const next = line === '' ? word : `${line} ${word}`;
    if (line !== '' && roffLine(next).length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = next;
  }
  return [...lines, line].map(roffLine).join('\n');
}

/** A request with arguments, each in quotes: `.TH "INKWASH" "1"`. */
export function request(name: string, ...args: readonly string[]): string {
  return [`.${name}`, ...args.map((arg) => `"${roffLine(arg).replaceAll(QUOTE, '\\(dq')}"`)].join(' ');
}

/** A term and what it is, set beside or below it. */
export function term(name: string, says: string): string[] {
  return ['.TP', `\\fB${roffLine(name)}\\fR`, roff(says)];
}
