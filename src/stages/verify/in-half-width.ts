import type { Article, ArticleImage, LedgerEntry } from '../../model/article.js';
import { fingerprint } from '../../text/fingerprint.js';
import { halfWidth } from '../../text/half-width.js';
import type { Assembled } from './assemble.js';
import { CHARACTER_WIDTH } from './character-width.js';
import { summarise } from './summarise.js';

const orNull = (value: string | null): string | null => (value === null ? null : halfWidth(value));

const narrowImage = (image: ArticleImage): ArticleImage => ({
  ...image,
  caption: orNull(image.caption),
  alt: orNull(image.alt),
});

/** Stretches of two texts of one length that differ. */
function* differences(before: string, after: string): Generator<{ start: number; end: number }> {
  for (let start = 0; start < before.length; start++) {
    if (before.charCodeAt(start) === after.charCodeAt(start)) continue;
    let end = start + 1;
    while (end < before.length && before.charCodeAt(end) !== after.charCodeAt(end)) end++;
    yield { start, end };
    start = end;
  }
}

/** The books, as they are filled anew. */
class Books {
  readonly ledger: LedgerEntry[] = [];
  readonly ledgerBlocks: (number | null)[] = [];
  readonly ledgerFrom: (number | null)[] = [];
  readonly #before: string;
  readonly #after: string;
  readonly #starts: readonly number[];
  readonly #from: readonly number[];
  #block = 0;

  constructor(after: string, { text, starts, from }: Assembled) {
    this.#before = text;
    this.#after = after;
    this.#starts = starts;
    this.#from = from;
  }

  /** What was put in before is told of as it stands there now. */
  keep(entry: LedgerEntry, block: number | null, from: number | null): void {
    const { at, instead } = entry;
    const now = instead === undefined ? {} : { instead: this.#after.slice(at, at + instead.length) };
    this.ledger.push({ ...entry, ...now });
    this.ledgerBlocks.push(block);
    this.ledgerFrom.push(from);
  }

  narrow(start: number, end: number): void {
    while ((this.#starts[this.#block + 1] ?? Number.POSITIVE_INFINITY) <= start) this.#block++;
    const text = this.#before.slice(start, end);
    this.ledger.push({ at: start, ...CHARACTER_WIDTH, text, instead: this.#after.slice(start, end) });
    this.ledgerBlocks.push(this.#block);
    this.ledgerFrom.push(this.#from[this.#block] ?? null);
  }
}

/** The books with every stretch that was narrowed, but for those that another entry answers for. */
function narrowedBooks(
  assembled: Assembled,
  after: string,
): Pick<Assembled, 'ledger' | 'ledgerBlocks' | 'ledgerFrom'> {
  const { text, ledger, ledgerBlocks, ledgerFrom } = assembled;
  const books = new Books(after, assembled);
  let next = 0;
  /** Up to here other entries answer for the text. */
  let told = 0;
  const keepTo = (limit: number): void => {
    for (; next < ledger.length && ledger[next]!.at <= limit; next++) {
      const entry = ledger[next]!;
      books.keep(entry, ledgerBlocks[next]!, ledgerFrom[next]!);
      told = Math.max(told, entry.at + (entry.instead?.length ?? 0));
    }
  };
  for (const { start, end } of differences(text, after)) {
    let from = start;
    while (from < end) {
      keepTo(from);
      // Where something else stood in the input, its entry has it; what went from between divides the stretch.
      const stop = told > from ? Math.min(told, end) : Math.min(end, ledger[next]?.at ?? end);
      if (told <= from) books.narrow(from, stop);
      from = stop;
    }
  }
  keepTo(Number.POSITIVE_INFINITY);
  return { ledger: books.ledger, ledgerBlocks: books.ledgerBlocks, ledgerFrom: books.ledgerFrom };
}

function narrowed(assembled: Assembled): Assembled {
  const text = halfWidth(assembled.text);
  const blocks = assembled.blocks.map((block) => ({
    ...block,
    text: halfWidth(block.text),
    ...(block.image === undefined ? {} : { image: narrowImage(block.image) }),
  }));
  return {
    ...assembled,
    text,
    blocks,
    images: assembled.images.map(narrowImage),
    ...narrowedBooks(assembled, text),
  };
}

/** What is named, in all fields that are words. */
function narrowedFields(article: Article): Partial<Article> {
  const { title, subtitle, originalTitle, source, agency, site, account, lead, dateline } = article;
  const { authors, editors, people, categories, keywords, links } = article;
  const all = (values: readonly string[]): string[] => [...new Set(values.map(halfWidth))];
  return {
    title: orNull(title),
    subtitle: orNull(subtitle),
    originalTitle: orNull(originalTitle),
    authors: all(authors),
    editors: all(editors),
    people: people.map((person) => ({ ...person, name: halfWidth(person.name) })),
    source: orNull(source),
    agency: orNull(agency),
    site: orNull(site),
    account: orNull(account),
    dateline: dateline && { ...dateline, agency: orNull(dateline.agency), place: orNull(dateline.place) },
    categories: all(categories),
    keywords: all(keywords),
    lead: orNull(lead),
    links: links.map((link) => ({ ...link, text: halfWidth(link.text) })),
  };
}

/**
 * An article with half-width letters and digits, in its text and its fields, and the books of it: article and ledger
 * still give the input back. Offsets stay, each character is as long as its twin.
 */
export function inHalfWidth(
  article: Article,
  assembled: Assembled,
): { readonly article: Article; readonly assembled: Assembled } {
  const told = narrowed(assembled);
  const { blocks, images, text } = told;
  const removed = summarise(told);
  const own = { ...narrowedFields(article), blocks, text, images, removed, fingerprint: fingerprint(text) };
  return { article: { ...article, ...own }, assembled: told };
}
