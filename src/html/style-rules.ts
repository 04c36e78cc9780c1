import { hidingStyle } from './hiding-style.js';

/** A rule of the page's style sheets that hides what it matches, or shows it again. */
export interface StyleRule {
  readonly selector: string;
  /** What hides, in words; `null` where the rule shows. */
  readonly hides: string | null;
}

/** Characters of style sheets that are read in one page. */
const MAX_CHARS = 2_000_000;
const MAX_RULES = 2000;
/** Hides until a script or a pointer shows it; fades and gaps between boxes are made with these as well. */
const PASSING = /^(?:opacity|font-size|transform|color|max-)/;
const SHOWS = /(?:^|[;\s])(?:display\s*:\s*(?!none)[a-z]|visibility\s*:\s*visible)/i;
const MAY_MATTER = /display|visibility|indent|clip|:\s*-\d{4}|:\s*[01](?:px)?\s*[;!]?/i;
/** Groups that hold for every reader with a screen. */
const FOR_ALL = /^@(?:media\s+(?:only\s+)?(?:screen|all)\s*$|layer\b)/i;
const FOR_SOME = /^@media\b(?!\s*print)/i;
/** Tags, classes, ids, their compounds, descendants and children; no states, no attributes. */
const SIMPLE = /^[a-z\d_.#>\s-]{1,200}$/i;
/** Rules for the page before its scripts run. */
const UNREADY = /\.(?:no-?js|js|ssr|loading|preload|is-loading|wf-loading)\b/i;
/** All of the page is not hidden for good. */
const WHOLE_PAGE = /^(?:html|body|main|article|div|p|section|span)?$/i;

function withoutComments(css: string): string {
  if (!css.includes('/*')) return css;
  const parts: string[] = [];
  let from = 0;
  for (let at = css.indexOf('/*'); at >= 0; at = css.indexOf('/*', from)) {
    parts.push(css.slice(from, at));
    const end = css.indexOf('*/', at + 2);
    from = end < 0 ? css.length : end + 2;
  }
  return parts.join('') + css.slice(from);
}

/** Which rules count in a group: all, those that show (it holds for some screens only), or none. */
type Group = 'all' | 'shows' | 'none';

function groupOf(prelude: string, around: Group): Group {
  const head = prelude.trim();
  if (around === 'none' || FOR_ALL.test(head)) return around;
  return FOR_SOME.test(head) ? 'shows' : 'none';
}

function* rulesOf(selectors: string, body: string, group: Group): Generator<StyleRule> {
  const found = group === 'all' ? hidingStyle(body) : null;
  const hides = found === null || PASSING.test(found) ? null : found;
  if (hides === null && !SHOWS.test(body)) return;
  for (const one of selectors.split(',')) {
    const selector = one.trim();
    if (!SIMPLE.test(selector)) continue;
    if (hides === null || !(WHOLE_PAGE.test(selector) || UNREADY.test(selector))) yield { selector, hides };
  }
}

/**
 * The rules of style sheets that hide what they match on every screen, and those that show it again on any.
 * Looks at braces only: linear, and nothing in a sheet can make it fail.
 */
export function styleRules(sheets: readonly string[]): StyleRule[] {
  const rules: StyleRule[] = [];
  let budget = MAX_CHARS;
  for (const sheet of sheets) {
    budget -= sheet.length;
    if (budget < 0) break;
    const groups: Group[] = ['all'];
    for (const chunk of withoutComments(sheet).split('}')) {
      const last = chunk.lastIndexOf('{');
      // A group ends.
      if (last < 0 && groups.length > 1) groups.pop();
      if (last < 0) continue;
      let from = 0;
      for (let open = chunk.indexOf('{'); open < last; open = chunk.indexOf('{', from)) {
        groups.push(groupOf(chunk.slice(from, open), groups.at(-1)!));
        from = open + 1;
      }
      const [group, body] = [groups.at(-1)!, chunk.slice(last + 1)];
      if (group !== 'none' && MAY_MATTER.test(body))
        rules.push(...rulesOf(chunk.slice(from, last), body, group));
    }
  }
  return rules.slice(0, MAX_RULES);
}
