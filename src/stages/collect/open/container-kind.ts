import { type ArchiveKind, archiveKind } from './archive-kind.js';
import type { RecordKeys } from './member.js';
import { type StreamKind, streamKind } from './stream-kind.js';

export type ContainerKind = ArchiveKind | StreamKind;

/**
 * What holds inputs, told by its first bytes; `null` for an input.
 * @param isRecords what is no archive is a stream of records
 */
export function containerKind(
  name: string,
  head: Uint8Array,
  { keys, isRecords }: { readonly keys: RecordKeys; readonly isRecords: boolean },
): ContainerKind | null {
  const kind = archiveKind(name, head);
  if (kind !== null) return kind;
  return isRecords ? 'records' : streamKind(name, head, keys);
}
