import type { Settled } from '../../model/fields.js';
import { bareName } from './bare-name.js';
import type { CreditField } from './credit-field.js';
import { peopleShapes } from './people-shapes.js';
import { SOURCE_SHAPES } from './source-shapes.js';

/** From here on a value was read where the page shows it; below it is a guess: of a meta, of whom people speak to. */
const TOLD = 0.72;

function told({ value, candidates }: Settled<string>): readonly string[] {
  return value !== null && (candidates[0]?.score ?? 0) >= TOLD ? [value] : [];
}

/** The fields of names that are learned. */
export const CREDIT_FIELDS: readonly CreditField[] = [
  { name: 'source', known: ({ source }) => told(source), shapes: SOURCE_SHAPES },
  {
    name: 'byline',
    known: ({ people }) =>
      (people.value ?? [])
        .filter(({ role }) => role === 'author' || role === 'reporter')
        .map(({ name }) => name),
    shapes: peopleShapes(['author', 'reporter'], { han: '作者|记者|記者|撰文', latin: '[Bb]y|BY' }),
  },
  {
    name: 'editor',
    known: ({ editors }) => editors.value ?? [],
    shapes: peopleShapes(['editor'], { han: '责任编辑|責任編輯|责编|責編|编辑|編輯' }),
  },
  {
    name: 'account',
    known: ({ account }) => (account.value === null ? [] : [account.value]),
    shapes: [bareName],
  },
];
