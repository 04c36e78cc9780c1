import type { ArticleBlock } from '../../model/article.js';

const TEXT_TYPES = new Set(['paragraph', 'quote', 'list-item']);
const COMPLETE = /[。！？!?…~～.:：；;”"’'」』）)】》\]*#↓▼]$/;
const OPEN_BRACKET = /[（(][^（()）]{0,40}$/;
const MID_SENTENCE = /[，、,﹑﹐（(《“]$/;
/** Shorter last lines are labels, signatures, items. */
const MIN_LENGTH = 24;
/** A text whose paragraphs mostly end without a full stop, as lists and poems do, tells nothing by its last one. */
const MIN_SHARE = 0.5;

/**
 * True where the text stops in mid-sentence: a comma, an open bracket, no full stop where all others have one.
 *
 * @param isPreview the page says that there is more: then any last line that is no sentence is the end of what it shows
 */
export function isTruncated(blocks: readonly ArticleBlock[], isPreview = false): boolean {
  const texts = blocks
    .filter(({ type, text }) => TEXT_TYPES.has(type) && text !== '')
    .map(({ text }) => text);
  const last = texts.at(-1);
  if (last === undefined) return false;
  if (OPEN_BRACKET.test(last) || MID_SENTENCE.test(last)) return true;
  if (COMPLETE.test(last)) return false;
  if (isPreview) return true;
  if (last.length < MIN_LENGTH) return false;
  const others = texts.slice(0, -1).filter((text) => text.length >= MIN_LENGTH);
  const complete = others.filter((text) => COMPLETE.test(text)).length;
  return complete >= others.length * MIN_SHARE;
}
