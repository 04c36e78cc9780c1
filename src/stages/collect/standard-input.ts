import type { Place } from '../../model/place.js';
import { inputStream } from './input-stream.js';
import { take } from './open/take.js';
import { withinTree } from './within-tree.js';

/** Standard input as one input, read to its end; too much of it is a fault. */
export async function standardInput(name: string, maxBytes: number): Promise<Place> {
  const place = { path: name, relative: withinTree(name) };
  const bytes = await take(inputStream('-'), maxBytes);
  if (bytes !== null) return { ...place, supply: { kind: 'bytes', bytes } };
  return { ...place, supply: { kind: 'fault', message: `more bytes than the limit of ${maxBytes}` } };
}
