import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean-text.js';
import { inputText, restoredText } from '../../src/conservation.js';
import type { Article } from '../../src/model/article.js';
import { trace } from '../../src/pipeline.js';
import { readRight, undoubled } from '../../src/text/doubled/undoubled.js';

const LINES = [
  '镇上的钟楼昨天修好了，钟声传到了河对岸，渡船上的人听着对了表。',
  '“那口钟停了九年。”守钟人说，他把木槌擦了三遍，又把绳子换成了新的。',
  '孩子们放学以后都爬上去看，最高的一层能望见海，也能望见二十里外的灯塔。',
];
const HONEST = LINES.map((line) => `<p>${line}</p>`).join('');

/** Windows-1252 as browsers read it: five bytes without a character are controls. */
const WINDOWS_1252 = Array.from({ length: 256 }, (_, byte) =>
  iconv.decode(Buffer.of(byte), 'windows-1252').replace('\ufffd', String.fromCharCode(byte)),
);

/** Text in UTF-8 as a reader takes it that believes in another encoding. */
function misreadAs(label: string, text: string): string {
  const bytes = Buffer.from(text);
  if (label !== 'windows-1252') return new TextDecoder(label).decode(bytes);
  return [...bytes].map((byte) => WINDOWS_1252[byte]).join('');
}
const asLatin1 = (text: string): string => Buffer.from(text).toString('latin1');

function article(input: string): Article {
  const outcome = cleanText(input, { profiles: [], ledger: true });
  if (outcome.status !== 'article') throw new Error(outcome.message);
  return outcome;
}

const pageOf = (lines: readonly string[]): string =>
  `<html><head><title>钟楼修好了</title></head><body><h1>钟楼修好了</h1><div class="story">${lines.map((line) => `<p>${line}</p>`).join('')}</div></body></html>`;

describe('a page that was encoded twice', () => {
  it.each([
    ['windows-1252', (text: string) => misreadAs('windows-1252', text)],
    ['Latin-1', asLatin1],
  ])('through %s is read right, title and text', (_name, misread) => {
    const whole = article(pageOf(LINES));
    const again = article(misread(pageOf(LINES)));
    expect([again.title, again.text]).toEqual([whole.title, whole.text]);
    expect(again.quality.flags).toEqual([]);
    expect(again.evidence['mojibake']).toContain('windows-1252');
  });

  it('in character references is read right', () => {
    const references = [...misreadAs('windows-1252', LINES.join(''))]
      .map((character) => `&#${character.codePointAt(0)};`)
      .join('');
    expect(article(pageOf([references])).text).toBe(LINES.join(''));
  });

  it('through GBK is read right but for the bytes that were lost, and flagged', () => {
    const { text, quality } = article(misreadAs('gbk', pageOf(LINES)));
    for (const line of LINES) expect(text).toContain(line.slice(0, -3));
    expect(quality.flags).toContain('mojibake');
  });

  it('is left alone by --without, and flagged', () => {
    const outcome = cleanText(misreadAs('windows-1252', HONEST), { without: ['double-encoding'] });
    expect(outcome.status === 'article' && outcome.quality.flags).toContain('mojibake');
  });

  it.each(['windows-1252', 'gbk'])('gives its text back from the books: %s', (label) => {
    const hacked = `${pageOf(LINES)}<p>${LINES[0]}\u200b\u3000\u3000${LINES[1]}<br>${LINES[2]}</p>`;
    const bytes = Buffer.from(misreadAs(label, hacked));
    const seen = trace({ path: 'a', relative: 'a', bytes });
    expect(restoredText(seen)).toBe(inputText(seen));
  });
});

describe('a page of which a part was encoded twice', () => {
  it('has that part read right', () => {
    const part = misreadAs('windows-1252', LINES[1]!);
    const { text, quality } = article(pageOf([LINES[0]!, part, LINES[2]!]));
    expect(text).toBe(LINES.join('\n\n'));
    expect(quality.flags).toEqual([]);
  });

  it.each([
    ['a word that is quoted', `他说网页上的“中文”变成了“${misreadAs('windows-1252', '中文')}”。`],
    ['a short example in a line of its own', misreadAs('windows-1252', '你好')],
    ['names with accents', 'Ça sera là-bas, à côté de l’hôtel : « Âme », dit-elle, « où êtes-vous ? »'],
    ['rare characters', '涓涓细流汇入江中，鏨子和錾子是一种东西，銆字没有人认得。'],
  ])('is not seen in %s', (_name, line) => {
    const { text, evidence } = article(`${HONEST}<p>${line}</p>`);
    expect(evidence['mojibake']).toBeUndefined();
    expect(text.replaceAll('\u00ad', '')).toContain(line.replaceAll('\u00ad', '').replaceAll('\u00a0', ' '));
  });
});

const LOST = /[\ufffd\u3000\ufe10-\ufe19]/;

const han = fc
  .array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 4, maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes));
const clause = fc.tuple(han, fc.constantFrom('，', '。', '！”', '：“', ' 12 ', ' a b ', ''));
const anyText = fc.array(clause, { minLength: 1, maxLength: 8 }).map((parts) => parts.flat().join('').trim());

describe('any Chinese text', () => {
  it('misread as windows-1252 or Latin-1 and written again is read right', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const misread of [misreadAs('windows-1252', text), asLatin1(text)])
          expect(readRight(misread, undoubled(misread, 'windows-1252'))).toBe(text);
      }),
    );
  });

  it('misread as GB18030 and written again is read right wherever no byte was lost', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const misread = misreadAs('gb18030', text);
        const right = readRight(misread, undoubled(misread, 'gb18030'));
        // A byte was lost, or two pairs of bytes are read as one character.
        if (LOST.test(misread)) return;
        expect(right).toBe(text);
      }),
    );
  });

  it('is left alone as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(undoubled(text, 'windows-1252')).toEqual([]);
        const { evidence } = article(`${HONEST}<p>${text}</p>`);
        expect(evidence['mojibake']).toBeUndefined();
      }),
    );
  });

  it('misread in any way keeps all of what it says in article and ledger', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('windows-1252', 'gbk', 'big5'), (text, label) => {
        const bytes = Buffer.from(misreadAs(label, pageOf([text, ...LINES])));
        const seen = trace({ path: 'a', relative: 'a', bytes });
        expect(restoredText(seen)).toBe(inputText(seen));
      }),
    );
  });
});
