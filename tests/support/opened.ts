import { DEFAULT_RECORD_KEYS } from '../../src/stages/collect/open/default-record-keys.js';
import type { Member, Opener, OpenLimits } from '../../src/stages/collect/open/member.js';

/** A member with its page as text. */
export interface Opened {
  readonly name: string;
  readonly text: string | null;
  readonly fault?: string;
  readonly origin?: Member['origin'];
  readonly isPage: boolean;
}

export const LIMITS: OpenLimits = { maxBytes: 1024 * 1024, keys: DEFAULT_RECORD_KEYS };

export const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Bytes as a stream in chunks of these sizes, over and over. */
export async function* inChunks(
  bytes: Uint8Array,
  sizes: readonly number[] = [65536],
): AsyncGenerator<Uint8Array> {
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const size = Math.max(1, sizes[n % sizes.length]!);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

/** A stream that gives these bytes and then throws. */
export async function* breaking(bytes: Uint8Array, message: string): AsyncGenerator<Uint8Array> {
  yield bytes;
  throw new Error(message);
}

async function textOf(body: Member['body']): Promise<string | null> {
  if (body === null) return null;
  const parts: Uint8Array[] = [];
  if (body instanceof Uint8Array) parts.push(body);
  else for await (const part of body) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

/** All members of a container. */
export async function opened(
  opener: Opener,
  stream: string | Uint8Array | AsyncIterable<Uint8Array>,
  limits: Partial<OpenLimits> = {},
): Promise<Opened[]> {
  const bytes = typeof stream === 'string' ? Buffer.from(stream) : stream;
  const source = bytes instanceof Uint8Array ? inChunks(bytes) : bytes;
  const found: Opened[] = [];
  for await (const { body, ...rest } of opener(source, { ...LIMITS, ...limits }))
    found.push({ ...rest, text: await textOf(body) });
  return found;
}
