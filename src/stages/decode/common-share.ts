/** Which characters of an encoding in two bytes are common ones: by lead and trail byte. */
type IsCommon = (lead: number, trail: number) => boolean;

const within = (byte: number, low: number, high: number): boolean => byte >= low && byte <= high;

/** Each orders its characters by how common they are: first level, kana, punctuation. */
const COMMON: Readonly<Record<string, IsCommon>> = {
  gb18030: (lead, trail) =>
    within(trail, 0xa1, 0xfe) && (within(lead, 0xb0, 0xd7) || within(lead, 0xa1, 0xa3)),
  big5: (lead) => within(lead, 0xa4, 0xc6) || within(lead, 0xa1, 0xa2),
  shift_jis: (lead, trail) =>
    (lead === 0x82 && trail >= 0x9f) || lead === 0x83 || lead === 0x81 || within(lead, 0x88, 0x97),
  'euc-jp': (lead, trail) =>
    trail >= 0xa1 && (within(lead, 0xa4, 0xa5) || lead === 0xa1 || within(lead, 0xb0, 0xcf)),
  'euc-kr': (lead, trail) => trail >= 0xa1 && (within(lead, 0xb0, 0xc8) || lead === 0xa1),
};

/** The share of a text's characters in two bytes that are common in an encoding; 0 for other encodings. */
export function commonShare(bytes: Uint8Array, encoding: string): number {
  const isCommon = COMMON[encoding];
  if (isCommon === undefined) return 0;
  let [pairs, common] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x81) continue;
    pairs++;
    if (isCommon(lead, bytes[i + 1] ?? 0)) common++;
    i++;
  }
  return pairs === 0 ? 0 : common / pairs;
}
