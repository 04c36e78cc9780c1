import { NAME_GROUPS } from './name-groups.js';

const levels = (level: string, ...what: string[]): string[] => what.map((one) => `${level} ${one}`);

/** What each number of a block's row of features is, in order; tuned weights name them. */
export const FEATURE_NAMES: readonly string[] = [
  ...['weight', 'sentences', 'clauses', 'ends a sentence', 'link share', 'tag', 'type', 'capitals', 'digits'],
  ...['date', 'boilerplate words', 'question', 'times on the page', 'is the title', 'below the title'],
  ...['is the description', 'inline element over it all'],
  ...['from h1', 'page prose before', 'page prose after', 'page text before', 'page prose', 'depth'],
  ...['in article', 'in main', 'in aside', 'in form', 'in table', 'in list'],
  ...NAME_GROUPS.map(([group]) => `up to ${group}`),
  ...levels('own box', 'links', 'prose', 'share', 'blocks'),
  ...levels('parent', 'links', 'prose', 'share', 'blocks', 'paragraphs'),
  ...levels('grandparent', 'links', 'prose', 'share', 'blocks', 'paragraphs'),
  ...levels('third up', 'links', 'prose', 'share', 'blocks'),
  ...levels('block before', 'weight', 'links', 'is a sibling', 'distance'),
  ...levels('block after', 'weight', 'links', 'tag', 'is a sibling'),
  ...levels('paragraph before', 'distance', 'is a sibling', 'levels up'),
  'paragraph after is a sibling',
  'links around',
  ...levels('prose', 'in its kind', 'in the parent’s kind'),
  ...levels('heading before', 'distance', 'is a label'),
  ...levels('chosen', 'holds it', 'levels up', 'text before', 'text after', 'branch blocks', 'branch share'),
  'chosen prose',
];
