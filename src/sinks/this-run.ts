import { randomBytes } from 'node:crypto';
import { isRunning, type ProcessOwner, thisProcess } from '../batch/process-owner.js';

const RUN = /^(\d{1,10})-(\d{1,20})-([\da-f]{12})-[\da-f]{8}$/;
const DRAWN = randomBytes(4).toString('hex');

let me: Promise<ProcessOwner> | null = null;

function asked(): Promise<ProcessOwner> {
  me ??= thisProcess();
  return me;
}

/** Names this run among all that write to a disk: process, when it began, where, and a number drawn for it. */
export async function thisRun(): Promise<string> {
  const { pid, started, place } = await asked();
  return `${pid}-${started}-${place}-${DRAWN}`;
}

/** Is a run known to be over? Of one in another place nobody here can say. */
export async function isOver(run: string): Promise<boolean> {
  const [, pid, started, place] = RUN.exec(run) ?? [];
  if (pid === undefined || place !== (await asked()).place) return false;
  return !(await isRunning({ pid: Number(pid), started: started!, place }));
}
