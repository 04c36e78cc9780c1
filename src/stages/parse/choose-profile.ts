import type { Page } from '../../model/page.js';
import type { Mark, Profile } from '../../model/profile.js';
import { hostOf, isHostWithin } from '../../text/host.js';
import { matchesLine } from '../../text/line-pattern.js';

const SPACE = /\s+/;

/** Marks are looked for in this many first and last lines of a text. */
const EDGE_LINES = 40;

function describe(mark: Mark): string {
  return Object.entries(mark)
    .map(([kind, value]) => `${kind} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' and ');
}

/** A mark holds where all its parts do. */
function holds(mark: Mark, page: Page): boolean {
  const { comment, className, imageHost, frontMatter, line } = mark;
  if (comment !== undefined && !page.comments.some((text) => text.includes(comment))) return false;
  if (
    className !== undefined &&
    !page.containers.some(
      (c) => c.className.includes(className) && c.className.split(SPACE).includes(className),
    )
  )
    return false;
  if (
    imageHost !== undefined &&
    !page.blocks.some((b) => b.image !== undefined && isHostWithin(hostOf(b.image.src), imageHost))
  )
    return false;
  if (frontMatter !== undefined) {
    const data = page.frontMatter?.data ?? {};
    if (!Object.entries(frontMatter).every(([key, value]) => data[key] === value)) return false;
  }
  if (line === undefined) return true;
  if (!page.isText) return false;
  const { blocks } = page;
  const edges =
    blocks.length <= 2 * EDGE_LINES ? blocks : [...blocks.slice(0, EDGE_LINES), ...blocks.slice(-EDGE_LINES)];
  return edges.some((block) => matchesLine(line, block.text));
}

/** Picks the profile whose host has the page's address, else the first that has a mark on the page. */
export function chooseProfile(
  page: Page,
  profiles: readonly Profile[],
): { profile: Profile; evidence: string } | null {
  const host = page.url === null ? '' : hostOf(page.url);
  if (host !== '') {
    const byHost = profiles.find((profile) => profile.hosts?.some((name) => isHostWithin(host, name)));
    if (byHost !== undefined) return { profile: byHost, evidence: `address ${host}` };
  }
  for (const profile of profiles) {
    const mark = profile.marks?.any.find((one) => holds(one, page));
    if (mark !== undefined) return { profile, evidence: describe(mark) };
  }
  return null;
}
