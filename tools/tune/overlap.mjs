// Precision and recall over four-token shingles, a CJK character or a word a token (the measure of Zyte's
// article-extraction-benchmark).
const CJK = '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u3040-\\u30ff\\uac00-\\ud7af';
const TOKEN = new RegExp(`[${CJK}]|(?:(?![${CJK}])[\\p{L}\\p{N}_])+`, 'gu');
const SIZE = 4;

/** A text as tokens, in order. */
export const tokensOf = (text) => text.normalize('NFKC').toLowerCase().match(TOKEN) ?? [];

function shinglesOf(text) {
  const tokens = tokensOf(text);
  const counts = new Map();
  for (let i = 0; i < Math.max(1, tokens.length - SIZE + 1); i++) {
    const shingle = tokens.slice(i, i + SIZE).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Precision and recall of a text against what is labelled. */
export function compare(label, text) {
  const [wanted, given] = [shinglesOf(label), shinglesOf(text)];
  let hits = 0;
  for (const [shingle, count] of given) hits += Math.min(count, wanted.get(shingle) ?? 0);
  const sum = (counts) => [...counts.values()].reduce((all, count) => all + count, 0);
  return { precision: sum(given) === 0 ? 0 : hits / sum(given), recall: hits / sum(wanted) };
}

/** The harmonic mean of precision and recall. */
export const f1Of = ({ precision, recall }) => (2 * precision * recall) / (precision + recall || 1);

/** Precision and recall of an article's blocks: a label has captions or has none, whichever fits better. */
export function compareArticle(label, blocks) {
  const textOf = (some) => some.map(({ text }) => text).join('\n\n');
  const all = compare(label, textOf(blocks));
  const plain = compare(label, textOf(blocks.filter(({ type }) => type !== 'caption')));
  return f1Of(plain) > f1Of(all) ? plain : all;
}

/** F1 of the mean precision and the mean recall of several pages. */
export function meanF1(scores) {
  const mean = (key) => scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
  const means = { precision: mean('precision'), recall: mean('recall') };
  return { ...means, f1: f1Of(means) };
}
