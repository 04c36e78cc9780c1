const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const chinese = new TextDecoder('gb18030', { fatal: true });

/** A name of which nobody says how it is encoded: UTF-8, else what Chinese systems write, else Latin letters. */
export function memberName(bytes: Uint8Array): string {
  for (const decoder of [strict, chinese]) {
    try {
      return decoder.decode(bytes);
    } catch {
      // The next one.
    }
  }
  return Buffer.from(bytes).toString('latin1');
}
