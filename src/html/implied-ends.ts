const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const P = words('p');
const FORM = words('input option optgroup select button datalist textarea');
const CELLS = words('tr th td');
const TERMS = words('dd dt');
const RUBY = words('rt rp');
const SECTIONS = words('thead tbody');

const ENDS_P =
  'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form ' +
  'header hr main nav ol pre section table ul';

const ENDS = new Map<string, ReadonlySet<string>>([
  ...ENDS_P.split(' ').map((name) => [name, P] as const),
  ...'select input output button datalist textarea'.split(' ').map((name) => [name, FORM] as const),
  ['tr', CELLS],
  ['th', words('th')],
  ['td', words('thead th td')],
  ['body', words('head link script')],
  ['li', words('li')],
  ['option', words('option')],
  ['optgroup', words('optgroup option')],
  ['dd', TERMS],
  ['dt', TERMS],
  ['rt', RUBY],
  ['rp', RUBY],
  ['tbody', SECTIONS],
  ['tfoot', SECTIONS],
]);

/** Which open elements a start tag ends, whose own end tags may be left out: as htmlparser2 has it, so that both see one tree. */
export function impliedEnds(tag: string): ReadonlySet<string> | null {
  return ENDS.get(tag) ?? null;
}
