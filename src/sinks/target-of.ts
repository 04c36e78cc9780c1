import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { SinkOptions } from './sink.js';
import { SinkError } from './sink-error.js';

const DATA_ENDINGS = '.ndjson, .jsonl, .json, .txt or .md (with .gz behind it for gzip), or .parquet';
const DATA_FILE = /\.(?:(?:ndjson|jsonl|json|txt|md)(?:\.gz)?|parquet)$/i;
const PARQUET_FILE = /\.parquet$/i;
const GZIP_FILE = /\.gz$/i;

/** What kind of place the outcomes of a run go to. */
export type Target = 'stream' | 'folder' | 'file' | 'parquet';

/** Does `--out` name a folder? What is there decides, else the ending. */
async function isFolder(out: string, isParquet: boolean): Promise<boolean> {
  const isFile = DATA_FILE.test(out);
  try {
    if ((await stat(out)).isDirectory()) return true;
  } catch {
    return out.endsWith('/') || out.endsWith(path.sep) || !(isFile || isParquet);
  }
  if (!isFile)
    throw new SinkError(
      `--out ${out}: a file that is no output of ours; name a folder, or a file in ${DATA_ENDINGS}`,
    );
  return false;
}

/** @throws SinkError where a form of text is asked for as well */
function checkParquet({ out = '', format, null: ends }: SinkOptions): void {
  if (ends === true) throw new SinkError(`--null: ${out} is Parquet; its records have no ends`);
  if (GZIP_FILE.test(out))
    throw new SinkError(`--out ${out}: Parquet is compressed within; name it .parquet`);
  if (format !== 'ndjson' && format !== 'parquet')
    throw new SinkError(`--format ${format}: ${out} is Parquet; leave the format out`);
}

/**
 * What `--out` and `--format` name together.
 *
 * @throws SinkError where they do not go together, or a file is there that is none of ours
 */
export async function targetOf(options: SinkOptions): Promise<Target> {
  const { out, format } = options;
  const isParquet = format === 'parquet';
  if (out === undefined) {
    if (isParquet) throw new SinkError('--format parquet: needs a file; name one with --out');
    return 'stream';
  }
  if (await isFolder(out, isParquet)) {
    if (isParquet) throw new SinkError(`--format parquet: one file takes all; --out ${out} is a folder`);
    return 'folder';
  }
  if (!isParquet && !PARQUET_FILE.test(out)) return 'file';
  checkParquet(options);
  return 'parquet';
}
