import { matchesOf } from '../../text/matches-of.js';

const DECLARATION = /<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w:.-]{2,40})/gi;
const XML_DECLARATION = /^\s{0,20}<\?xml[^>]{0,100}?encoding\s{0,4}=\s{0,4}["']([\w:.-]{2,40})/i;

/** How far the Encoding Standard's prescan goes is 1,024 bytes; Chinese portals put scripts before their meta. */
const PRESCAN_BYTES = 8192;

/** The charsets that markup declares for itself, each once, the XML declaration's first. */
export function declaredCharsets(bytes: Uint8Array): string[] {
  const head = Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString('latin1');
  const found = [XML_DECLARATION.exec(head), ...matchesOf(head, DECLARATION)];
  return [...new Set(found.flatMap((match) => (match === null ? [] : [match[1]!.toLowerCase()])))];
}
