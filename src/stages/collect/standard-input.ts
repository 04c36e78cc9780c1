import { createReadStream } from 'node:fs';
import { StageError } from '../../model/stage-error.js';
import type { Place } from './place.js';
import { withinTree } from './within-tree.js';

/** Standard input as one input. */
export function standardInput(name: string): Place {
  return {
    path: name,
    relative: withinTree(name),
    read: async (maxBytes) => {
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of createReadStream('', { fd: 0, autoClose: false })) {
        chunks.push(chunk as Buffer);
        size += (chunk as Buffer).length;
        if (size > maxBytes) throw new StageError('collect', `more bytes than the limit of ${maxBytes}`);
      }
      return Buffer.concat(chunks);
    },
  };
}
