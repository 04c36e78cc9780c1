import { describe, expect, it } from 'vitest';
import { WordGuard } from '../../src/text/word-guard.js';

const WORDS = ['来源', '责任编辑', '©', 'Share', 'log in'];
const GUARD = new WordGuard(WORDS);

describe('a guard of words', () => {
  it('lets every text through that holds a word, wherever and however it is written', () => {
    for (const word of WORDS)
      for (const form of [word, word.toUpperCase(), word.toLowerCase()])
        for (const text of [form, `渡口${form}`, `渡口 ${form} 12`, `${form}渡口`])
          expect(GUARD.mayHold(text), text).toBe(true);
  });

  it('stops texts without the beginning of one', () => {
    for (const text of ['', '渡口', '2024', '源来', 'hs', '渡船早晚各有三班'])
      expect(GUARD.mayHold(text), text).toBe(false);
  });

  it('looks no farther than it is told to', () => {
    expect(GUARD.mayHold('渡口的船来源', 4)).toBe(true);
    expect(GUARD.mayHold('渡口的船来源', 3)).toBe(false);
  });
});
