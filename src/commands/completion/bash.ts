import { spellings } from '../option-words.js';
import type { Offer, Word } from './offer.js';
import type { OfferedCommand, ShellScript } from './offered-commands.js';

const join = (words: readonly Word[]): string => words.map(({ word }) => word).join(' ');

/** The statement that offers something, `null` where the shell does so by itself: names of files. */
function statementOf(offer: Offer): string | null {
  if (offer.kind === 'files') return null;
  if (offer.kind === 'folders') return `_inkwash_folders '${offer.besides.join(' ')}'`;
  if (offer.kind === 'nothing') return "_inkwash_words ''";
  return `_inkwash_${offer.isList ? 'list' : 'words'} '${join(offer.words)}'`;
}

/** A branch of a `case`; those that offer the same stand together. */
function branches(cases: readonly (readonly [pattern: string, offer: Offer])[]): string {
  const byStatement = new Map<string, string[]>();
  for (const [pattern, offer] of cases) {
    const statement = statementOf(offer) ?? ':';
    byStatement.set(statement, [...(byStatement.get(statement) ?? []), pattern]);
  }
  return [...byStatement]
    .map(([statement, patterns]) => `    ${patterns.join(' | ')})\n      ${statement}\n      return ;;`)
    .join('\n');
}

const valuesOf = ({ word, options }: OfferedCommand): (readonly [string, Offer])[] =>
  options
    .filter(({ value }) => value !== null)
    .flatMap((option) => spellings(option).map((name) => [`${word}:${name}`, option.offer] as const));

const optionsOf = ({ word, options }: OfferedCommand): string =>
  `      ${word}) _inkwash_words '${options.flatMap(spellings).join(' ')}' ;;`;

/** What the branches call. */
const FUNCTIONS = `# Offers these words and nothing else.
_inkwash_words() {
  local IFS=$' \\t\\n'
  compopt +o default 2>/dev/null
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}

# Offers these words behind the last comma.
_inkwash_list() {
  local IFS=$' \\t\\n' last="\${cur##*,}"
  compopt +o default 2>/dev/null
  COMPREPLY=($(compgen -P "\${cur%"$last"}" -W "$1" -- "$last"))
}

# Offers these words; folders are left to the shell.
_inkwash_folders() {
  local IFS=$' \\t\\n'
  compopt +o default -o dirnames -o plusdirs 2>/dev/null
  [ -z "$1" ] || COMPREPLY=($(compgen -W "$1" -- "$cur"))
}
`;

/**
 * The script for bash, 3.2 and newer. Names of files are left to the shell itself, which knows how to quote them and
 * what `~` is.
 */
export const bashScript: ShellScript = (commands, version) => `# Completion of inkwash ${version} for bash.
# Written by: inkwash completion bash
# To have it in every shell, put it where bash looks for it, once:
#   inkwash completion bash > "\${XDG_DATA_HOME:-$HOME/.local/share}/bash-completion/completions/inkwash"
# or, without the package bash-completion, into a file that ~/.bashrc reads.

${FUNCTIONS}
_inkwash() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" command="\${COMP_WORDS[1]}" option='' i
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    _inkwash_words '${join(commands)} -V --version -h --help'
    return
  fi
  option="\${COMP_WORDS[COMP_CWORD - 1]}"
  # --option=value comes in three words.
  if [ "$cur" = = ]; then
    cur=''
  elif [ "$option" = = ]; then
    option="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  # Behind -- there are no options.
  for ((i = 2; i < COMP_CWORD; i++)); do
    [ "\${COMP_WORDS[i]}" != -- ] || option=--
  done
  case "$command:$option" in
${branches(commands.flatMap(valuesOf))}
  esac
  if [ "$option" != -- ] && [[ $cur == -* ]]; then
    case "$command" in
${commands.map(optionsOf).join('\n')}
    esac
    return
  fi
  case "$command" in
${branches(commands.map(({ word, offer }) => [word, offer]))}
  esac
}

# Where the function says nothing else, the shell offers names of files.
complete -o default -F _inkwash inkwash
`;
