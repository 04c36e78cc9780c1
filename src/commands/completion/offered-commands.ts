import type { CommandDefinition } from '../definition.js';
import { type OptionWords, optionWords } from '../option-words.js';
import type { Offer, Vocabulary, Word } from './offer.js';
import { offerOfArgument, offerOfOption, takesMany } from './offer-of.js';

/** An option with what is offered behind it. */
export interface OfferedOption extends OptionWords {
  readonly says: string;
  readonly isList: boolean;
  readonly offer: Offer;
}

/** A command as all shells are told of it. */
export interface OfferedCommand extends Word {
  readonly options: readonly OfferedOption[];
  /** What help calls the argument, without brackets. */
  readonly argument: string;
  readonly takesMany: boolean;
  readonly offer: Offer;
}

/** Makes a shell's script. @param version of inkwash, for the first line */
export type ShellScript = (commands: readonly OfferedCommand[], version: string) => string;

const HELP: OfferedOption = {
  short: '-h',
  long: '--help',
  value: null,
  says: 'display help for command',
  isList: false,
  offer: { kind: 'nothing' },
};

const BRACKETS = /[<>[\].]/g;

function offered(command: CommandDefinition, vocabulary: Vocabulary): OfferedCommand {
  const options = command.options.map((option) => ({
    ...optionWords(option),
    says: option.says,
    isList: option.is === 'list',
    offer: offerOfOption(option, vocabulary),
  }));
  return {
    word: command.name,
    says: command.says,
    options: [...options, HELP],
    argument: command.argument?.name.replaceAll(BRACKETS, '') ?? '',
    takesMany: takesMany(command),
    offer: offerOfArgument(command, vocabulary),
  };
}

/** All commands, and `help`, which the parser adds. */
export function offeredCommands(
  commands: readonly CommandDefinition[],
  vocabulary: Vocabulary,
): readonly OfferedCommand[] {
  const known = commands.map((command) => offered(command, vocabulary));
  const words = known.map(({ word, says }) => ({ word, says }));
  const help: OfferedCommand = {
    word: 'help',
    says: 'display help for command',
    options: [],
    argument: 'command',
    takesMany: false,
    offer: { kind: 'words', words, isList: false },
  };
  return [...known, help];
}
