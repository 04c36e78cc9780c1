import { queueName } from '../../queue/names.js';
import type { Link } from '../../queue/open-redis.js';
import { redisAddress } from '../../queue/redis-address.js';
import { type Console, UsageError } from '../console.js';
import type { QueueFlags } from './flags.js';

const PACKAGES = /'(?:bullmq|ioredis)'/;

/**
 * Loads a part of the queue. What it stands on is not installed with inkwash: most have no use for it.
 * @throws UsageError that says what to install
 */
export async function loadQueue<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' || !PACKAGES.test(message)) throw error;
    throw new UsageError('a queue needs bullmq and ioredis beside inkwash: npm install bullmq@6 ioredis@6');
  }
}

/** Connects to what `--redis` names, and says when it goes away. @throws UsageError, QueueError */
export async function connect({ redis, queue, quiet }: QueueFlags, io: Console): Promise<Link> {
  queueName(queue);
  const address = redisAddress(redis);
  const { openRedis } = await loadQueue(() => import('../../queue/open-redis.js'));
  const tell = (isThere: boolean): void => {
    if (quiet !== true) io.say(isThere ? 'Redis is back' : 'Redis is away; waiting for it');
  };
  return openRedis(address, tell);
}
