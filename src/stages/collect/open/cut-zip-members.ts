import { crc32 } from 'node:zlib';
import type { Allowance } from './allowance.js';
import { ByteReader } from './byte-reader.js';
import { isHidden } from './is-hidden.js';
import type { Member } from './member.js';
import { memberName } from './member-name.js';
import { unpacked } from './unpacked.js';

const HEADER = { mark: 0x04034b50, size: 30 };
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** Sizes stand behind the bytes: nobody can tell where those end. */
const SIZES_BEHIND = 8;
const ZIP64 = 0xffffffff;
const PIECE = 64 * 1024;

/** What stands before a member's bytes. */
interface Local {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly sum: number;
  readonly packedSize: number;
}

/** The header that comes next, `null` where there is none, or none that tells where its member ends. */
async function nextLocal(reader: ByteReader): Promise<Local | null> {
  const head = Buffer.from(await reader.take(HEADER.size));
  if (head.length < HEADER.size || head.readUInt32LE(0) !== HEADER.mark) return null;
  const nameSize = head.readUInt16LE(26);
  const name = await reader.take(nameSize);
  if (name.length < nameSize) return null;
  await reader.skip(head.readUInt16LE(28));
  const flags = head.readUInt16LE(6);
  const packedSize = head.readUInt32LE(18);
  if ((flags & SIZES_BEHIND) !== 0 || packedSize === ZIP64) return null;
  const sum = head.readUInt32LE(14);
  return { name: memberName(name), flags, method: head.readUInt16LE(8), sum, packedSize };
}

/** The bytes of a member, and those of them that nobody asked for. */
class Body {
  readonly #reader: ByteReader;
  #left: number;

  constructor(reader: ByteReader, size: number) {
    this.#reader = reader;
    this.#left = size;
  }

  async *packed(): AsyncGenerator<Uint8Array> {
    while (this.#left > 0) {
      const bytes = await this.#reader.take(Math.min(PIECE, this.#left));
      if (bytes.length === 0) throw new Error('it is cut off');
      this.#left -= bytes.length;
      yield bytes;
    }
  }

  async *bytes({ method, sum }: Local, allowance: Allowance): AsyncGenerator<Uint8Array> {
    const plain = method === STORED ? this.packed() : unpacked(this.packed(), 'deflate', allowance);
    let found = 0;
    for await (const chunk of plain) {
      found = crc32(chunk, found);
      yield chunk;
    }
    if (found !== sum) throw new Error('its checksum is wrong: the archive is damaged');
  }

  async skip(): Promise<void> {
    await this.#reader.skip(this.#left);
  }
}

/**
 * What can be read of a zip archive whose directory, which stands at its end, is lost: member by member, as far as
 * each says how long it is.
 */
export async function* cutZipMembers(
  stream: AsyncIterable<Uint8Array>,
  allowance: Allowance,
): AsyncGenerator<Member> {
  const reader = new ByteReader(stream);
  try {
    for (let local = await nextLocal(reader); local !== null; local = await nextLocal(reader)) {
      const { name, flags, method, packedSize } = local;
      const body = new Body(reader, packedSize);
      const isReadable = (flags & ENCRYPTED) === 0 && (method === STORED || method === DEFLATED);
      if (isReadable && !name.endsWith('/') && !isHidden(name))
        yield { name, body: body.bytes(local, allowance), isPage: false };
      await body.skip();
    }
  } finally {
    await reader.close();
  }
}
