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

/** What each flag says of an article, in words. */
export const FLAG_WORDS: Readonly<Record<Flag, string>> = {
  truncated: 'The text stops in mid-sentence: the page had no more of it.',
  mojibake:
    'The page was decoded with a wrong encoding before it came. What can be undone exactly was undone.',
  hacked:
    'Somebody put links, hidden text or phrases into this page. They were taken out; suspects say where.',
  spun: 'A program made this copy of another text: readings in brackets, look-alike letters, words held apart.',
  'front-matter-repaired': 'The header of the file is broken YAML and was read line by line.',
  'no-title': 'No headline was found.',
};
