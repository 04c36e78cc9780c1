import { Allowance } from './allowance.js';
import { unpacked } from './unpacked.js';

const GZIP = [0x1f, 0x8b];

const begins = (bytes: Uint8Array): boolean => GZIP.every((byte, at) => bytes[at] === byte);

/** The rest of a stream behind what was read of it. */
async function* rejoined(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  onBytes: (size: number) => void,
): AsyncGenerator<Uint8Array> {
  try {
    let next: IteratorResult<Uint8Array> = { value: first };
    while (next.done !== true) {
      onBytes(next.value.length);
      yield next.value;
      next = await rest.next();
    }
  } finally {
    await rest.return?.();
  }
}

/**
 * What a stream holds, unpacked where it is gzip: its first bytes tell, as standard input has no name.
 * @throws Error where it is broken or cut off, or unpacks to more than it may
 */
export async function* gunzipped(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = stream[Symbol.asyncIterator]();
  let first = new Uint8Array();
  while (first.length < GZIP.length) {
    const { value, done } = await source.next();
    if (done === true) break;
    first = Buffer.concat([first, value]);
  }
  const allowance = new Allowance();
  const whole = rejoined(first, source, (size) => allowance.read(size));
  yield* begins(first) ? unpacked(whole, 'gzip', allowance) : whole;
}
