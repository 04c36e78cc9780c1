import type { CleanOptions } from '../model/options.js';
import { StageError } from '../model/stage-error.js';
import { printable } from '../text/printable.js';
import { type Console, UsageError } from './console.js';

/** What was typed that has to do with peers. */
export interface PeerFlags {
  readonly peers?: readonly string[];
  readonly out?: string;
  readonly errors?: string;
}

/** Peers that gave no article and are named one by one. */
const MAX_NAMED = 5;

/**
 * Options with the articles that `--peers` names, read and cleaned. A peer that gives no article is said on standard
 * error, and the run goes on.
 * @throws UsageError where a path names nothing
 */
export async function withPeers(
  options: CleanOptions,
  { peers: paths, out, errors }: PeerFlags,
  io: Console,
): Promise<CleanOptions> {
  if (paths === undefined) return options;
  if (paths.length === 0) throw new UsageError('--peers: names no file, folder or glob');
  let faults = 0;
  let isFull = false;
  const outputs = [out, errors].filter((file) => file !== undefined);
  const { readPeers } = await import('../peers.js');
  try {
    const peers = await readPeers(paths, {
      options,
      outputs,
      onFault: (fault) => {
        if (fault === 'full') isFull = true;
        else if (++faults <= MAX_NAMED)
          io.say(`peer ${printable(fault.input.path)}: ${fault.status}: ${printable(fault.message)}`);
      },
    });
    if (faults > MAX_NAMED) io.say(`peers: ${faults - MAX_NAMED} more are no articles`);
    if (isFull)
      io.say(`peers: too much text; ${peers.articles.length} articles are kept, the rest is left out`);
    return { ...options, peers };
  } catch (error) {
    if (error instanceof StageError) throw new UsageError(`--peers ${error.message}`);
    throw error;
  }
}
