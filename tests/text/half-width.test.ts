import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfWidth } from '../../src/text/half-width.js';

const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a](?!\p{M})/u;
const MANY = 1_000_000;

describe('half width', () => {
  it('is for letters and digits, not for punctuation, kana or signs', () => {
    expect(halfWidth('Ａｚ０９，（！）：％～￥ｶﾞ　①')).toBe('Az09，（！）：％～￥ｶﾞ　①');
  });

  it('a letter that carries a mark is left: composed with it, it would be another character', () => {
    expect(halfWidth('Ａ\u0301Ｂ')).toBe('Ａ\u0301B');
    expect(halfWidth('１\u20e3')).toBe('１\u20e3');
  });

  it('is as long as the text, in form C as the text is, and leaves nothing to do', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ＡｚＺ０９é中\u0301\u3099가😀 ，') });
    fc.assert(
      fc.property(text, (any) => {
        const before = any.normalize('NFC');
        const after = halfWidth(before);
        expect(after).toHaveLength(before.length);
        expect(after.normalize('NFC')).toBe(after);
        expect(after).not.toMatch(FULL_WIDTH);
        expect(halfWidth(after)).toBe(after);
      }),
    );
  });

  it('takes a long run as well', () => {
    expect(halfWidth('７'.repeat(MANY))).toBe('7'.repeat(MANY));
  });
});
