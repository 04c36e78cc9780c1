import { faultOf } from './fault-of.js';
import { jsonSlices } from './json-slices.js';
import type { Member, OpenLimits } from './member.js';
import { originOf } from './origin-of.js';
import { recordValue } from './record-value.js';
import { tooManyValues } from './too-many-values.js';

const OPEN_OBJECT = 0x7b;
const BLANK = new Set([0x20, 0x09, 0x0a, 0x0d]);

/**
 * The pages of crawler records: one JSON object a line, or an array of objects, in UTF-8. A member is named by its
 * line, or by its place in the array, from 1. A record that cannot be read, or has no page, is a fault of its own, and
 * the next one is read.
 */
export async function* jsonRecords(
  stream: AsyncIterable<Uint8Array>,
  limits: OpenLimits,
): AsyncGenerator<Member> {
  for await (const { number, where, bytes, fault } of jsonSlices(stream, limits.maxBytes))
    yield bytes === null ? faultOf(number, `${where}: ${fault}`) : memberOf(number, where, bytes, limits);
}

function memberOf(number: number, where: string, bytes: Uint8Array, { maxBytes, keys }: OpenLimits): Member {
  const flood = tooManyValues(bytes);
  if (flood !== null) return faultOf(number, `${where}: ${flood}`);
  // Before it is parsed: what says where a text is wrong costs more than all else.
  if (bytes[bytes.findIndex((byte) => !BLANK.has(byte))] !== OPEN_OBJECT)
    return faultOf(number, `${where}: not an object`);
  let record: object;
  try {
    record = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'not valid JSON' : 'not UTF-8';
    return faultOf(number, `${where}: ${why}`);
  }
  const url = keys.url.map((key) => recordValue(record, key)).find((value) => typeof value === 'string');
  const times = keys.crawled.map((key) => originOf({ crawled: recordValue(record, key) }).crawled);
  const origin = originOf({ url, crawled: times.find((time) => time !== undefined) });
  const html = keys.html
    .map((key) => recordValue(record, key))
    .find((value) => typeof value === 'string' && value !== '');
  if (typeof html !== 'string')
    return faultOf(number, `${where}: no page under any of the keys ${keys.html.join(', ')}`, origin);
  const body = Buffer.from(html);
  if (body.length > maxBytes)
    return faultOf(
      number,
      `${where}: a page of ${body.length} bytes, more than the limit of ${maxBytes}`,
      origin,
    );
  return { name: String(number), body, origin, isPage: true };
}
