import { expect, it } from 'vitest';
import { compareArticle, meanF1 } from '../../tools/tune/overlap.mjs';

it('an article has captions where its label has them', () => {
  const blocks = [
    { type: 'paragraph', text: 'a b c d' },
    { type: 'image', text: '' },
    { type: 'caption', text: 'e f g h' },
  ];
  const whole = { precision: 1, recall: 1 };
  expect(compareArticle('a b c d', blocks)).toMatchObject(whole);
  expect(compareArticle('a b c d e f g h', blocks)).toMatchObject(whole);
  expect(compareArticle('a b c d', [])).toMatchObject({ precision: 0, recall: 0 });
});

it('F1 of several pages is that of their means; where nothing was found only recall suffers', () => {
  const told = meanF1([
    { precision: 1, recall: 0.5, isEmpty: false },
    { precision: 0.5, recall: 1, isEmpty: false },
    { precision: 0, recall: 0, isEmpty: true },
  ]);
  expect(told).toMatchObject({ precision: 0.75, recall: 0.5 });
  expect(told.f1).toBeCloseTo(0.6, 12);
  expect(meanF1([{ precision: 0, recall: 0, isEmpty: true }]).f1).toBe(0);
});
