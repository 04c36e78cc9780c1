import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean-text.js';
import { inputText, restoredText } from '../../src/conservation.js';
import type { Article } from '../../src/model/article.js';
import { trace } from '../../src/pipeline.js';

const LINES = [
  '河口鎮的老水閘停了三年，昨天上午重新轉動，渠水當天就流進了下游的稻田，兩岸站滿了人。',
  '守閘的老人說，他把鑰匙掛在門後，從來沒有生過鏽，今年的秧苗總算趕上了時節。',
  '鎮上的孩子都跑到堤上去看，有人還帶來了新做的風箏，風箏飛得比水塔還高。',
];
const SIMPLIFIED = [
  '河口镇的老水闸停了三年，昨天上午重新转动，渠水当天就流进了下游的稻田，两岸站满了人。',
  '守闸的老人说，他把钥匙挂在门后，从来没有生过锈，今年的秧苗总算赶上了时节。',
];
const HAN = /\p{Script=Han}/u;
const SYLLABLES = ['wǎng', 'zhèn', 'gè', 'diǎn', 'shí', 'xué', 'tīng', 'fēng', 'wan', 'nü'];

const pageOf = (lines: readonly string[]): string =>
  `<html><head><title>水閘</title></head><body><div class="story">${lines.map((line) => `<p>${line}</p>`).join('')}</div></body></html>`;

function article(lines: readonly string[]): Article {
  const outcome = cleanText(pageOf(lines), { profiles: [], ledger: true });
  if (outcome.status !== 'article') throw new Error(outcome.message);
  return outcome;
}

const flagsOf = (lines: readonly string[]): readonly string[] => article(lines).quality.flags;
const rulesOf = ({ removed }: Article): string[] => removed.map(({ rule }) => rule);

/** Readings behind some characters of a text, with at least one character between two of them. */
function withReadings(text: string, every: number, syllables: readonly string[]): string {
  return [...text]
    .map((character, i) => {
      const isPlace = i % every === 1 && HAN.test(character);
      return isPlace ? `${character}(${syllables[i % syllables.length]})` : character;
    })
    .join('');
}

describe('readings in brackets', () => {
  it('that a program put in go, wherever they stand, and are in the books', () => {
    const syllables = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), syllables, (every, own) => {
        const spun = LINES.map((line) => withReadings(line, every, own));
        expect(article(spun).text).toBe(LINES.join('\n\n'));
        expect(flagsOf(spun)).toContain('spun');
        const seen = trace({ path: 'a', relative: 'a', bytes: Buffer.from(pageOf(spun)) });
        expect(restoredText(seen)).toBe(inputText(seen));
      }),
    );
  });

  it.each([
    [
      'a lesson',
      ['你(nǐ)好(hǎo)，我(wǒ)是(shì)学(xué)生(shēng)，他(tā)是(shì)老(lǎo)师(shī)。', ...SIMPLIFIED],
    ],
    ['a column on readings', [`多音字最难记：${withReadings(SIMPLIFIED[0]!, 5, SYLLABLES)}`, ...SIMPLIFIED]],
    ['five of them', [withReadings(SIMPLIFIED[0]!, 8, SYLLABLES).slice(0, 60), SIMPLIFIED[1]!]],
    ['names', SIMPLIFIED.map((line) => line.replaceAll('，', '陆青禾(Lu)和沈小舟(Shen)以及钟离晚(Zhong)，'))],
  ])('of %s stay', (_name, lines) => {
    expect(rulesOf(article(lines))).not.toContain('pinyin-in-brackets');
  });
});

describe('look-alike letters', () => {
  it.each([
    ['p\u0430ypal', 'paypal'],
    ['\u0410pple', 'Apple'],
    ['We\u0421hat', 'WeChat'],
    ['\u039dike', 'Nike'],
    ['\u{1d4ef}\u{1d4ee}\u{1d4fb}\u{1d4fb}\u{1d502}', 'ferry'],
    ['\u24e6\u24d4\u24d2\u24d7\u24d0\u24e3', 'wechat'],
    ['\u2460\u2462\u2467\u2464\u2460\u2460', '138511'],
  ])('%s is written %s', (from, to) => {
    const { text } = article([...SIMPLIFIED, `船票可以到 ${from} 上去买，也可以到窗口去买。`]);
    expect(text).toContain(`船票可以到 ${to} 上去买`);
  });

  it.each([
    'Паром «Надежда» стоит у причала, а билеты продаёт Aйна.',
    'СССР、НАТО 与 ООН 都是缩写，写在石碑的背面。',
    '转速 ω、力矩 τ、电阻 50Ω、长度 3µm、Δt 和 Σx 都写在牌子上。',
    '分三步：①②③④⑤，每一步都有人看着，第⑥步由船长来做。',
    '结果见 2023① 和 Note① 两处，Ⓡ 与 ⓒ 是另外的记号。',
    '设 \u{1d465} 和 \u{1d466} 为整数，\u{1d453}(\u{1d465}) 大于零，于是 \u{1d44e}\u{1d44f}\u{1d450} 也大于零。',
    '全角的ＡＢＣ１２３和 Ærøskøbing、Łódź、Ðakovo 都不动。',
    'Το παλιό καΐκι γύρισε στο λιμάνι ύστερα από τρία χρόνια.',
  ])('are not seen in %s', (line) => {
    const { text } = article([...SIMPLIFIED, line]);
    expect(text.split('\n\n').at(-1)).toBe(line);
  });
});

