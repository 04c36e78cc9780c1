import { hidingStyle } from './hiding-style.js';
import { rulesWith, type SheetRule, selectorsOf } from './sheet-rules.js';

/** A rule of the page's style sheets that hides what it matches. */
export interface StyleRule {
  readonly selector: string;
  /** What hides, in words. */
  readonly hides: string;
}

/** Characters of style sheets that are read in one page; a framework's are as many again. */
const MAX_CHARS = 1_000_000;
const MAX_RULES = 2000;
/** What declarations that hide hold, and those that show: rules without are not looked at. */
const MAY_HIDE = /display: ?none|visibility: ?(?:hidden|collapse)|-999|-[1-9]000|clip: ?rect|inset\(50%/g;
const MAY_SHOW = /display:|visibility: ?v/g;
const SHOWS = /(?:^|[;\s])(?:display\s*:\s*(?!none)[a-z]|visibility\s*:\s*visible)/i;
/** Hides until a script or a pointer shows it; fades and gaps between boxes are made with these as well. */
const PASSING = /^(?:opacity|font-size|transform|color|max-)/;
/** Tags, classes, ids, their compounds, descendants and children; no states, no attributes. */
const SIMPLE = /^[a-z\d_.#>\s-]{1,200}$/i;
/** Rules for the page before its scripts run. */
const UNREADY = /\.(?:no-?js|js|ssr|loading|preload|is-loading|wf-loading)\b/i;
/** All of the page is not hidden for good. */
const WHOLE_PAGE = /^(?:html|body|main|article|div|p|section|span)?$/i;

function isNameUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    unit === 0x2d ||
    unit === 0x5f
  );
}

/** The last class or id of a selector (`.a`, `#a`), or the tag where its last compound has neither. */
export function selectorKey(selector: string): string {
  let start = selector.length;
  while (start > 0 && isNameUnit(selector.charCodeAt(start - 1))) start--;
  const mark = selector[start - 1];
  return selector.slice(mark === '.' || mark === '#' ? start - 1 : start);
}

function* within(sheets: readonly string[], wanted: RegExp): Generator<SheetRule> {
  let budget = MAX_CHARS;
  for (const sheet of sheets) {
    if (sheet.length > budget) continue;
    budget -= sheet.length;
    yield* rulesWith(sheet, wanted);
  }
}

/** The rules of style sheets that hide what they match, on every screen and for good. */
export function hidingRules(sheets: readonly string[]): StyleRule[] {
  const rules = new Map<string, string>();
  for (const rule of within(sheets, MAY_HIDE)) {
    const hides = rule.group === 'all' ? hidingStyle(rule.body) : null;
    if (hides === null || PASSING.test(hides)) continue;
    for (const selector of selectorsOf(rule)) {
      const isKept = SIMPLE.test(selector) && !WHOLE_PAGE.test(selector) && !UNREADY.test(selector);
      if (isKept) rules.set(selector, hides);
    }
    if (rules.size >= MAX_RULES) break;
  }
  return [...rules].map(([selector, hides]) => ({ selector, hides }));
}

/**
 * The selectors of rules that show what they match, on any screen.
 *
 * @param keys of elements that are asked about; rules of tags alone weigh less than those of classes and ids
 */
export function showingSelectors(sheets: readonly string[], keys: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const rule of within(sheets, MAY_SHOW)) {
    if (!SHOWS.test(rule.body)) continue;
    for (const selector of selectorsOf(rule)) {
      const key = selectorKey(selector);
      const isName = key.startsWith('.') || key.startsWith('#');
      if (isName && keys.has(key) && SIMPLE.test(selector)) found.push(selector);
    }
  }
  return found;
}
