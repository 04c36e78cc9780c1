/** What a user should know before relying on an article, in the order in which they are listed. */
export const FLAGS = [
  'truncated',
  'mojibake',
  'hacked',
  'spun',
  'front-matter-repaired',
  'no-title',
] as const;

export type Flag = (typeof FLAGS)[number];
