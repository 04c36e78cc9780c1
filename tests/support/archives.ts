import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';
import yazl from 'yazl';

export type Members = Readonly<Record<string, string | Uint8Array>>;

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A zip archive of these members, in their order. */
export async function zipOf(members: Members): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(members)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return bytesOf(Readable.from(zip.outputStream));
}

/** A zip archive whose one member is called this, in bytes that nobody checks; `flags` are the format's. */
export function rawZip(name: Uint8Array, content: Uint8Array, { flags = 0, crc = 0, mode = 0 } = {}): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(flags, 6);
  local.writeUInt32LE(crc, 14);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(0x0314, 4);
  local.copy(central, 6, 4, 30);
  central.writeUInt32LE(((mode << 16) >>> 0) >>> 0, 38);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + content.length, 16);
  return Buffer.concat([local, name, content, central, name, end]);
}

/** A tar archive of these members, in their order; a header's `size` goes with its content. */
export async function tarOf(
  members: readonly (readonly [
    name: string | (Partial<Header> & { name: string }),
    content?: string | Uint8Array,
  ])[],
): Promise<Buffer> {
  const tar = pack();
  for (const [name, content = ''] of members)
    tar.entry(typeof name === 'string' ? { name } : name, Buffer.from(content));
  tar.finalize();
  return bytesOf(tar as unknown as AsyncIterable<Uint8Array>);
}

/** So many zeros, packed: a thousandth of their size. */
export function zeros(megabytes: number): Buffer {
  // Members of gzip follow each other: what is packed once is there as often as it is repeated.
  const one = gzipSync(Buffer.alloc(16 * 1024 * 1024));
  return Buffer.concat(Array(Math.ceil(megabytes / 16)).fill(one));
}
