import type { Offer, Word } from './offer.js';
import type { OfferedCommand, OfferedOption, ShellScript } from './offered-commands.js';

const SPECIAL = /[\\']/g;

/** In single quotes, where only the quote itself and the backslash mean something. */
const quoted = (text: string): string => `'${text.replaceAll(SPECIAL, '\\$&')}'`;

/** Word lists that several options share become functions of their own. */
class Functions {
  readonly #names = new Map<string, string>();

  nameOf(words: readonly Word[]): string {
    const rows = words.map(({ word, says }) => quoted(says === '' ? word : `${word}\t${says}`));
    const body = `    printf '%s\\n' ${rows.join(' \\\n        ')}`;
    const known = this.#names.get(body) ?? `__inkwash_words_${this.#names.size + 1}`;
    this.#names.set(body, known);
    return known;
  }

  toString(): string {
    return [...this.#names].map(([body, name]) => `function ${name}\n${body}\nend\n`).join('\n');
  }
}

/** What stands behind a name of an option, or of a command. */
function flagsOf(offer: Offer, functions: Functions): string {
  if (offer.kind === 'files') return '-r -F';
  if (offer.kind === 'nothing') return '-x';
  if (offer.kind === 'folders') {
    const besides = offer.besides.length === 0 ? '' : `${offer.besides.join(' ')} `;
    return `-x -a '${besides}(__fish_complete_directories (commandline -ct) "")'`;
  }
  const name = functions.nameOf(offer.words);
  return `-x -a '(${offer.isList ? `__inkwash_list ${name}` : name})'`;
}

function optionLine(command: string, option: OfferedOption, functions: Functions): string {
  const { short, long, value, says, offer } = option;
  const names = `${short === null ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
  const takes = value === null ? '' : ` ${flagsOf(offer, functions)}`;
  return `complete -c inkwash -n '__inkwash_is ${command}' ${names}${takes} -d ${quoted(says)}`;
}

const REQUIRED = /^-[rx] /;

function commandLines(command: OfferedCommand, functions: Functions): string {
  const { word, options, offer, takesMany } = command;
  const lines = options.map((option) => optionLine(word, option, functions));
  const condition = takesMany ? `__inkwash_is ${word}` : `__inkwash_is ${word}; and __inkwash_is_first`;
  // Of an argument nothing is required: it may be left out, or stand anywhere.
  const flags = flagsOf(offer, functions).replace(REQUIRED, offer.kind === 'files' ? '' : '-f ');
  const own = offer.kind === 'nothing' ? [] : [`complete -c inkwash -n '${condition}' ${flags}`];
  return [...lines, ...own].join('\n');
}

/** The script for fish, 3.0 and newer. */
export const fishScript: ShellScript = (commands, version) => {
  const functions = new Functions();
  const own = commands.map((command) => commandLines(command, functions)).join('\n\n');
  const names = commands.map(
    ({ word, says }) => `complete -c inkwash -n __inkwash_is_bare -a ${word} -d ${quoted(says)}`,
  );
  return `# Completion of inkwash ${version} for fish.
# Written by: inkwash completion fish
# Put it, once, where fish looks for it:
#   inkwash completion fish > ~/.config/fish/completions/inkwash.fish

# Has no command been named?
function __inkwash_is_bare
    test (count (commandline -opc)) -eq 1
end

# Is this the command?
function __inkwash_is
    set -l words (commandline -opc)
    test (count $words) -gt 1; and test "$words[2]" = "$argv[1]"
end

# Is it the word right behind the command?
function __inkwash_is_first
    test (count (commandline -opc)) -eq 2
end

# The words that a function prints, behind what is given of a list already.
function __inkwash_list
    set -l given (commandline -ct | string replace -r -- '^--[\\w-]+=' '' | string match -r -- '^.*,')
    for word in ($argv[1])
        printf '%s\\n' "$given$word"
    end
end

${functions}
# No names of files but where they are asked for.
complete -c inkwash -f
complete -c inkwash -n __inkwash_is_bare -s V -l version -d 'output the version number'
complete -c inkwash -n __inkwash_is_bare -s h -l help -d 'display help for command'
${names.join('\n')}

${own}
`;
};
