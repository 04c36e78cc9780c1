const DECLARATION = /<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w:.-]{2,40})/i;
const XML_DECLARATION = /^\s{0,20}<\?xml[^>]{0,100}?encoding\s{0,4}=\s{0,4}["']([\w:.-]{2,40})/i;

/** How far the Encoding Standard's prescan goes is 1,024 bytes; Chinese portals put scripts before their meta. */
const PRESCAN_BYTES = 8192;

/** The charset that markup declares for itself, as written, or `null`. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString('latin1');
  return (XML_DECLARATION.exec(head) ?? DECLARATION.exec(head))?.[1]?.toLowerCase() ?? null;
}
