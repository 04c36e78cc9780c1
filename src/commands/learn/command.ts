import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startProgress } from '../../batch/progress.js';
import { type Effect, effectsOf } from '../../learn/effects.js';
import { MAX_PAGES } from '../../learn/evidence.js';
import { type Learned, learn } from '../../learn/learn.js';
import type { SourceFile } from '../../model/input.js';
import type { Place } from '../../model/place.js';
import { ProfileSchema } from '../../model/profile.js';
import { StageError } from '../../model/stage-error.js';
import { builtInProfiles } from '../../profiles/built-in.js';
import { paintFor } from '../../reporters/paint.js';
import { realPath } from '../../sinks/real-path.js';
import { collect } from '../../stages/collect/collect.js';
import { readPlace } from '../../stages/collect/read-place.js';
import { parseJson } from '../../text/parse-json.js';
import { printable } from '../../text/printable.js';
import { toJson } from '../../text/to-json.js';
import { type Console, UsageError } from '../console.js';
import { type InputFlags, inputOptions } from '../input-options.js';
import { putOutput } from '../put-output.js';
import { pagesToRead } from './pages-to-read.js';
import { learnedWords, ruleRows } from './words.js';

/** What was typed after `inkwash learn`. */
export interface LearnFlags extends InputFlags {
  readonly out?: string;
  readonly json?: boolean;
  readonly maxPages?: number;
  readonly maxBytes?: number;
  readonly quiet?: boolean;
}

const PROFILE = /\.json$/;

/** A profile that an earlier run wrote among the pages is no page; another file of that name is, and stays. */
async function checkOut(out: string | undefined, places: readonly Place[]): Promise<Place[]> {
  if (out === undefined) return [...places];
  if (!PROFILE.test(out)) throw new UsageError(`--out ${out}: not NAME.json, as --sites reads profiles`);
  const real = await realPath(out);
  const isOut = async ({ supply, path: name }: Place): Promise<boolean> => {
    const file = supply.kind === 'file' ? supply.file : name.split('#', 1)[0]!;
    return (await realPath(file)) === real;
  };
  const found = await Promise.all(places.map(isOut));
  if (!found.includes(true)) return [...places];
  if (!ProfileSchema.safeParse(parseJson(await readFile(real, 'utf8'))).success)
    throw new UsageError(`--out ${out}: is an input; it would be written over`);
  return places.filter((_, i) => found[i] !== true);
}

async function placesOf(folder: string, { out, maxPages, maxBytes }: LearnFlags): Promise<Place[]> {
  try {
    const places = await pagesToRead(collect([folder], { maxBytes }), maxPages ?? MAX_PAGES);
    return await checkOut(out, places);
  } catch (error) {
    if (error instanceof StageError) throw new UsageError(error.message);
    throw error;
  }
}

/** The inputs that can be read; what cannot is counted. */
class Reader {
  failed = 0;

  *read(
    places: readonly Place[],
    maxBytes: number | undefined,
    step: (n: number) => void,
  ): Generator<SourceFile> {
    for (const [i, place] of places.entries()) {
      step(i + 1);
      try {
        yield readPlace(place, maxBytes);
      } catch (error) {
        if (!(error instanceof StageError)) throw error;
        this.failed++;
      }
    }
  }
}

/** What a site is called where no page says it: as its folder. */
const nameOf = (folder: string): string => path.basename(path.resolve(folder)).split('.')[0] || 'site';

function asData(learned: Learned, effects: readonly Effect[]): object {
  const { profile, reason, known, samples, unread, copies } = learned;
  return {
    profile,
    reason,
    known: known?.site ?? null,
    pages: samples.length,
    unread,
    copies,
    rules: ruleRows(learned),
    effects,
  };
}

/**
 * `inkwash learn FOLDER`: proposes a profile from pages of one site, and shows what it would change on them.
 * @returns the exit code: 0 where there is a profile, 1 where there is too little evidence for one
 * @throws UsageError where the folder cannot be read, or the profile not be written
 */
export async function learnCommand(folder: string, flags: LearnFlags, io: Console): Promise<number> {
  const { out, json, maxBytes, quiet } = flags;
  const plain = await inputOptions(flags);
  const options = { ...plain, profiles: plain.profiles ?? builtInProfiles() };
  const places = await placesOf(folder, flags);
  const progress = startProgress(io.progress, quiet === true, async () => places.length);
  const reader = new Reader();
  const told = learn(reader.read(places, maxBytes, progress.step), { ...options, name: nameOf(folder) });
  progress.stop();
  const learned = { ...told, unread: told.unread + reader.failed };
  const { profile, reason, samples } = learned;
  const effects = profile === null ? [] : effectsOf(samples, profile, options);
  if (quiet !== true)
    for (const line of learnedWords(learned, effects, paintFor(io.hasColours))) io.say(line);
  if (profile === null) io.say(`inkwash: ${printable(folder)}: ${printable(reason ?? '')}`);
  else if (out !== undefined) await putOutput(out, '--out', (write) => write(`${toJson(profile, 2)}\n`));
  if (json === true) await io.out(`${toJson(asData(learned, effects), 2)}\n`);
  else if (profile !== null && out === undefined) await io.out(`${toJson(profile, 2)}\n`);
  return profile === null ? 1 : 0;
}
