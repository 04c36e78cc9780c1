import type { Origin } from '../../../model/input.js';

/** One thing found in a container: an input, something to look into further, or why there is none. */
export interface Member {
  /** Its name within the container, as the container has it; not trusted. */
  readonly name: string;
  /** Its bytes, or a stream of them that is read before the next member is asked for. */
  readonly body: Uint8Array | AsyncIterable<Uint8Array> | null;
  /** Why there are no bytes, where body is null. */
  readonly fault?: string;
  readonly origin?: Origin;
  /** True where this is a page as it is: it is not looked into further. */
  readonly isPage: boolean;
}

/** What limits reading. */
export interface OpenLimits {
  readonly maxBytes: number;
  readonly keys: RecordKeys;
}

/** Names of keys, tried in order, in crawler records. */
export interface RecordKeys {
  readonly html: readonly string[];
  readonly url: readonly string[];
  readonly crawled: readonly string[];
}

export type Opener = (stream: AsyncIterable<Uint8Array>, limits: OpenLimits) => AsyncGenerator<Member>;
