import { availableParallelism } from 'node:os';
import path from 'node:path';
import { CleanBatch } from '../../clean-batch.js';
import type { CleanOptions } from '../../model/options.js';
import { QueueError } from '../../queue/queue-error.js';
import { realPath } from '../../sinks/real-path.js';
import { SinkError } from '../../sinks/sink-error.js';
import { targetOf } from '../../sinks/target-of.js';
import { printable } from '../../text/printable.js';
import { Account } from '../clean/account.js';
import { type Console, Interrupted, UsageError } from '../console.js';
import { inputOptions } from '../input-options.js';
import { limitsOf } from '../limits-of.js';
import { openSink } from '../open-sink.js';
import { protectInputs } from '../protect-inputs.js';
import { withPeers } from '../with-peers.js';
import { connect, loadQueue } from './connect.js';
import type { WorkerFlags } from './flags.js';
import { PatientSink } from './patient-sink.js';

const DEFAULT_TAKEOVER = 30;
/** Less than that, and a worker that is busy is taken for one that is gone. */
const MIN_TAKEOVER = 1;

/** The folder that results go to. @throws UsageError */
async function folderOf({ out, format }: WorkerFlags): Promise<string> {
  if (out === undefined || (await target({ out, format })) !== 'folder')
    throw new UsageError('--out: a worker needs a folder; each input has a file of its own there');
  return out;
}

async function target(options: Pick<WorkerFlags, 'format'> & { readonly out: string }): Promise<string> {
  try {
    return await targetOf(options);
  } catch (error) {
    throw error instanceof SinkError ? new UsageError(error.message) : error;
  }
}

function batchFor(flags: WorkerFlags, cleaning: CleanOptions, jobs: number): CleanBatch {
  return new CleanBatch({
    cleaning,
    format: flags.format,
    withSignature: false,
    isResumed: false,
    jobs,
    isUnordered: true,
    limits: limitsOf(flags),
  });
}

/** Rejects when the run is asked to end. */
function aborted({ signal }: Console): Promise<never> {
  return new Promise((_resolve, reject) => {
    const end = (): void =>
      reject(new Interrupted(String(signal.reason), `ended by ${signal.reason}; the queue keeps the rest`));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

async function optionsOf(flags: WorkerFlags, io: Console): Promise<CleanOptions> {
  const plain = { ...(await inputOptions(flags)), ledger: flags.ledger, maxBytes: flags.maxBytes };
  return withPeers(plain, flags, io);
}

/** Works until the queue is empty, or the run is asked to end. @returns the exit code */
async function work(flags: WorkerFlags, out: string, io: Console): Promise<number> {
  const { format, all, untilEmpty, takeover = DEFAULT_TAKEOVER, jobs = availableParallelism() } = flags;
  if (takeover < MIN_TAKEOVER)
    throw new UsageError(`--takeover ${takeover}: at least ${MIN_TAKEOVER} second`);
  const options = await optionsOf(flags, io);
  const inputs = await protectInputs([...(flags.peers ?? []), flags.dropLines ?? []].flat(), flags);
  const { JobTaker } = await loadQueue(() => import('../../queue/job-taker.js'));
  const { InputWork } = await import('./input-work.js');
  const sink = await openSink({ out, format, ...(all === true ? { all } : {}) }, io, inputs);
  const link = await connect(flags, io);
  const batch = batchFor(flags, options, jobs);
  const account = new Account(flags, io, () => new Promise(() => {}));
  const patient = new PatientSink(sink, io.signal, io.say);
  const outs = [path.resolve(out), await realPath(out)];
  const task = new InputWork({ batch, sink: patient, account, outs, maxBytes: flags.maxBytes });
  let strangers = 0;
  const onStranger = (id: string, why: string): void => {
    strangers++;
    io.say(`job ${printable(id)}: not an input of ours: ${printable(why)}`);
  };
  const onRefusal = (reason: string): void => io.say(`Redis: ${printable(reason)}`);
  const { queue: name } = flags;
  const taker = new JobTaker({ link, name, jobs, takeover, work: task.run, onStranger, onRefusal });
  try {
    await account.open();
    const end = untilEmpty === true ? taker.empty() : new Promise<never>(() => {});
    await Promise.race([end, task.broken, aborted(io)]);
  } catch (error) {
    // A worker without an end of its own ends well so.
    if (!(error instanceof Interrupted) || untilEmpty === true) throw error;
  } finally {
    await taker.close();
    account.stop();
    await batch.close();
    await account.close(out);
  }
  return strangers > 0 ? 1 : account.tally.exitCode;
}

/**
 * `inkwash worker`.
 * @returns the exit code: 0 where every input that it took became an article, 1 where one did not
 * @throws UsageError, Interrupted
 */
export async function workerCommand(flags: WorkerFlags, _none: unknown, io: Console): Promise<number> {
  try {
    return await work(flags, await folderOf(flags), io);
  } catch (error) {
    throw error instanceof QueueError || error instanceof SinkError ? new UsageError(error.message) : error;
  }
}
