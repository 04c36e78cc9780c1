import { walkHtml } from '../../html/walk.js';
import type { Container, Page } from '../../model/page.js';
import { escapeMarkup, hasBlockTag } from '../../text/markup-text.js';
import { blockProse } from '../../text/prose.js';
import { chooseState } from './choose-state.js';
import { type StateText, stateTexts } from './state-texts.js';
import { stateValues } from './state-values.js';

/** A markup with this much prose in view holds its article itself. */
const ENOUGH = 700;
/** Hiding that scripts take back: such text is there for the reader. */
const TAKEN_BACK = /^style (?:visibility|opacity)/;

/** Is there so much prose in the markup that nobody needs to look for it elsewhere? */
function hasEnough({ blocks, containers }: Page): boolean {
  let prose = 0;
  for (const block of blocks) {
    const { hidden } = containers[block.container]!;
    if (hidden === null || TAKEN_BACK.test(hidden)) prose += blockProse(block);
    if (prose > ENOUGH) return true;
  }
  return false;
}

/** A text's lines as paragraphs; markup as it stands. */
function markupOf({ source }: StateText): string {
  if (hasBlockTag(source)) return source;
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  // Without an element in it < is a sign.
  return lines.map((line) => `<p>${line.includes('</') ? line : escapeMarkup(line)}</p>`).join('\n');
}

/** A row of the walk as plain data: it reads its attributes when they are asked for. */
function plain({ attributes, className, depth, end, first, hidden, id, ...row }: Container): Container {
  const { isInline, parent, role, tag } = row;
  return { attributes, className, depth, end, first, hidden, id, isInline, parent, role, tag };
}

/** The page with a text of its state behind its blocks, walked as all markup is. */
function graft(page: Page, chosen: StateText): Page {
  const { path, facts } = chosen;
  const walked = walkHtml(markupOf(chosen));
  const [rows, blocks] = [page.containers.length, page.blocks.length];
  const added = walked.containers.map((row): Container => {
    const place = { first: row.first + blocks, end: row.end + blocks };
    if (row.parent < 0) return { ...plain(row), ...place, tag: '#state', depth: 1, parent: 0 };
    return { ...plain(row), ...place, depth: row.depth + 1, parent: row.parent + rows };
  });
  const own = walked.blocks.map((block) => ({
    ...block,
    origin: path,
    container: block.container + rows,
    spans: block.spans.map((span) => ({ ...span, container: span.container + rows })),
  }));
  const [root, ...others] = page.containers;
  return {
    ...page,
    containers: [{ ...plain(root!), end: blocks + own.length }, ...others, ...added],
    blocks: [...page.blocks, ...own],
    state: { row: rows, path, facts },
  };
}

/**
 * Where a page's markup holds no article, or the beginning of one, and its state does: the page with the state's text
 * in it, as a container of its own.
 */
export function withState(page: Page): Page {
  if (page.head.states.length === 0 || hasEnough(page)) return page;
  const chosen = chooseState(stateTexts(stateValues(page.head)), page);
  return chosen === null ? page : graft(page, chosen);
}
