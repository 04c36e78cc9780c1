import { faultOf } from './fault-of.js';
import { jsonSlices } from './json-slices.js';
import type { Member, OpenLimits } from './member.js';
import { originOf } from './origin-of.js';
import { recordOf } from './record-of.js';
import { recordValue } from './record-value.js';

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
  const read = recordOf(bytes);
  if ('fault' in read) return faultOf(number, `${where}: ${read.fault}`);
  const { record } = read;
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
