import path from 'node:path';
import * as z from 'zod';
import { MEASURES, type Measure } from '../../model/score.js';
import { readText } from '../../stages/collect/read-text.js';
import { writeFile } from '../../stages/write/write-file.js';
import { firstIssue } from '../../text/first-issue.js';
import { parseJson } from '../../text/parse-json.js';
import { toJson } from '../../text/to-json.js';

/** What can be pinned of a set: a measure, or how many pages are labelled. */
export type Pin = Measure | 'pages';

export const PINS: readonly Pin[] = ['pages', ...MEASURES];

/** What a set must not fall below. `null`: to be pinned by the next update. */
export type Floors = Readonly<Partial<Record<Pin, number | null>>>;

const FloorsSchema = z.strictObject({
  sets: z.record(z.string(), z.partialRecord(z.enum(PINS as [Pin, ...Pin[]]), z.number().min(0).nullable())),
});

/** Pinned scores: floors by the paths of labels, from the folder of the file. */
export class FloorsFile {
  readonly file: string;
  readonly sets: ReadonlyMap<string, Floors>;
  #text: string;

  private constructor(file: string, sets: ReadonlyMap<string, Floors>, text: string) {
    this.file = file;
    this.sets = sets;
    this.#text = text;
  }

  /** @throws Error that names the file and what is wrong with it */
  static read(file: string): FloorsFile {
    let text: string;
    let data: unknown;
    try {
      text = readText(file);
      data = parseJson(text);
    } catch (error) {
      throw new Error(
        `${file}: ${error instanceof SyntaxError ? 'not valid JSON' : (error as Error).message}`,
      );
    }
    const parsed = FloorsSchema.safeParse(data);
    if (!parsed.success) throw new Error(`${file}: ${firstIssue(parsed.error, 'floors')}`);
    const sets = Object.entries(parsed.data.sets) as [string, Floors][];
    if (sets.length === 0) throw new Error(`${file}: names no set`);
    return new FloorsFile(file, new Map(sets), text);
  }

  /** Where the labels of a set are. */
  goldOf(set: string): string {
    return path.join(path.dirname(this.file), set);
  }

  /** The line in which a set stands, or one of its floors, from 1. */
  lineOf(set: string, pin?: Pin): number {
    const at = this.#text.indexOf(JSON.stringify(set));
    if (at < 0) return 1;
    const inSet = pin === undefined ? at : this.#text.indexOf(JSON.stringify(pin), at);
    return this.#text.slice(0, inSet < 0 ? at : inSet).split('\n').length;
  }

  /**
   * Writes the file with other floors of one set.
   * @throws StageError where it cannot be written
   */
  async write(set: string, floors: Floors): Promise<FloorsFile> {
    const sets = new Map(this.sets).set(set, floors);
    const text = `${toJson({ sets: Object.fromEntries(sets) }, 2)}\n`;
    await writeFile(this.file, text);
    return new FloorsFile(this.file, sets, text);
  }
}
