import { weight } from './script.js';

// Urdu and Arabic, Hindi, Amharic, Armenian and Burmese end sentences with marks of their own.
const SENTENCE_MARK = /[。！？；!?;؟۔।॥።։။]|[.](?:\s|["”’)]|$)/g;
const CLAUSE_MARK = /[，、,：:،؛፣]/g;
const SENTENCE_END = /[。！？!?…؟۔।॥።։။][”"’'」』）)】]*$|[.;；][”"’')]*$/;

/** True where a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.trimEnd());
}

/** Marks that end sentences, in the whole text. */
export function sentenceMarks(text: string): number {
  return text.match(SENTENCE_MARK)?.length ?? 0;
}

/** Marks that divide a sentence. */
export function clauseMarks(text: string): number {
  return text.match(CLAUSE_MARK)?.length ?? 0;
}

/**
 * How much a run of text reads like prose: its weight where it is punctuated as sentences are, nothing for labels,
 * headlines and rows of links.
 */
export function proseWeight(text: string): number {
  const size = weight(text);
  const marks = sentenceMarks(text);
  if (marks === 0) return size >= 20 && clauseMarks(text) >= 2 ? size * 0.5 : 0;
  return size >= 6 ? size : 0;
}

const weighed = new WeakMap<object, number>();

/** The prose weight of a block's text, reckoned once: several stages ask for it. */
export function blockProse(block: { readonly text: string }): number {
  let prose = weighed.get(block);
  if (prose === undefined) {
    prose = proseWeight(block.text);
    weighed.set(block, prose);
  }
  return prose;
}
