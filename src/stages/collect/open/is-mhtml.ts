const NAMED = /\.mht(?:ml)?$/i;
const FIELD = /^[\w-]{1,100}:/;
const MIXED = /^content-type:\s{0,20}multipart\/related\b/im;
const SINGLE = /^content-type:\s{0,20}(?:multipart\/\w|text\/html\b)/im;
const HEAD_END = /\r?\n\r?\n/;
const BLANK = /^(?:\xef\xbb\xbf|\s){1,100}/;

/** Is this a page saved with what belongs to it, in the form of a mail? By the fields that it begins with. */
export function isMhtml(name: string, head: Uint8Array): boolean {
  const text = Buffer.from(head).toString('latin1').replace(BLANK, '');
  if (!FIELD.test(text)) return false;
  const end = HEAD_END.exec(text)?.index ?? text.length;
  const fields = text.slice(0, end);
  return MIXED.test(fields) || (NAMED.test(name) && SINGLE.test(fields));
}
