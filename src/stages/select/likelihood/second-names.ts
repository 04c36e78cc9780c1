const levels = (level: string, ...what: string[]): string[] => what.map((one) => `${level} ${one}`);

/** What the second look adds: what the first one said of a block, its neighbours and the boxes around it. */
export const SECOND_NAMES: readonly string[] = [
  'likelihood',
  ...levels('likelihood', 'before', 'after', 'two before', 'two after', 'best of four before'),
  ...levels('likelihood', 'best of four after', 'own box', 'parent', 'grandparent', 'third up'),
  ...levels('likelihood', 'before on the page', 'after on the page', 'on the page', 'around'),
];
