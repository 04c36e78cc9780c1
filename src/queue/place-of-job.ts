import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { DEFAULT_MAX_BYTES } from '../model/options.js';
import type { Place, Supply } from '../model/place.js';
import type { ListEntry } from '../stages/collect/list-entries.js';
import { listedPlaces } from '../stages/collect/listed-places.js';
import { lookInto } from '../stages/collect/open/look-into.js';
import type { InputJob, JobSupply } from './input-job.js';

const inflate = promisify(inflateRaw);

async function* oneEntry(name: string): AsyncGenerator<ListEntry> {
  yield { line: 1, path: name };
}

const fault = (message: string): Supply => ({ kind: 'fault', message });

/** Takes something out of its archive again. */
async function reopened({ path, sha256, look }: JobSupply & { kind: 'member' }): Promise<Supply> {
  for await (const { place, isMember } of listedPlaces(oneEntry(path), path, look, (name) => name)) {
    for await (const { path: found, supply } of isMember ? [place] : lookInto(place, look)) {
      if (found !== path || supply.kind !== 'bytes') continue;
      if (createHash('sha256').update(supply.bytes).digest('hex') === sha256) return supply;
    }
  }
  return fault('is not in its archive as it was when it was put into the queue');
}

async function unpacked(data: string, maxBytes: number): Promise<Supply> {
  try {
    const bytes = await inflate(Buffer.from(data, 'base64'), { maxOutputLength: maxBytes });
    return { kind: 'bytes', bytes };
  } catch (error) {
    const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return fault(isLarge ? `more bytes than the limit of ${maxBytes}` : 'cannot be unpacked');
  }
}

/** The input of a job, for who cleans it. Never throws. */
export async function placeOfJob(job: InputJob, maxBytes = DEFAULT_MAX_BYTES): Promise<Place> {
  const { path, relative, supply, origin } = job;
  const rest = { path, relative, ...(origin === undefined ? {} : { origin }) };
  if (supply.kind === 'packed') return { ...rest, supply: await unpacked(supply.data, maxBytes) };
  if (supply.kind === 'member') return { ...rest, supply: await reopened(supply) };
  return { ...rest, supply };
}
