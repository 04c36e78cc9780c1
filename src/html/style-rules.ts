import { hidingStyle } from './hiding-style.js';

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
const MAY_HIDE = /display: ?none|visibility: ?hidden|-999|-5000|clip: ?rect|inset\(50%/g;
const MAY_SHOW = /display:|visibility: ?v/g;
const SHOWS = /(?:^|[;\s])(?:display\s*:\s*(?!none)[a-z]|visibility\s*:\s*visible)/i;
/** Hides until a script or a pointer shows it; fades and gaps between boxes are made with these as well. */
const PASSING = /^(?:opacity|font-size|transform|color|max-)/;
/** Groups that hold for every reader with a screen. */
const FOR_ALL = /^@(?:media\s+(?:only\s+)?(?:screen|all)\s*$|layer\b)/i;
const FOR_SOME = /^@media\b(?!\s*print)/i;
/** Tags, classes, ids, their compounds, descendants and children; no states, no attributes. */
const SIMPLE = /^[a-z\d_.#>\s-]{1,200}$/i;
/** Rules for the page before its scripts run. */
const UNREADY = /\.(?:no-?js|js|ssr|loading|preload|is-loading|wf-loading)\b/i;
/** All of the page is not hidden for good. */
const WHOLE_PAGE = /^(?:html|body|main|article|div|p|section|span)?$/i;

/** Which rules count in a group: all, those that show (it holds for some screens only), or none. */
type Group = 'all' | 'shows' | 'none';

interface Rule {
  readonly selectors: string;
  readonly body: string;
  readonly group: Group;
}

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

function groupOf(prelude: string, around: Group): Group {
  const head = prelude.trim();
  if (around === 'none' || FOR_ALL.test(head)) return around;
  return FOR_SOME.test(head) ? 'shows' : 'none';
}

/** Where a text holds what is wanted, in order. */
function placesOf(wanted: RegExp, text: string): number[] {
  const places: number[] = [];
  wanted.lastIndex = 0;
  while (wanted.test(text)) places.push(wanted.lastIndex - 1);
  return places;
}

/** The rules of a sheet in whose declarations something stands. Looks at braces only: linear, and cannot fail. */
function* rulesWith(sheet: string, wanted: RegExp): Generator<Rule> {
  const plain = withoutComments(sheet);
  // What is left open at the end is closed there.
  const css = plain.lastIndexOf('{') > plain.lastIndexOf('}') ? `${plain}}` : plain;
  const places = placesOf(wanted, css);
  if (places.length === 0) return;
  let next = 0;
  const groups: Group[] = ['all'];
  let at = 0;
  let open = css.indexOf('{');
  for (let close = css.indexOf('}'); close >= 0 && next < places.length; ) {
    const group = groups.at(-1)!;
    if (open >= 0 && open < close) {
      const inner = css.indexOf('{', open + 1);
      if (inner >= 0 && inner < close) {
        groups.push(groupOf(css.slice(at, open), group));
        at = open + 1;
        open = inner;
        continue;
      }
      while (next < places.length && places[next]! < open) next++;
      if (group !== 'none' && next < places.length && places[next]! < close)
        yield { selectors: css.slice(at, open), body: css.slice(open + 1, close), group };
      open = inner;
    } else if (groups.length > 1) groups.pop();
    at = close + 1;
    close = css.indexOf('}', at);
  }
}

/** Selectors of a rule, one by one; what stands before the last semicolon is another statement. */
function selectorsOf({ selectors }: Rule): string[] {
  return selectors.slice(selectors.lastIndexOf(';') + 1).split(',');
}

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

function* within(sheets: readonly string[], wanted: RegExp): Generator<Rule> {
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
    for (const one of selectorsOf(rule)) {
      const selector = one.trim();
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
    for (const one of selectorsOf(rule)) {
      const selector = one.trim();
      const key = selectorKey(selector);
      const isName = key.startsWith('.') || key.startsWith('#');
      if (isName && keys.has(key) && SIMPLE.test(selector)) found.push(selector);
    }
  }
  return found;
}
