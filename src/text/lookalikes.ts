/** Letters of other scripts that are drawn as a Latin one, each as only one (Unicode's confusables, single letters). */
const CYRILLIC = 'аеорсхуіјѕһԁԛԝАВЕКМНОРСТХУІЈЅ';
const AS_LATIN = 'aeopcxyijshdqwABEKMHOPCTXYIJS';
const GREEK = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο';
const GREEK_AS_LATIN = 'ABEZHIKMNOPTYXo';

const LETTERS = new Map<string, string>();
for (const [from, to] of [
  [CYRILLIC, AS_LATIN],
  [GREEK, GREEK_AS_LATIN],
] as const)
  for (const [index, letter] of [...from].entries()) LETTERS.set(letter, to[index]!);

/** Letters and digits in rings, squares and brackets, from the code point of the first. */
const ENCLOSED: readonly (readonly [from: number, to: string])[] = [
  [0x249c, 'abcdefghijklmnopqrstuvwxyz'],
  [0x24b6, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [0x24d0, 'abcdefghijklmnopqrstuvwxyz'],
  [0x1f130, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [0x1f150, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [0x1f170, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [0x2460, '123456789'],
  [0x24ea, '0'],
  [0x2776, '123456789'],
  [0x2780, '123456789'],
  [0x278a, '123456789'],
];
const SHAPED = new Map<string, string>();
for (const [from, to] of ENCLOSED)
  for (const [index, letter] of [...to].entries()) SHAPED.set(String.fromCodePoint(from + index), letter);
for (let code = 0x1d400; code <= 0x1d7ff; code++) {
  const character = String.fromCodePoint(code);
  const plain = character.normalize('NFKC');
  // Greek ones stay what they are.
  if (/^[A-Za-z0-9]$/.test(plain)) SHAPED.set(character, plain);
}

/** The Latin letter that a Cyrillic or Greek one looks like, where there is only one. */
export const latinOf = (letter: string): string | undefined => LETTERS.get(letter);

/** The letter or digit that a mathematical or an enclosed one is. */
export const plainOf = (character: string): string | undefined => SHAPED.get(character);
