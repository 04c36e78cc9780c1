import type { Article } from '../../model/article.js';
import type { Page } from '../../model/page.js';
import type { Layout, Reader } from '../../model/profile.js';
import { rowText } from '../../text/row-text.js';
import { bare, saysDay } from '../field-rules.js';
import { rowSelectors } from './row-selectors.js';

export type FieldName = keyof NonNullable<Layout['fields']>;

/** Longer elements say more than a field. */
const MAX_TEXT = 120;
const MAX_ROWS = 50;
/** A line of fields has some elements in it; looking at each of very many takes quadratic time. */
const MAX_SPANS = 200;
const LABELLED = '来源[：:]\\s?([^\\s|｜]{2,30})';
const LABELLED_SOURCE = new RegExp(LABELLED, 'u');

interface Wanted {
  readonly field: FieldName;
  /** Does an element's text say it? */
  readonly says: (text: string) => boolean;
  readonly reader: (selector: string, text: string) => Reader;
}

const plain = (selector: string): Reader => selector;

/** What the article has of fields, each with how an element says it. */
function wantedOf({ title, published, source, authors, editors }: Article): Wanted[] {
  const names = (all: readonly string[]) => (text: string) => all.every((name) => text.includes(name));
  return [
    ...(title === null ? [] : [{ field: 'title', says: (text) => text === title, reader: plain } as Wanted]),
    ...(published === null
      ? []
      : [{ field: 'published', says: (text) => saysDay(text, published), reader: plain } as Wanted]),
    ...(source === null
      ? []
      : [
          {
            field: 'source',
            says: (text) => text === source || LABELLED_SOURCE.exec(text)?.[1] === source,
            reader: (select, text) => (text === source ? select : { select, match: LABELLED }),
          } as Wanted,
        ]),
    ...(authors.length === 0 ? [] : [{ field: 'byline', says: names(authors), reader: plain } as Wanted]),
    ...(editors.length === 0 ? [] : [{ field: 'editor', says: names(editors), reader: plain } as Wanted]),
  ];
}

/**
 * Elements that say what the generic reader found, for each field the innermost that a selector finds alone.
 *
 * @param body blocks of the article itself: what is said in its sentences is no field
 */
export function fieldGuesses(
  page: Page,
  article: Article,
  body: ReadonlySet<number>,
): readonly (readonly [FieldName, Reader])[] {
  if (page.isText) return [];
  const short = page.containers.flatMap(({ first, end, hidden }, row) => {
    if (row === 0 || hidden !== null || end - first > 3 || end === first) return [];
    if ((body.has(first) && body.has(end - 1)) || page.blocks[first]!.spans.length > MAX_SPANS) return [];
    const text = bare(rowText(page, row, MAX_TEXT + 1));
    return text === '' || text.length > MAX_TEXT ? [] : [{ row, text }];
  });
  return wantedOf(article).flatMap(({ field, says, reader }) => {
    const saying = short
      .filter(({ text }) => says(text))
      .sort((a, b) => a.text.length - b.text.length || b.row - a.row)
      .slice(0, MAX_ROWS);
    const selectors = rowSelectors(
      page,
      saying.map(({ row }) => row),
    );
    const best = saying.find(({ row }) => selectors.has(row));
    return best === undefined ? [] : [[field, reader(selectors.get(best.row)!, best.text)] as const];
  });
}
