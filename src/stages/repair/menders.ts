import type { Mender } from '../../model/rules.js';
import { controlCharacters } from './rules/control-characters.js';
import { doubleEncoding } from './rules/double-encoding.js';
import { hardWraps } from './rules/hard-wraps.js';
import { homoglyphs } from './rules/homoglyphs.js';
import { injectedLink } from './rules/injected-link.js';
import { lineBreakParagraphs } from './rules/line-break-paragraphs.js';
import { markdownSyntax } from './rules/markdown-syntax.js';
import { markupResidue } from './rules/markup-residue.js';
import { overwrittenPhrase } from './rules/overwritten-phrase.js';
import { pageFurniture } from './rules/page-furniture.js';
import { pinyinInBrackets } from './rules/pinyin-in-brackets.js';
import { splitCharacters } from './rules/split-characters.js';
import { splitNumbers } from './rules/split-numbers.js';
import { unicodeComposition } from './rules/unicode-composition.js';
import { zeroWidthCharacters } from './rules/zero-width-characters.js';

/** In alphabetical order; every one of them sees the page as it was parsed, but for double encoding. */
export const MENDERS: readonly Mender[] = [
  controlCharacters,
  doubleEncoding,
  hardWraps,
  homoglyphs,
  injectedLink,
  lineBreakParagraphs,
  markdownSyntax,
  markupResidue,
  overwrittenPhrase,
  pageFurniture,
  pinyinInBrackets,
  splitCharacters,
  splitNumbers,
  unicodeComposition,
  zeroWidthCharacters,
];
