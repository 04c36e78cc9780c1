import type { Scene } from './scene.js';

const HAN = /\p{Script=Han}/u;
const KANA = /[\u3041-\u3096\u30a1-\u30fa]/g;
/** A Chinese text may have a の in a name. */
const MIN_KANA = 6;

/** The offset that clock times without one get: that of China for pages in Chinese, none in Japanese; else lines tell. */
export function assumedOffset({ bodyLines }: Scene): string | null | undefined {
  const opening = bodyLines.slice(0, 3).map(({ text }) => text);
  if ((opening.join('').match(KANA)?.length ?? 0) >= MIN_KANA) return null;
  return HAN.test(opening[0] ?? '') ? '+08:00' : undefined;
}
