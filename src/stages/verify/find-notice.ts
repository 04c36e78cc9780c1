import type { Signal } from '../../model/article.js';
import type { Page } from '../../model/page.js';
import type { View } from '../../model/rules.js';
import { withoutSiteSuffix } from '../../text/headline.js';
import { linkShare } from '../../text/link-share.js';
import { type NoticeKind, pageNotice } from '../../text/page-notice.js';
import { blockProse } from '../../text/prose.js';
import type { Assembled } from './assemble.js';
import type { BlockTraits } from './listing/block-traits.js';

/** What a page says instead of an article, and where it says so. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly says: string;
  readonly signals: readonly Signal[];
}

/** A page with more text than this, notices aside, has something else to say. */
const MAX_REST = 25;
/** Where the page's own title is the notice, it may explain itself at this length. */
const MAX_REST_UNDER_TITLE = 40;
/** Prose anywhere on the page, in boxes beside the notice. */
const MAX_PROSE = 150;
const MAX_LINKED = 0.5;
const MAX_SHOWN = 60;
/** A text has no links: a shorter line that says 登录 or Sign in is a label of its menu. */
const MIN_LOGIN = 4.5;

/** Lines that a reader sees and that are no links, outside what only a browser without scripts shows. */
function plainLines(page: Page, kept: ReadonlySet<number>): number[] {
  const lines: number[] = [];
  for (let index = 0; index < page.blocks.length; index++) {
    const block = page.blocks[index]!;
    const { hidden, tag } = page.containers[block.container]!;
    const isSeen = hidden === null || kept.has(index);
    if (block.text === '' || tag === 'title' || tag === 'noscript' || !isSeen) continue;
    if (block.spans.length === 0 || linkShare(block) < MAX_LINKED) lines.push(index);
  }
  return lines;
}

/**
 * Finds what a page says instead of an article: that there is none, that the reader must log in, or prove to be no
 * robot. Only where nothing else is there: a line in the title, in a headline or in the text, and hardly any text
 * besides.
 */
export function findNotice({ page }: View, { from }: Assembled, { weights }: BlockTraits): Notice | null {
  const size = from.reduce((sum, index) => sum + weights[index]!, 0);
  if (size > MAX_PROSE + MAX_REST_UNDER_TITLE) return null;
  const kept = new Set(from);
  const signals: Signal[] = [];
  const said: [NoticeKind, string][] = [];
  const note = (kind: NoticeKind, line: string, where: string, worth: number): void => {
    said.push([kind, line]);
    signals.push({ signal: `${where}: ${line.slice(0, MAX_SHOWN)}`, weight: worth });
  };
  const title = withoutSiteSuffix(page.head.title);
  const titled = pageNotice(title);
  if (titled !== null) note(titled, title, 'the title says', 1);
  let [rest, prose] = [0, 0];
  for (const index of plainLines(page, kept)) {
    const block = page.blocks[index]!;
    const isHead = block.type === 'heading' && (block.level ?? 6) <= 2;
    const found = isHead || kept.has(index) || size === 0 ? pageNotice(block.text) : null;
    const isLabel = page.isText && found === 'login-wall' && weights[index]! < MIN_LOGIN;
    const kind = isLabel ? null : found;
    if (kind === null) {
      if (kept.has(index) && !isHead) rest += weights[index]!;
      prose += blockProse(block);
    } else note(kind, block.text, isHead ? 'a headline says' : 'the text says', 1);
  }
  const first = said[0];
  const isBare = rest <= (titled === null ? MAX_REST : MAX_REST_UNDER_TITLE) && prose <= MAX_PROSE;
  if (first === undefined || !isBare) return null;
  return { kind: first[0], says: first[1], signals };
}
