import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { palettePng } from '../../tools/pictures/palette-png.mjs';

const DOCS = fileURLToPath(new URL('../../docs', import.meta.url));
const PICTURES = readdirSync(path.join(DOCS, 'pictures'));
const MAX_BYTES = 150_000;

/** The parts of a PNG by their type. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const size = png.readUInt32BE(at);
    found.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + size));
  }
  return found;
}

/** Red, green and blue of each pixel, as the PNG has them. */
function pixelsOf(png: Buffer, width: number): number[][] {
  const chunks = chunksOf(png);
  const palette = chunks.get('PLTE')!;
  const lines = inflateSync(chunks.get('IDAT')!);
  return [...lines]
    .filter((_, i) => i % (width + 1) !== 0)
    .map((place) => [...palette.subarray(3 * place, 3 * place + 3)]);
}

describe('a PNG with a palette', () => {
  it('has each colour as it was, while there are few', () => {
    const rgba = Array.from({ length: 16 * 16 }, (_, i) => [i, 255 - i, (i * 7) % 256, 255]);
    const png = palettePng(16, 16, Uint8Array.from(rgba.flat()));
    expect(pixelsOf(png, 16)).toEqual(rgba.map((pixel) => pixel.slice(0, 3)));
  });

  it('has a rare one as it was, where there are too many, and the others nearly', () => {
    const shades = Array.from({ length: 750 }, (_, i) => [i % 250, (i + (i % 3)) % 250, i % 250, 255]);
    const rgba = [...shades, ...shades, ...Array(10).fill([200, 20, 30, 255])] as number[][];
    const pixels = pixelsOf(palettePng(10, 151, Uint8Array.from(rgba.flat())), 10);
    expect(pixels.at(-1)).toEqual([200, 20, 30]);
    const errors = pixels.flatMap((pixel, i) =>
      pixel.map((value, part) => Math.abs(value - rgba[i]![part]!)),
    );
    expect(Math.max(...errors)).toBeLessThan(10);
  });
});

describe('the pictures of the documentation', () => {
  it.each(PICTURES)('%s is small, and shown with words for those who do not see it', (name) => {
    expect(statSync(path.join(DOCS, 'pictures', name)).size).toBeLessThan(MAX_BYTES);
    const pages = readdirSync(DOCS).filter((page) => page.endsWith('.md'));
    const text = pages.map((page) => readFileSync(path.join(DOCS, page), 'utf8')).join('\n');
    const [, words = ''] = new RegExp(`!\\[([^\\]]+)\\]\\(pictures/${name}\\)`).exec(text) ?? [];
    expect(words.length).toBeGreaterThan(20);
  });
});
