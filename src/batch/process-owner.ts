import { hash } from 'node:crypto';
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { kill, pid } from 'node:process';

/** A process: its number, when it began, and where such numbers mean the same. */
export interface ProcessOwner {
  readonly pid: number;
  readonly started: string;
  readonly place: string;
}

/** What the system says of a process; `0` and nothing where it does not. */
interface Facts {
  /** In ticks since the system began: a number is given again, this is not. */
  readonly started: string;
  /** `Z`: it ended, and nobody has asked how. In a container that may stay so. */
  readonly state: string;
}

async function factsOf(number: number): Promise<Facts> {
  try {
    const text = await readFile(`/proc/${number}/stat`, 'latin1');
    // Its name stands in brackets, and may hold some. The state is the third field, the start the 22nd.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', started: fields[19] ?? '0' };
  } catch {
    return { state: '', started: '0' };
  }
}

/** Machine, its start, and the container within it. */
async function placeHere(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'latin1').catch(() => '');
  const container = await readlink('/proc/self/ns/pid').catch(() => '');
  return hash('sha256', [hostname(), boot, container].join('\n')).slice(0, 12);
}

/** The process that asks. */
export async function thisProcess(): Promise<ProcessOwner> {
  return { pid, started: (await factsOf(pid)).started, place: await placeHere() };
}

/** Does a process of this place still run? */
export async function isRunning(owner: ProcessOwner): Promise<boolean> {
  try {
    kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const { started, state } = await factsOf(owner.pid);
  if (state === 'Z') return false;
  return started === '0' || owner.started === '0' || started === owner.started;
}
