import { createReadStream } from 'node:fs';
import type { Place } from '../../../model/place.js';
import { Allowance } from './allowance.js';
import { containerKind } from './container-kind.js';
import { type Found, Look, type LookOptions } from './look.js';
import { mayHold } from './may-hold.js';
import { metered } from './metered.js';
import { readHead } from './read-head.js';
import { whyBroken } from './why-broken.js';

type Stream = AsyncIterable<Uint8Array>;

async function* inFile(place: Place, found: Found, options: LookOptions): AsyncGenerator<Place> {
  const { supply } = place;
  const { isRecords } = options;
  if (supply.kind !== 'file' || !(isRecords || mayHold(supply.file))) return yield place;
  const head = await readHead(supply.file);
  const kind = head === null ? null : containerKind(place.relative, head.bytes, options);
  if (head === null || kind === null) return yield place;
  const stream = (): Stream | Uint8Array =>
    head.size === head.bytes.length ? head.bytes : createReadStream(supply.file);
  const source = kind === 'zip' ? supply.file : stream();
  yield* new Look(options, new Allowance(head.size)).held(found, kind, source);
}

async function* inStream(stream: Stream, found: Found, options: LookOptions): AsyncGenerator<Place> {
  const allowance = new Allowance();
  yield* new Look(options, allowance).inputs(found, metered(stream, allowance));
}

/**
 * The inputs in a file or a stream: itself where it holds no others. What an archive or a record is said to be is not
 * trusted; one that cannot be read is an input at fault, and what could be read before it comes through.
 *
 * @param stream what is at the place, where that is no file
 */
export async function* lookInto(place: Place, options: LookOptions, stream?: Stream): AsyncGenerator<Place> {
  const { path, relative, origin } = place;
  const found = { path, relative, plain: relative, origin, depth: 0, isPacked: false };
  try {
    if (stream === undefined) yield* inFile(place, found, options);
    else yield* inStream(stream, found, options);
  } catch (error) {
    yield { ...place, supply: { kind: 'fault', message: whyBroken(error) } };
  }
}
