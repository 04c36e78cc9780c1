import { describe, expect, it } from 'vitest';
import { DEFAULT_RECORD_KEYS } from '../../../src/stages/collect/open/default-record-keys.js';
import { lookInto } from '../../../src/stages/collect/open/look-into.js';

const LOOK = { maxBytes: 1000, maxDepth: 3, keys: DEFAULT_RECORD_KEYS, isRecords: true };
const STDIN = { path: '<stdin>', relative: '<stdin>', supply: { kind: 'fault', message: '' } } as const;

describe('a stream that is said to be records', () => {
  it('gives each as soon as it is there, for its sender may wait for that', async () => {
    let sent = 0;
    async function* sender(): AsyncGenerator<Uint8Array> {
      for (; sent < 3; sent++) yield Buffer.from(`{"html":"<p>${sent}</p>"}\n`);
    }
    const sentThen: number[] = [];
    const contents: string[] = [];
    for await (const { supply, path } of lookInto(STDIN, LOOK, sender())) {
      sentThen.push(sent);
      contents.push(`${path} ${supply.kind === 'bytes' ? Buffer.from(supply.bytes) : supply.kind}`);
    }
    expect(contents).toEqual(['<stdin>#1 <p>0</p>', '<stdin>#2 <p>1</p>', '<stdin>#3 <p>2</p>']);
    expect(sentThen).toEqual([0, 1, 2]);
  });

  it('and has lines that are none: each is a fault', async () => {
    async function* sender(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('<p>page</p>\n{"html":"<p>1</p>"}\n');
    }
    const kinds: string[] = [];
    for await (const { supply } of lookInto(STDIN, LOOK, sender())) kinds.push(supply.kind);
    expect(kinds).toEqual(['fault', 'bytes']);
  });
});
