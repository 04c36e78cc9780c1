import * as z from 'zod';
import { FLAGS, type Flag } from './flags.js';
import { FORMATS } from './input.js';

const text = z.string();
const orNull = <T extends z.ZodType>(schema: T) => z.nullable(schema);

export const PersonSchema = z.strictObject({
  name: text,
  role: z.enum(['author', 'reporter', 'editor', 'photographer', 'translator']),
  evidence: text.describe('Where the name was read.'),
});

export const ImageSchema = z.strictObject({ url: text, caption: orNull(text), alt: orNull(text) });

export const ArticleBlockSchema = z.strictObject({
  type: z.enum(['paragraph', 'heading', 'list-item', 'quote', 'caption', 'cell', 'image']),
  text: text.describe('Empty for images.'),
  level: z.int().min(1).max(6).optional(),
  row: z.int().nonnegative().optional(),
  column: z.int().nonnegative().optional(),
  image: ImageSchema.optional(),
});

export const InputSchema = z.strictObject({
  path: text.describe('As given, / between folders; archive#member.'),
  format: orNull(z.enum(FORMATS as [string, ...string[]])),
  encoding: orNull(text),
  bytes: z.int().nonnegative(),
  sha256: text,
  url: orNull(text),
});

export const SignalSchema = z.strictObject({ signal: text, weight: z.number() });

export const LedgerEntrySchema = z.strictObject({
  at: z.int().nonnegative().describe('Offset in `text`, in UTF-16 code units.'),
  rule: text,
  reason: text,
  text: text.describe('What the input has here.'),
  instead: text.optional().describe('What `text` has here in its place; nothing where it is absent.'),
  state: text
    .optional()
    .describe(
      'What went from a text of the page’s JSON state; `text` is empty then: the markup has nothing here.',
    ),
  image: text.optional().describe('Address of a picture that went; `text` is empty then.'),
});

/** The article, schema 1. Key order here is key order in the output. */
export const ArticleSchema = z.strictObject({
  schema: z.literal(1),
  status: z.literal('article'),
  title: orNull(text).describe('The headline as shown.'),
  subtitle: orNull(text).describe('Subtitle (副题) or kicker.'),
  originalTitle: orNull(text).describe('What 原标题 says.'),
  authors: z.array(text).describe('Names of the writers.'),
  editors: z.array(text).describe('Names of the editors, without their codes.'),
  people: z.array(PersonSchema),
  source: orNull(text).describe('来源 as the page names it.'),
  agency: orNull(text).describe('News agency of the dateline.'),
  site: orNull(text).describe('The site that published the page.'),
  account: orNull(text).describe('The self-media account.'),
  dateline: orNull(z.strictObject({ agency: orNull(text), place: orNull(text), date: orNull(text) })),
  published: orNull(text).describe('ISO 8601 with the offset the page gives; a day alone is YYYY-MM-DD.'),
  modified: orNull(text),
  crawled: orNull(text),
  language: orNull(text).describe('BCP 47.'),
  categories: z.array(text),
  keywords: z.array(text),
  lead: orNull(text).describe("The page's abstract."),
  blocks: z.array(ArticleBlockSchema),
  text: text.describe('The texts of the blocks joined by a blank line.'),
  images: z.array(ImageSchema),
  links: z.array(z.strictObject({ url: text, text })),
  next: orNull(text).describe('Address of the next page.'),
  duplicateOf: orNull(text).describe('input.path of the near-duplicate kept in this run.'),
  input: InputSchema,
  evidence: z
    .record(text, z.union([text, z.array(SignalSchema)]))
    .describe('For each field that was found, where it was read; for `hacked` and `spun`, the signals.'),
  quality: z.strictObject({
    score: z.number().min(0).max(1),
    complete: z.boolean(),
    flags: z.array(z.enum(FLAGS)),
  }),
  suspects: z.array(
    z.strictObject({
      block: orNull(z.int().nonnegative()).describe(
        'Index in `blocks`; null where it stood outside the text.',
      ),
      at: z.int().nonnegative().describe("Offset in that block's text."),
      phrase: text,
      suggestion: orNull(text),
      confidence: z.number().min(0).max(1),
    }),
  ),
  removed: z.array(
    z.strictObject({
      rule: text,
      reason: text,
      blocks: z.int().nonnegative(),
      characters: z.int().nonnegative(),
    }),
  ),
  fingerprint: z.strictObject({
    text: text.describe('SHA-256 of the normalised text, in hex.'),
    near: text.describe('64-bit near-duplicate hash, in hex.'),
  }),
  ledger: z.array(LedgerEntrySchema).optional().describe('Every cut, with --ledger.'),
});

export const RejectedSchema = z.strictObject({
  schema: z.literal(1),
  status: z.literal('rejected'),
  verdict: z.enum(['spam', 'listing', 'error-page', 'login-wall', 'robot-check', 'disclaimer-only', 'empty']),
  message: text,
  evidence: ArticleSchema.shape.evidence.describe('`verdict`: the signals that told it, with their weights.'),
  input: InputSchema,
});

export const FailedSchema = z.strictObject({
  schema: z.literal(1),
  status: z.literal('failed'),
  stage: text,
  cause: z
    .enum(['timeout', 'memory', 'crash'])
    .optional()
    .describe('Where it took the one who cleaned it down: too long, too much memory, anything else.'),
  message: text,
  input: InputSchema,
});

/** What `--all` prints, one of the three a line. */
export const RecordSchema = z.discriminatedUnion('status', [ArticleSchema, RejectedSchema, FailedSchema]);

/** All keys that a record of any status may have. */
export const RECORD_KEYS: ReadonlySet<string> = new Set(
  [ArticleSchema, RejectedSchema, FailedSchema].flatMap(({ shape }) => Object.keys(shape)),
);

export type Person = z.infer<typeof PersonSchema>;
export type ArticleImage = z.infer<typeof ImageSchema>;
export type ArticleBlock = z.infer<typeof ArticleBlockSchema>;
export type ArticleInput = z.infer<typeof InputSchema>;
export type LedgerEntry = z.infer<typeof LedgerEntrySchema>;
export type Signal = z.infer<typeof SignalSchema>;
export type { Flag };
export type Article = z.infer<typeof ArticleSchema>;
export type Rejected = z.infer<typeof RejectedSchema>;
export type Failed = z.infer<typeof FailedSchema>;

/** Every input yields exactly one of these. */
export type Outcome = Article | Rejected | Failed;
