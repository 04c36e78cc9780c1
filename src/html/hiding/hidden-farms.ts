import type { Block } from '../../model/page.js';
import type { Row } from '../row.js';
import { BoxStyles } from './box-styles.js';
import { type Color, cssColor, isClear, isNearColor } from './css-color.js';
import { cssLength } from './css-length.js';
import type { Declarations } from './declarations.js';
import { backgroundOf, hidingWay, type Limits } from './hiding-ways.js';
import { type LinkBox, type LinkBoxes, linkBoxes } from './link-boxes.js';
import type { ScriptHiding } from './script-hiding.js';
import { hasSoldLinks } from './sold-links.js';

/** What hides a box of links to other sites: nobody sets those so small, so pale or so far off for readers. */
const FARM: Limits = {
  offset: 300,
  indent: 100,
  size: 2,
  font: 2.7,
  opacity: 0.05,
  scale: 0.05,
  percent: true,
};
/** Where only the colour tells and nothing says what is behind it, so many links speak for a farm. */
const MIN_LINKS = 3;
const WHITE = cssColor('white')!;
const MAX_ANCESTORS = 40;
const PICTURE = /url|gradient/;
const SMALL_MARQUEE = 10;
/** Elements that attributes give a size. */
const SIZED = new Set(['div', 'td', 'table']);
/** So many characters make an element one that holds text. */
const MIN_TEXT = 100;
/** What an element has from the one around it, where it says nothing else. */
const INHERITED = new Set([
  'font-size',
  'color',
  'line-height',
  'letter-spacing',
  'text-indent',
  'visibility',
]);

const known = new WeakMap<Declarations, string | null>();

/** What hides a box, as far as its own declarations tell. Many boxes of a page have the same. */
function farmWay(style: Declarations, tag: string): string | null {
  if (style.size === 0) return null;
  if (tag === 'marquee') return ofFarm(style) ?? ofMarquee(style);
  let way = known.get(style);
  if (way === undefined) {
    way = ofFarm(style);
    known.set(style, way);
  }
  return way;
}

/** Is a length there, and no more than that? */
function isSmall(style: Declarations, name: string, limit: number): boolean {
  const length = cssLength(style.get(name) ?? '');
  return length !== null && length <= limit;
}

const says = (style: Declarations, name: string): string => `${name}:${style.get(name)}`;

/** A marquee clips what it holds, and needs some room to be read in. */
function ofMarquee(style: Declarations): string | null {
  const name = ['height', 'width'].find((one) => isSmall(style, one, SMALL_MARQUEE));
  return name === undefined ? null : says(style, name);
}

/** A line that has no height, a layer behind the page, letters one over the other. */
function ofFarm(style: Declarations): string | null {
  const found = hidingWay(style, FARM);
  if (found !== null) return found;
  if (isSmall(style, 'line-height', 1) && style.get('line-height') !== '1') return says(style, 'line-height');
  if (isSmall(style, 'letter-spacing', -8)) return says(style, 'letter-spacing');
  if (isSmall(style, 'zoom', 0.05)) return says(style, 'zoom');
  const isLayer = (style.get('position') ?? 'static') !== 'static';
  if (isSmall(style, 'z-index', isLayer ? -1 : -100)) return says(style, 'z-index');
  if (isSmall(style, 'width', 2) && isSmall(style, 'height', 2)) return says(style, 'height');
  const isScroll = style.get('overflow') === 'auto' || style.get('overflow') === 'scroll';
  if (isScroll && isSmall(style, 'height', 2)) return says(style, 'height');
  return null;
}

/** What is asked about the boxes of one page. */
interface Looks extends LinkBoxes {
  readonly rows: readonly Row[];
  readonly styles: BoxStyles;
}

/**
 * What the page paints behind a box, as far as it says so: `null` where an element around it may have a colour from a
 * sheet that is not read, as buttons and footers have. What holds text in the page's own colour is light.
 */
function backgroundAround({ plain, rows, styles }: Looks, row: number): Color | 'paper' | null {
  let at = row;
  for (let step = 0; at > 0 && step < MAX_ANCESTORS; step++, at = rows[at]!.parent) {
    const style = styles.of(at);
    const color = backgroundOf(style);
    if (PICTURE.test(style.get('background') ?? '') || style.has('background-image')) return null;
    if (color !== null && !isClear(color)) return color;
    if (styles.isOpen(at) && (at === row || plain(at) < MIN_TEXT)) return null;
  }
  return 'paper';
}

/** Text in the colour of what is behind it. */
function colorWay(looks: Looks, { row, links }: LinkBox): string | null {
  const written = looks.styles.of(row).get('color');
  const color = written === undefined ? null : cssColor(written);
  if (color === null) return null;
  if (isClear(color)) return `color:${written}`;
  const behind = backgroundAround(looks, row);
  const isHidden =
    behind === 'paper'
      ? links >= MIN_LINKS && isNearColor(color, WHITE)
      : behind !== null && isNearColor(color, behind);
  return isHidden ? `color:${written} on its background` : null;
}

/** Does something in a box, as far as it is looked at, have a value of its own for what hides the box? */
function isTakenBack({ boxes, rows, styles }: Looks, place: number, way: string): boolean {
  const property = way.slice(0, way.indexOf(':'));
  if (!INHERITED.has(property)) return false;
  const { depth } = rows[boxes[place]!.row]!;
  for (let next = place + 1; next < boxes.length && rows[boxes[next]!.row]!.depth > depth; next++) {
    const value = styles.of(boxes[next]!.row).get(property);
    if (value !== undefined && farmWay(styles.of(boxes[next]!.row), '') === null) return true;
  }
  return false;
}

/** Rows of link farms that are hidden in ways that honest text has as well, with what hides them. */
export function hiddenFarms(
  rows: readonly Row[],
  blocks: readonly Block[],
  { sheets, scripts, own }: PageStyle,
): ReadonlyMap<number, string> {
  const farms = new Map<number, string>();
  if (!hasSoldLinks(blocks)) return farms;
  const styles = new BoxStyles(rows, sheets);
  const found = linkBoxes(rows, blocks, own, (row, links) => {
    const { id, tag } = rows[row]!;
    const isSaid = styles.isSaid(row) || scripts.ids.has(id) || scripts.holds(row);
    return isSaid || (links >= MIN_LINKS && SIZED.has(tag));
  });
  if (found === null) return farms;
  const looks = { ...found, rows, styles };
  for (const [place, box] of found.boxes.entries()) {
    const { id, tag } = rows[box.row]!;
    const byScript = scripts.ids.has(id) || scripts.holds(box.row) ? 'a script' : null;
    const way = byScript ?? farmWay(styles.of(box.row), tag) ?? colorWay(looks, box);
    if (way !== null && !isTakenBack(looks, place, way))
      farms.set(box.row, `${way}, around links to other sites`);
  }
  return farms;
}

/** What a page says of its looks besides what stands at its elements. */
export interface PageStyle {
  /** What its style elements say, in order. */
  readonly sheets: readonly string[];
  /** What its scripts hide. */
  readonly scripts: ScriptHiding;
  /** Sites that it calls its own. */
  readonly own: ReadonlySet<string>;
}
