import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ClosedPipe, type Console, UsageError } from './commands/console.js';
import { REPORTERS } from './commands/reporter-names.js';
import { FORMATS } from './model/input.js';
import { OUTPUT_FORMATS } from './stages/write/output-formats.js';
import { printable } from './text/printable.js';

const EXIT_HELP = `
Exit codes: 0 every input became an article; 1 some input was rejected or failed, or check found a difference;
2 the command could not run.
Data goes to standard output, words to standard error.`;

function version(): string {
  const file = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function list(value: string, before: readonly string[] = []): string[] {
  return [
    ...before,
    ...value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  ];
}

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

/** The process as commands see it. */
function processConsole(): Console {
  return {
    out: (data) =>
      new Promise((resolve, reject) => {
        process.stdout.write(data, (error) => {
          if (error == null) resolve();
          else if ((error as NodeJS.ErrnoException).code === 'EPIPE') reject(new ClosedPipe());
          else reject(new UsageError(`standard output: ${error.message}`));
        });
      }),
    say: (line) => {
      process.stderr.write(`${line}\n`);
    },
    progress: process.stderr,
    hasPipedInput: process.stdin.isTTY !== true,
    isTerminal: process.stdout.isTTY === true,
    hasColours: hasColours(),
  };
}

/** Options that all commands have which clean something. */
function cleaningOptions(command: Command): Command {
  return command
    .addOption(new Option('--as <format>', 'treat inputs as this format').choices(FORMATS))
    .option('--encoding <name>', 'encoding of the inputs, instead of telling it')
    .option('--url <url>', 'address that the page was fetched from')
    .option('--sites <dir>', 'folder of site profiles to try first, or none')
    .option('--without <rule>', 'switch a rule off; repeat or separate with commas', list)
    .option(
      '--config <file>',
      'file of options by their long names (default: inkwash.json, where it is there)',
    );
}

/** Runs a command's action and keeps its exit code. */
type Run = (action: (io: Console) => Promise<number>) => Promise<void>;

function addClean(root: Command, run: Run): void {
  const clean = root
    .command('clean')
    .description('article JSON from files, folders, globs or stdin')
    .argument('[paths...]', 'files, folders (read recursively) or globs; - or nothing for stdin')
    .option('-o, --out <path>', 'a folder mirrors the input tree; a file (.ndjson .json .txt .md) takes all')
    .addOption(new Option('--format <format>', 'output format').choices(OUTPUT_FORMATS).default('ndjson'))
    .option('-0, --null', 'end each record with NUL instead of a line break');
  cleaningOptions(clean)
    .option('--ledger', 'put every cut into the article')
    .option('--all', 'print rejected and failed records too')
    .option('--stdin-filename <name>', 'name for what comes from stdin', '<stdin>')
    .option('--min-quality <n>', 'exit 1 where quality.score is lower', share)
    .option('--fail-on <flag>', 'exit 1 where an article has this flag; repeat or separate with commas', list)
    .option('--errors <file>', 'write a record for each input that gave no article')
    .option('--quiet', 'no progress, no summary')
    .action(async (paths: string[], flags) => {
      const { cleanCommand } = await import('./commands/clean.js');
      await run((io) => cleanCommand(paths, flags, io));
    });
}

function addCheck(root: Command, run: Run): void {
  const check = root
    .command('check')
    .description('compare with expected JSON beside each input; for CI')
    .argument(
      '[fixtures...]',
      'folders of fixtures, or single ones (default: fixtures, or . beside expected)',
    )
    .option('--update', 'write what comes out now where it differs or is missing')
    .addOption(
      new Option('--reporter <name>', 'how to tell what differs').choices(REPORTERS).default('pretty'),
    )
    .option('--fields <key>', 'compare and write only these keys; repeat or separate with commas', list)
    .option('--ledger', 'with --update: put every cut into what is written anew');
  cleaningOptions(check).action(async (paths: string[], flags) => {
    const { checkCommand } = await import('./commands/check.js');
    await run((io) => checkCommand(paths, flags, io));
  });
}

function addExplain(root: Command, run: Run): void {
  const explain = root
    .command('explain')
    .description('every block: kept or cut, by which rule, why')
    .argument('<file>', 'a file; - for stdin')
    .option('--json', 'all of it as JSON')
    .option('--restore', "print the input's text, put together from article and ledger");
  cleaningOptions(explain).action(async (file: string, flags) => {
    const { explainCommand } = await import('./commands/explain.js');
    await run((io) => explainCommand(file, flags, io));
  });
}

function addInspect(root: Command, run: Run): void {
  const inspect = root
    .command('inspect')
    .description('format, encoding, site and why, as JSON; writes nothing')
    .argument('<file>', 'a file; - for stdin');
  cleaningOptions(inspect).action(async (file: string, flags) => {
    const { inspectCommand } = await import('./commands/inspect.js');
    await run((io) => inspectCommand(file, flags, io));
  });
}

function addRules(root: Command, run: Run): void {
  root
    .command('rules')
    .description('what each rule removes, with an example and a near miss')
    .argument('[id]', 'a rule (default: a table of all)')
    .option('--json', 'as JSON')
    .action(async (id: string | undefined, flags) => {
      const { rulesCommand } = await import('./commands/rules.js');
      await run((io) => rulesCommand(id, flags, io));
    });
}

function addSchema(root: Command, run: Run): void {
  root
    .command('schema')
    .description('the JSON Schema')
    .option('--all', 'of rejected and failed records too')
    .action(async (flags) => {
      const { schemaCommand } = await import('./commands/schema.js');
      await run((io) => schemaCommand(flags, io));
    });
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
    .version(version(), '-V, --version')
    .showHelpAfterError('(inkwash --help says more)')
    .addHelpText('after', EXIT_HELP)
    .exitOverride()
    .hook('preAction', (_root, command) => applyConfig(command));
  for (const add of [addClean, addCheck, addExplain, addInspect, addRules, addSchema]) add(root, run);
  for (const command of root.commands) command.exitOverride();
  return root;
}

function exitCodeOf(error: unknown, io: Console): number {
  if (error instanceof ClosedPipe) return 0;
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
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  try {
    await program(async (action) => {
      process.exitCode = await action(io);
    }).parseAsync(argv);
  } catch (error) {
    process.exitCode = exitCodeOf(error, io);
  }
}
