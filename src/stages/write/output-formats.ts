export const OUTPUT_FORMATS = ['ndjson', 'json', 'text', 'markdown'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];
