import type { Page } from '../../model/page.js';
import type { Mark } from '../../model/profile.js';
import { matchesLine } from '../../text/line-pattern.js';

/** Marks are looked for in this many first and last lines of a text. */
const EDGE_LINES = 40;

/** What lines of a kind of mark can begin with: `equals` and `startsWith` say it, others may stand anywhere. */
function openingOf(line: NonNullable<Mark['line']>): string | null {
  if ('equals' in line) return line.equals.slice(0, 1);
  return 'startsWith' in line ? line.startsWith.slice(0, 1) : null;
}

/** Tells which marks a text's first and last lines hold, by the characters that those open with. */
export class EdgeLines {
  readonly #lines: string[] = [];
  readonly #openings = new Set<string>();

  constructor({ blocks }: Page) {
    const top = Math.min(blocks.length, EDGE_LINES);
    for (let i = 0; i < top; i++) this.#take(blocks[i]!.text);
    for (let i = Math.max(top, blocks.length - EDGE_LINES); i < blocks.length; i++)
      this.#take(blocks[i]!.text);
  }

  #take(text: string): void {
    const bare = text.trim();
    this.#lines.push(bare);
    this.#openings.add(bare.slice(0, 1));
  }

  hold(line: NonNullable<Mark['line']>): boolean {
    const opening = openingOf(line);
    if (opening !== null && opening !== '' && !this.#openings.has(opening)) return false;
    return this.#lines.some((text) => matchesLine(line, text));
  }
}
