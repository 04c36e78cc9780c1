import { QueueError } from './queue-error.js';

/** All our keys in a Redis begin with it. */
export const PREFIX = 'inkwash';
export const JOB_NAME = 'input';

const NAME = /^[\w.-]{1,100}$/;

/** @throws QueueError where a queue cannot be called so */
export function queueName(name: string): string {
  if (!NAME.test(name))
    throw new QueueError(`--queue ${name}: letters, digits, '.', '_' and '-' make a name`);
  return name;
}
