import { invisibleIn } from '../text/invisible.js';
import { matchesOf } from '../text/matches-of.js';
import { UNSEEN } from '../text/unseen.js';

/** Controls but line breaks and tabs, what is not seen or turns the writing round, tags, halves of pairs. */
const UNSEEN_RUN = new RegExp(
  `(?:[\\u0000-\\u0008\\u000b-\\u001f${UNSEEN}\\u{e0000}-\\u{e007f}\\p{Surrogate}])`,
  'gu',
);
/** A look at most texts is enough: they have nothing of the kind. */
const MAY_HIDE =
  /\u034f|[\ufe00-\ufe0f]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\uffff]/;

const NAMES: Readonly<Record<number, string>> = {
  0: 'null',
  173: 'soft hyphen',
  8203: 'zero-width space',
  8204: 'zero-width non-joiner',
  8205: 'zero-width joiner',
  8206: 'left-to-right mark',
  8207: 'right-to-left mark',
  8232: 'line separator',
  8233: 'paragraph separator',
  8234: 'left-to-right embedding',
  8235: 'right-to-left embedding',
  8236: 'end of embedding',
  8237: 'left-to-right override',
  8238: 'right-to-left override',
  8288: 'word joiner',
  8294: 'left-to-right isolate',
  8295: 'right-to-left isolate',
  8296: 'first strong isolate',
  8297: 'end of isolate',
  65279: 'byte order mark',
};

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where a text has characters that nobody sees, each by itself. */
function hiddenIn(text: string): Place[] {
  const single = matchesOf(text, UNSEEN_RUN).map(({ 0: found, index }) => {
    return { start: index, end: index + found.length };
  });
  const starts = new Set(single.map(({ start }) => start));
  const others = invisibleIn(text).flatMap(({ start, end }) =>
    [...text.slice(start, end)].reduce<Place[]>((places, c) => {
      const at = places.at(-1)?.end ?? start;
      places.push({ start: at, end: at + c.length });
      return places;
    }, []),
  );
  return [...single, ...others.filter(({ start }) => !starts.has(start))].sort((a, b) => a.start - b.start);
}

const codeOf = (c: string): string =>
  `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function chipOf(c: string, count: number): HTMLElement {
  const chip = document.createElement('span');
  chip.className = 'unseen';
  const code = codeOf(c);
  const name = NAMES[c.codePointAt(0) ?? 0];
  chip.title = name === undefined ? 'a character that is not seen' : name;
  chip.textContent = count === 1 ? code : `${code} ×${count}`;
  return chip;
}

/** A text for the page: what a reader would not see, or what would turn the writing round, is shown by its number. */
export function visibleText(text: string): Node[] {
  if (!MAY_HIDE.test(text)) return text === '' ? [] : [document.createTextNode(text)];
  const nodes: Node[] = [];
  let from = 0;
  const keepTo = (end: number): void => {
    if (end > from) nodes.push(document.createTextNode(text.slice(from, end)));
  };
  const places = hiddenIn(text);
  for (let k = 0; k < places.length; ) {
    const { start, end } = places[k]!;
    const c = text.slice(start, end);
    let last = k;
    while (places[last + 1]?.start === places[last]!.end && sliceAt(text, places[last + 1]!) === c) last++;
    keepTo(start);
    nodes.push(chipOf(c, last - k + 1));
    from = places[last]!.end;
    k = last + 1;
  }
  keepTo(text.length);
  return nodes;
}

const sliceAt = (text: string, { start, end }: Place): string => text.slice(start, end);

/** The same as plain words, for attributes and titles. */
export function visibleWords(text: string): string {
  return visibleText(text)
    .map((node) => (node instanceof HTMLElement ? `[${node.textContent}]` : (node.textContent ?? '')))
    .join('');
}
