import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return framed;
}

/** How far apart two colours are, as 24 bits each. */
function distance(a, b) {
  const [red, green, blue] = [16, 8, 0].map((shift) => ((a >> shift) & 255) - ((b >> shift) & 255));
  return 2 * red * red + 4 * green * green + 3 * blue * blue;
}

/** Colours that the eye hardly tells apart: one of them is enough, so that rare ones have room. */
const ALIKE = 150;

function nearest(colour, palette) {
  let best = 0;
  for (let i = 1; i < palette.length; i++)
    if (distance(colour, palette[i]) < distance(colour, palette[best])) best = i;
  return best;
}

/** Colours that stand for all, the commonest first, and the place of the one that stands for each. */
function paletteOf(colours) {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const all = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
  const apart = [];
  const alike = [];
  for (const colour of all) {
    const isNew = apart.every((other) => distance(colour, other) > ALIKE);
    (isNew && apart.length < COLOURS ? apart : alike).push(colour);
  }
  const palette = [...apart, ...alike.slice(0, COLOURS - apart.length)];
  return { palette, places: new Map(all.map((colour) => [colour, nearest(colour, palette)])) };
}

/**
 * A PNG with a palette: a picture of a page has few colours, and is a third as large as with all of them.
 * @param rgba four bytes a pixel, line by line; what is transparent is not asked for
 */
export function palettePng(width, height, rgba) {
  const colours = new Uint32Array(width * height);
  for (let i = 0; i < colours.length; i++)
    colours[i] = (rgba[4 * i] << 16) | (rgba[4 * i + 1] << 8) | rgba[4 * i + 2];
  const { palette, places } = paletteOf(colours);
  // Each line begins with its filter: 0, none.
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = places.get(colours[y * width + x]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // eight bits a pixel, which are a place in the palette
  const bytes = palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(bytes)),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
