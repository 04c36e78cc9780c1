/** Editors of Windows write one in front of JSON. */
const BYTE_ORDER_MARK = /^\ufeff/;

/** A JSON text's value; a byte order mark before it is none of it. @throws SyntaxError */
export function parseJson(text: string): unknown {
  return JSON.parse(text.replace(BYTE_ORDER_MARK, ''));
}
