import { describe, expect, it } from 'vitest';
import { sharedPart, stemsOf, vocabularyOf } from '../../src/text/vocabulary.js';

describe('what a text is about', () => {
  it('is told by stems of words', () => {
    expect(stemsOf('Reviewed reviews of it')).toEqual(new Set(['review']));
  });

  it('is told by pairs of characters in Chinese', () => {
    expect(stemsOf('旧渡口')).toEqual(new Set(['旧渡', '渡口']));
  });

  it('is shared by a headline, and not by a label', () => {
    const vocabulary = vocabularyOf(['第一班船昨天过了江', '旧渡口重新开放']);
    expect(sharedPart('旧渡口开放', vocabulary)).toBeGreaterThan(0.7);
    expect(sharedPart('登录注册', vocabulary)).toBe(0);
  });

  it('counts lines, so that a line of the text does not speak for itself', () => {
    const vocabulary = vocabularyOf(['the ferry is back', 'the old ferry']);
    expect(sharedPart('the old ferry', vocabulary, 2)).toBeLessThan(1);
  });
});
