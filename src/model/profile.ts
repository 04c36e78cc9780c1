import * as z from 'zod';

function isExpression(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}

/** The check of a line pattern. */
export const LinePatternSchema = z.union([
  z.strictObject({ equals: z.string().min(1), why: z.string().optional() }),
  z.strictObject({
    startsWith: z.string().min(1),
    maxLength: z.int().positive().optional(),
    why: z.string().optional(),
  }),
  z.strictObject({
    endsWith: z.string().min(1),
    maxLength: z.int().positive().optional(),
    why: z.string().optional(),
  }),
  z.strictObject({
    contains: z.string().min(1),
    maxLength: z.int().positive().optional(),
    why: z.string().optional(),
  }),
  z.strictObject({
    matches: z.string().min(1).refine(isExpression, 'no regular expression'),
    maxLength: z.int().positive().max(1000),
    why: z.string().optional(),
  }),
]);

const Mark = z.strictObject({
  comment: z.string().min(1).optional(),
  className: z.string().min(1).optional(),
  classPrefix: z.string().min(1).optional(),
  id: z.string().min(1).optional(),
  imageHost: z.string().min(1).optional(),
  frontMatter: z.record(z.string(), z.string()).optional(),
  line: LinePatternSchema.optional(),
});

const Reader = z.union([
  z.string().min(1),
  z.tuple([z.string().min(1), z.string().min(1)]),
  z.strictObject({
    select: z.string().min(1),
    attribute: z.string().min(1).optional(),
    match: z.string().min(1).refine(isExpression, 'no regular expression').optional(),
  }),
]);

/** Fields that a profile can read. */
const FIELDS = ['title', 'byline', 'editor', 'published', 'source', 'account', 'lead'] as const;

const LayoutSchema = z.strictObject({
  id: z.string().min(1),
  until: z.iso.date().optional(),
  body: z.array(z.string().min(1)).optional(),
  remove: z.array(z.string().min(1)).optional(),
  fields: z.partialRecord(z.enum(FIELDS), z.array(Reader)).optional(),
  dropLines: z.array(LinePatternSchema).optional(),
  startAfter: z.array(LinePatternSchema).optional(),
  endAt: z.array(LinePatternSchema).optional(),
});

/** What one site alone has: data, no code. Every key but the name is optional. */
export const ProfileSchema = z.strictObject({
  site: z.string().min(1),
  name: z.string().min(1),
  hosts: z.array(z.string().min(1)).optional(),
  marks: z.strictObject({ any: z.array(Mark) }).optional(),
  layouts: z.array(LayoutSchema).optional(),
});

/** A line of text as a profile describes it. `matches` is tried on lines up to `maxLength` characters only. */
export type LinePattern = z.infer<typeof LinePatternSchema>;
export type Mark = z.infer<typeof Mark>;
/**
 * A selector; a selector and the attribute to read; or the same spelt out, with an expression whose first group is the
 * value. `meta[name=…]` reads the page's head.
 */
export type Reader = z.infer<typeof Reader>;
export type Layout = z.infer<typeof LayoutSchema>;
export type Profile = z.infer<typeof ProfileSchema>;
