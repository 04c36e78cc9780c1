import { createReadStream } from 'node:fs';
import type { Place } from './place.js';
import { withinTree } from './within-tree.js';

/** Standard input as one input. */
export function standardInput(name: string): Place {
  return {
    path: name,
    relative: withinTree(name),
    read: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of createReadStream('', { fd: 0, autoClose: false }))
        chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
  };
}
