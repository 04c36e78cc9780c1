import { openSink as open } from '../sinks/open-sink.js';
import type { Sink, SinkOptions } from '../sinks/sink.js';
import { SinkError } from '../sinks/sink-error.js';
import { printableLines } from '../text/printable.js';
import { type Console, UsageError } from './console.js';

/** Runs a step of a sink; an output that cannot be written means that the command cannot run. */
async function asUsage<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof SinkError ? new UsageError(error.message) : error;
  }
}

/**
 * Opens what `--out`, `--format` and `--errors` ask for.
 *
 * @param inputs real paths of inputs that are named one by one
 * @throws UsageError where it cannot be written
 */
export async function openSink(
  options: SinkOptions,
  io: Console,
  inputs: ReadonlySet<string>,
): Promise<Sink> {
  const write = io.isTerminal ? (data: string) => io.out(printableLines(data)) : io.out;
  const sink = await asUsage(() => open(options, write, inputs));
  return {
    ...sink,
    put: (result) => asUsage(() => sink.put(result)),
    close: () => asUsage(() => sink.close()),
  };
}
