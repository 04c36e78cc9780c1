import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Journal } from '../../batch/journal/journal.js';
import type { JournalEntry } from '../../batch/journal/journal-entry.js';
import { buildId } from '../../build-id.js';
import type { CleanOptions } from '../../model/options.js';
import type { Place } from '../../model/place.js';
import type { Brief, Washed } from '../../model/washed.js';
import type { Sink } from '../../sinks/sink.js';
import { UsageError } from '../console.js';
import type { CleanFlags } from './flags.js';
import { type Memory, NO_MEMORY } from './memory.js';

/** What the journal keeps of an input. */
interface Kept {
  readonly brief: Brief;
  /** MinHash of the text, as base64 of its bytes. */
  readonly signature?: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What names an input besides its bytes: what it is called and where it came from stand in its record. */
const originOf = ({ path: name, origin }: Place): string => sha256(JSON.stringify([name, origin ?? null]));

/** Whatever decides what an input comes to, its own bytes and origin aside. */
function keyOf(cleaning: CleanOptions, { format, dedupe }: CleanFlags): string {
  const { peers, ...rest } = cleaning;
  return sha256(JSON.stringify([buildId(), rest, peers?.digest, format, dedupe !== undefined]));
}

/** Beside the output, where no run looks for inputs. */
function folderFor(out: string, sink: Sink): string {
  if (sink.holds !== undefined) return path.join(out, '.inkwash');
  return path.join(path.dirname(out), `.${path.basename(out)}.inkwash`);
}

const encode = (signature: Uint16Array): string =>
  Buffer.from(signature.buffer, signature.byteOffset, signature.byteLength).toString('base64');

/** Typed arrays need their bytes in a place of their own. */
function decode(signature: string): Uint16Array {
  const bytes = Uint8Array.from(Buffer.from(signature, 'base64'));
  return new Uint16Array(bytes.buffer);
}

/** A journal as the memory of a run. */
function memoryOf(journal: Journal, sink: Sink, { all, dedupe }: CleanFlags): Memory {
  const isLeftOut = (brief: Brief): boolean =>
    brief.status === 'article' && dedupe === 'drop' && brief.duplicateOf !== null;
  /** Has what it came to its place in the output, where each has one of its own? */
  const isThere = async (relative: string, brief: Brief): Promise<boolean> => {
    const isWritten = brief.status === 'article' ? !isLeftOut(brief) : all === true;
    return !isWritten || sink.holds === undefined || (await sink.holds({ relative, status: brief.status }));
  };
  const recall = async (entry: JournalEntry): Promise<Washed | null> => {
    const { brief, signature } = entry.value as Kept;
    // Of what was left out there is no record, and none is needed to leave it out again.
    const isStored = brief.status === 'article' && sink.holds === undefined && !isLeftOut(brief);
    const data = isStored ? await journal.record(entry) : '';
    if (data === null) return null;
    const washed = { relative: entry.name, brief, data };
    return signature === undefined ? washed : { ...washed, signature: decode(signature) };
  };
  return {
    orderOf: async (place) => {
      const entry = await journal.find(place.relative);
      const [digest, origin] = entry?.digest.split(' ') ?? [];
      const isKnown =
        entry !== null &&
        origin === originOf(place) &&
        (await isThere(entry.name, (entry.value as Kept).brief));
      const former = entry && { relative: entry.name, status: (entry.value as Kept).brief.status };
      if (!isKnown) return { place, known: null, recall: null, former };
      return { place, known: digest!, recall: () => recall(entry), former };
    },
    keep: async (place, { relative, brief, data, signature }) => {
      // What failed may do better another time: a disk that was away, a machine with more memory.
      if (brief.status === 'failed') return;
      const digest = `${brief.input.sha256} ${originOf(place)}`;
      const value: Kept = { brief, ...(signature === undefined ? {} : { signature: encode(signature) }) };
      await journal.add({ name: relative, digest, value }, data === '' ? undefined : data);
    },
    close: () => journal.close(),
  };
}

/**
 * What `--resume` remembers: a journal beside the output.
 * @throws UsageError, StageError
 */
export async function openMemory(flags: CleanFlags, cleaning: CleanOptions, sink: Sink): Promise<Memory> {
  const { resume, out, shard } = flags;
  if (resume !== true) return NO_MEMORY;
  if (out === undefined) throw new UsageError('--resume: needs --out; what is done is kept beside it');
  const { openJournal } = await import('../../batch/journal/journal.js');
  const hasStore = sink.holds === undefined;
  // Shards of one folder are at work side by side.
  const name = shard === undefined ? 'run' : shard.replace('/', '-of-');
  const key = keyOf(cleaning, flags);
  return memoryOf(await openJournal(folderFor(out, sink), { key, hasStore, name }), sink, flags);
}
