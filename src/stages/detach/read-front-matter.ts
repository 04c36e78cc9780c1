import { createRequire } from 'node:module';
import type * as yaml from 'yaml';
import type { FrontMatter, FrontMatterData } from '../../model/input.js';

const require = createRequire(import.meta.url);
/** Both are loaded with the first front matter: a page has none, and they are a hundred files. */
const grayMatter = (): typeof import('gray-matter') => require('gray-matter');
const parseAny = (): typeof yaml.parse => (require('yaml') as typeof yaml).parse;

const KEY_LINE = /^([\p{L}_][\p{L}\p{N} _.-]{0,60}):\s*(.*)$/su;
const ITEM_LINE = /^\s*-\s+(.*)$/s;
const COMMENT_START = /\s#/;
const YAML_SIGN = /^[&!*%@`]/;
const PLAIN = /^[^'"[\]{}|>&*!%@`]/;
const NULL = /^(?:~|null|Null|NULL)$/;

/** Longer headers are read line by line. */
const MAX_YAML = 64 * 1024;
const OPENER = /[[{]|(?<![^\s,[{-])\?\s/g;
/** The YAML parser takes 20 s for 500 brackets, each the key of the one around it; 64 of them take it 20 ms. */
const MAX_OPENERS = 64;

function refuse(): never {
  throw new Error('front matter is data: no code is run');
}

/**
 * Strings only (YAML 1.2 failsafe schema), and null; tags such as `!!binary` make nothing of them. Aliases are bounded
 * against entity floods, brackets against nesting.
 */
function parseYaml(source: string): object {
  if (source.length > MAX_YAML) throw new Error('too long');
  if ((source.match(OPENER)?.length ?? 0) > MAX_OPENERS) throw new Error('too many brackets');
  const value: unknown = parseAny()(source, {
    schema: 'failsafe',
    customTags: ['null'],
    resolveKnownTags: false,
    logLevel: 'error',
    // Each error would draw its line; a hostile header has thousands, and nobody reads them.
    prettyErrors: false,
    maxAliasCount: 20,
    uniqueKeys: false,
  });
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new Error('no mapping');
  return value;
}

function flatten(value: unknown): string | readonly string[] {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.flatMap((item) => flatten(item)).filter((item) => item !== '');
  if (typeof value === 'object')
    return Object.entries(value).map(([key, item]) => `${key}: ${flatten(item)}`);
  return String(value).trim();
}

/**
 * Peels quotes that wrap a value, however many: posts exist whose titles stand in nine pairs of them.
 * A quote that opens a title and closes inside it stays.
 */
function unquote(value: string): string {
  const text = value.trim();
  let start = 0;
  let end = text.length;
  while (end - start > 1) {
    const quote = text[start]!;
    if ((quote !== '"' && quote !== "'") || text[end - 1] !== quote) break;
    const isDoubled = text[start + 1] === quote;
    if (!isDoubled && text.indexOf(quote, start + 1) < end - 1) break;
    start++;
    end--;
    while (start < end && isSpace(text[start]!)) start++;
    while (start < end && isSpace(text[end - 1]!)) end--;
  }
  return text.slice(start, end);
}

const isSpace = (character: string): boolean => character.trim() === '';

/** A value as it is written, its quotes aside; what YAML calls null is nothing. */
function asText(written: string): string {
  return NULL.test(written.trim()) ? '' : unquote(written);
}

/** What stands behind a key: a list's items, or the parts of a value that goes on in the lines below. */
interface Written {
  readonly isList: boolean;
  readonly parts: string[];
}

function asRead({ isList, parts }: Written): string | string[] {
  if (isList) return parts;
  return parts.length === 1 ? parts[0]! : unquote(parts.join(' '));
}

/** Reads `key: value` and list lines, taking every value as it is written. */
function readLines(inner: string): Map<string, string | string[]> {
  const data = new Map<string, Written>();
  let key = '';
  for (const line of inner.split('\n')) {
    const pair = KEY_LINE.exec(line);
    const item = ITEM_LINE.exec(line);
    const before = data.get(key);
    if (pair !== null) {
      key = pair[1]!;
      const value = asText(pair[2]!);
      // A key that stands twice, the second time with nothing behind it, keeps what it has.
      if (value !== '' || !data.has(key)) data.set(key, { isList: false, parts: [value] });
    } else if (before !== undefined && item !== null) {
      const list = before.isList ? before : { isList: true, parts: [asRead(before)].flat().filter(Boolean) };
      list.parts.push(asText(item[1]!));
      data.set(key, list);
    } else if (before?.isList === false && line.trim() !== '' && !line.startsWith('#')) {
      before.parts.push(line.trim());
    }
  }
  return new Map([...data].map(([name, written]) => [name, asRead(written)]));
}

/**
 * YAML drops ` #…` from an unquoted value as a comment, and takes a leading `&` or `!` for its own: in a post's title
 * they are a hashtag and a sign.
 */
function textAsMeant(written: string, value: string): string {
  if (YAML_SIGN.test(written)) return written;
  const isHashtag = COMMENT_START.test(written);
  const isEmptiedByTwin = value === '' && !written.startsWith('#');
  return PLAIN.test(written) && (isHashtag || isEmptiedByTwin) ? written : value;
}

/** What YAML read, or what is written where the two differ and the writer meant that. */
function asMeant(
  written: string | readonly string[] | undefined,
  value: string | readonly string[],
): string | readonly string[] {
  if (typeof written === 'string' && typeof value === 'string') return textAsMeant(written, value);
  if (typeof value === 'string' || typeof written !== 'object' || written.length !== value.length)
    return value;
  return value.map((item, i) => textAsMeant(written[i]!, item));
}

/**
 * Reads the lines between two fences. gray-matter reads the fence, a strings-only YAML parser the values;
 * what the parser refuses is read line by line.
 *
 * @param raw the header with its fences, kept for the ledger
 * @param inner the lines between them
 */
export function readFrontMatter(raw: string, inner: string): FrontMatter {
  const lines = readLines(inner);
  const engines = { yaml: { parse: parseYaml }, javascript: refuse, js: refuse };
  let read: [string, string | readonly string[]][];
  try {
    // An options object is always passed: without one gray-matter keeps every text it saw, and hides errors.
    const { data } = grayMatter()(`---\n${inner}---\n`, { language: 'yaml', engines: engines as never });
    read = Object.entries(data).map(([key, value]) => [key, flatten(value)]);
  } catch {
    return { raw, data: Object.fromEntries(lines), isRepaired: true };
  }
  const data: FrontMatterData = Object.fromEntries(
    read.map(([key, value]) => [key, asMeant(lines.get(key), value)]),
  );
  return { raw, data, isRepaired: false };
}
