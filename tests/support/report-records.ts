import type { Article, Failed, Rejected } from '../../src/model/article.js';

/** An article's record with these keys; the rest is as little as there can be. */
export function articleRecord(keys: Partial<Article>): Article {
  return {
    schema: 1,
    status: 'article',
    title: null,
    subtitle: null,
    originalTitle: null,
    authors: [],
    editors: [],
    people: [],
    source: null,
    agency: null,
    site: null,
    account: null,
    dateline: null,
    published: null,
    modified: null,
    crawled: null,
    language: null,
    categories: [],
    keywords: [],
    lead: null,
    blocks: [],
    text: '',
    images: [],
    links: [],
    next: null,
    duplicateOf: null,
    input: { path: 'a.html', format: 'page', encoding: 'utf-8', bytes: 1, sha256: '', url: null },
    evidence: {},
    quality: { score: 0.5, complete: true, flags: [] },
    suspects: [],
    removed: [],
    fingerprint: { text: '', near: '' },
    ...keys,
  };
}

const input = (path: string): Article['input'] => {
  return { path, format: null, encoding: null, bytes: 1, sha256: '', url: null };
};

export function rejectedRecord(path: string, message: string): Rejected {
  const evidence = { verdict: [{ signal: message, weight: 1 }] };
  return { schema: 1, status: 'rejected', verdict: 'spam', message, evidence, input: input(path) };
}

export function failedRecord(path: string, message: string): Failed {
  return { schema: 1, status: 'failed', stage: 'decode', message, input: input(path) };
}

/** Records as `clean` writes them. */
export const ndjson = (records: readonly object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
