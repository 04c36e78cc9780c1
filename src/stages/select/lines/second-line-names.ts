const levels = (level: string, ...what: string[]): string[] => what.map((one) => `${level} ${one}`);

/** What the second look adds: what the first one said of a line and those around it. */
export const SECOND_LINE_NAMES: readonly string[] = [
  'likelihood',
  ...levels(
    'likelihood',
    'before',
    'after',
    'two before',
    'two after',
    'best of four before',
    'best of four after',
  ),
  ...levels(
    'likelihood',
    '6 before',
    '6 after',
    '20 before',
    '20 after',
    'before on the page',
    'after on the page',
    'on the page',
  ),
  ...levels('run', 'in', 'from first', 'to end', 'share', 'words of it'),
];
