import type { Page } from '../../../model/page.js';
import type { Edit, Mender } from '../../../model/rules.js';
import { latinOf, plainOf } from '../../../text/lookalikes.js';
import { matchesOf } from '../../../text/matches-of.js';
import { LOOKALIKE, pageTraits } from '../../../text/traits.js';

const RULE = 'homoglyphs';

/** A letter that has marks is put together with them by another rule. */
const WORD =
  /[A-Za-z0-9\u00c0-\u024f\u0370-\u052f\u2460-\u24ff\u2776-\u2793\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f189}]{3,}(?!\p{M})/gu;
const LATIN = /[A-Za-z]/;
const DIGIT = /[0-9]/;
const FOREIGN = /[\u0370-\u052f]/;
/** Letters in a row of Cyrillic or Greek that no Latin one looks like: the text is in that script. */
const FOREIGN_WORD = /[\u0370-\u052f]{2,}/g;

/** Ordinary Latin letters among those of another script: fewer are a sign in a formula. */
const LEAST_LATIN = 2;
/** Mathematical or enclosed letters, and digits, that make a word or a number of their own. */
const LEAST_LETTERS = 4;
const LEAST_DIGITS = 5;

/** A Latin word with some letters of another script: written out in Latin, `null` where it may be what it is. */
function asLatinWord(characters: readonly string[]): string | null {
  let latin = 0;
  let foreign = 0;
  const plain = characters.map((character) => {
    if (LATIN.test(character)) latin++;
    if (!FOREIGN.test(character)) return character;
    foreign++;
    return latinOf(character) ?? '';
  });
  return foreign > 0 && foreign < latin && latin >= LEAST_LATIN && !plain.includes('')
    ? plain.join('')
    : null;
}

/** Numbers and letters that count up are those of a list, of the choices in a test: ①②③④⑤, ⒶⒷⒸⒹ. */
const isCounted = (word: string): boolean =>
  [...word].every((sign, i) => i === 0 || sign.charCodeAt(0) === word.charCodeAt(i - 1) + 1);

/** A word that is quoted is spoken of: “Ⓦⓔⓒⓗⓐⓣ”之类的花体字. */
const OPENS = /[“"‘「『]/;
const CLOSES = /[”"’」』]/;

/** A word or number in mathematical or enclosed signs, written out; `null` where these may be what they are. */
function asPlainWord(characters: readonly string[]): string | null {
  const plain = characters.map((character) => plainOf(character) ?? character);
  const shaped = characters.filter((character) => plainOf(character) !== undefined).length;
  const word = plain.join('');
  if (shaped === 0 || plain.some((character) => character > '\u024f') || isCounted(word)) return null;
  const isNumber = plain.every((character) => DIGIT.test(character));
  const isAllShaped = shaped === characters.length;
  if (isNumber) return isAllShaped && shaped >= LEAST_DIGITS ? word : null;
  const letters = plain.filter((character) => LATIN.test(character)).length;
  // A letter in a ring at either end of a word is a sign of its own: a trade mark, a grade.
  const isWithin = plainOf(characters[0]!) === undefined && plainOf(characters.at(-1)!) === undefined;
  return letters >= LEAST_LETTERS && (isAllShaped || isWithin || shaped >= LEAST_LETTERS) ? word : null;
}

/** Is a text in Cyrillic or Greek, at least in part? */
function isForeign(text: string): boolean {
  return matchesOf(text, FOREIGN_WORD).some(({ 0: run }) =>
    [...run].some((letter) => latinOf(letter) === undefined),
  );
}

/** A text about such letters shows them. */
const TOPIC = /西里尔|西里爾|同形|homograph|homoglyph/i;

function* find(page: Page): Generator<Edit> {
  const { all, ofBlock } = pageTraits(page);
  if ((all & LOOKALIKE) === 0 || page.blocks.some(({ text }) => TOPIC.test(text))) return;
  for (let block = 0; block < page.blocks.length; block++) {
    if ((ofBlock[block]! & LOOKALIKE) === 0) continue;
    const { text } = page.blocks[block]!;
    if (isForeign(text)) continue;
    for (const { index, 0: word } of matchesOf(text, WORD)) {
      if (OPENS.test(text[index - 1] ?? '') && CLOSES.test(text[index + word.length] ?? '')) continue;
      const characters = [...word];
      const replacement = asLatinWord(characters) ?? asPlainWord(characters);
      if (replacement === null) continue;
      const reason = 'letters that look like Latin ones';
      yield {
        kind: 'replace',
        rule: RULE,
        reason,
        block,
        start: index,
        end: index + word.length,
        replacement,
      };
    }
  }
}

/** Words that searches do not find: a Cyrillic а in a Latin word, a word in mathematical or ringed letters. */
export const homoglyphs: Mender = {
  id: RULE,
  purpose:
    'Writes words in Latin letters again in which some were replaced by look-alikes: Cyrillic, Greek, mathematical, in rings.',
  example:
    '<p>船票可以在 FerryPаss 上预订，客服的账号是 ⓕⓔⓡⓡⓨ，也可以打开 \u{1d41f}\u{1d41e}\u{1d42b}\u{1d42b}\u{1d432} 的页面。</p>',
  nearMiss:
    '<p>船票分为①成人②儿童两种，名牌上写着 Паром，发动机的转速用 ωt 表示，阻抗是 50Ω，α粒子不在此列。</p>',
  find,
};
