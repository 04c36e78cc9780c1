import { createReadStream } from 'node:fs';
import type { Place } from '../../model/place.js';
import { withinTree } from './within-tree.js';

/** Standard input as one input, read to its end; too much of it is a fault. */
export async function standardInput(name: string, maxBytes: number): Promise<Place> {
  const chunks: Buffer[] = [];
  const place = { path: name, relative: withinTree(name) };
  let size = 0;
  for await (const chunk of createReadStream('', { fd: 0, autoClose: false })) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > maxBytes)
      return { ...place, supply: { kind: 'fault', message: `more bytes than the limit of ${maxBytes}` } };
  }
  return { ...place, supply: { kind: 'bytes', bytes: Buffer.concat(chunks) } };
}
