import { readNames } from '../../text/person-names.js';
import { rowText } from '../../text/row-text.js';
import { bylineNames } from './byline-names.js';
import type { Scene } from './scene.js';
import type { WriterList } from './writer-list.js';

const MAX_ELEMENT = 400;
/** Shorter are initials in the place of a portrait. */
const MIN_ALIAS = 3;
/** Learn More, More articles by Jane Doe, Global Desk. */
const BUTTON =
  /^(?:learn|read|view|see|more|written|follow|share|all|about|by|font|rate)\b|articles? by|\bposts\b/i;
const HAS_YEAR = /(?:19|20)\d{2}/;
const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** Rows below one that was read are parts of it. */
function isWithin({ page }: Scene, row: number, outer: number): boolean {
  let at = row;
  while (at > outer) at = page.containers[at]!.parent;
  return at === outer;
}

/** Reviewed by, Photos by: what stands right before an element says that it names others than the writers. */
const OTHERS =
  /(?:review\w*|check\w*|edit\w*|photo\w*|illustrat\w+|image|translat\w+|updated|verified|approved|podcast|narrated|presented|sponsored|contributions?|articles?|posts?)\s+(?:by|from):?\s*$|(?:editor|reviewer|photographer|translator|fact[- ]checker):?\s*$/i;
const LEAD_IN = 40;

/** The text right before an element. */
function leadIn({ page }: Scene, row: number): string {
  const { first, isInline } = page.containers[row]!;
  const block = page.blocks[first];
  const start = isInline ? (block?.spans.find(({ container }) => container === row)?.start ?? 0) : 0;
  const text = start > 0 ? block!.text.slice(0, start) : (page.blocks[first - 1]?.text ?? '');
  return text.slice(-LEAD_IN);
}

/** Around these stand other articles, and what readers say. */
const ELSEWHERE = /comment|related|recommend|recirc|teaser|sidebar|widget|promo|footer|more-|card/i;
const BELOW_TEXT = 3;
const INTO_TEXT = 8;
const MAX_ANCESTORS = 8;

/** Below the text stand comments and the cards of other articles as well. */
function isElsewhere({ page, body }: Scene, row: number): boolean {
  const { first } = page.containers[row]!;
  if (first <= body.first + INTO_TEXT && first < body.end) return false;
  if (first > body.end + BELOW_TEXT) return true;
  let at = row;
  for (let depth = 0; at > 0 && depth < MAX_ANCESTORS; depth++) {
    const { tag, className, parent } = page.containers[at]!;
    if (tag === 'aside' || tag === 'footer' || ELSEWHERE.test(className)) return true;
    at = parent;
  }
  return false;
}

/** How many blocks on a further element may stand and be of the same byline. */
const TOGETHER = 5;

function fromRows(
  scene: Scene,
  rows: readonly number[],
  read: (text: string) => readonly string[],
): string[] {
  const { page, body } = scene;
  const names: string[] = [];
  let start = -1;
  let taken = -1;
  for (const row of rows) {
    const { first, hidden } = page.containers[row]!;
    if (hidden !== null || (taken >= 0 && isWithin(scene, row, taken))) continue;
    if (isElsewhere(scene, row)) continue;
    if (start >= 0 && (first > start + TOGETHER || (first >= body.end && start < body.first))) break;
    const text = rowText(page, row, MAX_ELEMENT);
    const found = text.length > MAX_ELEMENT ? [] : read(text);
    if (found.length === 0 || OTHERS.test(leadIn(scene, row))) continue;
    if (start < 0) start = first;
    taken = row;
    names.push(...found);
  }
  return unique(names);
}

/** Writers whom elements near the article name. */
export function* elementWriters(scene: Scene, language: string): Generator<WriterList> {
  const { authors, bylines } = scene.marked;
  const marked = (text: string): readonly string[] => bylineNames(text, language, true);
  const full = fromRows(scene, authors, marked);
  if (full.length > 0) yield { names: full, score: 0.68, evidence: 'element that names the author' };
  const weak = fromRows(scene, bylines, marked);
  if (weak.length > 0) yield { names: weak, score: 0.64, evidence: 'element of a byline' };
  const short = fromRows(scene, authors, (text) => {
    const isAlias = !text.includes('\n') && text.length >= MIN_ALIAS && !HAS_YEAR.test(text);
    return isAlias ? readNames(text).filter((name) => !BUTTON.test(name)) : [];
  });
  if (short.length > 0) yield { names: short, score: 0.55, evidence: 'element that names the author' };
}
