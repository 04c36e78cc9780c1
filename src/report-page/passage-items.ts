import type { GoneStretch, Passage, ReportDocument, Stretch } from '../model/report.js';

/** What of an input's text is shown. */
export interface TextFilter {
  /** Cuts of one kind only. */
  readonly only: string | null;
  readonly hidesKept: boolean;
  /** Only what has this in it. */
  readonly find: string;
}

export const SHOW_ALL: TextFilter = { only: null, hidesKept: false, find: '' };

/** A block that the article kept, as a whole or in part. */
export interface BlockItem {
  readonly is: 'block';
  readonly article: number;
  readonly passage: Passage;
}

/** Blocks in a row that one rule cut for one reason. */
export interface GroupItem {
  readonly is: 'group';
  /** Number of the cause. */
  readonly by: number;
  readonly passages: readonly Passage[];
  /** The article's block before it, -1 where it stands above all. */
  readonly after: number;
}

export type Item = BlockItem | GroupItem;

export const isGone = (stretch: Stretch): stretch is GoneStretch => !Array.isArray(stretch);

/** What stands in the place of a passage that was cut whole: the longest stretch says why. */
function mainCause({ stretches }: Passage): number {
  const gone = stretches.filter(isGone);
  const longest = gone.reduce((best, one) => (one.text.length > best.text.length ? one : best), gone[0]!);
  return longest.by;
}

/** All text of a passage, as the input has it. */
export function textOf(document: ReportDocument, { article, stretches }: Passage): string {
  const own = article === undefined ? '' : document.blocks[article]!.text;
  return stretches
    .map((stretch) => (isGone(stretch) ? stretch.text : own.slice(stretch[0], stretch[1])))
    .join('');
}

/**
 * What the input's pane shows, in reading order.
 *
 * @param kindOf the kind of a cause, by its number
 */
export function itemsOf(
  document: ReportDocument,
  filter: TextFilter,
  kindOf: (cause: number) => string,
): Item[] {
  const { only, hidesKept } = filter;
  const find = filter.find.toLowerCase();
  const items: Item[] = [];
  let after = -1;
  for (const passage of document.passages ?? []) {
    const { article, stretches } = passage;
    if (article !== undefined) after = article;
    const isCut = stretches.some((one) => isGone(one) && (only === null || kindOf(one.by) === only));
    if (article === undefined ? !isCut : hidesKept && !isCut) continue;
    if (find !== '' && !textOf(document, passage).toLowerCase().includes(find)) continue;
    if (article !== undefined) items.push({ is: 'block', article, passage });
    else addCut(items, passage, after);
  }
  return items;
}

/** Blocks in one group: beyond that another one begins. */
const MAX_GROUP = 400;

function addCut(items: Item[], passage: Passage, after: number): void {
  const by = mainCause(passage);
  const last = items.at(-1);
  const joins = last?.is === 'group' && last.by === by && last.after === after;
  if (joins && last.passages.length < MAX_GROUP) (last.passages as Passage[]).push(passage);
  else items.push({ is: 'group', by, passages: [passage], after });
}

/** How many cuts there are of each kind. */
export function countKinds(
  document: ReportDocument,
  kindOf: (cause: number) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stretches } of document.passages ?? [])
    for (const stretch of stretches) {
      if (!isGone(stretch)) continue;
      const kind = kindOf(stretch.by);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  return counts;
}
