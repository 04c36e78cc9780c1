import type { Article, Outcome } from '../model/article.js';
import type { Fact, ReportDocument, ReportField } from '../model/report.js';
import { inferPlaces } from './infer-places.js';
import { passagesOf } from './passages.js';
import { valueWords } from './value-words.js';

/** Keys of an article that say something of it, in the order in which the page shows them. */
const FIELDS = [
  'title',
  'subtitle',
  'originalTitle',
  'authors',
  'editors',
  'people',
  'source',
  'agency',
  'site',
  'account',
  'dateline',
  'published',
  'modified',
  'crawled',
  'language',
  'categories',
  'keywords',
  'lead',
  'next',
  'duplicateOf',
] as const;

/** Where the evidence for a field stands that has none under its own name. */
const EVIDENCE_OF: Readonly<Record<string, string>> = {
  subtitle: 'title',
  authors: 'people',
  agency: 'dateline',
};

/** What the page shows of a record that `clean` wrote. */
export function documentOfRecord(record: Outcome): ReportDocument {
  const shared = { ...NOTHING, path: record.input.path, facts: factsOf(record) };
  if (record.status === 'failed') {
    const { stage, cause, message } = record;
    const is = `failed in ${stage}${cause === undefined ? '' : ` (${cause})`}`;
    return { ...shared, status: 'failed', fault: { is, message } };
  }
  if (record.status === 'rejected') {
    const { verdict, message } = record;
    return {
      ...shared,
      status: 'rejected',
      fault: { is: verdict, message },
      signals: signalsOf(record.evidence),
    };
  }
  const { title, language, quality, blocks, suspects, removed, links, ledger } = record;
  const woven =
    ledger === undefined
      ? { passages: null, causes: [] }
      : passagesOf({ blocks, ledger, places: inferPlaces({ blocks, removed, ledger }) });
  return {
    ...shared,
    ...fieldsOf(record),
    ...woven,
    status: 'article',
    title,
    language,
    quality,
    blocks,
    suspects,
    removed,
    links,
    signals: signalsOf(record.evidence),
  };
}

const NOTHING: Omit<ReportDocument, 'path' | 'status' | 'facts'> = {
  title: null,
  language: null,
  fault: null,
  quality: null,
  signals: [],
  blocks: [],
  causes: [],
  passages: null,
  fields: [],
  notFound: [],
  edits: [],
  suspects: [],
  removed: [],
  links: [],
  without: [],
};

function factsOf(record: Outcome): Fact[] {
  const { format, encoding, url, bytes, sha256 } = record.input;
  const evidence: Article['evidence'] = record.status === 'failed' ? {} : record.evidence;
  const fact = (label: string, value: string | null, key: string): Fact[] => {
    const why = evidence[key];
    return value === null ? [] : [{ label, value, ...(typeof why === 'string' ? { why } : {}) }];
  };
  const body = evidence['body'];
  return [
    ...fact('Format', format, 'format'),
    ...fact('Encoding', encoding, 'encoding'),
    ...(record.status === 'article' ? fact('Site', record.site, 'site') : []),
    ...fact('Address', url, 'url'),
    ...(typeof body === 'string' ? [{ label: 'Body', value: body }] : []),
    ...['paragraphs', 'mojibake'].flatMap((key) => {
      const said = evidence[key];
      return typeof said === 'string' ? [{ label: LABELS[key]!, value: said }] : [];
    }),
    { label: 'Size', value: sizeWords(bytes) },
    { label: 'SHA-256', value: sha256 },
  ];
}

/** `1 byte`, `12,345 bytes`. */
export const sizeWords = (bytes: number): string =>
  `${bytes.toLocaleString('en')} byte${bytes === 1 ? '' : 's'}`;

const LABELS: Readonly<Record<string, string>> = { paragraphs: 'Paragraphs', mojibake: 'Double encoding' };

/** Evidence that is a list of signals: of the verdict, or of a flag. */
export function signalsOf(evidence: Article['evidence']): ReportDocument['signals'] {
  return Object.entries(evidence).flatMap(([of, signals]) =>
    typeof signals === 'string' ? [] : [{ of, signals }],
  );
}

function fieldsOf(article: Article): Pick<ReportDocument, 'fields' | 'notFound'> {
  const fields: ReportField[] = [];
  const notFound: string[] = [];
  for (const name of FIELDS) {
    const value = article[name];
    const words = value === null ? '' : valueWords(value);
    const evidence = article.evidence[name] ?? article.evidence[EVIDENCE_OF[name] ?? ''];
    if (words === '') notFound.push(name);
    else
      fields.push({
        name,
        value: words,
        evidence: typeof evidence === 'string' ? [evidence] : [],
      });
  }
  return { fields, notFound };
}
