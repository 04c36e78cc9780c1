import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { makeFolder } from '../stages/write/make-folder.js';
import { serialise } from '../stages/write/serialise.js';
import { printableLines } from '../text/printable.js';
import { type Console, UsageError } from './console.js';
import { folderSink } from './folder-sink.js';
import type { Sink, SinkFlags } from './sink.js';

const DATA_ENDINGS = '.ndjson, .jsonl, .json, .txt or .md';
const DATA_FILE = /\.(?:ndjson|jsonl|json|txt|md)$/i;

type Write = (data: string) => Promise<void>;

/** Outcomes in one stream: NDJSON, a JSON array, or texts one after the other. */
function streamOf(write: Write, flags: SinkFlags): Pick<Sink, 'put' | 'close'> {
  const { format } = flags;
  const end = flags.null === true ? '\0' : format === 'text' || format === 'markdown' ? '\n' : '';
  let count = 0;
  return {
    put: async (result) => {
      const { brief } = result;
      const rest = brief.status !== 'article' && flags.all === true ? serialise(brief, format) : '';
      const data = brief.status === 'article' ? result.data : rest;
      if (data === '') return result;
      if (format === 'json') await write(`${count === 0 ? '[\n' : ',\n'}${data.trimEnd()}`);
      else await write(flags.null === true ? data.trimEnd() + end : (count === 0 ? '' : end) + data);
      count++;
      return result;
    },
    close: async () => {
      if (format === 'json') await write(count === 0 ? '[]\n' : '\n]\n');
    },
  };
}

/** What stands under a name must be a file, or nothing: a folder cannot be replaced, a device must not be. */
async function checkTarget(file: string, option: string): Promise<void> {
  if (file === '') throw new UsageError(`${option}: the name of a file is missing`);
  const found = await stat(file).catch(() => null);
  if (found !== null && !found.isFile()) throw new UsageError(`${option} ${file}: is there, and not a file`);
}

/** A file that appears under its name only when all of it is there. Until then it is a hidden one beside it. */
async function fileSink(file: string, flags: SinkFlags, option: string): Promise<Sink> {
  await checkTarget(file, option);
  const partial = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.partial`);
  const failure = (error: unknown): UsageError =>
    new UsageError(`${option} ${file}: ${(error as Error).message}`);
  let stream: WriteStream;
  try {
    await makeFolder(path.dirname(path.resolve(file)));
    stream = createWriteStream(partial);
    await once(stream, 'open');
  } catch (error) {
    throw failure(error);
  }
  // A disk that is full tells of it between two writes: the next one, or the end, meets it.
  stream.on('error', () => {});
  const write: Write = async (data) => {
    try {
      if (stream.errored !== null) throw stream.errored;
      if (!stream.write(data)) await once(stream, 'drain');
    } catch (error) {
      throw failure(error);
    }
  };
  const inner = streamOf(write, flags);
  return {
    target: file,
    put: inner.put,
    close: async () => {
      await inner.close();
      stream.end();
      try {
        await finished(stream);
        await rename(partial, file);
      } catch (error) {
        throw failure(error);
      }
    },
    abandon: async () => {
      stream.destroy();
      await rm(partial, { force: true });
    },
  };
}

/** Does `--out` name a folder? What is there decides, else the ending. */
async function isFolder(out: string): Promise<boolean> {
  try {
    if ((await stat(out)).isDirectory()) return true;
  } catch {
    return out.endsWith('/') || out.endsWith(path.sep) || !DATA_FILE.test(out);
  }
  if (!DATA_FILE.test(out))
    throw new UsageError(
      `--out ${out}: a file that is no output of ours; name a folder, or a file in ${DATA_ENDINGS}`,
    );
  return false;
}

async function mainSink(flags: SinkFlags, io: Console, inputs: ReadonlySet<string>): Promise<Sink> {
  const { out } = flags;
  if (out === undefined) {
    const write: Write = io.isTerminal ? (data) => io.out(printableLines(data)) : io.out;
    return { ...streamOf(write, flags), abandon: async () => {}, target: null };
  }
  if (!(await isFolder(out))) return fileSink(out, flags, '--out');
  try {
    await makeFolder(out);
  } catch (error) {
    throw new UsageError(`--out ${out}: ${(error as Error).message}`);
  }
  return folderSink(out, flags, inputs);
}

/**
 * Opens what `--out`, `--format` and `--errors` ask for.
 *
 * @param inputs real paths of inputs that are named one by one
 * @throws UsageError where it cannot be written
 */
export async function openSink(flags: SinkFlags, io: Console, inputs: ReadonlySet<string>): Promise<Sink> {
  const main = await mainSink(flags, io, inputs);
  if (flags.errors === undefined) return main;
  let errors: Sink;
  try {
    errors = await fileSink(flags.errors, { format: 'ndjson', all: true }, '--errors');
  } catch (error) {
    await main.abandon();
    throw error;
  }
  return {
    target: main.target,
    put: async (result) => {
      const stored = await main.put(result);
      if (stored.brief.status !== 'article') await errors.put(stored);
      return stored;
    },
    close: async () => {
      await main.close();
      await errors.close();
    },
    abandon: async () => {
      await main.abandon();
      await errors.abandon();
    },
  };
}
