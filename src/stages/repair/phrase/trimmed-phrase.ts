import { endsAsSiteTitle } from '../../../text/injected/site-title-words.js';

/** So many characters of a phrase's end may be its neighbours' that stand at all of its places alike. */
const MAX_TRIM = 6;
const ALNUM = /[A-Za-z0-9]/;
/** What a title of a site ends in, or names twice, tells its end from the words beside it. */
const TOLD = 3;
/** A piece that the text has elsewhere as well is a word of it. */
const [ELSEWHERE, ELSEWHERE_SHORT] = [2, 1.2];
/** Against a neighbour that is the same at all of so many places. */
const CHANCE = [0, 0, 2, 2.2, 2.4];
const CHANCE_MANY = 2.5;

/** What stands at all places alike around where a phrase is held together. */
export interface Agreed {
  readonly text: string;
  /** Where in it the phrase is held together: an underscore, a change of script. */
  readonly core: number;
  readonly places: number;
}

/** Does a phrase begin with a name that it has once more further on: 尊龙…_尊龙…, pg…_PG…? */
function isEchoed(text: string, from: number): boolean {
  const name = text.slice(from, from + 2).toLowerCase();
  return (
    name.length === 2 &&
    text
      .slice(from + 3)
      .toLowerCase()
      .includes(name)
  );
}

function isWithinRun(text: string, at: number): boolean {
  return ALNUM.test(text[at - 1] ?? '') && ALNUM.test(text[at] ?? '');
}

/** A version, a date. */
const CLOSED = /[vV]\d[\d.]*$|\d-\d\d$/;

const endsPhrase = (text: string): boolean => endsAsSiteTitle(text) || CLOSED.test(text);

/** The best number of characters to leave out at an end: what speaks for each is weighed. */
function bestTrim(limit: number, weigh: (trim: number) => number): number {
  let [best, most] = [0, weigh(0)];
  for (let trim = 1; trim <= limit; trim++) {
    const weight = weigh(trim);
    if (weight > most) [best, most] = [trim, weight];
  }
  return best;
}

/**
 * Where a phrase begins and ends in what all of its places agree in: a word that stands beside it each time (东山…,
 * …公司) is the text's own, and stays.
 *
 * @param isElsewhere does the text have this piece apart from the phrase's places?
 * @returns the phrase, and how many characters before it were left out
 */
export function trimmedPhrase(
  { text, core, places }: Agreed,
  isElsewhere: (piece: string) => boolean,
): { phrase: string; left: number } {
  const chance = CHANCE[places] ?? CHANCE_MANY;
  const cost = (piece: string): number => {
    if (piece === '') return 0;
    if (!isElsewhere(piece)) return -chance;
    return (piece.length > 1 ? ELSEWHERE : ELSEWHERE_SHORT) - chance;
  };
  const left = bestTrim(Math.min(MAX_TRIM, core - 2), (trim) =>
    isWithinRun(text, trim) ? -Infinity : (isEchoed(text, trim) ? TOLD : 0) + cost(text.slice(0, trim)),
  );
  const right = bestTrim(Math.min(MAX_TRIM, text.length - core - 2), (trim) => {
    const end = text.length - trim;
    if (isWithinRun(text, end)) return -Infinity;
    return (endsPhrase(text.slice(core, end)) ? TOLD : 0) + cost(text.slice(end));
  });
  return { phrase: text.slice(left, text.length - right), left };
}
