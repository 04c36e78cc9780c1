export const OUTPUT_FORMATS = ['ndjson', 'json', 'text', 'markdown', 'parquet'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];
