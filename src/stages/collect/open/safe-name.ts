import { hash } from 'node:crypto';

const SLASHES = /[\\/]+/;
/** What some disk does not take in a name, and what a terminal obeys or does not show. */
const RESERVED = /[<>:"|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/gu;
/** Windows leaves these off a name's end. */
const LOOSE_END = /[. ]$/;
/** Windows has devices of these names in every folder. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
const ENDING = /\.[^.]{1,16}$/u;

/** Disks take 255 bytes a part; this leaves room for `~2` and the ending of an output. */
const MAX_PART_BYTES = 200;
/** Paths of 4,096 bytes can be opened; archives lie in archives, and the output somewhere. */
const MAX_NAME_BYTES = 800;

const bytesOf = (text: string): number => Buffer.byteLength(text);
const marked = (text: string): string => hash('sha256', text).slice(0, 16);

/** The beginning of a text, whole characters that take at most so many bytes. */
function beginning(text: string, maxBytes: number): string {
  let size = 0;
  let end = 0;
  for (const character of text) {
    size += bytesOf(character);
    if (size > maxBytes) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** One that is too long keeps its beginning and its ending; the hash between them tells it from others. */
function shortened(part: string): string {
  if (bytesOf(part) <= MAX_PART_BYTES) return part;
  const ending = ENDING.exec(part)?.[0] ?? '';
  const middle = `~${marked(part)}`;
  return beginning(part, MAX_PART_BYTES - bytesOf(middle + ending)) + middle + ending;
}

function safePart(part: string): string {
  const plain = part.toWellFormed().replaceAll(RESERVED, '_').replace(LOOSE_END, '_');
  return shortened(DEVICE.test(plain) ? `_${plain}` : plain);
}

/**
 * A name for the output tree made of one that an archive or record gives, and that any disk takes: it cannot climb
 * out, is not absolute and not empty, `/` between folders. The same name gives the same; others may give it too.
 */
export function safeName(name: string): string {
  const parts = name.split(SLASHES).filter((part) => part !== '' && part !== '.' && part !== '..');
  const safe = parts.map(safePart).join('/') || 'unnamed';
  if (bytesOf(safe) <= MAX_NAME_BYTES) return safe;
  return `~${marked(safe)}/${safePart(parts.at(-1)!)}`;
}
