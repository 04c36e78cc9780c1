import { QueueError } from './queue-error.js';

/** Where a Redis answers. */
export interface RedisAddress {
  /** With name and password, where it has some: never shown. */
  readonly url: string;
  /** The same for messages, without them. */
  readonly shown: string;
}

const PROTOCOLS = new Set(['redis:', 'rediss:']);

/**
 * Reads what `--redis` says.
 * @throws QueueError without what was typed: there may be a password in it
 */
export function redisAddress(url: string): RedisAddress {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !PROTOCOLS.has(parsed.protocol) || parsed.hostname === '')
    throw new QueueError('--redis: not an address; it opens with redis:// or rediss://, and names a machine');
  return {
    url,
    shown: `${parsed.protocol}//${parsed.host}${parsed.pathname === '/' ? '' : parsed.pathname}`,
  };
}
