import { decodeEntities } from '../../../text/entities.js';
import { textOfMarkup } from '../../../text/markup-text.js';
import type { FeedEntry } from './feed-items.js';

/** A summary has up to two hundred Han characters, or as much in letters; one that has more is the article. */
const MIN_WEIGHT = 600;
const HAN = /\p{Script=Han}/gu;
/** A Han character says what three letters say. */
const HAN_WEIGHT = 3;
const GOES_ON =
  /(?:\.{3}|…|\[…\]|\[\.{3}\]|阅读全文|閱讀全文|查看全文|read more|continue reading)[\s»>→\])]{0,10}$/i;

/** An entry's article, in its content or in a description that is long enough to be it; `null` where there is none. */
export function fullContent({ content, description }: FeedEntry): string | null {
  if (weight(content) > 0 && (weight(content) >= MIN_WEIGHT || !isTeaser(content))) return content;
  return weight(description) >= MIN_WEIGHT && !isTeaser(description) ? description : null;
}

const bare = (markup: string): string => decodeEntities(textOfMarkup(markup)).trim();

function weight(markup: string): number {
  const text = bare(markup);
  return text.length + (text.match(HAN)?.length ?? 0) * (HAN_WEIGHT - 1);
}

const isTeaser = (markup: string): boolean => GOES_ON.test(bare(markup).slice(-100));
