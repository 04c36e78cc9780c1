import type { Origin } from '../../../model/input.js';
import type { Place } from '../../../model/place.js';
import { Allowance } from './allowance.js';
import { type ContainerKind, containerKind } from './container-kind.js';
import { mayHold } from './may-hold.js';
import type { Member, OpenLimits } from './member.js';
import { OPENERS } from './openers.js';
import { peek } from './peek.js';
import { safeName } from './safe-name.js';
import { take } from './take.js';
import { unpacked } from './unpacked.js';
import { unpackedWhole } from './unpacked-whole.js';
import { whyBroken } from './why-broken.js';

type Stream = AsyncIterable<Uint8Array>;

/** What is looked into, and how far. */
export interface LookOptions extends OpenLimits {
  /** Archives within archives are opened to this depth. */
  readonly maxDepth: number;
  /** Is everything a stream of a crawler's records, whatever it looks like? */
  readonly isRecords: boolean;
  /** Is anything asked for at this path, or in what is there? */
  readonly wants?: ((path: string) => boolean) | undefined;
}

/** Something on its way out of its containers. */
export interface Found {
  readonly path: string;
  /** Its name for the output tree, endings of packers included, and without them. */
  readonly relative: string;
  readonly plain: string;
  readonly origin?: Origin | undefined;
  /** How many containers are around it. */
  readonly depth: number;
  readonly isPacked: boolean;
}

/** Who sends records one by one may wait for what becomes of the first: no more is asked for. */
const RECORD_HEAD_BYTES = 4;

const PACKER_ENDING = /\.(?:gz|gzip|br)$/i;
const PACKED_TAR = /\.tgz$/i;

const without = (name: string): string => name.replace(PACKED_TAR, '.tar').replace(PACKER_ENDING, '');

const fault = ({ path, relative, origin }: Found, message: string): Place => ({
  path,
  relative,
  supply: { kind: 'fault', message },
  origin,
});

async function* streamOf(body: Uint8Array | Stream): AsyncGenerator<Uint8Array> {
  if (body instanceof Uint8Array) yield body;
  else yield* body;
}

/** One archive or stream, with all that lies in it. */
export class Look {
  readonly #options: LookOptions;
  readonly #allowance: Allowance;

  constructor(options: LookOptions, allowance: Allowance) {
    this.#options = options;
    this.#allowance = allowance;
  }

  /** The inputs in something: itself, or what it holds. */
  async *inputs(found: Found, source: Uint8Array | Stream): AsyncGenerator<Place> {
    const { isRecords } = this.#options;
    if (!isRecords && !mayHold(found.plain)) return yield await this.#page(found, streamOf(source));
    const { head, stream } = await peek(streamOf(source), isRecords ? RECORD_HEAD_BYTES : undefined);
    const kind = containerKind(found.plain, head, this.#options);
    if (kind === null) yield await this.#page(found, stream);
    else yield* this.held(found, kind, source instanceof Uint8Array ? source : stream);
  }

  async #page({ path, plain, origin }: Found, stream: Stream): Promise<Place> {
    const { maxBytes } = this.#options;
    const bytes = await take(stream, maxBytes);
    const page = { path, relative: plain, origin };
    if (bytes !== null) return { ...page, supply: { kind: 'bytes', bytes } };
    return { ...page, supply: { kind: 'fault', message: `more bytes than the limit of ${maxBytes}` } };
  }

  /** What a container holds, given as bytes or a stream, a zip archive on a disk by its path. */
  async *held(
    found: Found,
    kind: ContainerKind,
    source: Uint8Array | Stream | string,
  ): AsyncGenerator<Place> {
    const isPacker = kind === 'gzip' || kind === 'brotli';
    const depth = isPacker && !found.isPacked ? found.depth : found.depth + 1;
    const { maxDepth, maxBytes } = this.#options;
    if (depth > maxDepth)
      return yield fault(found, `lies deeper in other archives than the limit of ${maxDepth}`);
    if (isPacker) {
      const inner = { ...found, plain: without(found.plain), depth, isPacked: true };
      return yield* this.inputs(inner, this.#unpacked(source as Uint8Array | Stream, kind));
    }
    const inner = { ...found, depth, isPacked: false };
    if (kind !== 'zip')
      return yield* this.#members(
        inner,
        OPENERS[kind](streamOf(source as Uint8Array | Stream), this.#options),
        true,
      );
    const zip = typeof source === 'string' ? source : await take(streamOf(source), maxBytes);
    if (zip === null) yield fault(found, `more bytes than the limit of ${maxBytes}`);
    else {
      // Loaded when the first archive is there: it would slow the start of every run.
      const { zipMembers } = await import('./zip-members.js');
      yield* this.#members(inner, zipMembers(zip, this.#allowance), false);
    }
  }

  #unpacked(source: Uint8Array | Stream, kind: 'gzip' | 'brotli'): Uint8Array | Stream {
    const whole = source instanceof Uint8Array ? unpackedWhole(source, kind) : null;
    if (whole === null) return unpacked(streamOf(source), kind, this.#allowance);
    this.#allowance.give(whole.length);
    return whole;
  }

  /** @param isStream what ends in one member ends for all that would follow */
  async *#members(
    container: Found,
    members: AsyncIterable<Member>,
    isStream: boolean,
  ): AsyncGenerator<Place> {
    let count = 0;
    let broken = 0;
    try {
      for await (const member of members) {
        count++;
        const { wants } = this.#options;
        const name = safeName(member.name);
        const path = `${container.path}#${member.name}`;
        const relative = `${container.relative}/${name}`;
        const origin = member.origin ?? container.origin;
        const found = { ...container, path, relative, plain: relative, origin };
        if (wants?.(path) === false) continue;
        try {
          yield* this.#member(found, member);
        } catch (error) {
          if (error instanceof Allowance.Exceeded) throw error;
          broken = count;
          yield fault(found, whyBroken(error));
        }
      }
    } catch (error) {
      if (error instanceof Allowance.Exceeded) throw error;
      const isTold = isStream && broken === count && count > 0;
      if (!isTold) yield fault(container, whyBroken(error));
      return;
    }
    if (count === 0) yield fault(container, 'holds no inputs');
  }

  async *#member(found: Found, { body, fault: message, isPage }: Member): AsyncGenerator<Place> {
    if (body === null) yield fault(found, message ?? 'cannot be read');
    else if (isPage) yield await this.#page(found, streamOf(body));
    else yield* this.inputs(found, body);
  }
}
