/** Each costs a parser some hundred bytes and ten microseconds, however short it is. A feed of 5000 entries has half of it. */
const MAX_TAGS = 200_000;
const SECTION = Buffer.from('<![CDATA[');
const SECTION_END = Buffer.from(']]>');
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const EQUALS = 0x3d;

/** Why some XML is not parsed: more tags and attributes than a feed has, those within CDATA sections aside; else `null`. */
export function tooManyTags(xml: Uint8Array): string | null {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.length);
  let tags = 0;
  let at = bytes.indexOf(LESS_THAN);
  while (at >= 0) {
    const isSection = bytes.subarray(at, at + SECTION.length).equals(SECTION);
    const end = isSection ? bytes.indexOf(SECTION_END, at) : bytes.indexOf(GREATER_THAN, at);
    tags++;
    if (!isSection)
      for (const byte of bytes.subarray(at, end < 0 ? undefined : end)) if (byte === EQUALS) tags++;
    if (tags > MAX_TAGS) return `more than ${MAX_TAGS} tags and attributes`;
    if (end < 0) return null;
    at = bytes.indexOf(LESS_THAN, end);
  }
  return null;
}
