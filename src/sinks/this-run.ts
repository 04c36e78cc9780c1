import { createHash, randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { getPriority, hostname } from 'node:os';

/** Number of the process, where the system tells it as a file; 0 elsewhere. */
function ownNumber(): number {
  try {
    return Number(readlinkSync('/proc/self'));
  } catch {
    return 0;
  }
}

const NUMBER = ownNumber();
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Names this run among all that write to a disk: process, machine, and a number drawn for it. */
export const THIS_RUN = `${NUMBER}-${MACHINE}-${randomBytes(4).toString('hex')}`;

const RUN = /^(\d{1,10})-([0-9a-f]{8})-[0-9a-f]{8}$/;

function isRunning(number: number): boolean {
  try {
    getPriority(number);
    return true;
  } catch {
    return false;
  }
}

/**
 * Is a run known to be over? Of one on another machine nobody here can say. A process that has its number again
 * is taken for it, this one aside: what is not its own is of one before it.
 */
export function isOver(run: string): boolean {
  const [, number, machine] = RUN.exec(run) ?? [];
  if (number === undefined || machine !== MACHINE || run === THIS_RUN || Number(number) === 0) return false;
  return Number(number) === NUMBER || !isRunning(Number(number));
}
