import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { Allowance } from './allowance.js';
import { cutZipMembers } from './cut-zip-members.js';
import { isHidden } from './is-hidden.js';
import type { Member } from './member.js';
import { memberName } from './member-name.js';

/** Sizes are held to by the sum over all bytes; names are not trusted wherever they come from. */
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false };

const UTF8_FLAG = 0x800;
const UNIX = 3;
const TYPE_MASK = 0xf000;
const LINK = 0xa000;
/** A second name, in UTF-8, for archives whose first one is in the letters of some country. */
const UNICODE_PATH = 0x7075;
const UNICODE_PATH_HEAD = 5;

function nameOf({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  if ((generalPurposeBitFlag & UTF8_FLAG) !== 0) return fileNameRaw.toString('utf8');
  const data = extraFields.find(({ id }) => id === UNICODE_PATH)?.data;
  // It counts where it was made for this very name.
  const isOwn = data !== undefined && data.length > 5 && data.readUInt32LE(1) === crc32(fileNameRaw);
  return isOwn ? data.subarray(UNICODE_PATH_HEAD).toString('utf8') : memberName(fileNameRaw);
}

function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  return versionMadeBy >> 8 === UNIX && ((externalFileAttributes >>> 16) & TYPE_MASK) === LINK;
}

function faultOf(entry: Entry): string | null {
  if (isLink(entry)) return 'a link; links in archives are not followed';
  if (entry.isEncrypted()) return 'encrypted';
  if (entry.canDecodeFileData()) return null;
  return `packed by a method that is not supported: ${entry.compressionMethod}`;
}

/** A member's bytes, held to what the archive says of them. */
async function* bytesOf(zip: ZipFile, entry: Entry, allowance: Allowance): AsyncGenerator<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  let sum = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    allowance.give(chunk.length);
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== entry.crc32) throw new Error('its checksum is wrong: the archive is damaged');
}

function openZip(source: string | Uint8Array): Promise<ZipFile> {
  if (typeof source === 'string') return yauzl.openPromise(source, OPTIONS);
  return yauzl.fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.length), OPTIONS);
}

/**
 * What a zip archive holds, in the order of its directory; where that is lost, as far as it can be read without.
 *
 * @param source its path, or its bytes
 * @throws Error where the archive's own directory is broken, after what could be read
 */
export async function* zipMembers(source: string | Uint8Array, allowance: Allowance): AsyncGenerator<Member> {
  const zip = await openZip(source).catch((error: Error) => error);
  if (zip instanceof Error) {
    const stream = typeof source === 'string' ? createReadStream(source) : Readable.from([source]);
    yield* cutZipMembers(stream, allowance);
    throw zip;
  }
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith('/') || isHidden(name)) continue;
      const fault = faultOf(entry);
      if (fault !== null) yield { name, body: null, fault, isPage: false };
      else yield { name, body: bytesOf(zip, entry, allowance), isPage: false };
    }
  } finally {
    zip.close();
  }
}