describe('characters held apart', () => {
  it.each([
    ['请加 我 的 微 信，号码写在船头的木牌上。', '请加我的微信，号码写在船头的木牌上。'],
    [
      '请加_我_的_微_信，号码写在船头的木牌上，渡口的人说不要信。',
      '请加我的微信，号码写在船头的木牌上，渡口的人说不要信。',
    ],
    ['微信没有停用，加微❤信的人却被骗了。', '微信没有停用，加微信的人却被骗了。'],
  ])('%s', (from, to) => {
    expect(
      article([...SIMPLIFIED, from])
        .text.split('\n\n')
        .at(-1),
    ).toBe(to);
  });

  it.each([
    '目 录',
    '本 报 记 者 的 手 记',
    '获奖者有李 宁、王 芳、陈 默和欧阳 晚，奖状由镇长颁发，颁奖的时候下着雨。',
    '《潮 来 潮 去》一书写的是渡口，作者在渡口住了十年，书里写到了每一条船。',
    '春·夏·秋·冬、金/木/水/火/土、东-南-西-北都刻在石头上，石头立在渡口旁边。',
    '大学★生活是专栏的名字，大学里的学生都读，学生们也写，写的是大学的生活。',
    '当事人王*明和李*某都到了场，法庭没有当庭宣判，双方的律师都没有说话。',
  ])('that belong apart stay: %s', (line) => {
    expect(rulesOf(article([...SIMPLIFIED, line, ...SIMPLIFIED]))).not.toContain('split-characters');
  });
});

describe('the flag', () => {
  const mixed =
    '望溪山口的氣象站建在一塊大石頭上，离最近的村子有十五里，站里只有兩個人，每三個小时记一次风速和溫度。';

  it('is raised where two writings stand in the same sentences', () => {
    expect(flagsOf([mixed, mixed.replace('望溪', '河口'), mixed.replace('山口', '谷口')])).toContain('spun');
  });

  it.each([
    ['Simplified Chinese', SIMPLIFIED],
    ['Traditional Chinese', LINES],
    [
      'titles in the other writing',
      [...LINES, '他寫過《说话的门》和《开车进山》，書在縣裡賣了三千本，後來再也沒有印過。'],
    ],
    ['paragraphs in both', [...LINES, ...SIMPLIFIED]],
    [
      'Japanese',
      [
        '古い水門は三年ぶりに動き出し、国の調査団が来て、対岸の町の会議で学者が説明した。',
        '駅から渡し船の乗り場までは、観光客の車で込み合い、児童たちも見物に来ていた。',
      ],
    ],
    [
      'disguises that are quoted',
      [...SIMPLIFIED, '警方说，“V❤”和“微 信”都是骗子的写法，看到“加 Q Q”也要小心。'],
    ],
  ])('is not raised by %s', (_name, lines) => {
    expect(flagsOf(lines)).not.toContain('spun');
  });

  it('is raised by words in disguise that cannot be undone for certain', () => {
    const { quality, evidence } = article([
      ...SIMPLIFIED,
      '想上船的加 V❤ 或者加 Q Q 号 ferry01，说好暗号再来。',
    ]);
    expect(quality.flags).toContain('spun');
    expect(evidence['spun']).toEqual([{ signal: 'words in disguise: 2', weight: 1 }]);
  });
});

const honest = fc
  .array(
    fc.constantFrom(
      ...LINES,
      ...SIMPLIFIED,
      'The ferry came in late.',
      '《渡口》(Pier)',
      '①成人②儿童',
      ' 微信 ',
      '★',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));

it('honest text is left alone', () => {
  fc.assert(
    fc.property(honest, (text) => {
      const { edits } = trace({ path: 'a', relative: 'a', bytes: Buffer.from(pageOf([text])) });
      const own = ['pinyin-in-brackets', 'homoglyphs', 'split-characters', 'double-encoding'];
      expect(edits.filter(({ rule }) => own.includes(rule))).toEqual([]);
    }),
  );
});
