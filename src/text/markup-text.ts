const TAG = /<[^<>]*>/g;
const BLOCK_TAG = /<(?:p|div|br|section|article|h[1-6]|li|figure|blockquote)[\s/>]/i;
const ANY_TAG = /<\/?[a-z][^<>]*>/i;
const ESCAPED_TAG = /&lt;\/?(?:p|div|br|section|span|strong)\b/i;
const ENTITY = /&(?:lt|gt|quot|#39|#34|amp);/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#34;': '"',
  '&amp;': '&',
};
const SPECIAL = /[&<>"]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as markup that means just that text. */
export function escapeMarkup(text: string): string {
  return text.replaceAll(SPECIAL, (mark) => ESCAPES[mark]!);
}

/** Markup that was escaped once more than it should be (`&lt;p&gt;`), as it was meant; other strings as they stand. */
export function unescapeMarkup(text: string): string {
  if (BLOCK_TAG.test(text) || !ESCAPED_TAG.test(text)) return text;
  return text.replaceAll(ENTITY, (entity) => ENTITIES[entity]!);
}

/** Does a string hold elements that break lines? */
export function hasBlockTag(text: string): boolean {
  return BLOCK_TAG.test(text);
}

/** Does a string hold an element? */
export function hasTag(text: string): boolean {
  return text.includes('<') && ANY_TAG.test(text);
}

/** The text of a string that may be markup, tags taken out: to weigh it by, not to print. */
export function textOfMarkup(text: string): string {
  return text.includes('<') ? text.replaceAll(TAG, ' ') : text;
}
