import { randomInt, randomUUID } from 'node:crypto';
import { type FileHandle, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isRunning, type ProcessOwner as Owner, thisProcess } from './process-owner.js';

/** A name in a folder that one process has. */
export interface ProcessLock {
  readonly release: () => Promise<void>;
}

const SIGN_OF_LIFE_MS = 5_000;
/** Without a sign for so long, a process that cannot be asked is taken for dead. */
const DEAD_MS = 30_000;
const ATTEMPTS = 5;

const FILE = /\.lock-(\d{1,10})-(\d{1,20})-([\da-f]{12})-[\da-f]{8}$/;

function ownerOf(file: string): Owner | null {
  const match = FILE.exec(file);
  return match && { pid: Number(match[1]), started: match[2]!, place: match[3]! };
}

interface Claim {
  readonly folder: string;
  readonly name: string;
  readonly file: string;
  readonly me: Owner;
  readonly handle: FileHandle;
}

const modified = async (file: string): Promise<number> => (await stat(file)).mtimeMs;

/** Does another's claim hold? The clock is the folder's, which machines may share: both times come from it. */
async function holds({ folder, file, me }: Claim, other: string): Promise<boolean> {
  const owner = ownerOf(other)!;
  if (owner.place === me.place) return isRunning(owner);
  try {
    const now = await modified(path.join(folder, file));
    return now - (await modified(path.join(folder, other))) < DEAD_MS;
  } catch {
    return false;
  }
}

/** A claim is a file whose name says whose it is: it is there whole or not at all. */
async function claim(folder: string, name: string): Promise<Claim> {
  const me = await thisProcess();
  const file = `${name}.lock-${me.pid}-${me.started}-${me.place}-${randomUUID().slice(0, 8)}`;
  const handle = await open(path.join(folder, file), 'wx');
  return { folder, name, file, me, handle };
}

/** Sets the time of the file, by the clock of the disk. A byte more or less is of no matter, nor is a full disk. */
async function giveSign({ handle }: Claim): Promise<void> {
  await handle.write('.', 0).catch(() => {});
}

async function withdraw({ folder, file, handle }: Claim): Promise<void> {
  await handle.close();
  await rm(path.join(folder, file), { force: true });
}

/** The owner of another claim that holds, else `null`; then what the dead have left is taken away. */
async function rivalOf(mine: Claim): Promise<Owner | null> {
  const { folder, name, file } = mine;
  const others = (await readdir(folder)).filter(
    (other) => other !== file && other.startsWith(`${name}.lock-`) && FILE.test(other),
  );
  for (const other of others) if (await holds(mine, other)) return ownerOf(other);
  for (const other of others) await rm(path.join(folder, other), { force: true });
  return null;
}

function keep(mine: Claim): ProcessLock {
  const beat = setInterval(() => giveSign(mine), SIGN_OF_LIFE_MS).unref();
  return {
    release: async () => {
      clearInterval(beat);
      await withdraw(mine);
    },
  };
}

/**
 * Takes a name in a folder for this process. A process that was killed has it no longer: one of this machine is asked
 * for, one of another machine or container is given 30 seconds without a sign of life.
 *
 * Each who wants it writes a claim first and then looks for others: of two, one at least sees the other, and both step
 * back rather than both go on.
 *
 * @returns the lock, or the number of the process that has it
 */
export async function lockForProcess(folder: string, name: string): Promise<ProcessLock | number> {
  for (let attempt = 1; ; attempt++) {
    const mine = await claim(folder, name);
    let rival: Owner | null;
    try {
      rival = await rivalOf(mine);
    } catch (error) {
      await withdraw(mine);
      throw error;
    }
    if (rival === null) return keep(mine);
    await withdraw(mine);
    if (attempt === ATTEMPTS) return rival.pid;
    await setTimeout(randomInt(10, 60));
  }
}
