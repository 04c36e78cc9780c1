import { describe, expect, it } from 'vitest';
import { compare, compareArticle, meanF1, tokensOf } from '../../tools/tune/overlap.mjs';

describe('tokens', () => {
  it.each([
    ['老水闸', ['老', '水', '闸']],
    ['The ferry’s 3 boats', ['the', 'ferry', 's', '3', 'boats']],
    ['渡口 pier2 号', ['渡', '口', 'pier2', '号']],
    ['ＡＢ１２', ['ab12']],
    ['…！ ', []],
  ])('of %s', (text, tokens) => {
    expect([...tokensOf(text)]).toEqual(tokens);
  });
});

describe('overlap', () => {
  it.each([
    ['the same', 'a b c d e', 'a b c d e', 1, 1],
    ['half of it', 'a b c d e', 'a b c d', 1, 0.5],
    ['twice of it', 'a b c d', 'a b c d e', 0.5, 1],
    ['another text', 'a b c d', 'e f g h', 0, 0],
    ['nothing', 'a b c d', '', 0, 0],
    ['in another order', 'a b c d', 'd c b a', 0, 0],
    ['a text of less than four words', 'a b', 'a b', 1, 1],
    ['said twice, labelled once', 'a b c d', 'a b c d a b c d', 0.2, 1],
  ])('of %s', (_name, label, text, precision, recall) => {
    const told = compare(label, text);
    expect(told.precision).toBeCloseTo(precision, 12);
    expect(told.recall).toBeCloseTo(recall, 12);
  });

  it('of an article counts captions where the label has them', () => {
    const blocks = [
      { type: 'paragraph', text: 'a b c d' },
      { type: 'image', text: '' },
      { type: 'caption', text: 'e f g h' },
    ];
    const whole = { precision: 1, recall: 1 };
    expect(compareArticle('a b c d', blocks)).toEqual(whole);
    expect(compareArticle('a b c d e f g h', blocks)).toEqual(whole);
    expect(compareArticle('a b c d', [])).toEqual({ precision: 0, recall: 0 });
  });

  it('of several pages is that of their means', () => {
    const told = meanF1([
      { precision: 1, recall: 0.5 },
      { precision: 0.5, recall: 0.5 },
    ]);
    expect(told).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 });
    expect(meanF1([{ precision: 0, recall: 0 }]).f1).toBe(0);
  });
});
