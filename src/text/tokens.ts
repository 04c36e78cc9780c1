const CJK = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af]/;
const WORD = /[\p{L}\p{N}_]/u;
const LONG_MARKS = /\p{M}{33,}/gu;
/** Texts of these alone have the tokens that they have in form NFKC: of the rest some become letters, or lose marks. */
const STABLE =
  /^[\u0000-\u00a7\u00a9\u00ab-\u00ae\u00b0\u00b1\u00b6\u00b7\u00bb\u00bf\u00c0-\u00ff\u2010-\u2027\u2500-\u2767\u3001-\u3029\u3041-\u3096\u30a1-\u30fc\u3400-\u9fff\uff01-\uff0f\uff1a-\uff20]*$/;
/** A letter that has a small form, among the characters of stable texts. */
const CAPITAL = /[A-Z\u00c0-\u00de]/;

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** What a UTF-16 unit is to the tokens: a word's letter, a token of its own, or neither. */
const NONE = 1;
const LETTER = 2;
const ALONE = 3;
/** Asked of the expressions once for each unit that occurs; 0 until then. */
const KINDS = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const character = String.fromCharCode(unit);
  const ofWord = WORD.test(character) ? LETTER : NONE;
  const kind = CJK.test(character) ? ALONE : ofWord;
  KINDS[unit] = kind;
  return kind;
}

/** Does a letter that is a pair of units begin at a place? */
function isRareLetter(text: string, at: number): boolean {
  const point = text.codePointAt(at)!;
  return point > 0xffff && WORD.test(String.fromCodePoint(point));
}

const isHighHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Takes the tokens of a text, one after the other. */
export interface TokenReader {
  /** A token begins, with this UTF-16 unit. */
  begin(unit: number): void;
  /** A letter of the token, by its code point; the first as well. */
  letter(point: number): void;
  /** The token ends. Its hash is FNV-1a over UTF-16 units, 32 bits. */
  end(hash: number): void;
}

/** A text in form NFKC. Thousands of marks in a row would take it quadratic time: such rows are left out. */
export function compatible(text: string): string {
  return text.replaceAll(LONG_MARKS, '').normalize('NFKC');
}

function normalised(text: string): string {
  if (!STABLE.test(text)) return compatible(text).toLowerCase();
  return CAPITAL.test(text) ? text.toLowerCase() : text;
}

/** Hands on the tokens of a text: a CJK character, or a word elsewhere; NFKC, lower case, no punctuation. */
export function readTokens(text: string, reader: TokenReader): void {
  const read = normalised(text);
  let isInWord = false;
  let hash = FNV_START;
  for (let at = 0; at < read.length; at++) {
    const unit = read.charCodeAt(at);
    const isRare = isHighHalf(unit) && isRareLetter(read, at);
    const kind = isRare ? LETTER : KINDS[unit]! || kindOf(unit);
    if (isInWord && kind !== LETTER) {
      reader.end(hash);
      isInWord = false;
    }
    if (kind === NONE) continue;
    if (!isInWord) {
      reader.begin(unit);
      hash = FNV_START;
    }
    hash = Math.imul(hash ^ unit, FNV_PRIME);
    if (isRare) {
      reader.letter(read.codePointAt(at)!);
      hash = Math.imul(hash ^ read.charCodeAt(++at), FNV_PRIME);
    } else reader.letter(unit);
    if (kind === ALONE) reader.end(hash);
    else isInWord = true;
  }
  if (isInWord) reader.end(hash);
}
