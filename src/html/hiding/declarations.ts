/** What a style says, by property: the declaration that holds where one comes twice. */
export type Declarations = ReadonlyMap<string, string>;

const ESCAPE = /\\(?:([\da-f]{1,6})\s?|(.))/gi;
const IMPORTANT = /^!\s*important$/;
const SPACE = /\s+/g;
const LAST_CODE = 0x10ffff;

/** A sheet or a style less its comments, which may stand anywhere. */
export function withoutComments(css: string): string {
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

function unescaped(_: string, hex: string | undefined, character: string): string {
  if (hex === undefined) return character;
  const code = Number.parseInt(hex, 16);
  return code > LAST_CODE ? '' : String.fromCodePoint(code);
}

/** `d\69splay` is `display`. */
function plain(style: string): string {
  const bare = withoutComments(style);
  return (bare.includes('\\') ? bare.replace(ESCAPE, unescaped) : bare).toLowerCase();
}

/** The declarations of a style, in order: names and values in small letters, white space of one kind. */
function* each(style: string): Generator<{ name: string; value: string; isImportant: boolean }> {
  for (const declaration of plain(style).split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 1) continue;
    const name = declaration.slice(0, colon).trim();
    const written = declaration.slice(colon + 1).trim();
    const mark = written.lastIndexOf('!');
    const isImportant = mark >= 0 && IMPORTANT.test(written.slice(mark));
    const value = (isImportant ? written.slice(0, mark).trimEnd() : written).replace(SPACE, ' ');
    if (name !== '' && value !== '') yield { name, value, isImportant };
  }
}

/** Reads styles that hold for one element, from the weakest to the strongest: what is important goes before all. */
export function readDeclarations(...styles: readonly string[]): Declarations {
  const found = new Map<string, string>();
  const important = new Set<string>();
  for (const style of styles) {
    for (const { name, value, isImportant } of each(style)) {
      if (important.has(name) && !isImportant) continue;
      found.set(name, value);
      if (isImportant) important.add(name);
    }
  }
  return found;
}
