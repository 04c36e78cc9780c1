import type { CommandDefinition, OptionDefinition } from '../definition.js';
import { optionWords } from '../option-words.js';
import { EXAMPLES } from './examples.js';
import { request, roff, roffLine, term } from './roff.js';

const NAME = 'washes scraped news into clean article JSON';

const DESCRIPTION = [
  `inkwash takes folders of scraped news, mostly Chinese: posts with front matter, whole pages, texts that a browser copied,
previews of documents, pages hacked by spam. It tells the kinds apart, strips boilerplate, promotions and injected text,
and writes one JSON object an article.`,
  `Nothing is lost: whatever is taken out is in its books, and article and ledger together give the input's text back.
Every input yields exactly one outcome: an article, rejected, or failed.`,
  `Data goes to standard output, words to standard error. The same input with the same options gives the same bytes.`,
];

const EXIT_CODES: readonly (readonly [string, string])[] = [
  ['0', 'Every input became an article.'],
  [
    '1',
    'Some input was rejected or failed, or --fail-on or --min-quality found one; check found a difference, a score is too low, a site is unknown, or too little was there to learn from.',
  ],
  ['2', 'The command could not run.'],
  ['130, 143', 'It was ended by a signal: 128 and its number.'],
];

const ENVIRONMENT: readonly (readonly [string, string])[] = [
  ['FORCE_COLOR', 'Colours wherever the output goes; 0 for none.'],
  ['INKWASH_DEBUG', '1: an internal error is shown with where it came from.'],
  ['NO_COLOR', 'Not empty: no colours.'],
];

const FILES: readonly (readonly [string, string])[] = [
  [
    'inkwash.json',
    'Options by their long names, read from the working folder where --config names no other file. Flags win; an unknown key is an error.',
  ],
  ['OUT/.inkwash, .OUT.inkwash', 'What --resume remembers, beside the output. Removing it forgets all.'],
];

const paragraphs = (texts: readonly string[]): string[] =>
  texts.flatMap((text, i) => [...(i === 0 ? [] : ['.PP']), roff(text)]);

const section = (title: string, ...lines: readonly string[]): string[] => [request('SH', title), ...lines];

const usage = ({ name, argument, options }: CommandDefinition): string =>
  ['inkwash', name, ...(options.length === 0 ? [] : ['[options]']), argument?.name ?? ''].join(' ').trim();

const FULL_STOP = /[.:]$/;

/** All that help tells of an option, in one sentence or more. */
function optionLines(option: OptionDefinition): string[] {
  const { flags, says, choices, default: value, env } = option;
  const more = [
    ...(choices === undefined ? [] : [`One of: ${choices.join(', ')}`]),
    ...(value === undefined ? [] : [`Default: ${value}`]),
    ...(env === undefined ? [] : [`Environment: ${env}`]),
  ];
  return term(flags, [says.replace(FULL_STOP, ''), ...more].join('. '));
}

/** What makes two options the same. */
const identity = (option: OptionDefinition): string => JSON.stringify(option);

/** Options of several commands: told once. */
function sharedOptions(commands: readonly CommandDefinition[]): readonly OptionDefinition[] {
  const seen = new Map<string, { option: OptionDefinition; times: number }>();
  for (const option of commands.flatMap(({ options }) => options)) {
    const known = seen.get(identity(option));
    seen.set(identity(option), { option, times: (known?.times ?? 0) + 1 });
  }
  const shared = [...seen.values()].filter(({ times }) => times > 1).map(({ option }) => option);
  return shared.sort((a, b) => (optionWords(a).long < optionWords(b).long ? -1 : 1));
}

function commandLines(command: CommandDefinition, shared: ReadonlySet<string>): string[] {
  const { says, argument, options } = command;
  const own = options.filter((option) => !shared.has(identity(option)));
  const also = options.filter((option) => shared.has(identity(option))).map((one) => optionWords(one).long);
  return [
    request('SS', usage(command)),
    roff(`${says}.`),
    ...(argument === undefined ? [] : term(argument.name, argument.says)),
    ...own.flatMap(optionLines),
    ...(also.length === 0
      ? []
      : ['.PP', roff(`Options of several commands, told below: ${also.join(', ')}.`)]),
  ];
}

const variables = (commands: readonly CommandDefinition[]): (readonly [string, string])[] => {
  const named = commands
    .flatMap(({ options }) => options)
    .flatMap((option) => (option.env === undefined ? [] : [[option.env, option] as const]));
  return [...new Map(named)].map(([env, option]) => [
    env,
    `What ${optionWords(option).long} is where it is not given.`,
  ]);
};

/**
 * The manual page of all commands, in the man(7) macros that groff and mandoc read.
 *
 * @param version of inkwash, for the foot of the page
 */
export function manPage(commands: readonly CommandDefinition[], version: string): string {
  const shared = sharedOptions(commands);
  const isShared = new Set(shared.map(identity));
  const environment = [...ENVIRONMENT, ...variables(commands)].sort(([a], [b]) => (a < b ? -1 : 1));
  const tell = (rows: readonly (readonly [string, string])[]): string[] =>
    rows.flatMap(([name, says]) => term(name, says));
  const lines = [
    request('TH', 'INKWASH', '1', '', `inkwash ${version}`, 'User Commands'),
    ...section('NAME', roff(`inkwash - ${NAME}`)),
    ...section('SYNOPSIS', '.nf', ...commands.map((command) => roffLine(usage(command))), '.fi'),
    ...section('DESCRIPTION', ...paragraphs(DESCRIPTION)),
    ...section('COMMANDS', ...commands.flatMap((command) => commandLines(command, isShared))),
    ...section('OPTIONS OF SEVERAL COMMANDS', ...shared.flatMap(optionLines)),
    ...term('-h, --help', 'display help for command'),
    ...term('-V, --version', 'output the version number; of inkwash itself alone'),
    ...section('EXIT STATUS', ...tell(EXIT_CODES)),
    ...section('ENVIRONMENT', ...tell(environment)),
    ...section('FILES', ...tell(FILES)),
    ...section(
      'EXAMPLES',
      ...EXAMPLES.flatMap(([command, says], i) => [
        ...(i === 0 ? [] : ['.PP']),
        roff(says),
        '.PP',
        '.RS 4',
        '.nf',
        roffLine(command),
        '.fi',
        '.RE',
      ]),
    ),
    ...section('SEE ALSO', '.BR jq (1),\n.BR curl (1),\n.BR duckdb (1)'),
  ];
  return `${lines.join('\n')}\n`;
}
