import type { Scene } from './surroundings.js';

const HAN = /\p{Script=Han}/u;

/** The offset that clock times without one get: that of China, for pages in Chinese. */
export function assumedOffset(scene: Scene): string | null {
  return HAN.test(scene.bodyLines[0]?.text ?? '') ? '+08:00' : null;
}
