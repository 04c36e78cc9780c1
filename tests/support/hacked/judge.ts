import { diffChars } from 'diff';
import { cleanText } from '../../../src/clean-text.js';
import type { Article, Outcome } from '../../../src/model/article.js';
import type { HackedPage } from '../hacked-pages.js';

/** What may go wrong with a page. */
export const FAULTS = [
  'no article',
  'text',
  'title',
  'spam in text',
  'spam in title',
  'spam in fields',
  'suspects',
  'flag',
  'alarm',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface Judged {
  readonly faults: readonly Fault[];
  /** What a person wants to see of them. */
  readonly notes: readonly string[];
  /** Kinds of injection, and ways of hiding, of which something is left. */
  readonly left: ReadonlySet<string>;
}

const SPACE = /[\s\u200b]+/g;
const flat = (text: string | null): string => (text ?? '').replace(SPACE, '');
const without = (text: string, word: string): string => flat(word === '' ? text : text.replaceAll(word, ''));

const MOST_SHOWN = 12;
const MOST_EDITS = 6000;

/** What two texts differ in, each place with what stands before it. */
function difference(want: string, got: string): string {
  const parts = diffChars(want, got, { maxEditLength: MOST_EDITS }) ?? [];
  const changes = parts.flatMap(({ value, added, removed }, i) => {
    if (!added && !removed) return [];
    const before = parts[i - 1]?.value.slice(-12) ?? '';
    const short = value.length > 120 ? `${value.slice(0, 80)}…${value.slice(-30)}` : value;
    return [`\n      ${added ? 'too much' : 'lost    '} ${before}⟦${short}⟧`];
  });
  return parts.length === 0 ? 'hardly alike' : changes.slice(0, MOST_SHOWN).join('');
}

/** The text that stands before each place of the word, in a text without it: one entry a place. */
function placesOf(blocks: Article['blocks'], word: string): string[] {
  const out: string[] = [];
  let before = '';
  for (const { text } of blocks) {
    const pieces = text.split(word);
    for (const [i, piece] of pieces.entries()) {
      before += flat(piece);
      if (i < pieces.length - 1) out.push(`${before.length}`);
    }
  }
  return out;
}

function suspectPlaces({ blocks, suspects }: Article, phrase: string): string[] {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of blocks) {
    starts.push(length);
    length += flat(text).length;
  }
  return suspects
    .filter((suspect) => suspect.block !== null && flat(suspect.phrase) === flat(phrase))
    .map(({ block, at }) => `${starts[block!]! + flat(blocks[block!]!.text.slice(0, at)).length}`);
}

/** Fields besides text and title in which spam would be read as the page's own. */
const fieldsOf = ({
  subtitle,
  originalTitle,
  authors,
  source,
  site,
  keywords,
  lead,
  links,
  images,
}: Article): string =>
  JSON.stringify([subtitle, originalTitle, authors, source, site, keywords, lead, links, images]);

const alarmed = (outcome: Outcome): boolean =>
  outcome.status === 'article' && (outcome.quality.flags.includes('hacked') || outcome.suspects.length > 0);

function judgeArticle(made: HackedPage, clean: Article, hacked: Article, isTold: boolean): Judged {
  const faults: Fault[] = [];
  const notes: string[] = [];
  const fault = (kind: Fault, note: string): void => {
    faults.push(kind);
    notes.push(`${kind}: ${note}`);
  };
  const shown = flat(hacked.text + hacked.title);
  const left = new Set(made.marks.filter(({ text }) => shown.includes(flat(text))).map((mark) => mark.of));
  const want = without(clean.text, made.word);
  const got = flat(hacked.text);
  if (want !== got) fault('text', isTold ? difference(want, got) : 'differs');
  const title = made.isHeadlineHit ? without(clean.title ?? '', made.word) : flat(clean.title);
  if (flat(hacked.title) !== title) fault('title', `${clean.title} → ${hacked.title}`);
  const spamIn = (text: string): string[] => made.spam.filter((one) => flat(text).includes(flat(one)));
  const spam = [
    ['spam in text', spamIn(hacked.text)],
    ['spam in title', spamIn(hacked.title ?? '')],
    ['spam in fields', spamIn(fieldsOf(hacked))],
  ] as const;
  for (const [kind, found] of spam) if (found.length > 0) fault(kind, found.join(' '));
  if (made.word !== '') {
    const places = placesOf(clean.blocks, made.word);
    const told = suspectPlaces(hacked, made.phrase);
    if (places.join() !== told.join()) {
      const others = [...new Set(hacked.suspects.map(({ phrase }) => phrase))];
      fault('suspects', `${places.join()} → ${told.join()} of ${made.phrase}; listed ${others.join(' , ')}`);
    }
  } else if (hacked.suspects.length > 0)
    fault('suspects', hacked.suspects.map(({ phrase }) => phrase).join(' , '));
  if (made.isTelling && !hacked.quality.flags.includes('hacked')) fault('flag', 'not flagged');
  return { faults, notes, left };
}

/**
 * Cleans both pages of a seed and says what is wrong with what comes out.
 *
 * @param isTold say in what the texts differ
 */
export function judge(made: HackedPage, isTold = false): Judged {
  const clean = cleanText(made.clean, { profiles: [] });
  const hacked = cleanText(made.hacked, { profiles: [] });
  const faults: Fault[] = alarmed(clean) ? ['alarm'] : [];
  const left = new Set(made.marks.map((mark) => mark.of));
  if (clean.status !== 'article') {
    const right = hacked.status === clean.status;
    return {
      faults: right ? faults : [...faults, 'text'],
      notes: [`the clean page is ${clean.status}`],
      left,
    };
  }
  if (hacked.status !== 'article') {
    const note = `no article: ${JSON.stringify(hacked).slice(0, 200)}`;
    return { faults: [...faults, 'no article'], notes: [note], left };
  }
  const judged = judgeArticle(made, clean, hacked, isTold);
  return { ...judged, faults: [...faults, ...judged.faults] };
}
