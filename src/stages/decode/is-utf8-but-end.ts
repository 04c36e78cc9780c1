import { isAscii, isUtf8 } from 'node:buffer';

/** How many bytes a UTF-8 sequence has by its first one; 1 where that cannot start a longer one. */
function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
}

/** Valid UTF-8, allowing a character cut in two at the end of the file. */
export function isUtf8ButEnd(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true;
  for (let cut = 1; cut < 4 && cut < bytes.length; cut++) {
    const lead = bytes[bytes.length - cut]!;
    if (sequenceLength(lead) <= cut) continue;
    const before = bytes.subarray(0, bytes.length - cut);
    // What is before must be UTF-8 by more than being ASCII: in GBK the last character looks cut as well.
    return isUtf8(before) && !isAscii(before);
  }
  return false;
}
