import { setTimeout as pause } from 'node:timers/promises';
import { QueueError } from './queue-error.js';

/** Milliseconds between attempts. */
const TICK = 250;

/**
 * Asks until Redis answers: a connection that breaks comes back by itself, but takes what was under way with it.
 *
 * @param ask may be done twice
 * @throws QueueError where it answers that it will not: no memory, no rights
 */
export async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const { name, message } = error as Error;
      if (name === 'ReplyError') throw new QueueError(`Redis: ${message}`);
      await pause(TICK);
    }
  }
}
