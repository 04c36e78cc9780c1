import type { Head } from '../../model/page.js';
import { dataLiteral } from '../../text/data-literal.js';
import { flightRows } from '../../text/flight-rows.js';
import { parseJson } from '../../text/parse-json.js';
import { unflatten } from '../../text/unflatten.js';

/** A value that a script of the page holds, with the name it goes by there. */
export interface StateValue {
  readonly name: string;
  readonly value: unknown;
}

/** Characters of scripts that are looked at in one page. */
const MAX_CHARS = 20_000_000;
/** Values of scripts: a page of a million assignments has its article in none of them. */
const MAX_VALUES = 5000;
/** Shorter strings and objects hold no article. */
const MIN_LENGTH = 80;
/** Where data begins in a script: what is assigned, pushed, returned by a wrapper, or parsed. */
const START = /(?:=|\breturn|\bJSON\.parse\(|\.push\()\s{0,20}(?=["'`{[])/g;
const NAME = /[\w$][\w$.[\]"']{0,80}$/;
const ASSIGNED = /[\s=]+$/;
const OPENER = /[[{]/;
const MAX_NAME = 100;
/** Streams of Next.js come in pieces; Nuxt writes its state as a list of places. */
const FLIGHT = '__next_f';
const FLAT = '__NUXT_DATA__';
const ENCODED = /^\s{0,20}%(?:7B|5B)/i;
const JSON_START = /^\s{0,20}[[{]/;

/** Percent-encoded JSON as some servers write it into a script; as it stands where it is not. */
function decoded(text: string): string {
  if (!ENCODED.test(text)) return text;
  try {
    return decodeURIComponent(text.trim());
  } catch {
    return text;
  }
}

/** Prose of any script, plain or escaped, or markup: a program without has no article in it. */
const PROSE =
  /[\u3040-\u9fff\uac00-\ud7af]{6}|(?:\\u[3-9a-d][\da-f]{3}){6}|(?:<|&lt;|u003c|x3c)p\b|(?:[a-z\u00c0-\u024f\u0370-\u06ff\u0900-\u0dff]{2,15},? ){8}/i;

/** What stands in front of data: window.__STATE__ in window.__STATE__ = {…}. */
function nameBefore(text: string, place: number): string {
  const before = text.slice(Math.max(0, place - MAX_NAME), place).replace(ASSIGNED, '');
  return NAME.exec(before)?.[0] ?? 'script';
}

function jsonValue(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    // Comments, a comma too many, a value that breaks off: what can be read is.
    return dataLiteral(text, Math.max(0, text.search(OPENER))).value;
  }
}

/** Data in a program, in order; found without running any of it. */
function* fromProgram(text: string): Generator<StateValue> {
  START.lastIndex = 0;
  for (let found = START.exec(text); found !== null; found = START.exec(text)) {
    const start = found.index + found[0].length;
    const { value, end } = dataLiteral(text, start);
    const name = nameBefore(text, found.index);
    if (end - start >= MIN_LENGTH || name.includes(FLIGHT)) yield { name, value };
    START.lastIndex = end;
  }
}

/** All data that a page's scripts hold: parsed or read as literals, never evaluated. */
export function stateValues({ states }: Head): StateValue[] {
  const values: StateValue[] = [];
  const flight: string[] = [];
  let budget = MAX_CHARS;
  for (const { kind, id = '', text } of states) {
    budget -= text.length;
    if (budget < 0 || values.length >= MAX_VALUES) break;
    const plain = decoded(text);
    if (kind.includes('json') || JSON_START.test(plain)) {
      const name = id === '' ? kind : id;
      const value = jsonValue(plain);
      const isFlat = Array.isArray(value) && name.includes(FLAT);
      values.push({ name, value: isFlat ? unflatten(value) : value });
      continue;
    }
    if (!PROSE.test(plain) && !plain.includes(FLIGHT)) continue;
    for (const one of fromProgram(plain)) {
      if (one.name.includes(FLIGHT)) flight.push(chunkOf(one.value));
      else values.push(one);
      if (values.length >= MAX_VALUES) break;
    }
  }
  if (flight.length === 0) return values;
  const rows = flightRows(flight.join(''));
  return [...values, ...rows.map(({ id, value }) => ({ name: `${FLIGHT} ${id}`, value }))];
}

/** The text of a push: [1,"…"]. */
function chunkOf(value: unknown): string {
  const text: unknown = Array.isArray(value) ? value[1] : null;
  return typeof text === 'string' ? text : '';
}
