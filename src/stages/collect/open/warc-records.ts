import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import { faultOf } from './fault-of.js';
import { httpPage } from './http-page.js';
import type { Member, OpenLimits } from './member.js';
import { originOf } from './origin-of.js';
import { pageType } from './page-type.js';
import { type WarcFrame, WarcFrames } from './warc-frames.js';

/** What crawlers keep of their own work under addresses that nothing is fetched from: logs, screenshots, the text of a page. */
const ABOUT = /^(?:urn|metadata|dns|whois|warcinfo):/i;

/**
 * The pages of a web archive: responses that a server gave with success, resources and conversions, where they are HTML,
 * a feed or text. Requests, images, redirects and other records are no inputs. A member is named by the place of its
 * record in the file, from 1, as an address can come twice. A record that cannot be read is a fault.
 */
export async function* warcRecords(
  stream: AsyncIterable<Uint8Array>,
  { maxBytes }: OpenLimits,
): AsyncGenerator<Member> {
  const frames = new WarcFrames(stream, maxBytes);
  try {
    for (let frame = await frames.next(); frame !== null; frame = await frames.next()) {
      const member = await memberOf(frame, maxBytes);
      if (member !== null) yield member;
    }
  } finally {
    await frames.close();
  }
}

async function memberOf(frame: WarcFrame, maxBytes: number): Promise<Member | null> {
  const { number, head, content, length, fault } = frame;
  const record = head.length === 0 ? null : await parsed(head);
  const told = { url: record?.warcTargetURI, crawled: record?.warcDate };
  const failed = (why: string): Member => faultOf(number, `record ${number}: ${why}`, originOf(told));
  if (fault !== null) return failed(fault);
  if (record === null) return failed('its header cannot be read');
  const page = await pageOf(record, content, maxBytes);
  if (page === null) return null;
  const isHere = length <= maxBytes && page.fault === null;
  const kind = pageType(page.type, told.url ?? '', isHere ? page.body : null);
  if (kind === null) return null;
  if (length > maxBytes) return failed(`${length} bytes, more than the limit of ${maxBytes}`);
  if (page.fault !== null) return failed(page.fault);
  if (page.body.length === 0) return null;
  const origin = originOf({ ...told, charset: page.charset });
  return { name: String(number), body: page.body, origin, isPage: kind === 'page' };
}

/** Only the header is given to the parser: what it says of lengths was heeded before. */
async function parsed(head: Uint8Array): Promise<WARCRecord | null> {
  try {
    return await WARCParser.parse(new AsyncIterReader([head], null), { parseHttp: false });
  } catch {
    return null;
  }
}

async function pageOf(
  record: WARCRecord,
  content: Uint8Array,
  maxBytes: number,
): ReturnType<typeof httpPage> {
  if (record.warcType === 'response') return await httpPage(content, maxBytes);
  if (record.warcType !== 'resource' && record.warcType !== 'conversion') return null;
  if (ABOUT.test(record.warcTargetURI ?? '')) return null;
  return { type: record.warcContentType ?? '', charset: null, body: content, fault: null };
}
