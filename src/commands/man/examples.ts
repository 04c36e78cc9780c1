/** What the manual page shows: a command, and what it is for. */
export const EXAMPLES: readonly (readonly [command: string, says: string])[] = [
  ['inkwash clean page.html --format text', 'The article of one page.'],
  [
    'inkwash clean scraped/ -o clean/ --errors rejected.ndjson',
    'A folder of any size: a/b.html becomes clean/a/b.html.json, and what is no article is told in a list.',
  ],
  [
    'inkwash clean crawl.warc.gz pages.zip -o corpus.parquet',
    'Archives, into one table for DuckDB or pandas.',
  ],
  [
    `inkwash clean scraped/ | jq -r 'select(.quality.score > 0.8) | .title'`,
    'One JSON object a line, for other programs.',
  ],
  ['inkwash explain page.html', 'Why a sentence is there, or is gone.'],
  ['inkwash check news --reporter github', 'Pages and what is expected of them, in a job of CI.'],
  ['inkwash rules share-bar', 'What a rule is for.'],
];
