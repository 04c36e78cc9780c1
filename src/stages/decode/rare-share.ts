import { SAMPLE_BYTES } from './sample-bytes.js';

/** The share of GBK's two-byte characters that GB2312 does not have; kana in Shift_JIS are all among them. */
export function rareShare(bytes: Uint8Array): number {
  const size = Math.min(bytes.length, SAMPLE_BYTES) - 1;
  let rare = 0;
  let pairs = 0;
  for (let i = 0; i < size; i++) {
    const [lead, trail] = [bytes[i]!, bytes[i + 1]!];
    if (lead <= 0x80 || trail < 0x40) continue;
    pairs++;
    if (lead < 0xa1 || trail < 0xa1) rare++;
    i++;
  }
  return pairs === 0 ? 0 : rare / pairs;
}
