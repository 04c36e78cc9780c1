import { createHash } from 'node:crypto';
import type { Outcome } from '../model/article.js';
import type { ReportDocument } from '../model/report.js';
import { documentOfRecord } from './document-of-record.js';
import { metaOf } from './meta-of.js';
import { Packets, type WriteText } from './packets.js';
import { pageShell } from './page-shell.js';
import type { RunItem } from './read-run.js';
import { RunIndex } from './run-index.js';

/** Faults that are told one by one. */
const MAX_FAULTS = 100;

/** Writes the page of one document. */
export async function writeDocumentPage(
  document: ReportDocument,
  version: string,
  write: WriteText,
): Promise<void> {
  const shell = pageShell('inkwash explain');
  await write(shell.head);
  const packets = new Packets(write);
  await packets.add(document);
  await packets.flush();
  await packets.addNamed('meta', metaOf(version, null));
  await write(shell.tail);
}

/** What a run's page tells of the run, counted. */
export interface RunCount {
  readonly documents: number;
  /** Articles whose records do not say what was cut, and where. */
  readonly withoutLedger: number;
  readonly faults: number;
}

/** A run and its name, as the page shows it. */
export interface NamedRun {
  readonly name: string;
  readonly items: AsyncIterable<RunItem>;
}

/**
 * Records of what gave no article may be told of twice: by `--all`, and by `--errors`. Known by their digests: a record
 * may be long, and long strings of one length take a set quadratic time.
 */
class Twice {
  readonly #seen = new Set<string>();

  has(record: Outcome): boolean {
    if (record.status === 'article') return false;
    const key = createHash('sha256').update(JSON.stringify(record)).digest('base64');
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    return false;
  }
}

/** Puts the head of a page before the first that is written of it: of runs without a record nothing is. */
function headed(head: string, write: WriteText): WriteText {
  let isBegun = false;
  return async (text) => {
    if (!isBegun) await write(head);
    isBegun = true;
    await write(text);
  };
}

/**
 * Writes the page of some runs while it reads them: what is kept in memory is a small row for each document. Where no
 * run has one, nothing is written.
 *
 * @param onFault told of all that is no record, in words
 */
export async function writeRunPage(
  runs: readonly NamedRun[],
  version: string,
  writeText: WriteText,
  onFault: (fault: string) => void,
): Promise<RunCount> {
  const shell = pageShell('inkwash report');
  const write = headed(shell.head, writeText);
  const packets = new Packets(write);
  const index = new RunIndex();
  const twice = new Twice();
  const faults: string[] = [];
  let faulty = 0;
  let withoutLedger = 0;
  for (const { name, items } of runs)
    for await (const item of items)
      if ('fault' in item) {
        onFault(item.fault);
        if (++faulty <= MAX_FAULTS) faults.push(item.fault);
      } else if (!twice.has(item.record)) {
        index.add(item.record, name, await packets.add(documentOfRecord(item.record)));
        if (item.record.status === 'article' && item.record.ledger === undefined) withoutLedger++;
      }
  if (index.size === 0) return { documents: 0, withoutLedger, faults: faulty };
  await packets.flush();
  if (faulty > MAX_FAULTS) faults.push(`and ${faulty - MAX_FAULTS} more`);
  const names = runs.map(({ name }) => name);
  await packets.addNamed('meta', metaOf(version, index.finish(names, faults)));
  await write(shell.tail);
  return { documents: index.size, withoutLedger, faults: faulty };
}
