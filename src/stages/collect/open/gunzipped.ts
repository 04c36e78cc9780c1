import { Allowance } from './allowance.js';
import { metered } from './metered.js';
import { peek } from './peek.js';
import { unpacked } from './unpacked.js';

const GZIP = [0x1f, 0x8b];

/**
 * What a stream holds, unpacked where it is gzip: its first bytes tell, as standard input has no name.
 * @throws Error where it is broken or cut off, or unpacks to more than it may
 */
export async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, stream } = await peek(packed, GZIP.length);
  const allowance = new Allowance();
  const isPacked = GZIP.every((byte, at) => head[at] === byte);
  yield* isPacked ? unpacked(metered(stream, allowance), 'gzip', allowance) : stream;
}
