import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** Larger than this, it is unpacked as it comes. */
const MAX_BYTES = 8 * 1024 * 1024;

/** What gzip or brotli packed, several times as fast as by a stream; `null` where that must see to it. */
export function unpackedWhole(bytes: Uint8Array, kind: 'gzip' | 'brotli'): Uint8Array | null {
  const options = { maxOutputLength: MAX_BYTES };
  try {
    return kind === 'gzip' ? gunzipSync(bytes, options) : brotliDecompressSync(bytes, options);
  } catch {
    return null;
  }
}
