import type { Block } from '../../model/page.js';

/** The part of a link behind its text, as repair took it out: `](address "title")`. */
const BEHIND = /^\]\(<?(\S+?)>?(?:\s"[^"\n]{0,200}")?\)$/;

/** The links of a Markdown block, whose marks repair has taken out. */
export function markdownLinks({ mended, text }: Block): { href: string; text: string }[] {
  const links: { href: string; text: string }[] = [];
  let open = -1;
  for (const { original, at } of mended) {
    if (original === '[') open = at;
    else if (open >= 0 && original.startsWith('](')) {
      const href = BEHIND.exec(original)?.[1];
      if (href !== undefined) links.push({ href, text: text.slice(open, at).trim() });
      open = -1;
    }
  }
  return links;
}
