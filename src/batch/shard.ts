import { hash } from 'node:crypto';

/** One part of several that inputs are cut into. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

const SHARD = /^([1-9][0-9]{0,8})\/([1-9][0-9]{0,8})$/;

/** What `I/N` says, `null` where it says nothing: I and N are numbers, I from 1 to N. */
export function parseShard(text: string): Shard | null {
  const [, index, count] = (SHARD.exec(text) ?? []).map(Number);
  return index === undefined || count === undefined || index > count ? null : { index, count };
}

/**
 * Is what has this name in a part? By the name alone: any machine says the same, whatever else there is, and each name
 * is in one part of as many.
 */
export function isInShard(name: string, { index, count }: Shard): boolean {
  const digest = hash('sha256', name, 'buffer');
  return digest.readUIntBE(0, 6) % count === index - 1;
}
