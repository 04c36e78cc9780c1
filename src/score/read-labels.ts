import { stat } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { Label } from '../model/score.js';
import { firstIssue } from '../text/first-issue.js';
import { readRecords } from './read-records.js';
import { ScoreError } from './score-error.js';

/** What a folder of labelled pages calls its labels. */
const LABELS = 'gold.jsonl';

const text = z.string();
const texts = z.array(text);

/** Keys that are not measured may stand beside: notes, where a page is from. */
const LabelSchema = z.looseObject({
  id: text.min(1),
  file: text.min(1).optional(),
  kind: text.optional(),
  url: text.optional(),
  site: text.optional(),
  format: text.optional(),
  body: text.nullish(),
  with: texts.optional(),
  without: texts.optional(),
  title: text.nullish(),
  title_any: z.array(text.nullable()).optional(),
  published: text.nullish(),
  authors: texts.nullish(),
  source: text.nullish(),
  editor: z.union([text, texts]).nullish(),
  images: texts.nullish(),
  original_title: text.nullish(),
  truncated: z.boolean().optional(),
  first: text.nullish(),
  last: text.nullish(),
  optional: texts.optional(),
  paragraphs: z.int().min(0).optional(),
  hacked: z.boolean().optional(),
  overwritten: z.looseObject({ phrase: text, word: text, count: z.int().min(0) }).nullish(),
  spaces: z.boolean().optional(),
});

/** Labels of pages that belong together. */
export interface LabelledSet {
  /** The file of labels. */
  readonly file: string;
  /** The folder that it stands in, and that `pages/` is beside it in. */
  readonly folder: string;
  readonly labels: ReadonlyMap<string, Label>;
  /** Where each label stands, for messages. */
  readonly places: ReadonlyMap<string, string>;
  /** Texts are to be right to the space, where a label does not say. */
  readonly isWrapped: boolean;
}

async function labelsFile(gold: string): Promise<string> {
  const found = await stat(gold).catch(() => null);
  if (found === null) throw new ScoreError(`${gold}: no such file or folder`);
  if (!found.isDirectory()) return gold;
  const file = path.join(gold, LABELS);
  if ((await stat(file).catch(() => null)) === null) throw new ScoreError(`${gold}: no ${LABELS} in it`);
  return file;
}

/**
 * Reads labels: one JSON object a line.
 *
 * @param gold their file, or a folder with `gold.jsonl`
 * @throws ScoreError that names the file and the line
 */
export async function readLabels(gold: string): Promise<LabelledSet> {
  const file = await labelsFile(gold);
  const labels = new Map<string, Label>();
  const places = new Map<string, string>();
  for await (const { where, record } of readRecords(file)) {
    const parsed = LabelSchema.safeParse(record);
    if (!parsed.success) throw new ScoreError(`${where}: ${firstIssue(parsed.error, 'label')}`);
    const { id } = parsed.data;
    const before = places.get(id);
    if (before !== undefined) throw new ScoreError(`${where}: ${id} is labelled already, in ${before}`);
    labels.set(id, parsed.data);
    places.set(id, where);
  }
  if (labels.size === 0) throw new ScoreError(`${file}: no labels in it`);
  const folder = path.dirname(file);
  return { file, folder, labels, places, isWrapped: path.basename(path.resolve(folder)).startsWith('wrap') };
}
