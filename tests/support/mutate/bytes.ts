import iconv from 'iconv-lite';
import type { Draw } from '../hacked/draw.js';

/** One way of damaging bytes. */
export type ByteMutation = readonly [name: string, mutate: (bytes: Buffer, draw: Draw) => Buffer];

const BOMS = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
  [0x2b, 0x2f, 0x76, 0x38],
  [0x84, 0x31, 0x95, 0x33],
];
const BROKEN = [
  ...[[0], [0, 0], [0xff], [0xfe], [0x80], [0xc0, 0x80], [0xc1], [0xed, 0xa0, 0x80], [0xed, 0xbf, 0xbf]],
  ...[
    [0xf4, 0x90, 0x80, 0x80],
    [0xf8, 0x88, 0x80, 0x80, 0x80],
    [0xe4, 0xb8],
    [0xf0, 0x9f, 0x98],
    [0x1b],
    [0x81],
  ],
  ...[
    [0x1b, 0x24, 0x42],
    [0x7e, 0x7b],
    [0x0e],
    [0x1f, 0x8b, 0x08],
    [0x50, 0x4b, 0x03, 0x04],
    [0xd8, 0x00],
    [0x00, 0xd8],
  ],
];

const put = (bytes: Buffer, at: number, piece: readonly number[] | Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from(piece as Buffer), bytes.subarray(at)]);

const stretch = (bytes: Buffer, draw: Draw): readonly [number, number] => {
  const start = draw.count(0, bytes.length);
  return [start, Math.min(bytes.length, start + draw.count(1, draw.one([3, 30, 2000])))];
};

export const BYTES: readonly ByteMutation[] = [
  [
    'bits flipped',
    (bytes, draw) => {
      const out = Buffer.from(bytes);
      for (let i = draw.one([1, 3, 30, 300]); i > 0 && out.length > 0; i--)
        out[draw.count(0, out.length - 1)]! ^= 1 << draw.count(0, 7);
      return out;
    },
  ],
  [
    'bytes dropped',
    (bytes, draw) => {
      const [start, end] = stretch(bytes, draw);
      return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
    },
  ],
  [
    'bytes doubled',
    (bytes, draw) => {
      const [start, end] = stretch(bytes, draw);
      return put(bytes, start, bytes.subarray(start, end));
    },
  ],
  ['cut short', (bytes, draw) => bytes.subarray(0, draw.count(0, bytes.length))],
  ['first bytes dropped', (bytes, draw) => bytes.subarray(draw.count(1, 4))],
  [
    'byte order mark',
    (bytes, draw) => put(bytes, draw.chance(0.8) ? 0 : draw.count(0, bytes.length), draw.one(BOMS)),
  ],
  [
    'broken bytes',
    (bytes, draw) => {
      let out = bytes;
      const piece = draw.one(BROKEN);
      for (let i = draw.one([1, 1, 4, 40]); i > 0; i--) out = put(out, draw.count(0, out.length), piece);
      return out;
    },
  ],
  [
    'random bytes',
    (bytes, draw) =>
      put(
        bytes,
        draw.count(0, bytes.length),
        Array.from({ length: draw.one([4, 60, 900]) }, () => draw.count(0, 255)),
      ),
  ],
];

const ENCODINGS =
  'utf-8 gb18030 gbk big5 shift_jis euc-jp euc-kr utf-16le utf-16be windows-1252 koi8-r windows-1251 iso-8859-1'.split(
    ' ',
  );

/** A text in an encoding: UTF-8 mostly. Lone surrogates stay what they are in UTF-16. */
export function encoded(text: string, draw: Draw): readonly [encoding: string, bytes: Buffer] {
  const encoding = draw.chance(0.75) ? 'utf-8' : draw.one(ENCODINGS);
  const addBOM = draw.chance(encoding.startsWith('utf-16') ? 0.5 : 0.05);
  return [encoding, iconv.encode(text, encoding, { addBOM })];
}
