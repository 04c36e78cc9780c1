import { createHash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { Place } from '../model/place.js';
import type { InputJob, JobLook, JobSupply } from './input-job.js';

/** Bytes, deflated, that a job carries at most; what is larger is read from its archive again, which takes longer. */
const MAX_CARRIED = 256 * 1024;

const deflate = promisify(deflateRaw);

/** How inputs were found. */
export interface Finding {
  /** Folder that paths are relative to. */
  readonly folder: string;
  /** What standard input is called. */
  readonly standardInput: string;
  readonly look: JobLook;
}

/** A path for whoever works in another folder. Names of members stay as they are: `..` in them is theirs. */
function absolute(name: string, folder: string): string {
  return path.isAbsolute(name) ? name : path.join(folder, path.sep) + name;
}

async function carried(bytes: Uint8Array, name: string, finding: Finding): Promise<JobSupply> {
  const { folder, standardInput, look } = finding;
  const data = await deflate(bytes);
  if (data.length <= MAX_CARRIED) return { kind: 'packed', data: data.toString('base64') };
  if (name === standardInput || name.startsWith(`${standardInput}#`))
    return { kind: 'fault', message: 'too large for a queue, and from a pipe; save it as a file' };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { kind: 'member', path: absolute(name, folder), sha256, look };
}

/** The job of an input that was found. Files stay where they are; what came out of an archive goes along if small. */
export async function jobOfPlace(place: Place, finding: Finding): Promise<InputJob> {
  const { path: name, relative, supply, origin } = place;
  const rest = { path: name, relative, ...(origin === undefined ? {} : { origin: { ...origin } }) };
  if (supply.kind === 'file')
    return { ...rest, supply: { kind: 'file', file: path.resolve(finding.folder, supply.file) } };
  if (supply.kind === 'fault') return { ...rest, supply: { kind: 'fault', message: supply.message } };
  return { ...rest, supply: await carried(supply.bytes, name, finding) };
}
