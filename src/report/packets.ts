import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';

const deflate = promisify(deflateRaw);

/** UTF-16 units of JSON that are packed together: what one packet shares is stored once, and opens in no time. */
const FULL = 128 * 1024;
const LEVEL = 6;

/** Takes text. Resolves when more may come. */
export type WriteText = (text: string) => Promise<void>;

/**
 * Writes values into a page as packets: JSON arrays, deflated, in base64, in blocks that no browser runs. Base64 has no
 * character that ends a block, whatever the values hold.
 */
export class Packets {
  readonly #write: WriteText;
  #parts: string[] = [];
  #length = 0;
  #number = 0;

  constructor(write: WriteText) {
    this.#write = write;
  }

  /** Puts a value into the next packet. @returns where the page finds it */
  async add(value: unknown): Promise<{ readonly packet: number; readonly at: number }> {
    const json = JSON.stringify(value);
    const place = { packet: this.#number, at: this.#parts.length };
    this.#parts.push(json);
    this.#length += json.length;
    if (this.#length >= FULL) await this.flush();
    return place;
  }

  async flush(): Promise<void> {
    if (this.#parts.length === 0) return;
    await this.#put(`packet-${this.#number++}`, `[${this.#parts.join(',')}]`);
    this.#parts = [];
    this.#length = 0;
  }

  /** Writes a value under a name of its own. */
  async addNamed(name: string, value: unknown): Promise<void> {
    await this.#put(name, JSON.stringify(value));
  }

  async #put(id: string, json: string): Promise<void> {
    const packed = (await deflate(Buffer.from(json, 'utf8'), { level: LEVEL })).toString('base64');
    await this.#write(`<script type="application/octet-stream" id="${id}">${packed}</script>\n`);
  }
}
