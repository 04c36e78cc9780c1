import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ClosedPipe, type Console, Interrupted, UsageError } from './commands/console.js';
import { COMMANDS, type CommandDefinition, type OptionDefinition } from './commands/definitions.js';
import { packageVersion } from './package-version.js';
import { printable, printableLines } from './text/printable.js';

const EXIT_HELP = `
Exit codes: 0 all went well: every input became an article; 1 some input was rejected or failed, check found a
difference, a score is too low, a site is unknown, or too little was there to learn from;
2 the command could not run.
Data goes to standard output, words to standard error.`;

function list(value: string, before: readonly string[] | undefined): string[] {
  return [
    ...(before ?? []),
    ...value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  ];
}

function positive(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number > 0 && Number.isFinite(number)))
    throw new InvalidArgumentError('a number above 0');
  return number;
}

function count(value: string): number {
  const number = Number(value);
  if (!PLAIN_COUNT.test(value) || number === 0) throw new InvalidArgumentError('a whole number from 1');
  return number;
}

const PLAIN_COUNT = /^\d{1,6}$/;

/** `500K`, `64M`, `2G`: by powers of 1024, as `ulimit` and `ls` have it. */
function size(value: string): number {
  const [, digits = '', unit = ''] = SIZE.exec(value) ?? [];
  if (digits === '' || Number(digits) === 0)
    throw new InvalidArgumentError('a size such as 500K, 64M or 2G, bytes without a letter');
  return Number(digits) * 1024 ** ' KMG'.indexOf(unit.toUpperCase().padEnd(1));
}

const SIZE = /^(\d{1,12})([KMG]?)$/i;

const PARSERS = { list, share, positive, count, size };

function share(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError('a number from 0 to 1');
  return number;
}

/** As https://no-color.org and the runners of CI have it. */
function hasColours(): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none } = process.env;
  if (forced !== undefined && forced !== '') return forced !== '0';
  return process.stdout.isTTY === true && (none === undefined || none === '');
}

const SIGNALS: Readonly<Record<string, number>> = { SIGINT: 2, SIGTERM: 15 };

/** The first signal asks the run to end well; a second one ends it as it always does. */
function endSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of Object.keys(SIGNALS)) process.once(name, () => controller.abort(name));
  return controller.signal;
}

/** The process as commands see it. */
function processConsole(): Console {
  let signal: AbortSignal | undefined;
  return {
    out: (data) =>
      new Promise((resolve, reject) => {
        process.stdout.write(data, (error) => {
          if (error == null) resolve();
          else if ((error as NodeJS.ErrnoException).code === 'EPIPE') reject(new ClosedPipe());
          else reject(new UsageError(`standard output: ${error.message}`));
        });
      }),
    say: (line) => void process.stderr.write(`${line}\n`),
    progress: process.stderr,
    hasPipedInput: process.stdin.isTTY !== true,
    isTerminal: process.stdout.isTTY === true,
    hasColours: hasColours(),
    // Whoever does not ask for it is ended by a signal as ever.
    get signal() {
      signal ??= endSignal();
      return signal;
    },
  };
}

function optionOf({ flags, says, is, choices, default: value, env }: OptionDefinition): Option {
  const option = new Option(flags, says);
  if (choices !== undefined) option.choices(choices);
  if (value !== undefined) option.default(value);
  if (env !== undefined) option.env(env);
  if (is !== undefined) option.argParser<unknown>(PARSERS[is] as (value: string, before: unknown) => unknown);
  return option;
}

/** Runs a command's action and keeps its exit code. */
type Run = (action: (io: Console) => Promise<number>) => Promise<void>;

function addCommand(
  root: Command,
  { name, says, argument, options, run }: CommandDefinition,
  keep: Run,
): void {
  const command = root.command(name).description(says).exitOverride();
  command.showHelpAfterError(`(inkwash ${name} --help says more)`);
  if (argument !== undefined) command.argument(argument.name, argument.says);
  for (const option of options) command.addOption(optionOf(option));
  command.action((first, second) =>
    keep((io) => run(first, second, io).catch((error: unknown) => blameConfig(error, command))),
  );
}

const OPTION_FIRST = /^--[\w-]+/;

/** Where the option that is complained of stands in a file, the file is named. */
async function blameConfig(error: unknown, command: Command): Promise<never> {
  const name = error instanceof UsageError ? OPTION_FIRST.exec(error.message)?.[0] : undefined;
  const key = command.options.find(({ long }) => long === name)?.attributeName();
  if (name === undefined || key === undefined || command.getOptionValueSource(key) !== 'config') throw error;
  const { DEFAULT_CONFIG } = await import('./commands/config.js');
  const file = (command.getOptionValue('config') as string | undefined) ?? DEFAULT_CONFIG;
  throw new UsageError(`${file}: ${(error as UsageError).message}`);
}

/** What the configuration file says, where no flag says otherwise. Keys of other commands are theirs. */
async function applyConfig(command: Command): Promise<void> {
  if (!command.options.some(({ long }) => long === '--config')) return;
  const { readConfig } = await import('./commands/config.js');
  for (const [name, value] of Object.entries(await readConfig(command.getOptionValue('config')))) {
    const option = command.options.find(({ long }) => long === `--${name}`);
    const key = option?.attributeName();
    if (key !== undefined && (command.getOptionValueSource(key) ?? 'default') === 'default')
      command.setOptionValueWithSource(key, value, 'config');
  }
}

function program(run: Run): Command {
  const root = new Command('inkwash');
  root
    .description('Washes scraped news into clean article JSON.')
    .version(packageVersion(), '-V, --version')
    .showHelpAfterError('(inkwash --help says more)')
    .addHelpText('after', EXIT_HELP)
    .exitOverride()
    // What was typed comes back in these words; it may be the name of a file that another chose.
    .configureOutput({ writeErr: (words) => process.stderr.write(printableLines(words)) })
    .hook('preAction', (_root, command) => applyConfig(command));
  for (const command of COMMANDS) addCommand(root, command, run);
  return root;
}

function exitCodeOf(error: unknown, io: Console): number {
  if (error instanceof ClosedPipe) return 0;
  if (error instanceof Interrupted) {
    io.say(`inkwash: ${printable(error.message)}`);
    return 128 + SIGNALS[error.signal]!;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    io.say(`inkwash: ${printable(error.message)}`);
    return 2;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  io.say(`inkwash: internal error: ${printable(message)}`);
  if (process.env['INKWASH_DEBUG'] === '1' && stack !== undefined) io.say(stack);
  return 2;
}

/** Runs the command line. Sets the exit code and lets the process end by itself, so that pipes are drained. */
export async function main(argv: readonly string[]): Promise<void> {
  const io = processConsole();
  // A reader that has had enough closes the pipe; the write that meets it rejects, and that ends the run.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    await program(async (action) => {
      process.exitCode = await action(io);
    }).parseAsync(argv);
  } catch (error) {
    process.exitCode = exitCodeOf(error, io);
    // What was being read may never end: a pipe that stays open, a disk that does not answer.
    process.stdin.destroy();
    if (error instanceof Interrupted || error instanceof ClosedPipe) process.exit();
  }
}
