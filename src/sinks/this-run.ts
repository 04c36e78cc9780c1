import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getPriority, hostname } from 'node:os';

/** What Linux says of a process. */
interface ProcessFacts {
  readonly number: string;
  /** A letter; `Z` is one that ended and was not asked for its exit code yet: in a container that may be for ever. */
  readonly state: string;
  /** Ticks since the machine started: a number is given again, together with its start it is not. */
  readonly start: string;
}

/** Where the start stands behind the name, which is in brackets and may hold anything. */
const START = 19;

/** `null` where the system tells nothing of that kind, or there is no such process. */
function factsOf(name: string): ProcessFacts | null {
  try {
    const line = readFileSync(`/proc/${name}/stat`, 'utf8');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return { number: String(Number.parseInt(line, 10)), state: fields[0] ?? '', start: fields[START] ?? '' };
  } catch {
    return null;
  }
}

const OWN = factsOf('self') ?? { number: '0', state: '', start: '0' };
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Names this run among all that write to a disk: process, its start, machine, and a number drawn for it. */
export const THIS_RUN = `${OWN.number}-${OWN.start}-${MACHINE}-${randomBytes(4).toString('hex')}`;

const RUN = /^(\d{1,10})-(\d{1,20})-([0-9a-f]{8})-[0-9a-f]{8}$/;

function isThere(number: number): boolean {
  try {
    getPriority(number);
    return true;
  } catch {
    return false;
  }
}

/** Is a run known to be over? Of one on another machine, or where systems do not tell, nobody here can say. */
export function isOver(run: string): boolean {
  const [, number, start, machine] = RUN.exec(run) ?? [];
  if (number === undefined || machine !== MACHINE || Number(number) === 0) return false;
  if (!isThere(Number(number))) return true;
  const facts = factsOf(number);
  return facts !== null && (facts.state === 'Z' || facts.start !== start);
}
