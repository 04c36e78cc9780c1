import { makeFolder } from '../stages/write/make-folder.js';
import { fileSink } from './file-sink.js';
import { folderSink } from './folder-sink.js';
import { reasonOf } from './reason-of.js';
import type { WriteText } from './record-writer.js';
import type { Sink, SinkOptions } from './sink.js';
import { SinkError } from './sink-error.js';
import { streamSink } from './stream-sink.js';
import { targetOf } from './target-of.js';
import { withErrors } from './with-errors.js';

async function openFolder(out: string, options: SinkOptions, inputs: ReadonlySet<string>): Promise<Sink> {
  try {
    await makeFolder(out);
  } catch (error) {
    throw new SinkError(`--out ${out}: ${reasonOf(error)}`);
  }
  return folderSink(out, options, inputs);
}

async function openMain(options: SinkOptions, write: WriteText, inputs: ReadonlySet<string>): Promise<Sink> {
  const target = await targetOf(options);
  const { out = '' } = options;
  if (target === 'stream') return streamSink(write, options);
  if (target === 'folder') return openFolder(out, options, inputs);
  if (target === 'file') return fileSink(out, options, '--out');
  // Loaded where it is asked for: most runs are not.
  return (await import('./parquet-sink.js')).parquetSink(out, options);
}

/**
 * Opens what `--out`, `--format` and `--errors` ask for.
 *
 * @param write to standard output
 * @param inputs real paths of inputs that are named one by one: nothing is written over them
 * @throws SinkError where it cannot be written
 */
export async function openSink(
  options: SinkOptions,
  write: WriteText,
  inputs: ReadonlySet<string>,
): Promise<Sink> {
  const main = await openMain(options, write, inputs);
  if (options.errors === undefined) return main;
  try {
    return withErrors(main, await fileSink(options.errors, { format: 'ndjson', all: true }, '--errors'));
  } catch (error) {
    await main.abandon();
    throw error;
  }
}
