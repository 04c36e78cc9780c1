import { NEIGHBOURS } from './neighbours.js';
import { WINDOWS } from './windows.js';

const levels = (level: string, ...what: string[]): string[] => what.map((one) => `${level} ${one}`);

/** What is told of a line's neighbours. */
const NEIGHBOUR_NAMES: readonly string[] = [
  'weight',
  'prose',
  'ends a sentence',
  'dated',
  'furniture',
  'opening',
  'gap',
];

/** What each number of a line's row of features is, in order; tuned weights name them. */
export const LINE_NAMES: readonly string[] = [
  ...[
    'weight',
    'prose',
    'sentences',
    'clauses',
    'ends a sentence',
    'CJK',
    'digits',
    'spaces',
    'symbols',
    'quotes',
    'separators',
  ],
  ...[
    'words',
    'capitals',
    'opening',
    'closing',
    'furniture',
    'boilerplate words',
    'dated',
    'teaser',
    'credit',
    'listed',
  ],
  ...['times on the page', 'gap before', 'gap after', 'indent', 'indents around'],
  ...[
    'place',
    'lines before',
    'lines after',
    'prose before',
    'prose after',
    'page lines',
    'page prose',
    'page gaps',
    'page CJK',
    'page words a line',
  ],
  ...NEIGHBOURS.flatMap((at) => levels(`line ${at}`, ...NEIGHBOUR_NAMES)),
  ...WINDOWS.flatMap((size) => [
    ...levels(`${size} lines before`, 'prose', 'sentences', 'dated', 'weight', 'boilerplate', 'labels'),
    ...levels(`${size} lines after`, 'prose', 'sentences', 'dated', 'weight', 'boilerplate', 'labels'),
  ]),
  'evenness',
  ...levels('header above', 'lines', 'prose'),
  ...levels('credit or day above', 'lines', 'prose'),
  ...levels('furniture above', 'lines', 'prose', 'kind', 'count'),
  ...levels('furniture below', 'lines', 'prose', 'kind'),
  ...levels('repeated line above', 'lines', 'prose'),
  ...levels('paragraph', 'before', 'after'),
  ...levels('run', 'in', 'from first', 'to end', 'share'),
];
