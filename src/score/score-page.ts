import type { FoundArticle, Label, PageMeasure, PageScore, Prediction } from '../model/score.js';
import { hostOf } from '../text/host.js';
import { compareTexts, countsOf, f1Of, nearest, overlap, tokensOf } from '../text/overlap.js';
import { areSameAddresses, areSameNames, bare, flat, isSameDay, isSameTitle } from './sameness.js';

const UNKNOWN = '(unknown)';

/** Kinds of page in which no article is. */
const NO_ARTICLE = new Set(['list', 'other']);

/** What stands for an article where none was found. */
const NOTHING: FoundArticle = {
  title: null,
  authors: [],
  editors: [],
  source: null,
  published: null,
  originalTitle: null,
  images: [],
  flags: [],
  texts: [''],
  paragraphs: null,
  suspects: [],
};

type Values = Partial<Record<PageMeasure, number>>;

const LINE_BREAKS = /\n+/g;
const oneLine = (text: string): string => text.replaceAll(LINE_BREAKS, '').trim();

/** The body by shingles, by tokens, to the letter, and to the space where that is asked for. */
function ofBody(wanted: string, text: string, isToTheSpace: boolean): Values {
  const { precision, recall, isEmpty } = compareTexts(wanted, text);
  const [label, given] = [tokensOf(wanted), tokensOf(text)];
  return {
    ...(isEmpty ? {} : { p: precision }),
    r: recall,
    bag: f1Of(overlap(countsOf(label), countsOf(given))),
    exact: Number(label.join(' ') === given.join(' ')),
    ...(isToTheSpace ? { spaces: Number(oneLine(wanted) === oneLine(text)) } : {}),
  };
}

const SPACE = /\s/u;

/** Snippets of a label that are not in a text; white space aside. */
function missingIn(text: string, snippets: readonly string[] = []): string[] {
  const body = flat(text);
  return snippets.filter((snippet) => !body.includes(flat(snippet)));
}

/** Snippets that are in a text; one that has white space must stand there as it is. */
function leakedInto(text: string, snippets: readonly string[] = []): string[] {
  const body = flat(text);
  return snippets.filter((snippet) =>
    SPACE.test(snippet) ? text.includes(snippet) : body.includes(flat(snippet)),
  );
}

/** Share of some that is not among the others. */
const rest = (all: readonly string[], some: readonly string[]): number => 1 - some.length / all.length;

/** Fields, each where the label has it. */
function ofFields(label: Label, article: FoundArticle): Values {
  const { title, title_any, published, authors, source, editor, images, original_title } = label;
  const values: Values = {};
  if (title !== undefined)
    values.title = Number((title_any ?? [title]).some((one) => isSameTitle(one, article.title)));
  if (published !== undefined) values.date = Number(isSameDay(published, article.published));
  if (authors != null) values.author = Number(areSameNames(authors, article.authors));
  if (source !== undefined) values.source = Number(bare(source) === bare(article.source));
  if (editor != null && editor !== '') values.editor = Number(areSameNames([editor].flat(), article.editors));
  if (images != null) values.images = Number(areSameAddresses(images, article.images));
  if (original_title != null && original_title !== '')
    values.original = Number(bare(original_title) === bare(article.originalTitle));
  return values;
}

/** So much may stand behind the last words of a label: a full stop, a bracket, a name. */
const TAIL = 12;

/** Does the body begin and end as it must, lines aside that it may have or not? */
function hasEnds({ first, last, optional }: Label, text: string): boolean {
  let body = flat(text);
  for (const line of optional ?? []) {
    const flatLine = flat(line);
    if (flatLine === '') continue;
    if (body.startsWith(flatLine)) body = body.slice(flatLine.length);
    if (body.endsWith(flatLine)) body = body.slice(0, -flatLine.length);
  }
  const begin = flat(first ?? '');
  const end = flat(last ?? '');
  return body.startsWith(begin) && (end === '' || body.slice(-(end.length + TAIL)).includes(end));
}

/** The part of an overwriting phrase that must be told. */
const MIN_TOLD = 0.8;

/** What was written over a word: whether the phrase is told, and the word. */
function ofOverwritten({ overwritten }: Label, { suspects }: FoundArticle): Values {
  if (overwritten == null || overwritten.count === 0) return {};
  const whole = bare(overwritten.phrase);
  const hits = suspects.filter(({ phrase }) => {
    const told = bare(phrase);
    return whole.includes(told) && told.length >= MIN_TOLD * whole.length;
  });
  const suggestion = hits.map((hit) => hit.suggestion).find((word) => word !== null && word !== '');
  const isRight = suggestion === overwritten.word;
  return {
    phrase: Number(hits.length > 0),
    word: Number(isRight),
    wrongword: Number(suggestion != null && !isRight),
  };
}

/** What the page was said to be: cut off, and hacked where it is not. */
function ofVerdicts(label: Label, article: FoundArticle, isFound: boolean): Values {
  const { truncated, overwritten, hacked } = label;
  const values: Values = {};
  if (truncated !== undefined) values.cut = Number(truncated === article.flags.includes('truncated'));
  if (isFound && overwritten == null && hacked !== true)
    values.alarm = Number(article.flags.includes('hacked') || article.suspects.length > 0);
  return values;
}

function ofArticle(label: Label, found: FoundArticle | null, isWrapped: boolean): Partial<PageScore> {
  const article = found ?? NOTHING;
  const { body, first, last, paragraphs } = label;
  const text = body ? nearest(body, article.texts) : (article.texts[0] ?? '');
  const missing = missingIn(text, label.with);
  const leaked = leakedInto(text, label.without);
  const values: Values = {
    ...(body ? ofBody(body, text, label.spaces ?? isWrapped) : {}),
    ...ofFields(label, article),
    ...ofVerdicts(label, article, found !== null),
    ...ofOverwritten(label, article),
  };
  if (label.with?.length) values.with = rest(label.with, missing);
  if (label.without?.length) values.without = rest(label.without, leaked);
  if (first || last) values.ends = Number(hasEnds(label, text));
  if (paragraphs !== undefined) values.paras = Number(article.paragraphs === paragraphs);
  return { values, missing, leaked };
}

/**
 * Holds what was found in a page against its label.
 *
 * @param prediction `undefined`: nothing was found, as in a page that gave no article
 * @param isWrapped texts of this set are to be right to the space, where a label does not say
 */
export function scorePage(label: Label, prediction: Prediction | undefined, isWrapped: boolean): PageScore {
  const found = prediction?.article ?? null;
  const isFound = found !== null;
  const page = {
    id: label.id,
    site: label.site ?? prediction?.site ?? (hostOf(label.url ?? '') || UNKNOWN),
    format: label.format ?? prediction?.format ?? UNKNOWN,
    isFound,
    values: { reject: Number(!isFound) },
    missing: [],
    leaked: [],
  };
  return NO_ARTICLE.has(label.kind ?? '') ? page : { ...page, ...ofArticle(label, found, isWrapped) };
}
