import { isWideAt } from './columns.js';

const LETTER = /\p{L}/u;
const DIGIT = /\d/;
/** What authors who set Latin words and figures apart set apart. */
const APART = /[\p{L}\p{N}%‰℃°]/u;
const CLOSES = /[),.:;!?%\]}’”»]/;
const OPENS = /[([{‘“«]/;
/** An address, and/or, a dash that words touch: where no space stands on the other side, none stood at the line's end. */
const TIGHT = /[/\u2013\u2014@_]/;
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/;
const NAME = /^[\p{Script=Han}]{2,4}$/u;
const MIN_NAMES = 3;
const SPACES = /[ \u3000]+/;

/** How a text is set, as far as what a line end becomes depends on it. */
export interface Setting {
  /** Does it put spaces between Han and Latin where no line ends? */
  readonly isSpaced: boolean;
  readonly isEastAsian: boolean;
}

/** How a text that comes in lines sets figures and Latin words behind Han: apart, or close to it. */
export class Spacing {
  #apart = 0;
  #close = 0;

  add(line: string): void {
    let [apart, close] = [0, 0];
    for (let at = 1; at < line.length; at++) {
      if (!isAlphanumeric(line.charCodeAt(at))) continue;
      const before = line.charCodeAt(at - 1);
      if (isHan(before)) close++;
      else if (before === 0x20 && at > 1 && isHan(line.charCodeAt(at - 2))) apart++;
    }
    this.#apart += apart;
    this.#close += close;
  }

  get isSpaced(): boolean {
    return this.#apart > this.#close;
  }
}

/** Does this text put spaces between Han and Latin where no line ends? */
export function isSpacedText(text: string): boolean {
  const spacing = new Spacing();
  spacing.add(text);
  return spacing.isSpaced;
}

const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

function isAlphanumeric(unit: number): boolean {
  if (unit > 0x7a) return false;
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || unit >= 0x61;
}

/** 甲乙 丙丁 戊己: a line of names, whose spaces the author set. */
function isNameList(line: string): boolean {
  if (!line.includes(' ') && !line.includes('\u3000')) return false;
  const pieces = line.split(SPACES);
  return pieces.length >= MIN_NAMES && pieces.every((piece) => NAME.test(piece));
}

/** A mark, a digit or a letter of a script with spaces, beside a Han character or kana. */
function besideCjk(left: string, right: string, isLeftCjk: boolean, { isSpaced }: Setting): '' | ' ' {
  const [wide, narrow] = isLeftCjk ? [left, right] : [right, left];
  if (HANGUL.test(narrow)) return LETTER.test(wide) ? ' ' : '';
  return isSpaced && LETTER.test(wide) && APART.test(narrow) ? ' ' : '';
}

/**
 * What a line break between two texts becomes, by CSS Text 3, § 4.1.3: nothing between characters of East Asian width,
 * a space between words. Between Han and Latin, where authors differ, what the rest of the text does; hangul keeps its
 * spaces.
 */
export function segmentBreak(left: string, right: string, setting: Setting): '' | ' ' {
  const [before, after] = [left.at(-1) ?? '', right[0] ?? ''];
  const isLeftCjk = isWideAt(left, left.length - 1, setting.isEastAsian);
  const isRightCjk = isWideAt(right, 0, setting.isEastAsian);
  if (isLeftCjk && isRightCjk) return isNameList(left) && isNameList(right) ? ' ' : '';
  if (isLeftCjk || isRightCjk) return besideCjk(before, after, isLeftCjk, setting);
  if (CLOSES.test(after) || OPENS.test(before)) return '';
  if (TIGHT.test(before)) return left.at(-2) === ' ' ? ' ' : '';
  if (TIGHT.test(after)) return right[1] === ' ' ? ' ' : '';
  return setting.isEastAsian && DIGIT.test(before) && DIGIT.test(after) ? '' : ' ';
}
