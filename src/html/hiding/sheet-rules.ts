import { withoutComments } from './declarations.js';

/** Which rules count in a group: all, those that show (it holds for some screens only), or none. */
export type Group = 'all' | 'shows' | 'none';

/** A rule of a sheet: its selectors as they are written, its declarations. */
export interface SheetRule {
  readonly selectors: string;
  readonly body: string;
  readonly group: Group;
}

/** Groups that hold for every reader with a screen. */
const FOR_ALL = /^@(?:media\s+(?:only\s+)?(?:screen|all)\s*$|layer\b)/i;
const FOR_SOME = /^@media\b(?!\s*print)/i;

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
export function* rulesWith(sheet: string, wanted: RegExp): Generator<SheetRule> {
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
export function selectorsOf({ selectors }: Pick<SheetRule, 'selectors'>): string[] {
  return selectors
    .slice(selectors.lastIndexOf(';') + 1)
    .split(',')
    .map((one) => one.trim());
}
