import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '../../../src/stages/collect/collect.js';
import { tarOf, zipOf } from '../../support/archives.js';
import { tempFolder } from '../../support/temp-folder.js';

/** Bytes written over, cut out or doubled at places of an archive. */
const MUTATIONS = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('set', 'set', 'set', 'cut', 'double'),
    byte: fc.integer({ min: 0, max: 255 }),
    length: fc.integer({ min: 1, max: 40 }),
  }),
  { minLength: 1, maxLength: 8 },
);

type Mutation = (typeof MUTATIONS extends fc.Arbitrary<infer T> ? T : never)[number];

function mutated(bytes: Buffer, { at, kind, byte, length }: Mutation): Buffer {
  const start = Math.floor(at * bytes.length);
  if (kind === 'set') {
    const changed = Buffer.from(bytes);
    changed[start] = byte;
    return changed;
  }
  const end = Math.min(bytes.length, start + length);
  const middle = kind === 'double' ? bytes.subarray(start, end) : Buffer.alloc(0);
  return Buffer.concat([bytes.subarray(0, start), middle, bytes.subarray(kind === 'double' ? start : end)]);
}

describe('an archive that somebody tampered with', () => {
  it.each(['zip', 'tar', 'tar.gz', 'zip in zip', 'br'])(
    'gives inputs or faults, and nothing else: %s',
    async (kind) => {
      const members = { 'a.html': 'A'.repeat(300), 'x/b.html.gz': gzipSync('B'.repeat(3000)), 'c.html': 'C' };
      const tar = await tarOf(Object.entries(members));
      const zip = await zipOf(members);
      const whole = {
        zip,
        tar,
        'tar.gz': gzipSync(tar),
        'zip in zip': await zipOf({ 'a.zip': zip, 'b.tar': tar }),
        br: Buffer.from(`ff${zip.toString('hex')}`, 'hex'),
      }[kind]!;
      const folder = await tempFolder();
      const name = kind === 'br' ? 'a.br' : 'a';
      await fc.assert(
        fc.asyncProperty(MUTATIONS, async (mutations) => {
          await folder.write(name, mutations.reduce(mutated, whole));
          let count = 0;
          for await (const place of collect([path.join(folder.path, name)], { maxBytes: 1_000_000 })) {
            count++;
            expect(place.relative).not.toMatch(CLIMBS);
            if (place.supply.kind === 'fault') expect(place.supply.message).not.toBe('');
            if (place.supply.kind === 'bytes')
              expect(place.supply.bytes.length).toBeLessThanOrEqual(1_000_000);
          }
          expect(count).toBeGreaterThan(0);
        }),
        { numRuns: 250 },
      );
    },
  );
});

const CLIMBS = /^\/|(?:^|\/)\.\.?(?:\/|$)|\\/;
