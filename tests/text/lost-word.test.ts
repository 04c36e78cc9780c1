import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attest } from '../../src/text/lost-word/attest.js';
import { borders } from '../../src/text/lost-word/borders.js';
import { type Clues, GAP, gapsOf } from '../../src/text/lost-word/clues.js';
import { collocate } from '../../src/text/lost-word/collocate.js';
import { parseLexicon } from '../../src/text/lost-word/lexicon.js';
import { neighboursOf, surroundings } from '../../src/text/lost-word/neighbours.js';
import { suggestWord } from '../../src/text/lost-word/suggest-word.js';

/** Words that have nothing to do with the others: how much a string says depends on how many words there are. */
const OTHERS = Array.from({ length: 400 }, (_, n) => String.fromCodePoint(0x5000 + n, 0x6000 + n));

const LEXICON = parseLexicon(`振兴|乡村 东北 产业|战略 中华
乡村|全面推进 美丽 发展 中国 建设|振兴 旅游 教师 公路 治理
城市|美丽 大 中心 发展 建设|规划 公园 旅游 治理
${OTHERS.map((word) => `${word}|丁|丙`).join('\n')}
`);

const HAN = /^\p{Script=Han}+$/u;
const WORD = /^\p{Script=Han}{2,4}$/u;

const clues = (some: Partial<Clues>): Clues => ({ headlines: [], body: [], peers: [], ...some });
const gaps = (...texts: readonly string[]) => gapsOf(texts).distinct;

describe('gaps', () => {
  it('have what stands before and behind them, up to the block’s ends', () => {
    expect(gapsOf([`发展${GAP}`, `${GAP}振兴`]).all).toEqual([
      { before: '发展', after: '' },
      { before: '', after: '振兴' },
    ]);
  });

  it('that are alike count once as evidence', () => {
    const line = `热线${GAP}电话`;
    expect(gapsOf([line, line, line])).toMatchObject({ count: 3, distinct: [{ before: '热线' }] });
  });
});

describe('the lexicon', () => {
  it('has a pair for both of its strings', () => {
    expect([...LEXICON.following.get('乡村')!]).toEqual(['振兴', '旅游', '教师', '公路', '治理']);
    expect([...LEXICON.preceding.get('振兴')!]).toEqual(['乡村', '东北', '产业']);
    expect([...LEXICON.following.get('美丽')!]).toEqual(['乡村', '城市']);
  });

  it('says more by a string that few words stand next to', () => {
    const found = collocate(gaps(`去年${GAP}教师`, `今年${GAP}旅游`), LEXICON);
    expect(found.get('乡村')!.right).toBeGreaterThan(found.get('城市')!.right);
    expect(found.get('乡村')).toMatchObject({ any: 2, both: 0, strings: 2, left: 0 });
  });

  it('says little by the same string again', () => {
    const once = collocate(gaps(`去年${GAP}教师`), LEXICON).get('乡村')!.right;
    const thrice = collocate(gaps(`去年${GAP}教师`, `今年${GAP}教师`, `明年${GAP}教师`), LEXICON);
    expect(thrice.get('乡村')!.right).toBeLessThan(1.5 * once);
  });
});

describe('texts', () => {
  it('attest a word between the neighbours of a gap, and words beside one of them', () => {
    const found = attest('县里的老船换了新帆，老马识途', gaps(`村里的老${GAP}换了人`));
    expect(found.get('船')!.both).toBeGreaterThan(0);
    expect([...attest('老师傅换了人', gaps(`看见老师${GAP}去了`)).keys()]).toEqual(['傅换']);
  });

  it('never attest what is no word of Han characters', () => {
    const found = attest('的老abc换了，的老，，换了', gaps(`村里的老${GAP}换了人`));
    expect([...found.keys()].filter((word) => !HAN.test(word))).toEqual([]);
  });

  it('tell by the characters around a word whether it stands where the gaps do', () => {
    const around = neighboursOf(gapsOf([`云岭${GAP}开镰`, `云岭${GAP}的水`]).all);
    const kin = surroundings('云岭梯田开镰', '梯田', around);
    expect(kin).toEqual({ places: 1, kinship: 1.5 });
    expect(surroundings('云岭梯田开镰', '山坡', around).places).toBe(0);
  });

  it('show the borders of a word in the headline', () => {
    expect(borders('云岭梯田开镰', '梯田', '云岭的谷子黄了，明天开镰')).toBe(2);
    expect(borders('云岭梯田开镰', '岭梯', '云岭的谷子黄了，明天开镰')).toBe(0);
    expect(borders('梯田', '梯田', '')).toBe(2);
  });
});

describe('a suggestion', () => {
  const BODY = [`全面推进${GAP}振兴`, `美丽${GAP}旅游`, `当了${GAP}教师`, `修成${GAP}公路`, `加强${GAP}治理`];

  it('is what the collocations on both sides carry', () => {
    expect(suggestWord(clues({ body: BODY }), LEXICON).suggestion).toBe('乡村');
  });

  it('is none without a gap, without evidence, and where nothing is said', () => {
    const none = { suggestion: null, confidence: 0 };
    expect(suggestWord(clues({ body: ['全面推进乡村振兴'] }), LEXICON)).toEqual(none);
    expect(suggestWord(clues({ body: [`他把${GAP}放下`, `她把${GAP}拿走`] }), LEXICON)).toEqual(none);
    expect(suggestWord(clues({ body: [GAP, GAP, GAP] }), LEXICON)).toEqual(none);
  });

  it('is none where the same blocks still have the word: who writes over it does so in all of a block', () => {
    const body = BODY.map((text) => `${text}，乡村里有人，乡村外有路`);
    expect(suggestWord(clues({ body }), LEXICON).suggestion).toBeNull();
  });

  const PIECES = fc.constantFrom(
    GAP,
    '乡村',
    '城市',
    '振兴',
    '旅游',
    '美丽',
    '的',
    '，',
    'a',
    '\n',
    '梯',
    '田',
  );
  const TEXT = fc.array(PIECES, { maxLength: 40 }).map((pieces) => pieces.join(''));
  const TEXTS = fc.array(TEXT, { maxLength: 5 });

  it('of any texts is a word of Han characters with a likelihood, or none with 0, and always the same', () => {
    fc.assert(
      fc.property(TEXTS, TEXTS, TEXTS, (headlines, body, peers) => {
        const told = suggestWord({ headlines, body, peers }, LEXICON);
        if (told.suggestion === null) expect(told.confidence).toBe(0);
        else {
          expect(told.suggestion).toMatch(WORD);
          expect(told.confidence).toBeGreaterThan(0.5);
          expect(told.confidence).toBeLessThanOrEqual(1);
        }
        expect(suggestWord({ headlines, body, peers }, LEXICON)).toEqual(told);
      }),
      { numRuns: 200 },
    );
  });

  it('takes no longer than it must on texts that repeat themselves', () => {
    const long = `${GAP}老船`.repeat(20_000);
    expect(suggestWord(clues({ body: [long], peers: [long] }), LEXICON).suggestion).toBeNull();
  });
});
