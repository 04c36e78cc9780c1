import { isAscii, isUtf8 } from 'node:buffer';
import { countControls } from './count-controls.js';
import { SAMPLE_BYTES } from './sample-bytes.js';
import { wideOrder } from './wide-order.js';

const ZIP = 'ZIP archive';

/** First bytes of files that people rename to `.html` or leave in a folder of pages. */
const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG image', [0xff, 0xd8, 0xff]],
  ['GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  [ZIP, [0x50, 0x4b, 0x03, 0x04]],
  ['gzip archive', [0x1f, 0x8b, 0x08]],
  ['old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['ELF program', [0x7f, 0x45, 0x4c, 0x46]],
];

/** NULs on one side for each on the other. */
const MIN_ONE_SIDED = 5;

const RIFF = /^RIFF.{4}(?:WAVE|AVI |WEBP)/s;

/** What a file that is no text seems to be, or `null` where it may be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const known = MAGIC.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0];
  if (known !== undefined) return known === ZIP && isOffice(bytes) ? 'Office document' : known;
  if (RIFF.test(Buffer.from(bytes.subarray(0, 12)).toString('latin1'))) return 'RIFF media';
  const size = Math.min(bytes.length, SAMPLE_BYTES);
  const { controls, zeros } = countControls(bytes.subarray(0, size));
  const isWide =
    hasWideBom(bytes) ||
    (looksWide(zeros, size) && !isFullOfControls(bytes, size, zeros) && !isWideUtf8(bytes)) ||
    (zeros[0]! + zeros[1]! > 0 && wideOrder(bytes) !== null);
  if (!isWide && zeros[0]! + zeros[1]! > 0 && zeros[0]! + zeros[1]! > size / 1000)
    return 'it holds NUL bytes';
  if (!isWide && controls > Math.max(8, size / 50)) return 'it is full of control characters';
  return null;
}

/** Documents of today's Office are ZIP archives that open with their table of contents. */
function isOffice(bytes: Uint8Array): boolean {
  const names = Buffer.from(bytes.subarray(0, SAMPLE_BYTES)).toString('latin1');
  return names.includes('[Content_Types].xml');
}

/** Text of longer UTF-8 sequences with NULs between them is not UTF-16, on whatever side they stand. */
function isWideUtf8(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !isAscii(bytes);
}

function hasWideBom(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Taken in pairs, as UTF-16 is: the low byte of a Chinese character may be any. */
function isFullOfControls(bytes: Uint8Array, size: number, [even = 0, odd = 0]: readonly number[]): boolean {
  const high = even > odd ? 0 : 1;
  let controls = 0;
  for (let i = 0; i + 1 < size; i += 2) {
    const low = bytes[i + 1 - high]!;
    if (bytes[i + high] === 0 && low < 0x20 && low !== 0x09 && low !== 0x0a && low !== 0x0d) controls++;
  }
  return controls > size / 100;
}

/** UTF-16 of mostly Latin text or markup has its NULs on one side only; in Korean 가 is common, which has one on the other. */
function looksWide(zeros: readonly number[], size: number): boolean {
  const [even = 0, odd = 0] = zeros;
  const [few, many] = even < odd ? [even, odd] : [odd, even];
  return even + odd > size / 20 && few * MIN_ONE_SIDED < many;
}
