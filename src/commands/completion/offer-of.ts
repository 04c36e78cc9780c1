import type { CommandDefinition, OptionDefinition } from '../definition.js';
import { optionWords } from '../option-words.js';
import type { Offer, Vocabulary } from './offer.js';

const FILES: Offer = { kind: 'files' };
const NOTHING: Offer = { kind: 'nothing' };

/** What the value of an option is, by what help calls it: `<file>`, `<rule>`. */
const BY_VALUE: Readonly<Record<string, keyof Vocabulary | 'files' | 'folders'>> = {
  path: 'files',
  file: 'files',
  dir: 'folders',
  folder: 'folders',
  rule: 'switches',
  flag: 'flags',
  field: 'fields',
  site: 'sites',
};

/** Values that no shell can know. */
export const FREE_VALUES: ReadonlySet<string> = new Set([
  'host',
  'i/n',
  'key',
  'n',
  'name',
  'seconds',
  'size',
  'url',
  'f1',
  'what',
]);

/** Is it known what to offer for a value of this name? */
export const isKnownValue = (value: string): boolean =>
  Object.hasOwn(BY_VALUE, value) || FREE_VALUES.has(value);

/** What arguments are whose names do not say that they are files. */
const BY_ARGUMENT: Readonly<Record<string, keyof Vocabulary>> = { id: 'rules', site: 'sites' };

const plain = (words: readonly string[]): Offer => ({
  kind: 'words',
  words: words.map((word) => ({ word, says: '' })),
  isList: false,
});

/** What is offered behind an option. */
export function offerOfOption(option: OptionDefinition, vocabulary: Vocabulary): Offer {
  if (option.choices !== undefined) return plain(option.choices);
  const { long, value } = optionWords(option);
  const kind = value === null ? undefined : BY_VALUE[value];
  if (kind === undefined) return NOTHING;
  if (kind === 'files') return FILES;
  if (kind === 'folders') return { kind, besides: long === '--sites' ? ['none'] : [] };
  return { kind: 'words', words: vocabulary[kind], isList: option.is === 'list' };
}

const NAME = /\w+/;

/** Can a command be given more than one argument? */
export const takesMany = ({ argument }: CommandDefinition): boolean =>
  argument?.name.includes('...') === true;

/** What is offered as argument of a command. */
export function offerOfArgument({ argument }: CommandDefinition, vocabulary: Vocabulary): Offer {
  if (argument === undefined) return NOTHING;
  if (argument.choices !== undefined) return plain(argument.choices);
  const [name = ''] = NAME.exec(argument.name) ?? [];
  if (name === 'folder') return { kind: 'folders', besides: [] };
  const kind = BY_ARGUMENT[name];
  return kind === undefined ? FILES : { kind: 'words', words: vocabulary[kind], isList: false };
}
