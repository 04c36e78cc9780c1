import type { Reader } from '../../model/profile.js';
import { rowText } from '../../text/row-text.js';
import { enoughOf } from '../evidence.js';
import type { FieldRule } from '../field-rules.js';
import type { Sample } from '../sample.js';
import { selectorsFor } from '../selectors.js';
import type { Study } from '../study.js';
import type { CreditField, CreditShape } from './credit-field.js';
import { CREDIT_FIELDS } from './credit-fields.js';
import { isSameNames } from './is-same-names.js';

/** Proposed where an element says the field on this share of the pages. */
const SUPPORT = 0.6;
/** So often the generic reader must have read the same there; a label speaks for itself. */
const AGREEING = 0.2;
const MIN_VALUES = 3;
/** Elements that say something else now and then; behind a label nothing is read of these. */
const MAX_VOID = 0.1;
const MAX_TEXT = 120;
const MAX_BLOCKS = 3;
/** How far around the article its fields stand, in blocks. */
const NEAR = 15;
/** Above the text or in its first lines, in blocks. */
const HEAD = 3;
const SPACE = /\s+/g;

/** What the elements of one node say, read in one way. */
interface Tally {
  readonly node: number;
  readonly shape: CreditShape;
  agree: number;
  /** Pages of which the generic reader has nothing. */
  fill: number;
  contradict: number;
  readonly values: Set<string>;
}

interface Said {
  readonly node: number;
  readonly text: string;
  /** It stands below the article's first lines, where other stories may name their writers. */
  readonly isAside: boolean;
}

/** Short texts of elements near the article, of those that each page has one of. */
function* textsOf({ samples, tree }: Study, number: number): Generator<Said> {
  const { page, isKept } = samples[number]!;
  const start = isKept.indexOf(true);
  const last = isKept.lastIndexOf(true);
  for (const [row, { first, end, isInline, hidden }] of page.containers.entries()) {
    if (row === 0 || hidden !== null || first < start - NEAR || first > last + NEAR) continue;
    if (end - first > (isInline ? 1 : MAX_BLOCKS)) continue;
    const node = tree.nodeOf[number]![row]!;
    const { instances, pages } = tree.nodes[node]!;
    if (instances > pages) continue;
    const text = rowText(page, row, MAX_TEXT + 1);
    const bare = text.replaceAll(SPACE, ' ').trim();
    if (bare !== '' && text.length <= MAX_TEXT) {
      yield { node, text: bare, isAside: first > start + HEAD };
    }
  }
}

function note(
  all: Map<string, Tally>,
  { node, text, isAside }: Said,
  field: CreditField,
  sample: Sample,
): void {
  const known = field.known(sample.fields);
  // What nobody reads now is believed of an article's head; editors are named at a page's end.
  if (isAside && known.length === 0 && field.name !== 'editor') return;
  for (const [i, shape] of field.shapes.entries()) {
    const value = shape.read(text);
    if (value === null) continue;
    const key = `${node} ${i}`;
    const tally = all.get(key) ?? {
      node,
      shape,
      agree: 0,
      fill: 0,
      contradict: 0,
      values: new Set<string>(),
    };
    all.set(key, tally);
    if (known.length === 0) tally.fill++;
    else if (isSameNames(known, value)) tally.agree++;
    else tally.contradict++;
    tally.values.add(value.join('\n'));
  }
}

function isFine({ node, shape, ...one }: Tally, { tree, samples }: Study): boolean {
  const said = one.agree + one.fill;
  const isTold =
    shape.isLabelled || (one.agree >= enoughOf(samples.length, AGREEING) && one.values.size >= MIN_VALUES);
  return (
    one.contradict === 0 &&
    isTold &&
    said >= enoughOf(samples.length, SUPPORT) &&
    (shape.isLabelled || said >= tree.nodes[node]!.pages * (1 - MAX_VOID))
  );
}

const readerOf = (select: string, { match }: CreditShape): Reader =>
  match === null ? select : { select, match };

function ruleOf(field: CreditField, tallies: readonly Tally[], all: Study): FieldRule[] {
  const open = tallies.filter((one) => isFine(one, all));
  const rankOf = ({ shape }: Tally): number => field.shapes.indexOf(shape);
  const sizeOf = ({ agree, fill }: Tally): number => agree + fill;
  const ranked = open.toSorted(
    (a, b) => sizeOf(b) - sizeOf(a) || rankOf(a) - rankOf(b) || b.agree - a.agree || b.node - a.node,
  );
  const nodes = [...new Set(ranked.map(({ node }) => node))];
  // The same element in another place of the template may be matched too, where it is seen to say the same.
  const agreeing = new Set(
    tallies.filter(({ agree, contradict }) => agree > 0 && contradict === 0).map(({ node }) => node),
  );
  const selectors = selectorsFor(nodes, all, (number, row) => agreeing.has(all.tree.nodeOf[number]![row]!));
  const best = ranked.find(({ node }) => selectors.has(node));
  if (best === undefined) return [];
  const { selector } = selectors.get(best.node)!;
  const added = best.fill === 0 ? '' : `, on ${best.fill} where none is read now`;
  return [
    {
      field: field.name,
      value: readerOf(selector, best.shape),
      why: `names the ${field.name}${added}`,
      pages: sizeOf(best),
      of: all.samples.length,
    },
  ];
}

/**
 * Elements that name the writers, the editors, the source, the account: where the generic reader reads the same on many
 * pages, or a label says so; never one that says something else than what is read on any page.
 */
export function creditRules(all: Study): FieldRule[] {
  const tallies = CREDIT_FIELDS.map(() => new Map<string, Tally>());
  for (const [number, sample] of all.samples.entries())
    for (const said of textsOf(all, number))
      for (const [i, field] of CREDIT_FIELDS.entries()) note(tallies[i]!, said, field, sample);
  return CREDIT_FIELDS.flatMap((field, i) => ruleOf(field, [...tallies[i]!.values()], all));
}
