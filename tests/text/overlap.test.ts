import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, countsOf, f1Of, nearest, overlap, tokensOf } from '../../src/text/overlap.js';

describe('tokens', () => {
  it.each([
    ['老水闸', ['老', '水', '闸']],
    ['The ferry’s 3 boats', ['the', 'ferry', 's', '3', 'boats']],
    ['渡口 pier2 号', ['渡', '口', 'pier2', '号']],
    ['ＡＢ１２', ['ab12']],
    ['カメラ 카메라', [...'カメラ카메라']],
    ['snake_case é', ['snake_case', 'é']],
    ['𝒜𝓃 𠀀', ['an', '𠀀']],
    ['…！ ', []],
  ])('of %s', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe('overlap', () => {
  it.each([
    ['the same', 'a b c d e', 'a b c d e', 1, 1],
    ['half of it', 'a b c d e', 'a b c d', 1, 0.5],
    ['twice of it', 'a b c d', 'a b c d e', 0.5, 1],
    ['another text', 'a b c d', 'e f g h', 0, 0],
    ['nothing', 'a b c d', '', 0, 0],
    ['something, where nothing is labelled', '', 'a b c d', 0, 0],
    ['nothing, where nothing is labelled', '', '…', 1, 1],
    ['in another order', 'a b c d', 'd c b a', 0, 0],
    ['a text of less than four words', 'a b', 'a b', 1, 1],
    ['said twice, labelled once', 'a b c d', 'a b c d a b c d', 0.2, 1],
  ])('of %s', (_name, label, text, precision, recall) => {
    const told = compareTexts(label, text);
    expect(told.precision).toBeCloseTo(precision, 12);
    expect(told.recall).toBeCloseTo(recall, 12);
  });

  it('says where nothing was given', () => {
    expect(compareTexts('a b', '。').isEmpty).toBe(true);
    expect(compareTexts('a b', 'c').isEmpty).toBe(false);
  });

  it('is 1 and 1 for a text itself, and precision and recall change places where the texts do', () => {
    const words = fc.array(fc.constantFrom('老', '闸', 'pier', '3', '，', ' ')).map((some) => some.join(' '));
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(compareTexts(a, a)).toMatchObject({ precision: 1, recall: 1 });
        const [one, other] = [compareTexts(a, b), compareTexts(b, a)];
        expect([one.precision, one.recall]).toEqual([other.recall, other.precision]);
        for (const share of [one.precision, one.recall, f1Of(one)]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('of multisets counts each thing as often as it occurs', () => {
    const told = overlap(countsOf(['a', 'a', 'b']), countsOf(['a', 'c']));
    expect(told).toEqual({ precision: 0.5, recall: 1 / 3, isEmpty: false });
  });
});

describe('F1', () => {
  it.each([
    [1, 1, 1],
    [0.75, 0.5, 0.6],
    [0, 0, 0],
    [1, 0, 0],
  ])('of %d and %d', (precision, recall, f1) => {
    expect(f1Of({ precision, recall })).toBeCloseTo(f1, 12);
  });
});

describe('the nearest text', () => {
  it('has captions where the label has them', () => {
    const [bare, captioned] = ['a b c d', 'a b c d e f g h'];
    expect(nearest(bare, [captioned, bare])).toBe(bare);
    expect(nearest(captioned, [captioned, bare])).toBe(captioned);
    expect(nearest('x y', [captioned, bare])).toBe(captioned);
    expect(nearest('x y', [])).toBe('');
  });
});
