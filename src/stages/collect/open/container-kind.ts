import { type ArchiveKind, archiveKind } from './archive-kind.js';

export type ContainerKind = ArchiveKind;

/**
 * What holds inputs, told by its first bytes; `null` for an input.
 * @param isRecords what is no archive is a stream of records
 */
export function containerKind(name: string, head: Uint8Array, _isRecords: boolean): ContainerKind | null {
  return archiveKind(name, head);
}
