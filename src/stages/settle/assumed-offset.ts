import type { Scene } from './scene.js';

const HAN = /\p{Script=Han}/u;
const KANA = /[\u3041-\u3096\u30a1-\u30fa]/g;
const LETTER = /\p{L}/u;
const LETTERS = /\p{L}/gu;
/** A Chinese text may have a の in a name, or a Japanese word in quotes. */
const MIN_KANA = 6;
const MIN_SHARE = 0.2;

/** The offset that clock times without one get: that of China for pages in Chinese, none in Japanese; else lines tell. */
export function assumedOffset(scene: Scene): string | null | undefined {
  if (!known.has(scene)) known.set(scene, readOffset(scene));
  return known.get(scene);
}

/** Asked for each date of a scene, and the same for all. */
const known = new WeakMap<Scene, string | null | undefined>();

function readOffset({ bodyLines }: Scene): string | null | undefined {
  const opening = bodyLines.slice(0, 3).map(({ text }) => text);
  const all = opening.join('');
  const kana = all.match(KANA)?.length ?? 0;
  if (kana >= MIN_KANA && kana >= (all.match(LETTERS)?.length ?? 0) * MIN_SHARE) return null;
  return HAN.test(opening.find((text) => LETTER.test(text)) ?? '') ? '+08:00' : undefined;
}
