import { HOUSE_CREDIT } from '../../text/credit-labels.js';
import type { KeptLine } from './kept-lines.js';

const BRACKETED = /^[（(【[].*[）)】\]]$/;
const NEAR_END = 3;

/**
 * Near the end of a text that runs on into comments: only for lines that no article has for its own, in brackets or
 * with 责任编辑.
 */
export function isNearEnd({ proseAfter, proseBefore, text }: KeptLine): boolean {
  return (
    proseAfter <= NEAR_END && proseBefore > proseAfter && (BRACKETED.test(text) || HOUSE_CREDIT.test(text))
  );
}
