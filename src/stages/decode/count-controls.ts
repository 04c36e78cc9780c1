/** Four bytes at a time: is one of them below 0x20? (Bit Twiddling Hacks, `hasless`.) */
const hasLow = (word: number): boolean => (((word - 0x20202020) | 0) & ~word & 0x80808080) !== 0;

/** How many control characters stand among bytes, and how many NULs at even places and at odd ones. */
export function countControls(bytes: Uint8Array): { controls: number; zeros: readonly [number, number] } {
  const zeros: [number, number] = [0, 0];
  let controls = 0;
  const look = (from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!;
      if (byte >= 0x20) continue;
      if (byte === 0) zeros[at & 1]!++;
      else if (byte < 0x09 || (byte > 0x0d && byte !== 0x1b)) controls++;
    }
  };
  // Words lie at places that four divides.
  const start = -bytes.byteOffset & 3;
  const count = Math.max(0, (bytes.length - start) >> 2);
  const words = count === 0 ? [] : new Int32Array(bytes.buffer, bytes.byteOffset + start, count);
  look(0, Math.min(start, bytes.length));
  for (let i = 0; i < words.length; i++) if (hasLow(words[i]!)) look(start + i * 4, start + i * 4 + 4);
  look(start + words.length * 4, bytes.length);
  return { controls, zeros };
}
