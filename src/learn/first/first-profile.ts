import type { Article } from '../../model/article.js';
import type { SourceFile } from '../../model/input.js';
import type { CleanOptions } from '../../model/options.js';
import type { Layout, Profile } from '../../model/profile.js';
import { clean, type Trace, tryTrace } from '../../pipeline.js';
import { bodyGuesses } from './body-guess.js';
import { type FieldName, fieldGuesses } from './field-guesses.js';
import { type BoxGuess, boxGuesses, endGuesses } from './furniture-guesses.js';
import { markGuesses } from './mark-guesses.js';

/** Whose page it is. */
export interface FirstSite {
  readonly host: string;
  readonly name: string;
}

/** A profile to start from, and what may be looked at. */
export interface FirstProfile {
  readonly profile: Profile;
  readonly layout: Layout | null;
  /** Boxes in the article that are cut now. */
  readonly boxes: readonly BoxGuess[];
  /** With the profile the article's text is another: its body holds more than the article, or less. */
  readonly isOtherText: boolean;
  /** Lines that the article has with the profile alone: what is to go by `remove` or `dropLines`. */
  readonly besides: readonly string[];
}

/** What a guess must not change. */
const said = ({ text, title, subtitle, authors, editors, source, published }: Article): string =>
  JSON.stringify([text, title, subtitle, authors, editors, source, published]);

/** The page as it is read without any profile; `null` where it gives no article. */
export function genericTrace(
  source: SourceFile,
  options: CleanOptions,
): (Trace & { readonly outcome: Article }) | null {
  const seen = tryTrace(source, { ...options, profiles: [] });
  return 'outcome' in seen && seen.outcome.status === 'article' ? { ...seen, outcome: seen.outcome } : null;
}

/** Takes guesses in as long as they change nothing that the generic reader found. */
class Draft {
  readonly #site: Omit<Profile, 'layouts'>;
  readonly #clean: (profile: Profile) => string;
  #found: string;
  layout: Layout;

  constructor(site: Omit<Profile, 'layouts'>, id: string, found: string, run: (profile: Profile) => string) {
    this.#site = site;
    this.#found = found;
    this.#clean = run;
    this.layout = { id };
  }

  get profile(): Profile {
    const hasMore = Object.keys(this.layout).length > 1;
    return hasMore ? { ...this.#site, layouts: [this.layout] } : this.#site;
  }

  /** Takes a guess whatever it changes; what comes later must not change what comes out now. */
  accept(guess: Omit<Layout, 'id'>): void {
    this.layout = { ...this.layout, ...guess };
    this.#found = this.#clean(this.profile);
  }

  /** @returns whether it was taken */
  take(guess: Omit<Layout, 'id'>): boolean {
    const next = { ...this.layout, ...guess };
    const isFine = this.#clean({ ...this.#site, layouts: [next] }) === this.#found;
    if (isFine) this.layout = next;
    return isFine;
  }
}

/**
 * The tightest body that gives the same article, by itself or without the boxes in it that are cut now. Where none does,
 * the tightest of all, for a person to look at.
 *
 * @returns whether the article is the same
 */
function takeBody(draft: Draft, bodies: readonly string[], boxes: readonly BoxGuess[]): boolean {
  const remove = boxes.map(({ selector }) => selector);
  for (const selector of bodies) {
    if (draft.take({ body: [selector] })) {
      for (const box of remove) draft.take({ remove: [...(draft.layout.remove ?? []), box] });
      return true;
    }
    if (remove.length > 0 && draft.take({ body: [selector], remove })) return true;
  }
  const [tightest] = bodies;
  if (tightest === undefined) return true;
  draft.accept({ body: [tightest], ...(remove.length === 0 ? {} : { remove }) });
  return false;
}

const linesOf = ({ text }: Article): string[] => text.split('\n').filter((line) => line !== '');

const YEAR = /^\d{4}/;

/**
 * Makes a profile of one page from what the generic reader made of it: where the article stands, which elements say its
 * fields, which lines open and close it. One page cannot say what all pages have: a guess is taken only where it gives
 * the same article, and the profile is one to go on with by hand.
 *
 * @param seen the page as it is read without any profile
 */
export function firstProfile(
  source: SourceFile,
  seen: Trace & { readonly outcome: Article },
  { host, name }: FirstSite,
  options: CleanOptions,
): FirstProfile {
  const { page, assembled, outcome } = seen;
  const marks = markGuesses(page, host, name);
  const site = { site: host, name, hosts: [host], ...(marks.length === 0 ? {} : { marks: { any: marks } }) };
  const run = (profile: Profile): string => {
    const made = clean(source, { ...options, profiles: [profile] });
    return made.status === 'article' ? said(made) : made.status;
  };
  const draft = new Draft(site, YEAR.exec(outcome.published ?? '')?.[0] ?? 'first', said(outcome), run);
  const boxes = boxGuesses(seen);
  const isOtherText = !takeBody(draft, bodyGuesses(page, assembled.from), boxes);
  for (const [field, reader] of fieldGuesses(page, outcome, new Set(assembled.from)))
    draft.take({ fields: { ...draft.layout.fields, [field satisfies FieldName]: [reader] } });
  const { startAfter, endAt } = endGuesses(seen);
  if (endAt !== undefined) draft.take({ endAt });
  if (startAfter !== undefined) draft.take({ startAfter });
  const { profile } = draft;
  const besidesOf = (): string[] => {
    const made = isOtherText ? clean(source, { ...options, profiles: [profile] }) : outcome;
    const known = new Set(linesOf(outcome));
    return made.status === 'article' ? linesOf(made).filter((line) => !known.has(line)) : [];
  };
  return { profile, layout: profile.layouts?.[0] ?? null, boxes, isOtherText, besides: besidesOf() };
}
