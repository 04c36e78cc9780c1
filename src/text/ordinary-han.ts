import iconv from 'iconv-lite';

/**
 * Is a Han character one of the some five thousand that texts are made of? GB2312 and Big5 have these in their first
 * levels, from which a byte tells; what else there is in the second ones is rare.
 */
export function isOrdinaryHan(character: string): boolean {
  const [simplified = 0] = iconv.encode(character, 'gb2312');
  if (simplified >= 0xb0 && simplified <= 0xd7) return true;
  const [traditional = 0] = iconv.encode(character, 'big5');
  return traditional >= 0xa4 && traditional <= 0xc6;
}
