import { existsSync } from 'node:fs';
import { startProgress } from '../batch/progress.js';
import { findFixtures, NoFixtures } from '../check/find-fixtures.js';
import { type CheckOptions, type Repairs, runFixture } from '../check/run-fixture.js';
import { RECORD_KEYS } from '../model/article.js';
import type { Fixture } from '../model/check.js';
import type { CheckReporter } from '../reporters/check/check-reporter.js';
import { ResultCounts } from '../reporters/check/count-results.js';
import type { ReporterName } from '../reporters/check/names.js';
import { paintFor } from '../reporters/paint.js';
import { ClosedPipe, type Console, UsageError } from './console.js';
import { type InputFlags, inputOptions } from './input-options.js';
import { shellWord } from './shell-word.js';
import { type PeerFlags, withPeers } from './with-peers.js';

/** What was typed after `inkwash check`. */
export interface CheckFlags extends InputFlags, PeerFlags {
  readonly update?: boolean;
  readonly reporter: ReporterName;
  readonly fields?: readonly string[];
  readonly ledger?: boolean;
  readonly config?: string;
}

/** Where fixtures are when nobody says: in `fixtures`, or here, where `expected` stands. */
function defaultRoot(): string {
  if (existsSync('fixtures')) return 'fixtures';
  if (existsSync('expected')) return '.';
  throw new UsageError('nothing to check: name fixtures; there is no folder fixtures or expected here');
}

/** Only the reporter that is asked for is loaded. */
async function reporterFor(name: ReporterName, io: Console): Promise<CheckReporter> {
  if (name === 'json') return (await import('../reporters/check/json.js')).jsonReporter();
  if (name === 'junit') return (await import('../reporters/check/junit.js')).junitReporter();
  if (name === 'github') return (await import('../reporters/check/github.js')).githubReporter();
  return (await import('../reporters/check/pretty.js')).prettyReporter(paintFor(io.hasColours));
}

/** The command again, for one input, with the flags that decide what comes out. */
function repairsFor(flags: CheckFlags): Repairs {
  const { as, encoding, url, sites, without, peers, fields, config, ledger, width } = flags;
  const { dropLines } = flags;
  const given = Object.entries({
    as,
    encoding,
    url,
    sites,
    without,
    'drop-lines': dropLines,
    peers,
    fields,
    config,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` --${name} ${shellWord(String(value))}`);
  const rest = given.join('') + (width === true ? ' --width' : '') + (ledger === true ? ' --ledger' : '');
  return {
    // A name that looks like an option is told from one.
    update: (input) =>
      input.startsWith('-')
        ? `inkwash check --update${rest} -- ${shellWord(input)}`
        : `inkwash check ${shellWord(input)} --update${rest}`,
    remove: (expected) => `rm -- ${shellWord(expected)}`,
  };
}

async function optionsOf(flags: CheckFlags, io: Console): Promise<CheckOptions> {
  if (flags.fields?.length === 0) throw new UsageError('--fields: names no key');
  const unknown = flags.fields?.find((key) => !RECORD_KEYS.has(key));
  if (unknown !== undefined)
    throw new UsageError(`--fields ${unknown}: no such key; there are: ${[...RECORD_KEYS].join(', ')}`);
  return {
    cleaning: await withPeers(await inputOptions(flags), flags, io),
    fields: flags.fields,
    isUpdate: flags.update === true,
    withLedger: flags.ledger === true,
    repairs: repairsFor(flags),
  };
}

/** Fixtures of all roots, each once. */
async function fixturesOf(roots: readonly string[]): Promise<Fixture[]> {
  const found = new Map<string, Fixture>();
  for (const root of roots) {
    try {
      for (const fixture of await findFixtures(root)) found.set(fixture.input ?? fixture.expected, fixture);
    } catch (error) {
      if (error instanceof NoFixtures) throw new UsageError(error.message);
      throw error;
    }
  }
  return [...found.values()];
}

/**
 * `inkwash check [fixtures...]`: cleans each fixture's input and compares what comes out with what is expected.
 * @returns the exit code: 0 where all are as expected, 1 where one is not
 * @throws UsageError where there is nothing to check
 */
export async function checkCommand(
  roots: readonly string[],
  flags: CheckFlags,
  io: Console,
): Promise<number> {
  const options = await optionsOf(flags, io);
  const fixtures = await fixturesOf(roots.length === 0 ? [defaultRoot()] : roots);
  const reporter = await reporterFor(flags.reporter, io);
  const counts = new ResultCounts();
  const progress = startProgress(io.progress, false, async () => fixtures.length);
  try {
    for (const [index, fixture] of fixtures.entries()) {
      const result = await runFixture(fixture, options);
      counts.add(result);
      progress.step(index + 1);
      const text = reporter.add(result);
      if (text !== '') progress.yieldLine();
      if (!(await tell(text, io))) return 1;
    }
  } finally {
    progress.stop();
  }
  if ((await tell(reporter.end(counts), io)) && flags.reporter !== 'pretty') io.say(String(counts));
  return counts.failed === 0 ? 0 : 1;
}

/** @returns false where nobody reads any more: whoever closes the pipe at the first difference knows of it */
async function tell(text: string, io: Console): Promise<boolean> {
  try {
    if (text !== '') await io.out(text);
    return true;
  } catch (error) {
    if (error instanceof ClosedPipe) return false;
    throw error;
  }
}
