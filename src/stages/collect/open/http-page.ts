import { AsyncIterReader, StatusAndHeadersParser } from 'warcio';
import { dechunked } from './dechunked.js';
import { decodedContent } from './decoded-content.js';

/** What a server answered, its encodings taken off. */
interface HttpPage {
  /** Value of Content-Type; empty where there is none. */
  readonly type: string;
  readonly charset: string | null;
  readonly body: Uint8Array;
  /** Why the body cannot be had. */
  readonly fault: string | null;
}

const HTTP = Buffer.from('HTTP/');
const HEAD_END = [Buffer.from('\r\n\r\n'), Buffer.from('\n\n')];
const CHARSET = /;[ \t]{0,8}charset[ \t]{0,8}=[ \t]{0,8}["']?([\w.:-]{1,40})/i;
const MAX_HEAD = 256 * 1024;

/** An answer of a server that says it is well; `null` for any other, and for what is no answer. */
export async function httpPage(content: Uint8Array, maxBytes: number): Promise<HttpPage | null> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  if (!bytes.subarray(0, HTTP.length).equals(HTTP)) return null;
  const end = headEnd(bytes);
  if (end === null) return { type: '', charset: null, body: bytes, fault: 'its HTTP header has no end' };
  // The parser gets the header alone: with the body behind it, it takes one without fields to run on to the next blank line.
  const parser = new StatusAndHeadersParser();
  const head = await parser.parse(new AsyncIterReader([bytes.subarray(0, end)], null));
  const status = Number(head?.statusCode);
  if (head === null || !(status >= 200 && status < 300)) return null;
  const header = (name: string): string => head.headers.get(name) ?? '';
  const type = header('Content-Type');
  const charset = CHARSET.exec(type)?.[1] ?? null;
  const body = decoded(bytes.subarray(end), header, maxBytes);
  return { type, charset, ...body };
}

function headEnd(bytes: Buffer): number | null {
  const head = bytes.subarray(0, MAX_HEAD);
  const ends = HEAD_END.flatMap((mark) => {
    const at = head.indexOf(mark);
    return at < 0 ? [] : [at + mark.length];
  });
  return ends.length === 0 ? null : Math.min(...ends);
}

function decoded(
  body: Uint8Array,
  header: (name: string) => string,
  maxBytes: number,
): { body: Uint8Array; fault: string | null } {
  const isChunked = header('Transfer-Encoding').toLowerCase().includes('chunked');
  const { bytes, isWhole } = isChunked ? dechunked(body) : { bytes: body, isWhole: true };
  if (!isWhole) return { body: bytes, fault: 'its chunks break off' };
  const content = decodedContent(bytes, header('Content-Encoding'), maxBytes);
  return { body: content.bytes, fault: content.fault };
}
