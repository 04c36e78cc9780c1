import path from 'node:path';
import type { FoundArticle, Prediction } from '../model/score.js';

type Loose = Readonly<Record<string, unknown>>;

const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (record: Loose, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined);
/** Other extractors say nothing in many ways. */
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textsOf = (value: unknown): string[] =>
  listOf(value).filter((one): one is string => typeof one === 'string');
/** A text, or what an object calls so. */
const named = (value: unknown, key: string): string | null =>
  textOf(isLoose(value) ? own(value, key) : value);

/** Blocks that are no text of the article's own, in most labels. */
const BESIDE = new Set<unknown>(['caption', 'image']);
const LINES = /\n+/;

function bodyOf(record: Loose): Pick<FoundArticle, 'texts' | 'paragraphs'> {
  const text = own(record, 'text');
  const body = typeof text === 'string' ? text : (textOf(own(record, 'body')) ?? '');
  const isListed = Array.isArray(own(record, 'blocks'));
  const blocks = listOf(own(record, 'blocks')).filter(isLoose);
  const plain = blocks.filter((block) => !BESIDE.has(own(block, 'type')));
  const hasCaptions = blocks.some((block) => own(block, 'type') === 'caption');
  const without = plain.map((block) => textOf(own(block, 'text')) ?? '').join('\n\n');
  const given = own(record, 'paragraphs');
  const lines = (textOf(text) ?? '').split(LINES).filter((line) => line !== '').length;
  return {
    texts: hasCaptions ? [body, without] : [body],
    paragraphs: Array.isArray(given) ? given.length : isListed ? plain.length : lines,
  };
}

function articleOf(record: Loose): FoundArticle {
  const quality = own(record, 'quality');
  return {
    title: textOf(own(record, 'title')),
    authors: textsOf(own(record, 'authors')),
    editors: textsOf(own(record, 'editors')),
    source: named(own(record, 'source'), 'name'),
    published: textOf(own(record, 'published')),
    originalTitle: textOf(own(record, 'originalTitle')),
    images: listOf(own(record, 'images'))
      .map((image) => named(image, 'url'))
      .filter((url) => url !== null),
    flags: isLoose(quality) ? textsOf(own(quality, 'flags')) : [],
    ...bodyOf(record),
    suspects: listOf(own(record, 'suspects'))
      .filter(isLoose)
      .map((suspect) => ({
        phrase: textOf(own(suspect, 'phrase')) ?? '',
        suggestion: textOf(own(suspect, 'suggestion')),
      })),
  };
}

const ENDING = /\.[^.]+$/;

/** A page's name without its folders and its ending. */
const stemOf = (name: string): string => path.posix.basename(name).replace(ENDING, '');

/**
 * What a line of predictions says: a record as `clean` writes it, named by its input, or `{id, title, authors,
 * published, body}` of any other extractor. What has another type than it should counts as not said.
 *
 * @returns `null` where nothing tells which page it is about
 */
export function predictionOf(value: object): Prediction | null {
  const record = value as Loose;
  const input = own(record, 'input');
  const { path: name, format } = isLoose(input) ? input : {};
  const given = own(record, 'id');
  const plainId = typeof given === 'number' ? String(given) : textOf(given);
  const id = typeof name === 'string' && name !== '' ? stemOf(name) : plainId;
  if (id === null) return null;
  const status = own(record, 'status') ?? 'article';
  return {
    id,
    site: textOf(own(record, 'site')),
    format: textOf(format),
    article: status === 'article' ? articleOf(record) : null,
  };
}
