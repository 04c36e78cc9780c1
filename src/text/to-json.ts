import { UNSEEN } from './unseen.js';

/** `JSON.stringify` escapes C0 controls and lone surrogates; tag characters are pairs of units. */
const UNSAFE = new RegExp(`[${UNSEEN}]|\\udb40[\\udc00-\\udc7f]`, 'g');

const escaped = (units: string): string =>
  Array.from(
    { length: units.length },
    (_, i) => `\\u${units.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');

/** JSON that no terminal obeys: the same value to every reader of JSON, unseen characters escaped. */
export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replaceAll(UNSAFE, escaped);
}
