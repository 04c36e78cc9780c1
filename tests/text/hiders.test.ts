import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean-text.js';

const HONEST = '<p>渡口的老船昨天靠岸之后没有再离开，新船从下游开来，船身漆成了蓝色，船上坐着十几个人。</p>';

function cleaned(line: string): string {
  const outcome = cleanText(`${HONEST}<p>${line}</p>${HONEST}`, { profiles: [] });
  if (outcome.status !== 'article') throw new Error(outcome.message);
  return outcome.blocks[1]!.text;
}

describe('invisible characters that hide a word', () => {
  it.each([
    ['zero-width spaces', '请加微\u200b信，号码写在船头的木牌上。'],
    ['a joiner', '请加微\u200d信，号码写在船头的木牌上。'],
    ['a joiner of graphemes', '请加微\u034f信，号码写在船头的木牌上。'],
    ['a filler', '请加微\u3164信，号码写在船头的木牌上。'],
    ['a half-width filler', '请加微\uffa0信，号码写在船头的木牌上。'],
    ['a variation selector', '请加微\ufe0f信，号码写在船头的木牌上。'],
    ['several', '请加微\ufe00\ufe01\ufe0e信，号码写在船头的木牌上。'],
    ['tags', '请加微\u{e0041}\u{e0042}信，号码写在船头的木牌上。'],
    ['Khmer vowels', '请加微\u17b4信，号码写在船头的木牌上。'],
  ])('go: %s', (_name, line) => {
    expect(cleaned(line)).toBe('请加微信，号码写在船头的木牌上。');
  });

  it.each([
    [
      'in a Latin word',
      'Pay\ufe0fPal 的页\u{e0100}面打不开，船票要到窗口去买。',
      'PayPal 的页\u{e0100}面打不开，船票要到窗口去买。',
    ],
    [
      'in an address',
      '页面是 ferry\u200b.exam\u034fple/ti\u00adckets，船票要到窗口去买。',
      '页面是 ferry.example/tickets，船票要到窗口去买。',
    ],
    [
      'behind an emoji',
      '船来了❤\ufe0f\ufe0f\ufe0f，岸上的人都站了起来。',
      '船来了❤\ufe0f，岸上的人都站了起来。',
    ],
  ])('go %s', (_name, line, expected) => {
    expect(cleaned(line)).toBe(expected);
  });
});

describe('invisible characters that do something', () => {
  it.each([
    ['an emoji in colours', '船来了❤\ufe0f，岸上的人都站了起来，站成一排。'],
    ['a keycap', '到了 3\ufe0f\u20e3 号泊位，岸上的人都站了起来。'],
    [
      'the flag of Wales',
      '船上挂着 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}，岸上的人都站了起来。',
    ],
    ['a family', '👨\u200d👩\u200d👧 一家三口也上了船，岸上的人都站了起来。'],
    ['a variant of a Han character', '葛\u{e0100}城的渡口也换了新船，岸上的人都站了起来。'],
    ['Persian', 'مردم می\u200cگویند کشتی تازه امروز به بندر می\u200cرسد و همه خوشحال هستند.'],
    ['Hindi', 'नाव आज सुबह क्\u200dष बंदरगाह पर पहुँची और लोग खुश थे, सबने देखा.'],
    ['marks kept apart', 'Der Name wird a\u0301\u034f\u0323 geschrieben, sagte der Fährmann am Montag.'],
  ])('stay: %s', (_name, line) => {
    expect(cleaned(line)).toBe(line.normalize('NFC'));
  });
});
