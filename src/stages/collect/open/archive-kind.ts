export type ArchiveKind = 'gzip' | 'brotli' | 'zip' | 'tar';

const BROTLI = /\.br$/i;
/** What Office documents and e-books have for their first file: they are no archives of inputs. */
const DOCUMENT = /^(?:\[Content_Types\]\.xml|mimetype|_rels\/)/;

/** A field of a tar header, in octal. */
const CHECKSUM = { start: 148, end: 156 };
const TAR_HEADER = 512;
const ZIP_NAME = 30;

const text = (head: Uint8Array, start: number, end: number): string =>
  Buffer.from(head.subarray(start, end)).toString('latin1');

/** Does the header's sum of its own bytes agree? Marks in it are not always there, and texts may have them. */
function isTar(head: Uint8Array): boolean {
  if (head.length < TAR_HEADER) return false;
  let sum = 0;
  for (let i = 0; i < TAR_HEADER; i++)
    sum += i >= CHECKSUM.start && i < CHECKSUM.end ? 0x20 : (head[i] as number);
  const told = Number.parseInt(text(head, CHECKSUM.start, CHECKSUM.end), 8);
  return told === sum && text(head, 257, 262) === 'ustar';
}

function isZip(head: Uint8Array): boolean {
  const mark = text(head, 0, 4);
  if (mark === 'PK\x05\x06') return true;
  return mark === 'PK\x03\x04' && !DOCUMENT.test(text(head, ZIP_NAME, ZIP_NAME + 19));
}

/** Which kind of archive something is by its first bytes, `null` where it is none; brotli has none, but a name. */
export function archiveKind(name: string, head: Uint8Array): ArchiveKind | null {
  if (head[0] === 0x1f && head[1] === 0x8b && head[2] === 8) return 'gzip';
  if (isZip(head)) return 'zip';
  if (isTar(head)) return 'tar';
  return BROTLI.test(name) ? 'brotli' : null;
}
