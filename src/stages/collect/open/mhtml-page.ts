import { Readable } from 'node:stream';
import { type MimeNode, Splitter } from '@zone-eu/mailsplit';
import { ByteReader } from './byte-reader.js';
import { faultOf } from './fault-of.js';
import type { Member, OpenLimits } from './member.js';
import { mhtmlField } from './mhtml-field.js';
import { originOf } from './origin-of.js';

type Node = InstanceType<typeof MimeNode>;

/** A part that may be the page. */
interface Part {
  readonly node: Node;
  readonly encoded: Buffer[];
  size: number;
  /** True once something stands behind it: it was not cut off. */
  isClosed: boolean;
}

const HTML = new Set<unknown>(['text/html', 'application/xhtml+xml']);
/** The only member has this name. */
const NAME = '1';
/** Quoted-printable and base64 take more bytes than they stand for: three for one, at most. */
const ENCODED = 4;

/**
 * The page of an MHTML file, which is the part that its header names as the start, else the first one in HTML; what it
 * shows in frames or as pictures is left out. One member, called `1`.
 */
export async function* mhtmlPage(
  stream: AsyncIterable<Uint8Array>,
  { maxBytes }: OpenLimits,
): AsyncGenerator<Member> {
  const reader = new ByteReader(stream);
  const source = Readable.from(chunksOf(reader), { objectMode: false });
  const parts = new Parts(maxBytes * ENCODED);
  const splitter = new Splitter({ ignoreEmbedded: true });
  let broken: string | null = null;
  try {
    for await (const chunk of source.pipe(splitter)) if (parts.take(chunk)) break;
  } catch (error) {
    broken = error instanceof Error ? error.message : String(error);
  } finally {
    source.destroy();
    splitter.destroy();
    await reader.close();
  }
  yield await parts.member(maxBytes, reader.broken ?? broken);
}

async function* chunksOf(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (let chunk = await reader.chunk(); chunk !== null; chunk = await reader.chunk()) yield chunk;
}

type Chunk = Node | { readonly type: 'body' | 'data'; readonly value: Buffer | false };

/** What was seen of the parts, as far as it may be the page. */
class Parts {
  readonly #maxEncoded: number;
  #root: Node | null = null;
  #start = '';
  #first: Part | null = null;
  #started: Part | null = null;
  #open: Part | null = null;

  constructor(maxEncoded: number) {
    this.#maxEncoded = maxEncoded;
  }

  /** Looks at what comes next; true where the page is there and nothing else is needed. */
  take(chunk: Chunk): boolean {
    if (chunk.type === 'body') {
      if (!chunk.value || this.#open === null) return false;
      this.#add(this.#open, chunk.value);
      return this.#isLarge(this.#open);
    }
    if (this.#open !== null) this.#open.isClosed = true;
    this.#open = null;
    const page = this.#page();
    if (page?.isClosed && (this.#start === '' || this.#started !== null)) return true;
    if (chunk.type === 'node') this.#enter(chunk);
    return false;
  }

  /** @param broken why the file could not be read to its end */
  async member(maxBytes: number, broken: string | null): Promise<Member> {
    const page = this.#page();
    const told = broken === null ? '' : `: ${broken}`;
    if (page === null)
      return faultOf(
        NAME,
        broken === null ? 'no part of it is HTML' : `no page before the file breaks off${told}`,
      );
    const origin = this.#origin(page.node);
    const isLarge = this.#isLarge(page);
    const isCut = !isLarge && !page.isClosed && (broken !== null || !page.node.root);
    if (isCut) return faultOf(NAME, `the file ends within the page${told}`, origin);
    const body = isLarge ? null : await decoded(page, maxBytes);
    if (body === null) return faultOf(NAME, `the page has more bytes than the limit of ${maxBytes}`, origin);
    return { name: NAME, body, origin, isPage: true };
  }

  #page(): Part | null {
    return this.#started ?? this.#first;
  }

  #isLarge({ size }: Part): boolean {
    return size > this.#maxEncoded;
  }

  #enter(node: Node): void {
    if (this.#root === null) {
      this.#root = node;
      this.#start = mhtmlField(node, 'Content-Type', 'start');
    }
    if (node.multipart !== false || !HTML.has(node.contentType)) return;
    const isStart = this.#start !== '' && mhtmlField(node, 'Content-ID') === this.#start;
    if (!isStart && this.#first !== null) return;
    this.#open = { node, encoded: [], size: 0, isClosed: false };
    if (isStart) this.#started = this.#open;
    this.#first ??= this.#open;
  }

  #add(part: Part, bytes: Buffer): void {
    part.size += bytes.length;
    if (this.#isLarge(part)) part.encoded.length = 0;
    else part.encoded.push(bytes);
  }

  #origin(page: Node): Member['origin'] & object {
    const root = this.#root ?? page;
    const addresses = [
      mhtmlField(root, 'Snapshot-Content-Location'),
      mhtmlField(page, 'Content-Location'),
      mhtmlField(root, 'Content-Location'),
    ];
    const url = addresses.find((address) => originOf({ url: address }).url !== undefined);
    return originOf({ url, crawled: mhtmlField(root, 'Date'), charset: page.charset || null });
  }
}

async function decoded({ node, encoded }: Part, maxBytes: number): Promise<Uint8Array | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of Readable.from(encoded).pipe(node.getDecoder())) {
    parts.push(part as Buffer);
    size += (part as Buffer).length;
    if (size > maxBytes) return null;
  }
  return Buffer.concat(parts);
}
