import { Redis } from 'ioredis';
import { QueueError } from './queue-error.js';
import type { RedisAddress } from './redis-address.js';

/** Milliseconds that the first answer may take. */
const FIRST_ANSWER = 10_000;
/** Milliseconds without a byte after which a connection with open questions is given up. */
const SILENCE = 30_000;
/** Milliseconds between attempts to come back to a Redis that is away. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 2000;

/** A connection that comes back, until it is ended. */
export interface Link {
  readonly redis: Redis;
  /** Ends it, and whatever was copied of it. */
  readonly end: () => void;
}

const NO_PASSWORD = /^NOAUTH /;

/** What a first connection failed of: the socket's own words, where it has some. */
function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  if (NO_PASSWORD.test(message)) return 'asks for a password';
  return message === '' ? (code ?? 'no connection') : message;
}

/** Connects within a time, without a second attempt. @throws what went wrong first */
async function connect(redis: Redis): Promise<void> {
  let first: unknown = null;
  const note = (error: unknown): void => {
    first ??= error;
  };
  redis.on('error', note);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${FIRST_ANSWER / 1000} s`)), FIRST_ANSWER);
  });
  try {
    await Promise.race([redis.connect(), late]);
  } catch (error) {
    throw first ?? error;
  } finally {
    clearTimeout(timer);
    redis.off('error', note);
  }
}

/** Says when a Redis goes away, and when it is back. */
function watch(redis: Redis, tell: (isThere: boolean) => void): void {
  let isThere = true;
  const change = (is: boolean): void => {
    if (is !== isThere) tell(is);
    isThere = is;
  };
  redis.on('reconnecting', () => change(false));
  redis.on('ready', () => change(true));
}

/**
 * Connects to a Redis that is there. From then on one that goes away is waited for, however long: what it was asked
 * meanwhile is asked again.
 *
 * @param tell told when it goes away, and when it is back
 * @throws QueueError where nobody answers, or not as a Redis does
 */
export async function openRedis(
  { url, shown }: RedisAddress,
  tell: (isThere: boolean) => void,
): Promise<Link> {
  let isOpen = false;
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    connectTimeout: FIRST_ANSWER,
    socketTimeout: SILENCE,
    retryStrategy: (times) => (isOpen ? Math.min(times * FIRST_PAUSE, LONGEST_PAUSE) : null),
  });
  try {
    await connect(redis);
  } catch (error) {
    redis.disconnect();
    throw new QueueError(`--redis ${shown}: ${reasonOf(error)}`);
  }
  isOpen = true;
  // Whoever uses the connection says what becomes of it.
  redis.on('error', () => {});
  watch(redis, tell);
  const end = (): void => {
    isOpen = false;
    redis.disconnect();
  };
  return { redis, end };
}
