import { spellings } from '../option-words.js';
import type { Offer, Word } from './offer.js';
import type { OfferedCommand, OfferedOption, ShellScript } from './offered-commands.js';

const APOSTROPHE = /'/g;
const SPECIAL = /[\\:[\]]/g;

/** In single quotes. */
const quoted = (text: string): string => `'${text.replaceAll(APOSTROPHE, `'\\''`)}'`;

/** Text within a specification, where brackets and colons mean something. */
const escaped = (text: string): string => text.replaceAll(SPECIAL, '\\$&');

const described = ({ word, says }: Word): string => (says === '' ? word : `${word}[${escaped(says)}]`);

/** Word lists that several options share become functions of their own. */
class Functions {
  readonly #names = new Map<string, string>();

  /** The name of the function that offers these words. */
  nameOf(words: readonly Word[], isList: boolean): string {
    const specs = words.map((word) => quoted(described(word))).join(' \\\n    ');
    return this.#named(`  _values${isList ? ' -s ,' : ''} word \\\n    ${specs}`);
  }

  /** The name of the function that offers folders, and words besides. */
  foldersAnd(words: readonly string[]): string {
    const others = `'words:word:(${words.join(' ')})'`;
    return this.#named(`  _alternative 'folders:folder:_path_files -/' ${others}`);
  }

  #named(body: string): string {
    const known = this.#names.get(body) ?? `_inkwash_words_${this.#names.size + 1}`;
    this.#names.set(body, known);
    return known;
  }

  toString(): string {
    return [...this.#names].map(([body, name]) => `${name}() {\n${body}\n}\n`).join('\n');
  }
}

function actionOf(offer: Offer, functions: Functions): string {
  if (offer.kind === 'files') return '_files';
  if (offer.kind === 'nothing') return ' ';
  if (offer.kind === 'words') {
    if (!offer.isList && offer.words.every(({ says }) => says === ''))
      return `(${offer.words.map(({ word }) => word).join(' ')})`;
    return functions.nameOf(offer.words, offer.isList);
  }
  // _files would offer files where there is no folder.
  return offer.besides.length === 0 ? '_path_files -/' : functions.foldersAnd(offer.besides);
}

function optionSpec(option: OfferedOption, functions: Functions): string {
  const { short, long, value, says, isList, offer } = option;
  const tail = `[${escaped(says)}]${value === null ? '' : `:${escaped(value)}:${actionOf(offer, functions)}`}`;
  const longName = value === null ? long : `${long}=`;
  if (isList) return quoted(`*${longName}${tail}`);
  if (short === null) return quoted(longName + tail);
  const shortName = value === null ? short : `${short}+`;
  return `'(${spellings(option).join(' ')})'{${shortName},${longName}}${quoted(tail)}`;
}

function branch(command: OfferedCommand, functions: Functions): string {
  const { word, options, argument, takesMany, offer } = command;
  const place = takesMany ? '*' : '1';
  const own = argument === '' ? [] : [quoted(`${place}:${argument}:${actionOf(offer, functions)}`)];
  const specs = [...options.map((option) => optionSpec(option, functions)), ...own];
  return `        ${word})\n          _arguments -s -S \\\n            ${specs.join(' \\\n            ')} ;;`;
}

/** The script for zsh: a function of its completion system, to be read at start or put into a folder of `$fpath`. */
export const zshScript: ShellScript = (commands, version) => {
  const functions = new Functions();
  const branches = commands.map((command) => branch(command, functions)).join('\n');
  const names = commands.map(({ word, says }) => quoted(`${word}:${says}`)).join('\n        ');
  return `#compdef inkwash
# Completion of inkwash ${version} for zsh.
# Written by: inkwash completion zsh
# Put it, once, as _inkwash into a folder of $fpath, and start zsh anew:
#   inkwash completion zsh > "\${fpath[1]}/_inkwash"
# or read it in ~/.zshrc below compinit: source FILE

${functions}
_inkwash() {
  local curcontext="$curcontext" state line
  typeset -A opt_args
  _arguments -C -S \\
    '(- *)'{-V,--version}'[output the version number]' \\
    '(- *)'{-h,--help}'[display help for command]' \\
    '1: :->command' \\
    '*:: :->rest' && return
  case "$state" in
    command)
      local -a commands=(
        ${names}
      )
      _describe -t commands command commands ;;
    rest)
      case "$line[1]" in
${branches}
      esac ;;
  esac
}

# Called by the completion system when it loads the file itself, else read by a person's own.
if [ "$funcstack[1]" = _inkwash ]; then
  _inkwash "$@"
else
  compdef _inkwash inkwash
fi
`;
};
