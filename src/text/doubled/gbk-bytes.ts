import iconv from 'iconv-lite';

export const GBK = 'gb18030';

/** Lead and trail byte of each unit that GBK has in two bytes, 0 for the others; made when somebody first asks. */
let pairs: Uint16Array | null = null;

function madePairs(): Uint16Array {
  const made = new Uint16Array(0x10000);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = trail === 0x7f ? '' : iconv.decode(Buffer.of(lead, trail), GBK);
      if (text.length === 1) made[text.charCodeAt(0)] = lead * 256 + trail;
    }
  }
  // What is read of a byte that none has.
  made[0xfffd] = 0;
  return made;
}

/** The two bytes, as one number, that GBK has for a UTF-16 unit; 0 where it has none. */
export function gbkPair(unit: number): number {
  pairs ??= madePairs();
  return pairs[unit]!;
}
